/// A term's plan of the hall: who asks for what, which meeting stands when with which machines, and why not
/// otherwise.
///
/// Words: term, request, meeting, placement, rule, wish, repair. In: requests, the hall's resources and
/// what is taken. Out: plans, violations, answers to "why not Monday?", differences. How a plan is kept and
/// approved is said in `termplan`. Whoever plans does it through the port
/// [learningfactory.planning.TermPlanner]; what it gives is checked here by other code. May import: booking
/// and left.
@NullMarked
package learningfactory.planning;

import org.jspecify.annotations.NullMarked;
