/// How fast the hall answers when a whole class presses the button for the same hour.
///
/// Words: round, client, answer time. In: how many rounds. Out: one table, and whether each round had one
/// winner. May import: everything but `web`.
@NullMarked
package learningfactory.benchmarks.booking;

import org.jspecify.annotations.NullMarked;
