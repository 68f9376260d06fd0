package learningfactory.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "1, 1 µs",
        "999, 999 µs",
        "1500, 1.5 ms",
        "35200000, 35.2 s",
        "60000000, 1 min",
        "4800000000, 1 h 20 min",
        "4800500000, 1 h 20 min 0.5 s",
        "90000000000, 1 d 1 h",
        "86399999999, 23 h 59 min 59.999999 s",
    })
    void aDurationIsSaidInTheUnitsOfTheClock(long micros, String text) {
        assertThat(new Ticks(micros)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "250, 250 µs",
        "35200400, 35.2 s",
        "330499999, 5 min 30 s",
        "4800500000, 1 h 20 min",
        "3599600000, 1 h",
        "59999900, 1 min",
        "90000000000, 1 d 1 h",
        "270001000000, 3 d 3 h",
    })
    void aDurationIsSaidBrieflyInItsTwoLargestParts(long micros, String text) {
        assertThat(new Ticks(micros).briefly()).isEqualTo(text);
    }

    @Test
    void durationsAreWholeMicrosecondsRoundedHalfUp() {
        assertThat(Ticks.ofSeconds(90)).isEqualTo(new Ticks(90_000_000));
        assertThat(Ticks.ofMinutes(2.5)).isEqualTo(new Ticks(150_000_000));
        assertThat(Ticks.ofHours(8).hours()).isEqualTo(8);
        assertThat(Ticks.ofMicros(0.5).micros()).isEqualTo(1);
        assertThat(Ticks.ofMicros(0.49999999999999994).micros()).isZero();
        assertThat(Ticks.ofMicros(9007199254740993.0).micros()).isEqualTo(9007199254740992L);
    }

    @Test
    void durationsAreAddedTakenAwayMultipliedAndCompared() {
        Ticks minute = Ticks.ofMinutes(1);

        assertThat(minute.plus(minute)).isEqualTo(minute.times(2)).isGreaterThan(minute);
        assertThat(minute.minus(minute)).isEqualTo(Ticks.ZERO);
        assertThat(minute.seconds()).isEqualTo(60);
        assertThatThrownBy(() -> Ticks.ZERO.minus(minute)).hasMessageContaining("(-60000000 µs) must not be negative");
        assertThatThrownBy(() -> new Ticks(Long.MAX_VALUE).plus(minute)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Ticks.ofSeconds(-1)).hasMessageContaining("Maybe the unit is wrong");
        assertThatThrownBy(() -> Ticks.ofSeconds(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ticks.ofHours(1e30)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void quantitiesTurnIntoEachOther() {
        assertThat(Power.ofKilowatts(12).over(Ticks.ofMinutes(30)).kilowattHours())
                .isCloseTo(6, within(1e-12));
        assertThat(new Length(6).at(new Speed(1.2))).isEqualTo(Ticks.ofSeconds(5));
        assertThat(new Rate(0.02).meanInterval()).isEqualTo(Ticks.ofSeconds(50));
        assertThat(new Rate(0.02).perHour()).isCloseTo(72, within(1e-12));
        assertThat(Ratio.ofPercent(85).value()).isEqualTo(0.85);
        assertThat(Ratio.ofPercent(85).isShare()).isTrue();
        assertThat(new Ratio(1.2).isShare()).isFalse();
        assertThat(Energy.ofKilowattHours(1).plus(new Energy(3.6e6)).kilowattHours())
                .isEqualTo(2);
        assertThat(new Mass(2).plus(new Mass(3))).isEqualTo(new Mass(5));
        assertThat(new Emission(2).plus(new Emission(3))).isEqualTo(new Emission(5));
        assertThatThrownBy(() -> new Length(6).at(new Speed(0))).hasMessageContaining("0 m/s");
        assertThatThrownBy(() -> new Rate(0).meanInterval()).hasMessageContaining("nothing ever happens");
    }

    @Test
    void quantitiesAreSaidWithTheirUnit() {
        assertThat(new Power(1250.5)).hasToString("1250.5 W");
        assertThat(Ratio.ofPercent(85.25)).hasToString("85.25 %");
        assertThat(new Temperature(-5)).hasToString("-5 °C");
        assertThat(new Money(1234567.891, "NOK")).hasToString("1234568 NOK");
        assertThat(new AirFlow(0.01)).hasToString("0.01 Nm3/s").isGreaterThan(new AirFlow(0));
    }

    @Test
    void whatCannotBeIsRefused() {
        for (DoubleFunction<Object> quantity : java.util.List.<DoubleFunction<Object>>of(
                Power::new,
                Energy::new,
                Length::new,
                Speed::new,
                Mass::new,
                AirFlow::new,
                Emission::new,
                Rate::new,
                Ratio::new)) {
            assertThatThrownBy(() -> quantity.apply(-1)).hasMessageContaining("must not be negative");
            assertThatThrownBy(() -> quantity.apply(Double.NaN)).hasMessageContaining("must be a finite number");
        }
        assertThatThrownBy(() -> new Temperature(-300)).hasMessageContaining("below absolute zero");
        assertThatThrownBy(() -> new Money(1, "kr")).hasMessageContaining("Maybe NOK or EUR");
        assertThatThrownBy(() -> new Money(1, "NOK").plus(new Money(1, "EUR"))).hasMessageContaining("cannot be added");
        assertThat(new Money(1, "NOK").plus(new Money(2, "NOK"))).isEqualTo(new Money(3, "NOK"));
    }

    @ParameterizedTest
    @CsvSource({
        "s, TIME, 1e6",
        "sekunder, TIME, 1e6",
        "Sekund, TIME, 1e6",
        "minutt, TIME, 60e6",
        "time, TIME, 3600e6",
        "Timer, TIME, 3600e6",
        "h, TIME, 3600e6",
        "døgn, TIME, 86400e6",
        "uke, TIME, 604800e6",
        "ms, TIME, 1e3",
        "µs, TIME, 1",
        "us, TIME, 1",
        "t, MASS, 1000",
        "kg, MASS, 1",
        "g, MASS, 0.001",
        "m, LENGTH, 1",
        "mm, LENGTH, 0.001",
        "MW, POWER, 1e6",
        "kWh, ENERGY, 3.6e6",
        "MJ, ENERGY, 1e6",
        "%, RATIO, 0.01",
        "‰, RATIO, 0.001",
        "m/min, SPEED, 0.016666666666666666",
        "l/min, AIR_FLOW, 1.6666666666666667E-5",
        "°C, TEMPERATURE, 1",
        "kr, MONEY, 1",
        "kg/kWh, EMISSION_FACTOR, 2.777777777777778E-7",
        "kr/kWh, ENERGY_PRICE, 2.777777777777778E-7",
        "parts/h, RATE, 2.777777777777778E-4",
    })
    void unitsAreFoundByTheirSymbolsAndWords(String symbol, Dimension dimension, double factor) {
        Unit unit = Unit.find(symbol).orElseThrow();

        assertThat(unit.dimension()).isEqualTo(dimension);
        assertThat(unit.toBase(1)).isCloseTo(factor, within(1e-15 * factor));
    }

    @Test
    void theCaseOfASymbolMatters() {
        assertThat(Unit.find("mW")).isEmpty();
        assertThat(Unit.find("S")).isEmpty();
        assertThat(Unit.find("KWH")).isEmpty();
        assertThat(Unit.find("parsec")).isEmpty();
        assertThat(Unit.find("")).isEmpty();
    }

    @Test
    void unitsOfMoneyNameTheirCurrency() {
        assertThat(Unit.find("kr").orElseThrow().currency()).isEqualTo("NOK");
        assertThat(Unit.find("EUR/kWh").orElseThrow().currency()).isEqualTo("EUR");
        assertThat(Unit.find("kWh").orElseThrow().currency()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyDimensionHasSymbolsThatAreFoundAgain(Dimension dimension) {
        assertThat(Unit.symbols(dimension))
                .isNotEmpty()
                .allSatisfy(symbol ->
                        assertThat(Unit.find(symbol).orElseThrow().dimension()).isEqualTo(dimension));
        assertThat(Unit.spellings(dimension)).containsAll(Unit.symbols(dimension));
        assertThat(dimension.words()).startsWith("a");
        assertThat(dimension.baseSymbol()).isNotBlank();
    }
}
