/// What a run says, as figures: tallies of values, averages of levels over time, percentiles, and estimates
/// from replications with their confidence.
///
/// Words: tally, level, warm-up, replication, half-width. In: values and levels at the events, never
/// sampled. Out: [Estimate]. May import: quantity, simulation, simulation.random.
@NullMarked
package learningfactory.simulation.statistic;

import org.jspecify.annotations.NullMarked;
