package learningfactory.upkeep;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import learningfactory.booking.Reservation;
import learningfactory.booking.ReservationState;
import learningfactory.network.Headcount;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.resource.Blackout;
import learningfactory.resource.Interval;
import learningfactory.resource.Ownership;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.resource.ResourceKind;

/// How much of its time everything is had, week by week, and by whom. Instructors are left out: a figure of
/// one of them is a figure of one person.
///
/// @param things each with its weeks, in the order of the resources
/// @param parties each with what it had and what it owns, by id
public record Utilisation(List<Thing> things, List<Party> parties) {
    private static final int WHOLE = 10_000;

    /// Copied.
    public Utilisation {
        things = List.copyOf(things);
        parties = List.copyOf(parties);
    }

    /// The weeks that are looked at.
    ///
    /// @param zone the hall's
    /// @param monday the first day of the first
    /// @param weeks how many, at least one
    public record Period(ZoneId zone, LocalDate monday, int weeks) {
        /// Checked.
        ///
        /// @throws IllegalArgumentException when there is no week
        public Period {
            if (weeks < 1) {
                throw new IllegalArgumentException("A period has at least one week, not %d.".formatted(weeks));
            }
        }

        /// One of its weeks, by the hall's calendar.
        ///
        /// @param number from 0
        public Interval week(int number) {
            return new Interval(start(number), start(number + 1));
        }

        /// All of it.
        public Interval whole() {
            return new Interval(start(0), start(weeks));
        }

        private Instant start(int number) {
            return monday.plusWeeks(number).atStartOfDay(zone).toInstant();
        }
    }

    /// A week of a thing.
    ///
    /// @param openMinutes how long it could have been had; what was closed is taken off
    /// @param takenMinutes how long of that it was had
    /// @param closedMinutes how long of its hours it was closed for maintenance, a fault or a holiday
    public record Week(long openMinutes, long takenMinutes, long closedMinutes) {}

    /// A machine, a simulator or a room.
    ///
    /// @param resource which
    /// @param weeks in order
    public record Thing(ResourceId resource, List<Week> weeks) {}

    /// What an organisation had of the hall, beside what it owns.
    ///
    /// @param organisation who
    /// @param usedMinutes of all things together, week by week
    /// @param ownedMinutes its share of the time in which things could be had, in the whole period
    /// @param people how many of its people are named in the reservations
    public record Party(OrganisationId organisation, List<Long> usedMinutes, long ownedMinutes, Headcount people) {}

    /// Reads it out of the hall's book.
    public static Utilisation of(
            Period period, List<Resource> resources, List<Reservation> reservations, List<Blackout> blackouts) {
        List<Resource> shown = resources.stream()
                .filter(one -> one.is().kind() != ResourceKind.INSTRUCTOR && !one.isRetired())
                .toList();
        List<Reservation> had = reservations.stream().filter(Utilisation::isHad).toList();
        List<Thing> things = shown.stream()
                .map(one -> new Thing(one.id(), weeks(period, one, had, blackouts)))
                .toList();
        return new Utilisation(things, parties(period, shown, things, had));
    }

    private static boolean isHad(Reservation one) {
        return one.state() == ReservationState.CONFIRMED
                || one.state() == ReservationState.CHECKED_IN
                || one.state() == ReservationState.COMPLETED;
    }

    private static List<Week> weeks(Period period, Resource thing, List<Reservation> had, List<Blackout> blackouts) {
        List<Interval> closings = blackouts.stream()
                .filter(one -> one.resource().map(thing.id()::equals).orElse(true))
                .map(Blackout::during)
                .toList();
        List<Interval> uses = had.stream()
                .filter(one -> one.request().resources().contains(thing.id()))
                .map(Reservation::during)
                .toList();
        List<Week> weeks = new ArrayList<>();
        for (int number = 0; number < period.weeks(); number++) {
            Interval week = period.week(number);
            List<Interval> hours = common(thing.opening().open(week), List.of(week));
            List<Interval> closed = common(hours, closings);
            List<Interval> taken = common(hours, uses);
            long takenAndClosed = minutes(common(taken, closed));
            weeks.add(new Week(minutes(hours) - minutes(closed), minutes(taken) - takenAndClosed, minutes(closed)));
        }
        return weeks;
    }

    private static List<Party> parties(Period period, List<Resource> shown, List<Thing> things, List<Reservation> had) {
        SortedMap<OrganisationId, List<Long>> used = new TreeMap<>();
        SortedMap<OrganisationId, NavigableSet<PersonId>> people = new TreeMap<>();
        SortedMap<OrganisationId, Long> owned = owned(shown, things);
        NavigableSet<ResourceId> ids = new TreeSet<>();
        things.forEach(one -> ids.add(one.resource()));
        for (Reservation one : had) {
            long count =
                    one.request().resources().stream().filter(ids::contains).count();
            OrganisationId who = one.request().holder().organisation();
            if (count == 0 || !one.during().overlaps(period.whole())) {
                continue;
            }
            people.computeIfAbsent(who, ignored -> new TreeSet<>())
                    .addAll(one.request().use().people());
            List<Long> weeks = used.computeIfAbsent(who, ignored -> zeros(period.weeks()));
            for (int number = 0; number < period.weeks(); number++) {
                long minutes = minutes(common(List.of(one.during()), List.of(period.week(number))));
                weeks.set(number, weeks.get(number) + count * minutes);
            }
        }
        NavigableSet<OrganisationId> all = new TreeSet<>(used.keySet());
        all.addAll(owned.keySet());
        return all.stream()
                .map(who -> new Party(
                        who,
                        List.copyOf(used.getOrDefault(who, zeros(period.weeks()))),
                        owned.getOrDefault(who, 0L),
                        new Headcount(people.getOrDefault(who, new TreeSet<>()).size())))
                .toList();
    }

    /// What each owns of the time in which things could be had.
    private static SortedMap<OrganisationId, Long> owned(List<Resource> shown, List<Thing> things) {
        SortedMap<OrganisationId, Long> parts = new TreeMap<>();
        for (int i = 0; i < shown.size(); i++) {
            Ownership ownership = shown.get(i).ownership();
            long open =
                    things.get(i).weeks().stream().mapToLong(Week::openMinutes).sum();
            if (ownership.shares().isEmpty()) {
                parts.merge(ownership.owner(), open * WHOLE, Long::sum);
            }
            ownership
                    .shares()
                    .forEach(share -> parts.merge(share.organisation(), open * share.basisPoints(), Long::sum));
        }
        parts.replaceAll((who, minutes) -> Math.floorDiv(minutes + WHOLE / 2, (long) WHOLE));
        return parts;
    }

    private static List<Long> zeros(int count) {
        List<Long> zeros = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            zeros.add(0L);
        }
        return zeros;
    }

    /// What two sets of stretches have in common, in order and without overlap.
    private static List<Interval> common(List<Interval> some, List<Interval> others) {
        List<Interval> found = new ArrayList<>();
        for (Interval one : merged(some)) {
            for (Interval other : merged(others)) {
                if (one.overlaps(other)) {
                    found.add(new Interval(
                            later(one.from(), other.from()),
                            one.until().isBefore(other.until()) ? one.until() : other.until()));
                }
            }
        }
        return found;
    }

    private static List<Interval> merged(List<Interval> stretches) {
        List<Interval> merged = new ArrayList<>();
        for (Interval next :
                stretches.stream().sorted(Comparator.comparing(Interval::from)).toList()) {
            Interval last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && !next.from().isAfter(last.until())) {
                merged.set(merged.size() - 1, new Interval(last.from(), later(last.until(), next.until())));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private static long minutes(List<Interval> stretches) {
        return stretches.stream().mapToLong(one -> one.length().toMinutes()).sum();
    }
}
