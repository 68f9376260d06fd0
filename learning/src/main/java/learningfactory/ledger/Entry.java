package learningfactory.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningfactory.words.Words;

/// Something that happened to money: lines that sum to zero, for each kind of money by itself. It is never
/// changed; what was wrong is reversed by another entry.
///
/// @param id its name: what happened once has one name, so that it cannot be booked twice
/// @param on the day it belongs to
/// @param text what happened
/// @param lines two at least
/// @param reverses the entry that this one takes back; empty for all others
public record Entry(EntryId id, LocalDate on, Words text, List<Line> lines, Optional<EntryId> reverses) {

    /// An amount on an account.
    ///
    /// @param account where
    /// @param money how much, not zero; above zero on the left side (debit), below on the right (credit)
    public record Line(LedgerAccount account, Money money) {
        /// Checked.
        ///
        /// @throws IllegalArgumentException when nothing moves
        public Line {
            if (money.oere() == 0) {
                throw new IllegalArgumentException(
                        "A line of the ledger moves something, not zero (%s).".formatted(account));
            }
        }
    }

    /// Checked.
    ///
    /// @throws IllegalArgumentException when the lines of a kind do not sum to zero
    public Entry {
        lines = List.copyOf(lines);
        if (lines.size() < 2) {
            throw new IllegalArgumentException("The entry (%s) needs two lines at least.".formatted(id));
        }
        Map<MoneyKind, Long> sums = new EnumMap<>(MoneyKind.class);
        for (Line line : lines) {
            sums.merge(line.money().kind(), line.money().oere(), Math::addExact);
        }
        sums.forEach((kind, sum) -> {
            if (sum != 0) {
                throw new IllegalArgumentException(
                        "The entry (%s) does not sum to zero: %s is off by %d oere.\nMaybe a line is missing."
                                .formatted(id, kind, sum));
            }
        });
    }

    /// One amount from one account to another.
    static Entry moving(EntryId id, LocalDate on, Words text, Money money, LedgerAccount to, LedgerAccount from) {
        return new Entry(id, on, text, List.of(new Line(to, money), new Line(from, money.negated())), Optional.empty());
    }

    /// The entry that takes this one back.
    ///
    /// @param day the day that it belongs to; the period of this one may be closed by then
    public Entry reversed(LocalDate day) {
        List<Line> back = new ArrayList<>();
        for (Line line : lines) {
            back.add(new Line(line.account(), line.money().negated()));
        }
        Words why = new Words("Tilbakeført: " + text.nb(), "Reversed: " + text.en());
        return new Entry(new EntryId(id.value() + "-back"), day, why, back, Optional.of(id));
    }
}
