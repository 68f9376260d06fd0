package learningfactory.app;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a share between 0 and 1 such as `95%`, `95 %` or `0.95`.
final class ShareWord implements ITypeConverter<Double> {

    @Override
    public Double convert(String text) {
        String number = text.strip();
        boolean isPercent = number.endsWith("%");
        try {
            double value = Double.parseDouble(
                    isPercent ? number.substring(0, number.length() - 1).strip() : number);
            double share = isPercent ? value / 100 : value;
            if (share > 0 && share < 1) {
                return share;
            }
        } catch (NumberFormatException notANumber) {
            // Falls through to the message, which is the same for every wrong text.
        }
        throw new TypeConversionException(
                "'%s' is no share between 0 and 1; expected one such as 95%% or 0.95".formatted(text));
    }
}
