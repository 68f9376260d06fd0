/// Makes a term's plan by local search: Timefold tries small changes and keeps what is better.
///
/// Words: meeting, pick, score. In: a task and a plan to begin with. Out: a plan, which others check. The
/// classes that the library reads stay in this room. May import: planning and left, Timefold.
@NullMarked
package learningfactory.planner;

import org.jspecify.annotations.NullMarked;
