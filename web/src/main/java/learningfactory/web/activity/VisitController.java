package learningfactory.web.activity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import learningfactory.activity.HeadCount;
import learningfactory.activity.Occurrence;
import learningfactory.activity.Visit;
import learningfactory.network.AccountRole;
import learningfactory.resource.ResourceId;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Reach;
import learningfactory.words.Outcome;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// School visits: who stands where when, and whether everybody is there.
@RestController
@RequestMapping("/api/occurrences/{id}/visit")
final class VisitController {

    private final Hall hall;

    VisitController(Hall hall) {
        this.hall = hall;
    }

    /// A visit as it is drawn.
    ///
    /// @param leads whether the reader plans and counts
    record Page(
            boolean leads,
            List<Station> stations,
            List<Visit.Group> groups,
            Instant from,
            Instant until,
            int heads,
            List<Stop> stops,
            List<Count> counts,
            List<Round> rounds) {}

    record Station(String name, @Nullable String resource, int places) {}

    record Stop(int round, Instant from, Instant until, int station, int group) {}

    record Count(int round, int group, int heads, int left) {}

    record Round(int round, int missing, Words words) {}

    record Planning(
            List<Station> stations,
            @Nullable Integer heads,
            List<String> groupNames,
            int roundMinutes,
            int walkMinutes) {}

    @Needs(roles = {AccountRole.INSTRUCTOR, AccountRole.OPERATOR, AccountRole.ADMINISTRATOR, AccountRole.TEACHER})
    @GetMapping
    Page visit(@PathVariable String id, HttpServletRequest request) {
        Occurrence occurrence = seen(id, request);
        Visit visit = Hall.known(hall.visits().findVisit(occurrence.id()));
        return page(leads(occurrence, Reach.of(request)), visit, hall.visits().counts(occurrence.id()));
    }

    /// Plans the rotation; refused with a way out when two groups would stand at one station. When the
    /// visit is open already, what stands at the stations is reserved with it, or nothing is changed.
    @Needs(roles = {AccountRole.INSTRUCTOR, AccountRole.OPERATOR, AccountRole.ADMINISTRATOR})
    @PostMapping
    ResponseEntity<Object> plan(@PathVariable String id, @RequestBody Planning planning, HttpServletRequest request) {
        Occurrence occurrence = led(id, request);
        int heads = planning.heads() == null ? occurrence.capacity() : planning.heads();
        Visit visit = Hall.given(Hall.sent(() -> Visit.of(
                planning.stations().stream().map(VisitController::station).toList(),
                planning.groupNames().isEmpty() ? List.of() : Visit.divided(heads, planning.groupNames()),
                new Visit.Pace(
                        occurrence.during().from(),
                        Duration.ofMinutes(planning.roundMinutes()),
                        Duration.ofMinutes(planning.walkMinutes())))));
        Reserving reserving = new Reserving(hall);
        boolean isOpen = occurrence.takesPeople();
        var planned = hall.activities().change(occurrence.id(), one -> {
            hall.visits().plan(one.id(), visit);
            return isOpen ? reserving.reserved(one) : Outcome.done(one);
        });
        return reserving.answer(planned, ignored -> page(true, visit, List.of()), request);
    }

    @Needs(roles = {AccountRole.INSTRUCTOR, AccountRole.OPERATOR, AccountRole.ADMINISTRATOR})
    @PostMapping("/counts")
    Page count(@PathVariable String id, @RequestBody Count count, HttpServletRequest request) {
        Occurrence occurrence = led(id, request);
        Visit visit = Hall.known(hall.visits().findVisit(occurrence.id()));
        boolean isThere = count.round() >= 1
                && count.round() <= visit.stations().size()
                && count.group() >= 0
                && count.group() < visit.groups().size()
                && count.heads() >= 0
                && count.left() >= 0;
        if (!isThere) {
            throw Hall.unknown();
        }
        hall.visits()
                .count(
                        occurrence.id(),
                        new HeadCount.Counted(count.round(), count.group(), count.heads(), count.left()));
        return page(true, visit, hall.visits().counts(occurrence.id()));
    }

    private Occurrence led(String id, HttpServletRequest request) {
        Occurrence occurrence = Hall.known(hall.activities().findOccurrence(CourseController.occurrenceId(id)));
        if (!leads(occurrence, Reach.of(request))) {
            throw Hall.unknown();
        }
        return occurrence;
    }

    private static boolean leads(Occurrence occurrence, Reach reach) {
        return reach.runsTheHall() || occurrence.instructors().contains(reach.self());
    }

    /// The teacher of the school that comes reads it too, once it is settled.
    private Occurrence seen(String id, HttpServletRequest request) {
        Optional<Occurrence> theirs = hall.activities()
                .findOccurrence(CourseController.occurrenceId(id))
                .filter(found -> found.state() != Occurrence.State.DRAFT)
                .filter(found -> found.onlyFor()
                        .filter(one -> Hall.spokenFor(Reach.of(request)).contains(one))
                        .isPresent());
        return theirs.orElseGet(() -> led(id, request));
    }

    private static Visit.Station station(Station station) {
        return new Visit.Station(
                station.name().strip(), Optional.ofNullable(station.resource()).map(ResourceId::new), station.places());
    }

    private static Page page(boolean leads, Visit visit, List<HeadCount.Counted> counted) {
        return new Page(
                leads,
                visit.stations().stream()
                        .map(one -> new Station(
                                one.name(),
                                one.resource().map(ResourceId::value).orElse(null),
                                one.places()))
                        .toList(),
                visit.groups(),
                visit.during().from(),
                visit.during().until(),
                visit.heads(),
                visit.rotation().stream()
                        .map(one -> new Stop(
                                one.round(), one.during().from(), one.during().until(), one.station(), one.group()))
                        .toList(),
                counted.stream()
                        .map(one -> new Count(one.round(), one.group(), one.heads(), one.left()))
                        .toList(),
                HeadCount.of(visit, counted).rounds().stream()
                        .map(one -> new Round(one.round(), one.missing(), one.words()))
                        .toList());
    }
}
