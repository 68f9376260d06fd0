/// A term's plan over HTTP: requests, planning with its progress, "why not Monday?", repair, approval.
///
/// Words: plan, request, placement, repair, collection. In: what the operator asks, and what schools,
/// companies and others ask of a term for themselves. Out: JSON; a refusal says why in both languages. Only
/// the operator and the administrator of the hall plan. May import: termplan and left, web.door.
@NullMarked
package learningfactory.web.planning;

import org.jspecify.annotations.NullMarked;
