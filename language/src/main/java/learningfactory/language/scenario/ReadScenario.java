package learningfactory.language.scenario;

import java.util.List;
import learningfactory.factory.plant.Plant;
import learningfactory.scenario.Scenario;
import learningfactory.yaml.Problem;

/// What came of reading a scenario file.
public sealed interface ReadScenario {
    /// The file describes a lesson that can be held.
    ///
    /// @param scenario the lesson
    /// @param plant its plant, with the scenario's changes
    /// @param warnings what looks wrong all the same, in the order of the file
    record Good(Scenario scenario, Plant plant, List<Problem> warnings) implements ReadScenario {
        /// Keeps its own copy of the warnings.
        public Good {
            warnings = List.copyOf(warnings);
        }
    }

    /// The file does not describe a lesson that can be held.
    ///
    /// @param errors everything that is wrong with it, in the order of the file; at least one of them is
    ///     an error
    record Bad(List<Problem> errors) implements ReadScenario {
        /// Keeps its own copy of the problems.
        public Bad {
            errors = List.copyOf(errors);
        }
    }

    /// The warnings of a good file, the problems of a bad one.
    ///
    /// @return in the order of the file
    default List<Problem> problems() {
        return switch (this) {
            case Good good -> good.warnings();
            case Bad bad -> bad.errors();
        };
    }
}
