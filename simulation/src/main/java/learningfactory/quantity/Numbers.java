package learningfactory.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as people read them: six significant digits, but never fewer than the whole number has; no
/// needless zeros, no exponent.
final class Numbers {
    private static final int DIGITS = 6;

    private Numbers() {}

    static String brief(double value) {
        BigDecimal exact = new BigDecimal(value);
        int digits = Math.max(DIGITS, exact.precision() - exact.scale());
        return plain(exact.round(new MathContext(digits, RoundingMode.HALF_UP)));
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
