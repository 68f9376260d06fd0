/// What the pages are told, as JSON: the plan that stands still, the picture that lives, and what changed
/// in it.
///
/// Words: plan, picture, patch. In: the records of the session. Out: JSON texts; `web/ui/src/api/types.ts`
/// says the same to the page. Times are simulated µs since the run part of the lesson began. May import:
/// session and left.
@NullMarked
package learningfactory.web.picture;

import org.jspecify.annotations.NullMarked;
