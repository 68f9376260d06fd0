package learningfactory.run;

/// Text that people type, and times that they read.
public final class Texts {
    private Texts() {}

    /// Without control characters, line ends and blanks at the ends; at most so many characters.
    public static String clean(String text, int longest) {
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .filter(Texts::isPrinted)
                .limit(longest)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    private static boolean isPrinted(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /// A time of the run as `12:05`.
    public static String clock(long micros) {
        long seconds = micros / 1_000_000;
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
