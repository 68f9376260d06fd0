package learningfactory.language.plant;

import java.util.List;
import learningfactory.factory.plant.Plant;
import learningfactory.yaml.Problem;

/// What came of reading a plant file.
public sealed interface Read {
    /// The file describes a plant that can be run.
    ///
    /// @param plant the plant
    /// @param warnings what looks wrong in it all the same, in the order of the file
    record Good(Plant plant, List<Problem> warnings) implements Read {
        /// Keeps its own copy of the warnings.
        public Good {
            warnings = List.copyOf(warnings);
        }
    }

    /// The file does not describe a plant that can be run.
    ///
    /// @param errors everything that is wrong with it, in the order of the file; at least one of them
    ///     is an error
    record Bad(List<Problem> errors) implements Read {
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
