package learningfactory.factory.plant;

import java.util.List;

/// What the plant shares: power, energy prices, emissions, money.
///
/// @param powerCapWatts work that would draw more together waits; `Double.POSITIVE_INFINITY` for no cap
/// @param pricePerKilowattHour price by hour of the day, 24 values in the plant's currency; empty when energy
///     has no price
/// @param kilogramsCo2ePerKilowattHour emission factor of the electricity, kg CO₂e/kWh
/// @param airKilowattHoursPerCubicMetre electricity to compress one normal m³ of air, kWh
/// @param currency such as `NOK`
public record Site(
        double powerCapWatts,
        List<Double> pricePerKilowattHour,
        double kilogramsCo2ePerKilowattHour,
        double airKilowattHoursPerCubicMetre,
        String currency) {
    /// No cap, no prices.
    public static final Site PLAIN = new Site(Double.POSITIVE_INFINITY, List.of(), 0, 0, "NOK");

    public Site {
        pricePerKilowattHour = List.copyOf(pricePerKilowattHour);
        if (!(powerCapWatts > 0)) {
            throw new IllegalArgumentException(
                    "The power cap is %s W; it must be more than zero.".formatted(powerCapWatts));
        }
        if (!pricePerKilowattHour.isEmpty() && pricePerKilowattHour.size() != 24) {
            throw new IllegalArgumentException(
                    "Energy prices are given for %d hours; a day has 24.".formatted(pricePerKilowattHour.size()));
        }
    }
}
