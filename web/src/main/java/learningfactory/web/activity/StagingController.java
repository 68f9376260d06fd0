package learningfactory.web.activity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import learningfactory.activity.Activity;
import learningfactory.activity.Occurrence;
import learningfactory.activity.Reservations;
import learningfactory.activity.Roll;
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

/// How far a date comes, and what it has of the hall: opening reserves everything or nothing, moving
/// exchanges it, cancelling gives it back. What is refused says which times are nearest.
@RestController
@RequestMapping("/api/occurrences/{id}")
final class StagingController {
    private final Hall hall;

    StagingController(Hall hall) {
        this.hall = hall;
    }

    record Moving(Occurrence.State state) {}

    record Timing(@Nullable Instant from) {}

    /// What it has of the hall.
    ///
    /// @param state null when nothing was ever reserved
    /// @param why it was lost
    record Reserved(Reservations.Held.@Nullable State state, List<String> resources, Words why) {}

    /// Opens it (everything that it needs is reserved, or nothing), confirms, begins, ends or cancels it.
    @Needs(roles = {AccountRole.INSTRUCTOR, AccountRole.OPERATOR, AccountRole.ADMINISTRATOR})
    @PostMapping("/state")
    ResponseEntity<Object> move(@PathVariable String id, @RequestBody Moving moving, HttpServletRequest request) {
        Occurrence occurrence = led(id, request);
        Activity activity = Hall.known(hall.activities().findActivity(occurrence.activity()));
        Reserving reserving = new Reserving(hall);
        Outcome<Occurrence> moved = hall.activities()
                .change(
                        occurrence.id(),
                        one -> one.become(moving.state(), activity).then(next -> staged(next, reserving)));
        if (moved.isDone() && moving.state() == Occurrence.State.CANCELLED) {
            reserving.tell(hall.activities().roll(occurrence.id()), cancelled(occurrence, activity, reserving));
        }
        return reserving.answer(
                moved, one -> OccurrenceController.line(hall.activities().roll(one.id()), activity), request);
    }

    private Outcome<Occurrence> staged(Occurrence next, Reserving reserving) {
        return switch (next.state()) {
            case OPEN -> reserving.reserved(next);
            case RUNNING -> {
                Words why = hall.reservations().begin(next.id());
                yield why.isEmpty() ? Outcome.done(next) : Outcome.refused(why.nb(), why.en());
            }
            case DONE, CANCELLED -> {
                hall.reservations().release(next.id());
                yield Outcome.done(next);
            }
            case DRAFT, CONFIRMED -> Outcome.done(next);
        };
    }

    /// Moves it to another time with all that it has, or leaves everything as it is.
    @Needs(roles = {AccountRole.INSTRUCTOR, AccountRole.OPERATOR, AccountRole.ADMINISTRATOR})
    @PostMapping("/time")
    ResponseEntity<Object> move(@PathVariable String id, @RequestBody Timing timing, HttpServletRequest request) {
        Occurrence occurrence = led(id, request);
        Instant from = timing.from();
        if (from == null) {
            throw Hall.unknown();
        }
        Activity activity = Hall.known(hall.activities().findActivity(occurrence.activity()));
        Reserving reserving = new Reserving(hall);
        Outcome<Occurrence> moved = hall.activities()
                .change(
                        occurrence.id(),
                        one -> one.moved(from, hall.now()).then(next -> {
                            hall.visits()
                                    .findVisit(next.id())
                                    .ifPresent(visit -> hall.visits().plan(next.id(), visit.at(from)));
                            return next.takesPeople() ? reserving.reserved(next) : Outcome.done(next);
                        }));
        if (moved.isDone()) {
            Roll roll = hall.activities().roll(occurrence.id());
            Words title = activity.title();
            Words when = reserving.moment(from);
            reserving.tell(
                    roll,
                    new Words(
                            "«%s» er flyttet til %s. Passer det ikke, kan du melde deg av."
                                    .formatted(title.nb(), when.nb()),
                            "“%s” was moved to %s. If that does not suit you, you can withdraw."
                                    .formatted(title.en(), when.en())));
        }
        return reserving.answer(
                moved, one -> OccurrenceController.line(hall.activities().roll(one.id()), activity), request);
    }

    /// Reserves again what was lost, with whatever would do.
    @Needs(roles = {AccountRole.INSTRUCTOR, AccountRole.OPERATOR, AccountRole.ADMINISTRATOR})
    @PostMapping("/reservation")
    ResponseEntity<Object> reserveAgain(@PathVariable String id, HttpServletRequest request) {
        Occurrence occurrence = led(id, request);
        Reserving reserving = new Reserving(hall);
        Outcome<Occurrence> reserved = hall.activities()
                .change(
                        occurrence.id(),
                        one -> one.takesPeople()
                                ? reserving.reserved(one)
                                : Outcome.refused(
                                        "Bare det som er åpent eller bekreftet, reserverer noe.",
                                        "Only what is open or confirmed reserves anything."));
        return reserving.answer(reserved, one -> reserved(one), request);
    }

    /// What it has.
    @Needs(roles = {AccountRole.INSTRUCTOR, AccountRole.OPERATOR, AccountRole.ADMINISTRATOR})
    @GetMapping("/reservation")
    Reserved reservation(@PathVariable String id, HttpServletRequest request) {
        return reserved(led(id, request));
    }

    private Reserved reserved(Occurrence occurrence) {
        return hall.reservations()
                .find(occurrence.id())
                .map(held -> new Reserved(
                        held.state(),
                        held.resources().stream().map(ResourceId::value).toList(),
                        held.why()))
                .orElseGet(() -> new Reserved(null, List.of(), Words.NONE));
    }

    private static Words cancelled(Occurrence occurrence, Activity activity, Reserving reserving) {
        Words when = reserving.moment(occurrence.during().from());
        return new Words(
                "«%s» %s er avlyst.".formatted(activity.title().nb(), when.nb()),
                "“%s” on %s is cancelled.".formatted(activity.title().en(), when.en()));
    }

    private Occurrence led(String id, HttpServletRequest request) {
        Occurrence occurrence = Hall.known(hall.activities().findOccurrence(CourseController.occurrenceId(id)));
        if (!OccurrenceController.holds(Reach.of(request), occurrence)) {
            throw Hall.unknown();
        }
        return occurrence;
    }
}
