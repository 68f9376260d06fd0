package learningfactory.web.hall;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import learningfactory.booking.Desk;
import learningfactory.booking.HallBook;
import learningfactory.booking.Outcome;
import learningfactory.booking.Reservation;
import learningfactory.resource.Busy;
import learningfactory.resource.Interval;
import learningfactory.resource.Resource;
import learningfactory.web.door.Codes;
import learningfactory.web.door.Language;
import learningfactory.web.door.Limit;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Reach;
import learningfactory.web.door.Refused;
import learningfactory.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// At the machine: its code leads here. Whoever has signed in sees what is his; whoever has not types the
/// reservation's own code. Reading the code on the machine shows that somebody stands there.
@RestController
@RequestMapping("/api/hall/checkin")
final class CheckInController {
    private static final Duration NEAR = Duration.ofHours(12);

    private final HallBook book;
    private final Desk desk;
    private final InstantSource clock;
    private final Limit wrongCodes = new Limit(10, Duration.ofSeconds(20), System::nanoTime);

    CheckInController(HallBook book, Desk desk, InstantSource clock) {
        this.book = book;
        this.desk = desk;
        this.clock = clock;
    }

    /// @param mine what the visitor has here, from now until tomorrow
    record AtTheMachine(Instant now, String zone, String resource, Words name, List<HallViews.ReservationView> mine) {}

    record Typed(String code) {}

    record CheckedIn(Instant until, Words name) {}

    /// What stands here, and what the visitor has here soon.
    @GetMapping("/{label}")
    @Needs(Needs.Entry.ANYBODY)
    AtTheMachine look(@PathVariable String label, HttpServletRequest request) {
        Resource resource = resource(label);
        boolean isSignedIn = Reach.of(request).findSelf().isPresent();
        HallRights rights = HallRights.of(request);
        List<HallViews.ReservationView> mine = isSignedIn
                ? near(resource).stream()
                        .filter(rights::isMine)
                        .map(one -> HallViews.reservation(one, rights))
                        .toList()
                : List.of();
        return new AtTheMachine(
                clock.instant(),
                desk.rules().zone().getId(),
                resource.id().value(),
                resource.is().name(),
                mine);
    }

    /// They are there: by the reservation's code. The clearance is asked again.
    @PostMapping("/{label}")
    @Needs(Needs.Entry.ANYBODY)
    ResponseEntity<Object> checkIn(@PathVariable String label, @RequestBody Typed typed, HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (!wrongCodes.allows(address)) {
            throw new Refused(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "For mange feil koder. Vent et halvt minutt.",
                    "Too many wrong codes. Wait half a minute.");
        }
        Resource resource = resource(label);
        String code = typed.code().replaceAll("[\\s-]", "");
        Reservation found = near(resource).stream()
                .filter(one -> one.code().equalsIgnoreCase(code) || one.code().equals(Codes.tidied(code)))
                .findFirst()
                .orElse(null);
        if (found == null) {
            wrongCodes.countWrong(address);
            throw Refused.unknown(
                    "Ingen reservasjon her har denne koden i dag. Kanskje er et tegn byttet om?",
                    "No reservation here has this code today. Maybe a character is swapped?");
        }
        return switch (desk.checkIn(found.id(), clock.instant())) {
            case Outcome.Done done ->
                ResponseEntity.ok(new CheckedIn(
                        done.reservation().during().until(), resource.is().name()));
            case Outcome.Refused refused ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(HallViews.refusal(refused, Language.of(request)));
        };
    }

    private List<Reservation> near(Resource resource) {
        Instant now = clock.instant();
        return book.busy(List.of(resource.id()), new Interval(now.minus(NEAR), now.plus(NEAR))).stream()
                .filter(busy -> !busy.isBlackout())
                .map(Busy::by)
                .distinct()
                .flatMap(id -> book.findReservation(id).stream())
                .toList();
    }

    private Resource resource(String label) {
        return book.findByLabel(label)
                .orElseThrow(() ->
                        Refused.unknown("Denne koden hører ikke til noe her.", "This code belongs to nothing here."));
    }
}
