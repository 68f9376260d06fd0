package learningfactory.scenario;

import java.math.BigDecimal;

/// Numbers and names as scenario files write them, so that reading gives the same again.
public final class PlainText {
    private static final long SECOND = 1_000_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;

    private PlainText() {}

    /// In the largest unit in which it is a whole number.
    public static String time(long micros) {
        if (micros % HOUR == 0) {
            return micros == 0 ? "0 s" : micros / HOUR + " h";
        }
        if (micros % MINUTE == 0) {
            return micros / MINUTE + " min";
        }
        if (micros % SECOND == 0) {
            return micros / SECOND + " s";
        }
        return micros % 1000 == 0 ? micros / 1000 + " ms" : micros + " us";
    }

    /// A number without an exponent.
    public static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    /// In percent.
    public static String share(double share) {
        String percent = new BigDecimal(Double.toString(share))
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
        return percent + " %";
    }

    /// In kW where that is a whole number.
    public static String power(double watts) {
        return watts % 1000 == 0 && watts != 0 ? number(watts / 1000) + " kW" : number(watts) + " W";
    }

    /// `press/hydraulics` for the alarm that the plant calls `press: hydraulics`.
    public static String alarm(String name) {
        int colon = name.indexOf(": ");
        return colon < 0 ? name : name.substring(0, colon) + "/" + name.substring(colon + 2);
    }
}
