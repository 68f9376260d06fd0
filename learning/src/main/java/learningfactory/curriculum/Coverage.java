package learningfactory.curriculum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which aims are served by what, and which nobody serves.
///
/// @param served one for each aim, in the order in which the aims were given
public record Coverage(List<Served> served) {
    /// Copied.
    public Coverage {
        served = List.copyOf(served);
    }

    /// The coverage of these aims. What serves an aim in another version does not serve it in this one.
    ///
    /// @param aims what should be served
    /// @param servings what there is, in any order
    public static Coverage of(List<Aim> aims, List<Serving> servings) {
        Map<AimId, List<Serving>> byAim = new TreeMap<>();
        servings.forEach(serving ->
                byAim.computeIfAbsent(serving.aim(), none -> new ArrayList<>()).add(serving));
        return new Coverage(aims.stream()
                .map(aim -> new Served(
                        aim,
                        byAim.getOrDefault(aim.id(), List.of()).stream()
                                .sorted(Comparator.comparing(Serving::kind).thenComparing(Serving::name))
                                .distinct()
                                .toList()))
                .toList());
    }

    /// The aims that nobody serves.
    public List<Aim> unserved() {
        return served.stream()
                .filter(one -> one.by().isEmpty())
                .map(Served::aim)
                .toList();
    }

    /// How many aims have at least one thing of this kind.
    public int count(Serving.Kind kind) {
        return (int) served.stream()
                .filter(one -> one.by().stream().anyMatch(serving -> serving.kind() == kind))
                .count();
    }

    /// An aim and what serves it.
    ///
    /// @param aim which
    /// @param by what serves it: activities, scenarios, evidence, each by name
    public record Served(Aim aim, List<Serving> by) {
        /// Copied.
        public Served {
            by = List.copyOf(by);
        }
    }
}
