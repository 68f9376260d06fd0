package learningfactory.language.programme;

import java.util.List;
import learningfactory.placement.Programme;
import learningfactory.yaml.Problem;

/// What came of reading a programme file.
public sealed interface ReadProgramme {
    /// The file describes a programme.
    ///
    /// @param programme which
    record Good(Programme programme) implements ReadProgramme {}

    /// It does not.
    ///
    /// @param problems everything that is wrong with it, in the order of the file
    record Bad(List<Problem> problems) implements ReadProgramme {
        /// Copied.
        public Bad {
            problems = List.copyOf(problems);
        }
    }
}
