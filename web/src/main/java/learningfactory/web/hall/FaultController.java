package learningfactory.web.hall;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import learningfactory.booking.Closing;
import learningfactory.booking.Desk;
import learningfactory.booking.HallBook;
import learningfactory.booking.Notice;
import learningfactory.booking.Reservation;
import learningfactory.resource.Blackout;
import learningfactory.resource.Interval;
import learningfactory.resource.ReservationId;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.upkeep.Fault;
import learningfactory.upkeep.FaultBook;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Refused;
import learningfactory.words.Outcome;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Faults: whoever stands there reports one, who runs the hall stops the machine or plans its repair, and
/// closes it.
@RestController
@RequestMapping("/api/hall/faults")
final class FaultController {
    private static final Duration KEPT_IN_SIGHT = Duration.ofDays(30);

    private final HallBook book;
    private final FaultBook faults;
    private final Desk desk;
    private final Closing closing;
    private final InstantSource clock;

    FaultController(HallBook book, FaultBook faults, Desk desk, Closing closing, InstantSource clock) {
        this.book = book;
        this.faults = faults;
        this.desk = desk;
        this.closing = closing;
        this.clock = clock;
    }

    /// @param mine whether the reader reported it; nobody is told who else did
    /// @param closing the time that is closed for it, while it is
    record FaultView(
            String id,
            String resource,
            String what,
            Instant reported,
            boolean mine,
            HallViews.@Nullable BlackoutView closing,
            @Nullable Instant closed,
            @Nullable String remedy) {}

    record Reporting(String resource, String what) {}

    record Stopping(
            Blackout.Kind kind,
            @Nullable Instant from,
            @Nullable Instant until) {}

    record Stopped(FaultView fault, List<HallViews.ReservationView> displaced) {}

    record Mending(String what) {}

    /// Those that are open, and those that were closed lately.
    @GetMapping
    @Needs
    List<FaultView> faults(HttpServletRequest request) {
        HallRights rights = HallRights.of(request);
        List<Blackout> closed = closed();
        return faults.faults(clock.instant().minus(KEPT_IN_SIGHT)).stream()
                .map(one -> view(one, closed, rights))
                .toList();
    }

    /// Somebody has seen something wrong.
    @PostMapping
    @Needs
    FaultView report(@RequestBody Reporting asked, HttpServletRequest request) {
        HallRights rights = HallRights.of(request);
        ResourceId resource = Asked.meant(() -> new ResourceId(asked.resource()));
        Fault fault = given(
                Fault.reported(UUID.randomUUID().toString(), resource, asked.what(), rights.self(), clock.instant()));
        if (book.findResource(resource).isEmpty()) {
            throw Refused.unknown("Ressursen finnes ikke.", "There is no such resource.");
        }
        faults.add(fault);
        return view(fault, rights);
    }

    /// Closes the machine for it: at once because it is dangerous or broken, or later for a planned repair.
    /// Who is displaced is told.
    @PostMapping("/{id}/stop")
    @Needs
    Stopped stop(@PathVariable String id, @RequestBody Stopping asked, HttpServletRequest request) {
        HallRights rights = HallRights.of(request);
        rights.requireRuns();
        Fault before = fault(id);
        Blackout blackout = new Blackout(
                BookingController.newId(),
                Optional.of(before.resource()),
                Asked.interval(asked.from(), asked.until()),
                asked.kind(),
                new Words(before.what(), before.what()),
                "");
        List<Reservation> displaced = book.atomically(() -> {
            changed(before, before.stopping(blackout.id()));
            before.closing().ifPresent(earlier -> closing.open(earlier, clock.instant()));
            return closing.close(blackout);
        });
        desk.waiting().offer(clock.instant());
        return new Stopped(
                view(fault(id), rights),
                displaced.stream()
                        .map(one -> HallViews.reservation(one, rights))
                        .toList());
    }

    /// It is put right: the machine opens again, and whoever reported it is told what was done.
    @PostMapping("/{id}/close")
    @Needs
    FaultView close(@PathVariable String id, @RequestBody Mending asked, HttpServletRequest request) {
        HallRights rights = HallRights.of(request);
        rights.requireRuns();
        Instant now = clock.instant();
        Fault before = fault(id);
        book.atomically(() -> {
            Fault after = changed(
                    before,
                    before.closed(
                            new Fault.Remedy(rights.self(), now, asked.what().strip())));
            before.closing().ifPresent(blackout -> closing.open(blackout, now));
            book.add(told(after));
            return after;
        });
        desk.waiting().offer(now);
        return view(fault(id), rights);
    }

    private Notice told(Fault fault) {
        Words name = book.findResource(fault.resource())
                .map(Resource::is)
                .map(Resource.Description::name)
                .orElse(Words.NONE);
        String what = fault.remedy().map(Fault.Remedy::what).orElse("");
        return new Notice(
                fault.reporter(),
                new ReservationId(fault.id()),
                new Words(
                        "%s: feilen du meldte, er rettet. %s".formatted(name.nb(), what),
                        "%s: the fault that you reported is put right. %s".formatted(name.en(), what)));
    }

    private Fault fault(String id) {
        return faults.find(id).orElseThrow(() -> Refused.unknown("Feilen finnes ikke.", "There is no such fault."));
    }

    private Fault changed(Fault before, Outcome<Fault> outcome) {
        Fault after = given(outcome);
        if (!faults.change(before, after)) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    "Noen andre gjorde noe med feilen samtidig. Se på den igjen.",
                    "Somebody else did something about the fault. Look at it again.");
        }
        return after;
    }

    private static Fault given(Outcome<Fault> outcome) {
        if (!outcome.isDone()) {
            throw new Refused(HttpStatus.BAD_REQUEST, outcome.why());
        }
        return outcome.value();
    }

    private List<Blackout> closed() {
        return book.blackouts(Interval.of(clock.instant(), desk.rules().farthest()));
    }

    private FaultView view(Fault fault, HallRights rights) {
        return view(fault, closed(), rights);
    }

    private static FaultView view(Fault fault, List<Blackout> blackouts, HallRights rights) {
        HallViews.BlackoutView closed = fault.closing()
                .flatMap(id ->
                        blackouts.stream().filter(one -> one.id().equals(id)).findFirst())
                .map(HallViews::blackout)
                .orElse(null);
        return new FaultView(
                fault.id(),
                fault.resource().value(),
                fault.what(),
                fault.reported(),
                fault.reporter().equals(rights.self()),
                closed,
                fault.remedy().map(Fault.Remedy::at).orElse(null),
                fault.remedy().map(Fault.Remedy::what).orElse(null));
    }
}
