/// What a class meets on the factory: a plant, trouble that is injected into it, what a good response
/// is, and what is learned from it.
///
/// Words: scenario, inject, role, deed, objective, safety envelope. In: plants. Out:
/// [learningfactory.scenario.Scenario], immutable. May import: the factory and all to its left.
@NullMarked
package learningfactory.scenario;

import org.jspecify.annotations.NullMarked;
