package learningfactory.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import learningfactory.resource.Interval;
import learningfactory.resource.ResourceId;
import learningfactory.words.Outcome;

/// A path of groups through stations: in every round each group stands at one station, and no two at the
/// same.
///
/// Nobody has an account and nobody's name is known: a group has a name and a head count.
///
/// @param stations in the order of the path
/// @param groups who walks
/// @param pace when it begins, how long a round is, and how long the walk
public record Visit(List<Station> stations, List<Group> groups, Pace pace) {

    /// A place to try something.
    ///
    /// @param name what the sign says
    /// @param resource what it stands at, when it can be booked
    /// @param places how many heads fit
    public record Station(String name, Optional<ResourceId> resource, int places) {}

    /// Who walks together.
    ///
    /// @param name such as a colour
    /// @param heads how many, at least one
    public record Group(String name, int heads) {}

    /// When and how fast.
    ///
    /// @param start the first moment of the first round
    /// @param round how long a group stays at a station
    /// @param walk how long it takes to the next
    public record Pace(Instant start, Duration round, Duration walk) {}

    /// A group at a station.
    ///
    /// @param round from 1
    /// @param during how long
    /// @param station its place on the path, from 0
    /// @param group its place among the groups, from 0
    public record Stop(int round, Interval during, int station, int group) {}

    /// Copied.
    public Visit {
        stations = List.copyOf(stations);
        groups = List.copyOf(groups);
    }

    /// A visit that can be walked.
    ///
    /// @return refused when there are more groups than stations, or a group is too large for a station
    public static Outcome<Visit> of(List<Station> stations, List<Group> groups, Pace pace) {
        if (stations.isEmpty() || groups.isEmpty()) {
            return Outcome.refused(
                    "Et besøk trenger minst én stasjon og én gruppe.", "A visit needs a station and a group at least.");
        }
        if (groups.size() > stations.size()) {
            return Outcome.refused(
                    "%d grupper på %d stasjoner: to grupper ville stått på samme stasjon. Slå sammen grupper, eller legg til en stasjon."
                            .formatted(groups.size(), stations.size()),
                    "%d groups at %d stations: two groups would stand at the same. Join groups, or add a station."
                            .formatted(groups.size(), stations.size()));
        }
        if (pace.round().isNegative() || pace.round().isZero() || pace.walk().isNegative()) {
            return Outcome.refused("En runde varer minst ett minutt.", "A round lasts a minute at least.");
        }
        Station narrow =
                stations.stream().min(Comparator.comparingInt(Station::places)).orElseThrow();
        Group large = groups.stream().max(Comparator.comparingInt(Group::heads)).orElseThrow();
        if (groups.stream().anyMatch(group -> group.heads() < 1)) {
            return Outcome.refused("En gruppe har minst én person.", "A group has one person at least.");
        }
        if (large.heads() > narrow.places()) {
            return Outcome.refused(
                    "Gruppen %s har %d, og stasjonen %s har plass til %d. Del i flere grupper."
                            .formatted(large.name(), large.heads(), narrow.name(), narrow.places()),
                    "The group %s has %d, and the station %s has room for %d. Divide into more groups."
                            .formatted(large.name(), large.heads(), narrow.name(), narrow.places()));
        }
        return Outcome.done(new Visit(stations, groups, pace));
    }

    /// Divides so many heads into groups of nearly equal size; the first are the larger ones.
    ///
    /// @param names of the groups
    public static List<Group> divided(int heads, List<String> names) {
        int size = heads / names.size();
        int larger = heads % names.size();
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Group(names.get(i), size + (i < larger ? 1 : 0)))
                .toList();
    }

    /// The rotation: in round r group g stands at station g + r, and from the last station one goes to the
    /// first. After as many rounds as there are stations everybody has been everywhere once.
    public List<Stop> rotation() {
        List<Stop> stops = new ArrayList<>();
        for (int round = 0; round < stations.size(); round++) {
            Duration before = pace.round().plus(pace.walk()).multipliedBy(round);
            Interval during = Interval.of(pace.start().plus(before), pace.round());
            for (int group = 0; group < groups.size(); group++) {
                stops.add(new Stop(round + 1, during, (group + round) % stations.size(), group));
            }
        }
        return stops;
    }

    /// From the first round to the end of the last.
    public Interval during() {
        Duration rounds = pace.round().multipliedBy(stations.size());
        Duration walks = pace.walk().multipliedBy(stations.size() - 1L);
        return Interval.of(pace.start(), rounds.plus(walks));
    }

    /// How many there are in all.
    public int heads() {
        return groups.stream().mapToInt(Group::heads).sum();
    }

    /// The same path at another time.
    public Visit at(Instant start) {
        return new Visit(stations, groups, new Pace(start, pace.round(), pace.walk()));
    }
}
