package learningfactory.resource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds one resource for each thing wanted, all free at once.
///
/// Instructors are picked last, because they must be authorised for the machines.
public final class Picking {
    private final Timetable timetable;
    private final List<List<Resource>> wanted;
    private final Suits suits;
    private final int party;

    /// What else is asked of a resource.
    @FunctionalInterface
    public interface Suits {
        /// Whether it does beside those that are picked already, in this time.
        boolean suits(Resource candidate, List<Resource> picked, Interval use);

        /// Whether all of these together do, such as two instructors for a group that is too large for one.
        default boolean areEnough(List<Resource> picked) {
            return true;
        }
    }

    /// What is looked for.
    ///
    /// @param timetable what is open and free
    /// @param wanted for each thing all resources that would do, the dearest first
    /// @param suits what is asked of one that is free
    /// @param party the number of people
    public Picking(Timetable timetable, List<List<Resource>> wanted, Suits suits, int party) {
        this.timetable = timetable;
        this.wanted = wanted.stream()
                .sorted(Comparator.comparing((List<Resource> some) -> some.isEmpty()
                        ? ResourceKind.MACHINE
                        : some.getFirst().is().kind()))
                .toList();
        this.suits = suits;
        this.party = party;
    }

    /// What is free for all of this time, in order of the ids; nothing when something is wanting.
    public Optional<List<ResourceId>> at(Interval use) {
        List<Resource> picked = new ArrayList<>();
        return fill(use, picked)
                ? Optional.of(picked.stream().map(Resource::id).sorted().toList())
                : Optional.empty();
    }

    private boolean fill(Interval use, List<Resource> picked) {
        int need = picked.size();
        if (need == wanted.size()) {
            return suits.areEnough(picked);
        }
        List<Resource> candidates = wanted.get(need);
        // of two needs alike the second takes what comes later, so that no pair is tried twice
        boolean isAlike = need > 0 && candidates.equals(wanted.get(need - 1));
        int first = isAlike ? candidates.indexOf(picked.getLast()) + 1 : 0;
        for (Resource candidate : candidates.subList(first, candidates.size())) {
            if (!picked.contains(candidate)
                    && timetable.isFree(candidate, use, party)
                    && suits.suits(candidate, picked, use)) {
                picked.add(candidate);
                if (fill(use, picked)) {
                    return true;
                }
                picked.removeLast();
            }
        }
        return false;
    }
}
