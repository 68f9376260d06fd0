package learningfactory.web.hall;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import learningfactory.booking.Desk;
import learningfactory.booking.Ending;
import learningfactory.booking.HallBook;
import learningfactory.booking.Reservation;
import learningfactory.booking.ReservationState;
import learningfactory.resource.Interval;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.upkeep.Utilisation;
import learningfactory.web.door.Needs;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What those who run the hall look at: what does not go together, and how much everything is had.
@RestController
@RequestMapping("/api/hall")
final class FiguresController {
    private static final int MOST_WEEKS = 53;
    private static final Duration AHEAD = Duration.ofDays(14);
    private static final Duration SOON = Duration.ofDays(2);

    private final HallBook book;
    private final Desk desk;
    private final InstantSource clock;

    FiguresController(HallBook book, Desk desk, InstantSource clock) {
        this.book = book;
        this.desk = desk;
        this.clock = clock;
    }

    /// Why something stands in the list of conflicts.
    enum Trouble {
        /// Would not be promised today.
        DOUBT,
        /// Begins soon, and the owner has not answered.
        UNANSWERED,
        /// Should be there by now.
        LATE,
        /// Has lost its time and may need another.
        DISPLACED
    }

    record Conflict(Trouble trouble, HallViews.ReservationView reservation, List<HallViews.ReasonView> reasons) {}

    record Conflicts(Instant now, String zone, List<Conflict> conflicts) {}

    /// What of the next two weeks does not go together.
    @GetMapping("/conflicts")
    @Needs
    Conflicts conflicts(HttpServletRequest request) {
        HallRights rights = HallRights.of(request);
        rights.requireRuns();
        Instant now = clock.instant();
        List<Reservation> near = book.reservations(Interval.of(now, AHEAD));
        List<Conflict> conflicts = new ArrayList<>();
        desk.doubts(near, now)
                .forEach(one -> conflicts.add(new Conflict(
                        Trouble.DOUBT,
                        HallViews.reservation(one.promised(), rights),
                        HallViews.reasons(one.reasons()))));
        for (Reservation one : near) {
            if (isUnanswered(one, now)) {
                conflicts.add(new Conflict(Trouble.UNANSWERED, HallViews.reservation(one, rights), List.of()));
            } else if (isLate(one, now)) {
                conflicts.add(new Conflict(Trouble.LATE, HallViews.reservation(one, rights), List.of()));
            } else if (one.ending().filter(Ending.DISPLACED::equals).isPresent()) {
                conflicts.add(new Conflict(Trouble.DISPLACED, HallViews.reservation(one, rights), List.of()));
            }
        }
        return new Conflicts(now, desk.rules().zone().getId(), conflicts);
    }

    private static boolean isUnanswered(Reservation one, Instant now) {
        return one.isAsked() && one.during().from().isBefore(now.plus(SOON));
    }

    private static boolean isLate(Reservation one, Instant now) {
        return one.state() == ReservationState.CONFIRMED && one.during().from().isBefore(now);
    }

    record ThingView(String resource, Words name, String kind, List<Utilisation.Week> weeks) {}

    /// @param people how many are named in its reservations, in words; fewer than five are not told
    record PartyView(String organisation, List<Long> usedMinutes, long ownedMinutes, Words people) {}

    record UtilisationView(List<LocalDate> mondays, List<ThingView> things, List<PartyView> parties) {}

    /// How much everything was had in some weeks, and by whom. Who does not run the hall sees, of
    /// organisations, the own.
    ///
    /// @param until a day of the last week; this week when missing
    @GetMapping("/utilisation")
    @Needs
    UtilisationView utilisation(
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(defaultValue = "12") int weeks,
            HttpServletRequest request) {
        HallRights rights = HallRights.of(request);
        var zone = desk.rules().zone();
        int shown = Math.clamp(weeks, 1, MOST_WEEKS);
        LocalDate last = until == null ? clock.instant().atZone(zone).toLocalDate() : until;
        LocalDate monday =
                last.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(shown - 1L);
        var period = Asked.meant(() -> new Utilisation.Period(zone, monday, shown));
        var resources = book.resources();
        Map<ResourceId, Resource.Description> known =
                resources.stream().collect(Collectors.toMap(Resource::id, Resource::is));
        Utilisation found =
                Utilisation.of(period, resources, book.reservations(period.whole()), book.blackouts(period.whole()));
        return new UtilisationView(
                IntStream.range(0, shown).mapToObj(monday::plusWeeks).toList(),
                found.things().stream()
                        .map(one -> {
                            var is = Objects.requireNonNull(known.get(one.resource()));
                            return new ThingView(
                                    one.resource().value(), is.name(), is.kind().name(), one.weeks());
                        })
                        .toList(),
                found.parties().stream()
                        .filter(one -> rights.readsFiguresOf(one.organisation()))
                        .map(one -> new PartyView(
                                one.organisation().value(),
                                one.usedMinutes(),
                                one.ownedMinutes(),
                                one.people().words()))
                        .toList());
    }

    record RankView(String organisation, int rank) {}

    /// Who is served before others on the waiting list.
    @GetMapping("/ranks")
    @Needs
    List<RankView> ranks(HttpServletRequest request) {
        HallRights.of(request).requireRuns();
        return book.ranks().entrySet().stream()
                .map(one -> new RankView(one.getKey().value(), one.getValue()))
                .toList();
    }
}
