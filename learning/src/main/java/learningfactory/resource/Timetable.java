package learningfactory.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What is free when, as far as it was looked up: resources, and what takes them.
public final class Timetable {
    private final Interval window;
    private final Map<ResourceId, List<Busy>> taken = new TreeMap<>();
    private final Map<ResourceId, List<Interval>> open = new TreeMap<>();

    /// What was looked up.
    ///
    /// @param window the time that was looked at; nothing is known outside it
    /// @param busy what takes the resources within it
    public Timetable(Interval window, List<Busy> busy) {
        this.window = window;
        busy.forEach(this::take);
    }

    /// Something more is taken from now on.
    public void take(Busy busy) {
        taken.computeIfAbsent(busy.resource(), ignored -> new ArrayList<>()).add(busy);
    }

    /// The time that was looked at.
    public Interval window() {
        return window;
    }

    /// What stands in the way of this use; nothing: it is free.
    public Optional<Busy> obstacle(Resource resource, Interval use, int party) {
        Interval occupied = resource.occupied(use);
        List<Busy> others = taken.getOrDefault(resource.id(), List.of());
        for (Busy other : others) {
            boolean excludes = other.isBlackout() || !resource.terms().isShared();
            if (excludes && other.span().overlaps(occupied)) {
                return Optional.of(other);
            }
        }
        return resource.terms().isShared()
                ? overfull(resource, occupied, resource.peopleOf(party), others)
                : Optional.empty();
    }

    /// The most people at once are reached where somebody begins.
    private static Optional<Busy> overfull(Resource resource, Interval occupied, int party, List<Busy> others) {
        for (Busy begins : others) {
            if (begins.span().overlaps(occupied)) {
                var at = begins.span().from().isBefore(occupied.from())
                        ? occupied.from()
                        : begins.span().from();
                int people = others.stream()
                        .filter(other -> other.span().contains(at))
                        .mapToInt(Busy::people)
                        .sum();
                if (people + party > resource.is().capacity()) {
                    return Optional.of(begins);
                }
            }
        }
        return Optional.empty();
    }

    /// Whether it is open and free.
    public boolean isFree(Resource resource, Interval use, int party) {
        return isOpen(resource, use) && obstacle(resource, use, party).isEmpty();
    }

    /// Whether it is open for all of this time.
    public boolean isOpen(Resource resource, Interval use) {
        return open.computeIfAbsent(resource.id(), ignored -> resource.opening().open(window)).stream()
                .anyMatch(hours -> hours.covers(use));
    }
}
