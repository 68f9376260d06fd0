package learningfactory.resource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Nothing was free: the times that came nearest, and what would be used then, so that the answer to "why
/// not" is about something that was asked for.
public final class NearMiss {
    private static final int CLOSED = 4;
    private static final int NOT_AUTHORISED = 2;
    private static final int TAKEN = 1;

    private final Timetable timetable;
    private final List<List<Resource>> wanted;
    private final Mode mode;
    private final int party;

    /// What was looked for.
    ///
    /// @param timetable what is free
    /// @param wanted for each thing all resources that would do; none of the lists is empty
    /// @param mode how they were to be used
    /// @param party the number of people
    public NearMiss(Timetable timetable, List<List<Resource>> wanted, Mode mode, int party) {
        this.timetable = timetable;
        this.wanted = wanted.stream()
                .sorted(Comparator.comparing(
                        (List<Resource> some) -> some.getFirst().is().kind()))
                .toList();
        this.mode = mode;
        this.party = party;
    }

    /// Something that was almost to be had.
    private record Near(Offer offer, int trouble) {}

    /// Those that came nearest, each choice of resources at its best time: the least stands in the way,
    /// then the first.
    ///
    /// @param most how many
    public List<Offer> within(Interval window, Duration length, int most) {
        Map<List<ResourceId>, Near> best = new LinkedHashMap<>();
        Instant start = Search.onTheQuarter(window.from());
        while (!start.plus(length).isAfter(window.until())) {
            pick(Interval.of(start, length)).ifPresent(near -> {
                Near known = best.get(near.offer().resources());
                if (known == null || near.trouble() < known.trouble()) {
                    best.put(near.offer().resources(), near);
                }
            });
            start = start.plus(Search.STEP);
        }
        return best.values().stream()
                .sorted(Comparator.comparingInt(Near::trouble)
                        .thenComparing(near -> near.offer().during().from()))
                .limit(most)
                .map(Near::offer)
                .toList();
    }

    /// For each thing whatever has the least against it; nothing when there are fewer things than are
    /// wanted.
    private Optional<Near> pick(Interval use) {
        List<Resource> picked = new ArrayList<>();
        int trouble = 0;
        for (List<Resource> some : wanted) {
            Optional<Resource> least = some.stream()
                    .filter(one -> !picked.contains(one))
                    .min(Comparator.comparingInt(one -> trouble(one, picked, use)));
            if (least.isEmpty()) {
                return Optional.empty();
            }
            trouble += trouble(least.get(), picked, use);
            picked.add(least.get());
        }
        List<ResourceId> ids = picked.stream().map(Resource::id).sorted().toList();
        return Optional.of(new Near(new Offer(use, ids), trouble));
    }

    private int trouble(Resource one, List<Resource> picked, Interval use) {
        boolean isClosed = !timetable.isOpen(one, use);
        boolean isTaken = timetable.obstacle(one, use, party).isPresent();
        boolean isAuthorised = !mode.asksForInstructor()
                || one.is().kind() != ResourceKind.INSTRUCTOR
                || picked.stream()
                        .filter(other -> other.is().kind().asksForClearance())
                        .allMatch(one::leadsAt);
        return (isClosed ? CLOSED : 0) + (isAuthorised ? 0 : NOT_AUTHORISED) + (isTaken ? TAKEN : 0);
    }
}
