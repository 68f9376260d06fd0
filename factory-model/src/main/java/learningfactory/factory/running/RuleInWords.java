package learningfactory.factory.running;

import java.util.ArrayList;
import java.util.List;
import learningfactory.factory.equipment.Dispatch;
import learningfactory.simulation.Carrier;

/// Carries a dispatch rule in a snapshot, since a command may have put another one in place of the plant
/// file's.
final class RuleInWords {
    private RuleInWords() {}

    static Dispatch carry(Carrier c, Dispatch rule, CompiledPlant plant) {
        int kind = c.carry(kind(rule));
        return switch (kind) {
            case 0 -> Dispatch.FIRST_COME;
            case 1 -> new Dispatch.LastCome();
            case 2 -> new Dispatch.Priority();
            case 3 -> new Dispatch.Shortest();
            case 4 -> new Dispatch.Longest();
            case 5 -> new Dispatch.DueDate();
            case 6 -> new Dispatch.SameSetup();
            case 7 ->
                new Dispatch.Preference(
                        products(c, rule instanceof Dispatch.Preference p ? p.products() : List.of(), plant));
            case 8 ->
                new Dispatch.Sequence(
                        products(c, rule instanceof Dispatch.Sequence s ? s.products() : List.of(), plant));
            case 9 -> weights(c, rule instanceof Dispatch.Weighted w ? w : new Dispatch.Weighted(0, 0, 0, 0, 0));
            default ->
                throw new IllegalArgumentException(
                        "A snapshot names the dispatch rule %d, which does not exist.\nMaybe it comes from a newer version."
                                .formatted(kind));
        };
    }

    private static int kind(Dispatch rule) {
        return switch (rule) {
            case Dispatch.FirstCome r -> 0;
            case Dispatch.LastCome r -> 1;
            case Dispatch.Priority r -> 2;
            case Dispatch.Shortest r -> 3;
            case Dispatch.Longest r -> 4;
            case Dispatch.DueDate r -> 5;
            case Dispatch.SameSetup r -> 6;
            case Dispatch.Preference r -> 7;
            case Dispatch.Sequence r -> 8;
            case Dispatch.Weighted r -> 9;
        };
    }

    private static List<String> products(Carrier c, List<String> names, CompiledPlant plant) {
        int n = c.carry(names.size());
        List<String> carried = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            int number = c.carry(i < names.size() ? plant.product(names.get(i)) : 0);
            carried.add(plant.products[number]);
        }
        return carried;
    }

    private static Dispatch weights(Carrier c, Dispatch.Weighted w) {
        return new Dispatch.Weighted(
                c.carry(w.waited()),
                c.carry(w.work()),
                c.carry(w.remaining()),
                c.carry(w.slack()),
                c.carry(w.priority()));
    }
}
