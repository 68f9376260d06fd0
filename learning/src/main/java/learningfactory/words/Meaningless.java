package learningfactory.words;

/// What somebody wrote means nothing in the trade: a class of nobody, a week that ends before it begins. Says
/// what is wrong in both languages, since whoever wrote it reads it.
public final class Meaningless extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient Words words;

    /// Means nothing, for this reason.
    public Meaningless(String nb, String en) {
        super(en);
        this.words = new Words(nb, en);
    }

    /// What is wrong, in both languages; of an error that says it in English only, in bokmål that something
    /// is.
    public static Words of(RuntimeException wrong) {
        return wrong instanceof Meaningless meaningless
                ? meaningless.words
                : new Words("Noe her gir ikke mening.", String.valueOf(wrong.getMessage()));
    }
}
