package learningfactory.web;

import learningfactory.words.Words;
import org.springframework.http.HttpStatus;

/// A request that cannot be granted, with the reason in both languages.
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final transient Words words;

    Refused(HttpStatus status, String nb, String en) {
        this(status, new Words(nb, en));
    }

    Refused(HttpStatus status, Words words) {
        super(words.en());
        this.status = status;
        this.words = words;
    }

    /// There is no such thing, or not for this visitor.
    static Refused unknown(String nb, String en) {
        return new Refused(HttpStatus.NOT_FOUND, nb, en);
    }

    HttpStatus status() {
        return status;
    }

    Words words() {
        return words;
    }
}
