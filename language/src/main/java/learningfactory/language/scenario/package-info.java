/// The scenario language: a scenario file goes in, a [learningfactory.scenario.Scenario] with its plant
/// or a list of problems comes out; and a scenario can be written as such a file again.
///
/// Words: YAML 1.2 and the words of the scenario reference (docs/guides/developer/scenario-reference.md).
/// In: text. Out: [learningfactory.language.scenario.ReadScenario], never an exception for what somebody
/// wrote. May import: language.plant, yaml, scenario, the factory and all to its left.
@NullMarked
package learningfactory.language.scenario;

import org.jspecify.annotations.NullMarked;
