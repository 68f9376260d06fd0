package learningfactory.web.hall;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import learningfactory.booking.Clearance;
import learningfactory.booking.Desk;
import learningfactory.booking.HallBook;
import learningfactory.booking.Outcome;
import learningfactory.booking.Request;
import learningfactory.booking.Reservation;
import learningfactory.booking.Wish;
import learningfactory.resource.Interval;
import learningfactory.resource.Need;
import learningfactory.resource.Offer;
import learningfactory.resource.ReservationId;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.resource.Series;
import learningfactory.web.door.Codes;
import learningfactory.web.door.Language;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Searching, keeping, promising, giving back, waiting.
@RestController
@RequestMapping("/api/hall")
final class BookingController {
    private static final int MOST_OFFERS = 12;
    private static final int MOST_NEEDS = 8;
    private static final Duration LONGEST_SEARCH = Duration.ofDays(31);

    private final HallBook book;
    private final Desk desk;
    private final InstantSource clock;
    private final Codes codes = new Codes();

    BookingController(HallBook book, Desk desk, InstantSource clock) {
        this.book = book;
        this.desk = desk;
        this.clock = clock;
    }

    record Searching(Asked.Booking booking, int minutes, List<Asked.NeedOf> needs) {}

    /// @param miss why there are none; null when there are some
    record Found(List<HallViews.OfferView> offers, @Nullable Missed miss) {}

    /// @param nearest what came nearest; null when the hall has nothing like it
    /// @param mayWait whether one may wait for it
    record Missed(HallViews.@Nullable OfferView nearest, List<HallViews.ReasonView> reasons, boolean mayWait) {}

    record Standing(List<HallViews.ReasonView> reasons) {}

    record Repeating(
            Asked.Booking booking,
            LocalDate first,
            LocalDate last,
            int everyWeeks,
            LocalTime at,
            int minutes,
            @Nullable List<LocalDate> except) {}

    record Dated(
            Instant from,
            Instant until,
            HallViews.@Nullable ReservationView reservation,
            List<HallViews.ReasonView> reasons,
            List<HallViews.OfferView> alternatives) {}

    /// The first times at which all that is needed is free, and allowed to the visitor; else what came
    /// nearest, and why it cannot be had.
    @PostMapping("/search")
    @Needs
    Found search(@RequestBody Searching asked, HttpServletRequest request) {
        HallRights rights = HallRights.of(request);
        Interval window = Asked.interval(asked.booking().from(), asked.booking().until());
        List<Asked.NeedOf> needs = asked.needs();
        if (needs.isEmpty()
                || needs.size() > MOST_NEEDS
                || asked.minutes() < 1
                || window.length().compareTo(LONGEST_SEARCH) > 0) {
            throw Asked.bad(
                    "Si hva du trenger (1 til %d ting), hvor lenge, og let i høyst en måned.".formatted(MOST_NEEDS),
                    "Say what you need (1 to %d things), for how long, and search at most a month."
                            .formatted(MOST_NEEDS));
        }
        Request wanted = Asked.request(asked.booking(), rights, List.of(new ResourceId("any")));
        Duration length = Duration.ofMinutes(asked.minutes());
        List<Need> things = needs.stream().map(Asked.NeedOf::need).toList();
        Instant now = clock.instant();
        List<Offer> offers = desk.search(wanted, length, things, MOST_OFFERS, now);
        return new Found(
                HallViews.offers(offers), offers.isEmpty() ? missed(desk.miss(wanted, length, things, now)) : null);
    }

    private static Missed missed(Desk.Miss miss) {
        return new Missed(
                miss.nearest()
                        .map(near -> HallViews.offers(List.of(near)).getFirst())
                        .orElse(null),
                HallViews.reasons(miss.reasons()),
                miss.mayWait());
    }

    /// Whether it could be had, and why not. Nothing is kept.
    @PostMapping("/check")
    @Needs
    Standing check(@RequestBody Asked.Booking asked, HttpServletRequest request) {
        Request wanted = Asked.request(asked, HallRights.of(request));
        return new Standing(HallViews.reasons(desk.reasons(wanted, clock.instant())));
    }

    /// Keeps it for a while.
    @PostMapping("/reservations")
    @Needs
    ResponseEntity<Object> hold(@RequestBody Asked.Booking asked, HttpServletRequest request) {
        Request wanted = Asked.request(asked, HallRights.of(request));
        return answer(desk.hold(draft(""), wanted, clock.instant()), request);
    }

    /// Keeps and promises every date that is free; the others are told with their nearest times.
    @PostMapping("/series")
    @Needs
    List<Dated> series(@RequestBody Repeating asked, HttpServletRequest request) {
        HallRights rights = HallRights.of(request);
        List<LocalDate> except = asked.except() == null ? List.of() : asked.except();
        List<Interval> times = Asked.meant(() -> new Series(
                        asked.first(),
                        asked.last(),
                        asked.everyWeeks(),
                        asked.at(),
                        Duration.ofMinutes(asked.minutes()),
                        except)
                .times(desk.rules().zone()));
        String name = UUID.randomUUID().toString();
        List<Dated> dates = new ArrayList<>();
        for (Interval during : times) {
            Request wanted = Asked.request(asked.booking().at(during), rights);
            dates.add(dated(during, desk.hold(draft(name), wanted, clock.instant()), rights));
        }
        return dates;
    }

    private Dated dated(Interval during, Outcome held, HallRights rights) {
        Outcome outcome = held instanceof Outcome.Done done
                ? desk.confirm(done.reservation().id(), clock.instant())
                : held;
        return switch (outcome) {
            case Outcome.Done done ->
                new Dated(
                        during.from(),
                        during.until(),
                        HallViews.reservation(done.reservation(), rights),
                        List.of(),
                        List.of());
            case Outcome.Refused refused ->
                new Dated(
                        during.from(),
                        during.until(),
                        null,
                        HallViews.reasons(refused.reasons()),
                        HallViews.offers(refused.alternatives()));
        };
    }

    /// One reservation.
    @GetMapping("/reservations/{id}")
    @Needs
    HallViews.ReservationView reservation(@PathVariable String id, HttpServletRequest request) {
        return HallViews.reservation(reservation(id), HallRights.of(request));
    }

    /// The holder promises to come; or the owner is asked.
    @PostMapping("/reservations/{id}/confirm")
    @Needs
    ResponseEntity<Object> confirm(@PathVariable String id, HttpServletRequest request) {
        return step(id, request, one -> desk.confirm(one.id(), clock.instant()));
    }

    /// Given back.
    @PostMapping("/reservations/{id}/release")
    @Needs
    ResponseEntity<Object> release(@PathVariable String id, HttpServletRequest request) {
        return step(id, request, one -> desk.release(one.id(), clock.instant()));
    }

    /// The owner says yes.
    @PostMapping("/reservations/{id}/approve")
    @Needs
    ResponseEntity<Object> approve(@PathVariable String id, HttpServletRequest request) {
        Reservation one = reservation(id);
        HallRights.of(request).requireAnswersFor(approved(one));
        return answer(desk.approve(one.id()), request);
    }

    /// The owner says no.
    @PostMapping("/reservations/{id}/decline")
    @Needs
    ResponseEntity<Object> decline(@PathVariable String id, HttpServletRequest request) {
        Reservation one = reservation(id);
        HallRights.of(request).requireAnswersFor(approved(one));
        return answer(desk.decline(one.id(), clock.instant()), request);
    }

    /// What waits for an answer that the visitor may give.
    @GetMapping("/approvals")
    @Needs
    List<HallViews.ReservationView> approvals(HttpServletRequest request) {
        HallRights rights = HallRights.of(request);
        Instant now = clock.instant();
        List<Resource> resources = book.resources();
        return book.reservations(Interval.of(now, desk.rules().farthest())).stream()
                .filter(one -> one.isAsked() && rights.answersFor(approved(one, resources)))
                .map(one -> HallViews.asked(one, rights))
                .toList();
    }

    private List<Resource> approved(Reservation one) {
        return approved(one, book.resources());
    }

    private static List<Resource> approved(Reservation one, List<Resource> resources) {
        return resources.stream()
                .filter(resource -> one.request().resources().contains(resource.id()))
                .filter(resource -> resource.terms().needsApproval())
                .toList();
    }

    /// Waits until it becomes free.
    @PostMapping("/wishes")
    @Needs
    ResponseEntity<Object> wait(@RequestBody Asked.Booking asked, HttpServletRequest request) {
        Request wanted = Asked.request(asked, HallRights.of(request));
        List<Clearance.Reason> reasons = desk.waiting().join(newId(), wanted, clock.instant());
        if (!reasons.isEmpty()) {
            return answer(new Outcome.Refused(reasons, List.of()), request);
        }
        desk.waiting().offer(clock.instant());
        return ResponseEntity.ok(book.wishesOf(wanted.holder().person()).stream()
                .map(HallViews::wish)
                .toList());
    }

    /// Does not wait any more.
    @PostMapping("/wishes/{id}/leave")
    @Needs
    void leave(@PathVariable String id, HttpServletRequest request) {
        Wish mine = book.wishesOf(HallRights.of(request).self()).stream()
                .filter(wish -> wish.id().value().equals(id))
                .findFirst()
                .orElseThrow(BookingController::unknown);
        desk.waiting().leave(mine);
    }

    private ResponseEntity<Object> step(String id, HttpServletRequest request, Function<Reservation, Outcome> next) {
        Reservation one = reservation(id);
        HallRights.of(request).requireHolds(one);
        return answer(next.apply(one), request);
    }

    private Reservation reservation(String id) {
        return book.findReservation(Asked.meant(() -> new ReservationId(id))).orElseThrow(BookingController::unknown);
    }

    static Refused unknown() {
        return Refused.unknown("Denne reservasjonen finnes ikke.", "There is no such reservation.");
    }

    static ResponseEntity<Object> answer(Outcome outcome, HttpServletRequest request) {
        return switch (outcome) {
            case Outcome.Done done ->
                ResponseEntity.ok(HallViews.reservation(done.reservation(), HallRights.of(request)));
            case Outcome.Refused refused ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(HallViews.refusal(refused, Language.of(request)));
        };
    }

    private Reservation.Draft draft(String series) {
        return new Reservation.Draft(newId(), codes.code(), series);
    }

    static ReservationId newId() {
        return new ReservationId(UUID.randomUUID().toString());
    }
}
