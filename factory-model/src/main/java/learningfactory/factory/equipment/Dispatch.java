package learningfactory.factory.equipment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Which of the waiting parts a free unit takes. Ties go to the part that joined the queue first, then to the
/// older serial number.
public sealed interface Dispatch {
    /// First come, first served, over all inputs of the station.
    Dispatch FIRST_COME = new FirstCome();

    /// The rules that a word alone names, by that word, in the order in which they are offered. Plant
    /// files, lessons and commands use the same words.
    ///
    /// @return a map of the caller's own
    static SequencedMap<String, Dispatch> byName() {
        SequencedMap<String, Dispatch> rules = new LinkedHashMap<>();
        rules.put("first come", FIRST_COME);
        rules.put("last come", new LastCome());
        rules.put("priority", new Priority());
        rules.put("shortest", new Shortest());
        rules.put("longest", new Longest());
        rules.put("due date", new DueDate());
        rules.put("same setup", new SameSetup());
        return rules;
    }

    /// First come, first served.
    record FirstCome() implements Dispatch {}

    /// Last come, first served.
    record LastCome() implements Dispatch {}

    /// The smallest priority number first.
    record Priority() implements Dispatch {}

    /// The shortest expected working time at this station first.
    record Shortest() implements Dispatch {}

    /// The longest expected working time at this station first.
    record Longest() implements Dispatch {}

    /// The earliest due date first; parts without one last.
    record DueDate() implements Dispatch {}

    /// The product the unit is set up for first, then first come.
    record SameSetup() implements Dispatch {}

    /// Products in this order of preference; products not named come last, first come first served.
    record Preference(List<String> products) implements Dispatch {
        public Preference {
            products = List.copyOf(products);
        }
    }

    /// Exactly this sequence of products, one after the other; the unit waits for the next of them even
    /// when others are there. After the end of the list: first come, first served.
    record Sequence(List<String> products) implements Dispatch {
        public Sequence {
            products = List.copyOf(products);
        }
    }

    /// A rule of one's own: the smallest value of a weighted sum goes first.
    ///
    /// @param waited weight of the time waited in this queue, per hour
    /// @param work weight of the expected working time here, per hour
    /// @param remaining weight of the expected working time on the rest of its route, per hour
    /// @param slack weight of the time left to the due date, per hour; parts without a due date count as
    ///     1000 h
    /// @param priority weight of the priority number
    record Weighted(double waited, double work, double remaining, double slack, double priority) implements Dispatch {}
}
