package learningfactory.web.door;

import java.io.IOException;
import learningfactory.words.Words;

/// A body that is longer than anybody needs to send.
public final class BodyTooLong extends IOException {

    private static final long serialVersionUID = 1;

    /// What the sender is told.
    public static final Words WORDS =
            new Words("Dette er for langt (over 64 kB).", "This is too long (more than 64 kB).");

    BodyTooLong() {
        super(WORDS.en());
    }
}
