package learningfactory.assessment;

import java.util.List;
import learningfactory.scenario.Worth;

/// What a run was worth, line by line, on the scale of the lesson ([Worth]).
///
/// @param lines what counted, each with quantity and rate; costs are negative
public record Account(List<Line> lines) {
    public Account {
        lines = List.copyOf(lines);
    }

    /// The account of this output at these prices.
    public static Account of(Output output, Worth worth) {
        return new Account(List.of(
                new Line(Item.GOOD, output.good(), worth.good()),
                new Line(Item.SCRAP, output.scrap(), -worth.scrap()),
                new Line(Item.ESCAPED, output.escaped(), -worth.escaped()),
                new Line(Item.LATE, output.late(), -worth.late()),
                new Line(Item.INJURY, output.injuries(), -worth.injury()),
                new Line(Item.HAZARD, output.hazards(), -worth.hazard()),
                new Line(Item.ENERGY, output.kilowattHours(), -worth.kilowattHour()),
                new Line(Item.PART_HOURS, output.partHours(), -worth.partHour()),
                new Line(Item.HINTS, output.hintNok(), -1)));
    }

    /// The sum.
    ///
    /// @return NOK
    public double nok() {
        double sum = 0;
        for (Line line : lines) {
            sum += line.nok();
        }
        return sum;
    }

    /// How much of one item there was.
    public double quantity(Item item) {
        return lines.stream()
                .filter(line -> line.item() == item)
                .mapToDouble(Line::quantity)
                .sum();
    }

    /// One line.
    ///
    /// @param item what
    /// @param quantity pieces, kWh, part hours; for hints NOK
    /// @param rate NOK for one, negative for a cost
    public record Line(Item item, double quantity, double rate) {
        /// Quantity by rate, NOK.
        public double nok() {
            return quantity * rate;
        }
    }

    /// What counts.
    public enum Item {
        /// Truly good parts shipped.
        GOOD,
        /// Parts scrapped or set aside.
        SCRAP,
        /// Bad parts shipped.
        ESCAPED,
        /// Pieces of the demand late or missing.
        LATE,
        /// Injuries that would have happened.
        INJURY,
        /// Other edges stepped over.
        HAZARD,
        /// Energy.
        ENERGY,
        /// Parts in the plant by hours.
        PART_HOURS,
        /// Hints.
        HINTS
    }
}
