/// The figures a plant is judged by: ISO 22400-2 time model and key performance indicators, losses,
/// bottleneck, charts and alarm load.
///
/// Words: ISO 22400-2. In: times and counts of a run. Out: [learningfactory.factory.performance.Figures].
/// May import: everything left of it; knows no running plant.
@NullMarked
package learningfactory.factory.performance;

import org.jspecify.annotations.NullMarked;
