package learningfactory.web.hall;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import learningfactory.booking.Closing;
import learningfactory.booking.Desk;
import learningfactory.booking.HallBook;
import learningfactory.booking.Reservation;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.resource.Blackout;
import learningfactory.resource.Interval;
import learningfactory.resource.NoShow;
import learningfactory.resource.Opening;
import learningfactory.resource.Ownership;
import learningfactory.resource.Quota;
import learningfactory.resource.ReservationId;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Refused;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Running the hall: what there is, when it is closed, who may have how much.
@RestController
@RequestMapping("/api/hall")
final class OperatorController {
    private static final Duration IMPORTED = Duration.ofDays(3 * 366);

    private final HallBook book;
    private final Desk desk;
    private final Closing closing;
    private final Calendars calendars;
    private final InstantSource clock;

    OperatorController(HallBook book, Desk desk, Closing closing, Calendars calendars, InstantSource clock) {
        this.book = book;
        this.desk = desk;
        this.closing = closing;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// @param resource empty or missing: the whole hall
    record ToClose(
            @Nullable String resource,
            @Nullable Instant from,
            @Nullable Instant until,
            Blackout.@Nullable Kind kind,
            @Nullable String why) {}

    record Displaced(@Nullable String blackout, List<HallViews.ReservationView> displaced) {}

    record QuotaView(String organisation, String family, Quota.Period period, int hours) {}

    record RankView(String organisation, int rank) {}

    record CalendarText(String calendar) {}

    record Imported(int days, List<HallViews.ReservationView> displaced) {}

    /// Adds a resource, or changes it. One that people still hold cannot be retired.
    @PostMapping("/resources")
    @Needs
    HallViews.ResourceView put(@RequestBody HallViews.ResourceView asked, HttpServletRequest request) {
        HallRights.of(request).requireEquips();
        Resource resource = Asked.meant(() -> resource(asked));
        Interval ahead = Interval.of(clock.instant(), desk.rules().farthest().plusDays(1));
        int held = closing.inTheWay(Optional.of(resource.id()), ahead).size();
        if (resource.isRetired() && held > 0) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    "%d reservasjoner står igjen. Steng den først, så får de beskjed.".formatted(held),
                    "%d reservations are left. Close it first, so that they are told.".formatted(held));
        }
        book.put(resource);
        return HallViews.resource(resource, true);
    }

    /// What the owner says about not coming. What is booked already keeps what was said when it was.
    @PostMapping("/resources/{id}/no-show")
    @Needs
    HallViews.ResourceView noShow(
            @PathVariable String id, @RequestBody HallViews.NoShowView asked, HttpServletRequest request) {
        HallRights rights = HallRights.of(request);
        ResourceId named = Asked.meant(() -> new ResourceId(id));
        return book.atomically(() -> {
            book.claim(List.of(named));
            Resource resource = book.findResource(named)
                    .orElseThrow(() -> Refused.unknown("Ressursen finnes ikke.", "There is no such resource."));
            rights.requireRules(resource);
            Resource changed = resource.with(resource.terms().with(noShow(asked)));
            book.put(changed);
            return HallViews.resource(changed, rights.runs());
        });
    }

    private static NoShow noShow(HallViews.NoShowView asked) {
        if (asked.percent() < 0 || asked.percent() > 100) {
            throw Asked.bad("Prosenten må være fra 0 til 100.", "The per cent must be from 0 to 100.");
        }
        if (asked.graceMinutes() < 5 || asked.graceMinutes() > 240) {
            throw Asked.bad("Fristen må være fra 5 til 240 minutter.", "The grace must be from 5 to 240 minutes.");
        }
        return new NoShow(Duration.ofMinutes(asked.graceMinutes()), asked.percent());
    }

    private Resource resource(HallViews.ResourceView asked) {
        ResourceId id = new ResourceId(asked.id());
        Optional<Resource> before = book.findResource(id);
        String label = before.map(Resource::label)
                .orElseGet(() -> UUID.randomUUID().toString().replace("-", "").substring(0, 20));
        List<Opening.Hours> hours = new ArrayList<>();
        for (HallViews.Hours one : asked.hours()) {
            hours.add(new Opening.Hours(
                    DayOfWeek.of(one.day()), LocalTime.parse(one.from()), LocalTime.parse(one.until())));
        }
        return new Resource(
                id,
                label,
                new Resource.Description(
                        asked.kind(),
                        asked.name(),
                        asked.family().strip(),
                        asked.risk(),
                        asked.capacity(),
                        Optional.ofNullable(asked.person())
                                .filter(person -> !person.isEmpty())
                                .map(PersonId::new),
                        asked.supervises()),
                new Resource.Terms(
                        asked.modes(),
                        asked.visitorModes(),
                        asked.minorModes(),
                        Duration.ofMinutes(asked.setUpMinutes()),
                        Duration.ofMinutes(asked.cleanUpMinutes()),
                        asked.needsApproval(),
                        asked.shared(),
                        asked.noShow() != null
                                ? noShow(asked.noShow())
                                : before.map(one -> one.terms().noShow()).orElse(NoShow.USUAL)),
                new Opening(desk.rules().zone(), hours),
                new Ownership(
                        new OrganisationId(asked.owner()),
                        asked.shares().stream()
                                .map(share -> new Ownership.Share(
                                        new OrganisationId(share.organisation()), share.basisPoints()))
                                .toList()),
                asked.retired());
    }

    /// Whom it would displace; nothing happens.
    @PostMapping("/blackouts/preview")
    @Needs
    Displaced preview(@RequestBody ToClose asked, HttpServletRequest request) {
        HallRights rights = HallRights.of(request);
        rights.requireRuns();
        Blackout blackout = blackout(asked);
        return displaced(null, closing.inTheWay(blackout.resource(), blackout.during()), rights);
    }

    /// Closes, and tells those whom it displaces.
    @PostMapping("/blackouts")
    @Needs
    Displaced close(@RequestBody ToClose asked, HttpServletRequest request) {
        HallRights rights = HallRights.of(request);
        rights.requireRuns();
        Blackout blackout = blackout(asked);
        List<Reservation> displaced = closing.close(blackout);
        desk.waiting().offer(clock.instant());
        return displaced(blackout.id().value(), displaced, rights);
    }

    /// Opens again.
    @PostMapping("/blackouts/{id}/lift")
    @Needs
    void open(@PathVariable String id, HttpServletRequest request) {
        HallRights.of(request).requireRuns();
        if (!closing.open(Asked.meant(() -> new ReservationId(id)), clock.instant())) {
            throw Refused.unknown("Denne stengingen er over.", "This closing is over.");
        }
        desk.waiting().offer(clock.instant());
    }

    private Blackout blackout(ToClose asked) {
        Optional<ResourceId> resource = Optional.ofNullable(asked.resource())
                .filter(id -> !id.isEmpty())
                .map(id -> Asked.meant(() -> new ResourceId(id)));
        if (resource.isPresent() && book.findResource(resource.get()).isEmpty()) {
            throw Refused.unknown("Ressursen finnes ikke.", "There is no such resource.");
        }
        String why =
                asked.why() == null || asked.why().isBlank() ? "" : asked.why().strip();
        if (why.isEmpty() || why.length() > 200) {
            throw Asked.bad("Skriv hvorfor, i høyst 200 tegn.", "Write why, in at most 200 characters.");
        }
        return new Blackout(
                BookingController.newId(),
                resource,
                Asked.interval(asked.from(), asked.until()),
                Asked.required(asked.kind(), "kind"),
                new Words(why, why),
                "");
    }

    private static Displaced displaced(@Nullable String id, List<Reservation> displaced, HallRights rights) {
        return new Displaced(
                id,
                displaced.stream()
                        .map(one -> HallViews.reservation(one, rights))
                        .toList());
    }

    /// The closed days of a holiday or school calendar. Importing it again changes nothing.
    @PostMapping("/closed")
    @Needs
    Imported importDays(@RequestBody CalendarText text, HttpServletRequest request) {
        HallRights rights = HallRights.of(request);
        rights.requireEquips();
        Instant now = clock.instant();
        Calendars.Import read = calendars.read(text.calendar(), desk.rules().zone(), now, now.plus(IMPORTED));
        if (read.refusal() != null) {
            throw new Refused(HttpStatus.BAD_REQUEST, read.refusal());
        }
        List<Reservation> displaced = book.atomically(() -> {
            List<Reservation> all = new ArrayList<>();
            for (Calendars.Closed day : read.days()) {
                Words why = new Words(day.name() + ".", day.name() + ".");
                all.addAll(closing.close(new Blackout(
                        BookingController.newId(),
                        Optional.empty(),
                        new Interval(day.from(), day.until()),
                        Blackout.Kind.CLOSED,
                        why,
                        day.uid())));
            }
            return all;
        });
        return new Imported(
                read.days().size(),
                displaced.stream()
                        .map(one -> HallViews.reservation(one, rights))
                        .toList());
    }

    /// How much of what each organisation may have.
    @GetMapping("/quotas")
    @Needs
    List<QuotaView> quotas(HttpServletRequest request) {
        HallRights.of(request).requireRuns();
        return book.quotas().stream()
                .map(quota -> new QuotaView(quota.organisation().value(), quota.family(), quota.period(), (int)
                        quota.most().toHours()))
                .toList();
    }

    /// Sets a quota.
    @PostMapping("/quotas")
    @Needs
    void quota(@RequestBody QuotaView asked, HttpServletRequest request) {
        HallRights.of(request).requireEquips();
        if (asked.hours() < 0 || asked.hours() > 10_000) {
            throw Asked.bad("Timene må være mellom 0 og 10 000.", "The hours must be from 0 to 10,000.");
        }
        book.put(new Quota(
                organisation(asked.organisation()), asked.family(), asked.period(), Duration.ofHours(asked.hours())));
    }

    /// Gives an organisation a rank on the waiting list.
    @PostMapping("/ranks")
    @Needs
    void rank(@RequestBody RankView asked, HttpServletRequest request) {
        HallRights.of(request).requireEquips();
        book.rank(organisation(asked.organisation()), Math.clamp(asked.rank(), 0, 9));
    }

    private static OrganisationId organisation(String written) {
        return Asked.meant(() -> new OrganisationId(written));
    }
}
