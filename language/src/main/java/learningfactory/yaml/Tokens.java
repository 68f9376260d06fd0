package learningfactory.yaml;

import java.util.ArrayList;
import java.util.List;

/// A value such as `normal mean 90 s sd 5 s, at least 60 s`, cut into numbers, words and commas.
public final class Tokens {
    /// What a token is.
    public enum Kind {
        /// A number.
        NUMBER,
        /// A number with a decimal comma, or with a comma between thousands.
        COMMA_NUMBER,
        /// Anything else.
        WORD,
        /// A comma or semicolon between values.
        COMMA,
        /// Behind the last one.
        END
    }

    /// A number, word or comma.
    public record Token(Kind kind, String text) {}

    private static final Token END = new Token(Kind.END, "");

    private final List<Token> tokens = new ArrayList<>();
    private int at;

    /// Cuts a text.
    public Tokens(String text) {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0') {
                i++;
            } else if (c == ',' || c == ';') {
                tokens.add(new Token(Kind.COMMA, ","));
                i++;
            } else {
                int end = beginsNumber(text, i) ? endOfNumber(text, i) : endOfWord(text, i);
                String part = text.substring(i, end);
                Kind kind =
                        !beginsNumber(text, i) ? Kind.WORD : part.indexOf(',') >= 0 ? Kind.COMMA_NUMBER : Kind.NUMBER;
                tokens.add(new Token(kind, part));
                i = end;
            }
        }
    }

    private static boolean beginsNumber(String text, int i) {
        int digit = i;
        if ("+-\u2212.".indexOf(text.charAt(digit)) >= 0) {
            digit++;
        }
        if (digit < text.length() && digit > i && text.charAt(digit) == '.') {
            digit++;
        }
        return digit < text.length() && isDigit(text.charAt(digit));
    }

    private static int endOfNumber(String text, int start) {
        int i = start + 1;
        boolean isExponent = false;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean isComma = c == ',' && i + 1 < text.length() && isDigit(text.charAt(i + 1));
            boolean isE = (c == 'e' || c == 'E') && !isExponent && isExponentAt(text, i + 1);
            boolean isSign = (c == '-' || c == '+') && isExponent && "eE".indexOf(text.charAt(i - 1)) >= 0;
            if (!isDigit(c) && c != '.' && !isComma && !isE && !isSign) {
                break;
            }
            isExponent |= isE;
            i++;
        }
        return i;
    }

    private static boolean isExponentAt(String text, int i) {
        int digit = i < text.length() && "+-".indexOf(text.charAt(i)) >= 0 ? i + 1 : i;
        return digit < text.length() && isDigit(text.charAt(digit));
    }

    private static int endOfWord(String text, int start) {
        int i = start + 1;
        while (i < text.length() && !Character.isWhitespace(text.charAt(i)) && ",;\u00A0".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// The next token.
    public Token peek() {
        return peek(0);
    }

    /// A token some places ahead; behind the end, [Kind#END].
    public Token peek(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : END;
    }

    /// Takes the next token.
    public Token next() {
        Token token = peek();
        at++;
        return token;
    }

    /// Whether all tokens are taken.
    public boolean isAtEnd() {
        return at >= tokens.size();
    }

    /// Takes the next token when it is one of these words, whatever their case.
    public boolean takes(String... words) {
        for (String word : words) {
            if (peek().kind() == Kind.WORD && peek().text().equalsIgnoreCase(word)) {
                at++;
                return true;
            }
        }
        return false;
    }

    /// Takes the next two tokens when they are these words.
    public boolean takesPair(String first, String second) {
        if (peek().text().equalsIgnoreCase(first) && peek(1).text().equalsIgnoreCase(second)) {
            at += 2;
            return true;
        }
        return false;
    }

    /// Takes the next token when it is a comma.
    public boolean takesComma() {
        if (peek().kind() == Kind.COMMA) {
            at++;
            return true;
        }
        return false;
    }
}
