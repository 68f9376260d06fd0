package learningfactory.app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a length of time such as `8h`, `90 min`, `1 h 30 min`, `2.5 s` into microseconds, at most a
/// hundred years.
final class TimeWord implements ITypeConverter<Long> {

    private static final Pattern PART = Pattern.compile("\\s*(\\d+(?:\\.\\d+)?)\\s*([a-zµ]+)\\s*");
    private static final BigDecimal MOST_MICROS = new BigDecimal("3162240000000000");
    private static final Map<String, BigDecimal> UNITS = new LinkedHashMap<>();

    static {
        UNITS.put("us", new BigDecimal(1));
        UNITS.put("µs", new BigDecimal(1));
        UNITS.put("ms", new BigDecimal(1_000));
        UNITS.put("s", new BigDecimal(1_000_000));
        UNITS.put("min", new BigDecimal(60_000_000));
        UNITS.put("h", new BigDecimal(3_600_000_000L));
        UNITS.put("d", new BigDecimal(86_400_000_000L));
        UNITS.put("wk", new BigDecimal(604_800_000_000L));
    }

    @Override
    public Long convert(String text) {
        if (isZero(text)) {
            return 0L;
        }
        BigDecimal micros = BigDecimal.ZERO;
        Matcher part = PART.matcher(text);
        int at = 0;
        while (at < text.length() && part.find(at) && part.start() == at) {
            BigDecimal unit = UNITS.get(part.group(2));
            if (unit == null) {
                throw wrong(text, "the unit (%s) is not known".formatted(part.group(2)));
            }
            micros = micros.add(new BigDecimal(part.group(1)).multiply(unit));
            at = part.end();
        }
        if (at < text.length() || text.isBlank()) {
            throw wrong(text, isBareNumber(text) ? "it has no unit" : "it is no time");
        }
        if (micros.compareTo(MOST_MICROS) > 0) {
            throw wrong(text, "it is longer than a hundred years");
        }
        return micros.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static boolean isBareNumber(String text) {
        return text.strip().matches("\\d+(\\.\\d+)?");
    }

    private static boolean isZero(String text) {
        return text.strip().matches("0+(\\.0+)?");
    }

    private static TypeConversionException wrong(String text, String why) {
        return new TypeConversionException("'%s': %s; expected a time such as 8h, 90min or \"1 h 30 min\" (units %s)"
                .formatted(text, why, String.join(", ", UNITS.keySet())));
    }
}
