package learningfactory.web.door;

import learningfactory.words.Words;
import org.springframework.http.HttpStatus;

/// A request that cannot be granted, with the reason in both languages.
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final transient Words words;

    /// Refuses for this reason.
    public Refused(HttpStatus status, String nb, String en) {
        this(status, new Words(nb, en));
    }

    /// Refuses for this reason.
    public Refused(HttpStatus status, Words words) {
        super(words.en());
        this.status = status;
        this.words = words;
    }

    /// There is no such thing, or not for this visitor.
    public static Refused unknown(String nb, String en) {
        return new Refused(HttpStatus.NOT_FOUND, nb, en);
    }

    /// How it is told to a browser.
    public HttpStatus status() {
        return status;
    }

    /// Why.
    public Words words() {
        return words;
    }
}
