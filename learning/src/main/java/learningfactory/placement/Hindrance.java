package learningfactory.placement;

import java.util.Optional;
import learningfactory.words.Words;

/// Something that stands between a person and the next stage.
///
/// @param words what is missing, as a sentence
/// @param by who can do something about it
/// @param confirmation name of what must be confirmed, when that is what is missing
public record Hindrance(Words words, Party by, Optional<String> confirmation) {
    static Hindrance of(String nb, String en, Party by) {
        return new Hindrance(new Words(nb, en), by, Optional.empty());
    }
}
