package learningfactory.factory.plant;

import java.util.List;

/// Something that does not fit together in a plant.
///
/// @param path where it stands, by the words of the plant file, such as `stations`, `mill`, `failures`,
///     `spindle`, `crew`; an arrow is `flow`, the place it leaves and the place it leads to
/// @param found what is wrong, as the beginning of a sentence without its full stop
/// @param expected what could stand there; may be empty
/// @param maybe a proposal; may be empty
/// @param isError whether the plant cannot be run because of it
public record Finding(List<String> path, String found, String expected, String maybe, boolean isError) {
    /// Keeps its own copy of the path.
    public Finding {
        path = List.copyOf(path);
    }
}
