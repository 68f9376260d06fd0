package learningfactory.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as people read them: at most six significant digits, no needless zeros, no exponent.
final class Numbers {
    private static final MathContext SIX = new MathContext(6, RoundingMode.HALF_UP);

    private Numbers() {}

    static String brief(double value) {
        return plain(new BigDecimal(value).round(SIX));
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
