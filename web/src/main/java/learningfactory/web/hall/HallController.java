package learningfactory.web.hall;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import learningfactory.booking.Desk;
import learningfactory.booking.HallBook;
import learningfactory.booking.Notice;
import learningfactory.network.OrganisationBook;
import learningfactory.resource.Interval;
import learningfactory.resource.Resource;
import learningfactory.web.door.Needs;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What there is, and who has it when.
@RestController
@RequestMapping("/api/hall")
final class HallController {
    private static final int MOST_DAYS = 42;
    private static final Duration LOOK_BACK = Duration.ofDays(14);

    private final HallBook book;
    private final Desk desk;
    private final OrganisationBook organisations;
    private final InstantSource clock;

    HallController(HallBook book, Desk desk, OrganisationBook organisations, InstantSource clock) {
        this.book = book;
        this.desk = desk;
        this.organisations = organisations;
        this.clock = clock;
    }

    record Mine(
            Instant now,
            String zone,
            List<HallViews.ResourceView> resources,
            List<HallViews.ReservationView> reservations,
            List<HallViews.WishView> wishes,
            List<Words> notices) {}

    /// The calendar of all resources, or of one.
    ///
    /// @param from the first day, by the hall's clock; today when missing
    /// @param days how many
    @GetMapping("/calendar")
    @Needs
    HallViews.CalendarView calendar(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(defaultValue = "1") int days,
            @RequestParam(required = false) @Nullable String resource,
            HttpServletRequest request) {
        HallRights rights = HallRights.of(request);
        Instant now = clock.instant();
        var zone = desk.rules().zone();
        LocalDate first = from == null ? now.atZone(zone).toLocalDate() : from;
        int shown = Math.clamp(days, 1, MOST_DAYS);
        Interval window = new Interval(
                first.atStartOfDay(zone).toInstant(),
                first.plusDays(shown).atStartOfDay(zone).toInstant());
        List<Resource> resources = book.resources().stream()
                .filter(one ->
                        resource == null ? !one.isRetired() : one.id().value().equals(resource))
                .toList();
        List<HallViews.ResourceView> things = resources.stream()
                .map(one -> HallViews.resource(one, rights.runs()))
                .toList();
        List<HallViews.ReservationView> taken = book.reservations(window).stream()
                .filter(one -> one.ending().isEmpty())
                .filter(one -> resource == null
                        || one.request().resources().stream()
                                .anyMatch(id -> id.value().equals(resource)))
                .map(one -> HallViews.reservation(one, rights))
                .toList();
        List<String> own = rights.organisations().stream().map(Object::toString).toList();
        return new HallViews.CalendarView(
                now,
                zone.getId(),
                window.from(),
                window.until(),
                things,
                HallViews.open(resources, window),
                taken,
                book.blackouts(window).stream()
                        .filter(one -> resource == null
                                || one.resource()
                                        .map(id -> id.value().equals(resource))
                                        .orElse(true))
                        .map(HallViews::blackout)
                        .toList(),
                rights.runs(),
                rights.equips(),
                resources.stream()
                        .filter(rights::rules)
                        .map(one -> one.id().value())
                        .toList(),
                own,
                names(things, taken, own));
    }

    /// What the owners, the holders and the reader's own organisations are called.
    private Map<String, String> names(
            List<HallViews.ResourceView> things, List<HallViews.ReservationView> taken, List<String> own) {
        Set<String> told = new TreeSet<>(own);
        things.forEach(one -> told.add(one.owner()));
        taken.forEach(one -> told.add(one.organisation()));
        Map<String, String> names = new TreeMap<>();
        organisations.organisations().stream()
                .filter(one -> told.contains(one.id().value()))
                .forEach(one -> names.put(one.id().value(), one.name()));
        return names;
    }

    /// All resources, retired ones too.
    @GetMapping("/resources")
    @Needs
    List<HallViews.ResourceView> resources(HttpServletRequest request) {
        boolean runs = HallRights.of(request).runs();
        return book.resources().stream()
                .map(one -> HallViews.resource(one, runs))
                .toList();
    }

    /// What the visitor has, waits for, and must know.
    @GetMapping("/mine")
    @Needs
    Mine mine(HttpServletRequest request) {
        HallRights rights = HallRights.of(request);
        Instant now = clock.instant();
        return new Mine(
                now,
                desk.rules().zone().getId(),
                resources(request),
                book.reservationsOf(rights.self(), now.minus(LOOK_BACK)).stream()
                        .map(one -> HallViews.reservation(one, rights))
                        .toList(),
                book.wishesOf(rights.self()).stream().map(HallViews::wish).toList(),
                book.notices(rights.self()).stream().map(Notice::said).toList());
    }

    /// The visitor has read his notices.
    @PostMapping("/notices/read")
    @Needs
    void readNotices(HttpServletRequest request) {
        book.readNotices(HallRights.of(request).self());
    }
}
