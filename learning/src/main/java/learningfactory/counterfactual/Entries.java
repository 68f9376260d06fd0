package learningfactory.counterfactual;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import learningfactory.run.Entry;
import learningfactory.scenario.Deed;
import learningfactory.scenario.Role;
import org.jspecify.annotations.Nullable;

/// Parts the log of a run into what the students did and what the instructor, as part of the world, did.
final class Entries {
    private Entries() {}

    /// Whether it is a student's: a deed in a role, or a hint.
    static boolean isStudents(Entry entry) {
        return switch (entry.what()) {
            case Entry.Acted acted -> acted.role() != null;
            case Entry.HintTaken hint -> true;
            default -> false;
        };
    }

    /// What the instructor did to the plant; it happens in every future, whatever the students do.
    static List<Entry> ofTheWorld(List<Entry> entries) {
        return only(entries, entry -> switch (entry.what()) {
            case Entry.Acted acted -> acted.role() == null;
            case Entry.Injected injected -> true;
            case Entry.Effected effected -> true;
            default -> false;
        });
    }

    /// What the students and the world did; words, bookmarks and the end by hand are left out.
    static List<Entry> ofAll(List<Entry> entries) {
        return only(entries, entry -> isStudents(entry) || isOfTheWorld(entry));
    }

    private static boolean isOfTheWorld(Entry entry) {
        return !ofTheWorld(List.of(entry)).isEmpty();
    }

    private static List<Entry> only(List<Entry> entries, Predicate<Entry> which) {
        List<Entry> some = new ArrayList<>();
        for (Entry entry : entries) {
            if (which.test(entry)) {
                some.add(entry);
            }
        }
        return some;
    }

    static List<Entry> without(List<Entry> entries, Entry one) {
        return only(entries, entry -> !entry.equals(one));
    }

    /// A deed as an entry of a log.
    static Entry acted(long atMicros, String actor, Role.@Nullable Kind role, Deed deed) {
        return new Entry(1, atMicros, actor, new Entry.Acted(role, deed));
    }
}
