package learningfactory.yaml;

/// A value that cannot be read: carries the words of the later [Problem] from the depth of a value to
/// its key.
public final class Mistake extends Exception {
    private static final long serialVersionUID = 1;

    private final String expected;
    private final String maybe;

    /// @param found what stands there, as the beginning of a sentence without its full stop
    /// @param expected what could stand there; may be empty
    /// @param maybe a proposal; may be empty
    public Mistake(String found, String expected, String maybe) {
        super(found, null, false, false);
        this.expected = expected;
        this.maybe = maybe;
    }

    /// What stands there.
    public String found() {
        return String.valueOf(getMessage());
    }

    /// What could stand there; may be empty.
    public String expected() {
        return expected;
    }

    /// A proposal; may be empty.
    public String maybe() {
        return maybe;
    }

    /// The sentence of a definition that refused its values, cut where it says "Maybe".
    public static Mistake of(IllegalArgumentException refused) {
        String message = String.valueOf(refused.getMessage()).strip();
        int cut = message.indexOf("\nMaybe ");
        String found = cut < 0 ? message : message.substring(0, cut);
        String maybe = cut < 0 ? "" : message.substring(cut + "\nMaybe ".length());
        String sentence = found.endsWith(".") ? found.substring(0, found.length() - 1) : found;
        return new Mistake(Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1), "", question(maybe));
    }

    private static String question(String maybe) {
        return maybe.endsWith(".") ? maybe.substring(0, maybe.length() - 1) + "?" : maybe;
    }
}
