package learningfactory.web.hall;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import learningfactory.booking.Desk;
import learningfactory.booking.HallBook;
import learningfactory.booking.Reservation;
import learningfactory.booking.ReservationState;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.resource.Interval;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Refused;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Calendars that a phone or an office program subscribes to. The address is the key, so it cannot be
/// guessed and can be taken back; what stands there names things and times, never people.
@RestController
final class FeedController {
    private static final int TOKEN_BYTES = 32;
    private static final Duration BACK = Duration.ofDays(31);
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final HallBook book;
    private final Desk desk;
    private final FeedBook feeds;
    private final Calendars calendars;
    private final CourseDates courses;
    private final InstantSource clock;
    private final SecureRandom chance = new SecureRandom();

    FeedController(
            HallBook book, Desk desk, FeedBook feeds, Calendars calendars, CourseDates courses, InstantSource clock) {
        this.book = book;
        this.desk = desk;
        this.feeds = feeds;
        this.calendars = calendars;
        this.courses = courses;
        this.clock = clock;
    }

    record FeedOf(FeedBook.Kind kind, String subject) {}

    record Address(String path) {}

    /// Makes an address. It is shown this once.
    @PostMapping("/api/hall/feeds")
    @Needs
    Address make(@RequestBody FeedOf asked, HttpServletRequest request) {
        FeedBook.Feed feed = feed(asked, request);
        byte[] bytes = new byte[TOKEN_BYTES];
        chance.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        feeds.add(digest(token), feed);
        return new Address("/calendar/" + token + ".ics");
    }

    /// What the visitor has addresses for.
    @GetMapping("/api/hall/feeds")
    @Needs
    List<FeedOf> mine(HttpServletRequest request) {
        return feeds.of(HallRights.of(request).self().value()).stream()
                .map(feed -> new FeedOf(feed.kind(), feed.subject()))
                .distinct()
                .toList();
    }

    /// Those addresses lead nowhere any more.
    @PostMapping("/api/hall/feeds/revoke")
    @Needs
    void revoke(@RequestBody FeedOf asked, HttpServletRequest request) {
        feeds.revoke(feed(asked, request));
    }

    private FeedBook.Feed feed(FeedOf asked, HttpServletRequest request) {
        HallRights rights = HallRights.of(request);
        boolean isMine = asked.kind() == FeedBook.Kind.PERSON;
        String self = rights.self().value();
        FeedBook.Feed feed = new FeedBook.Feed(asked.kind(), isMine ? self : asked.subject(), self);
        rights.requireFeed(feed);
        boolean isOfNothing = asked.kind() == FeedBook.Kind.RESOURCE
                && book.findResource(Asked.meant(() -> new ResourceId(asked.subject())))
                        .isEmpty();
        if (isOfNothing) {
            throw Refused.unknown("Ressursen finnes ikke.", "There is no such resource.");
        }
        boolean isCourse = asked.kind() == FeedBook.Kind.COURSE || asked.kind() == FeedBook.Kind.CLASS;
        if (isCourse && title(feed).isEmpty()) {
            throw Refused.unknown("Det finnes ikke noe slikt kurs her.", "There is no such course here.");
        }
        return feed;
    }

    /// The calendar at an address.
    @GetMapping("/calendar/{token}.ics")
    @Needs(Needs.Entry.ANYBODY)
    ResponseEntity<String> calendar(@PathVariable String token) {
        FeedBook.Feed feed = feeds.find(digest(token))
                .orElseThrow(() -> Refused.unknown(
                        "Denne kalenderen finnes ikke lenger.", "This calendar is not there any more."));
        Instant now = clock.instant();
        Map<ResourceId, String> names = new TreeMap<>();
        for (Resource resource : book.resources()) {
            names.put(resource.id(), resource.is().name().nb());
        }
        List<Calendars.Event> events = switch (feed.kind()) {
            case PERSON -> {
                List<Calendars.Event> all = new ArrayList<>(booked(feed, now, names));
                all.addAll(courses.ofPerson(new PersonId(feed.subject()), now.minus(BACK)));
                yield all;
            }
            case RESOURCE, GROUP -> booked(feed, now, names);
            case COURSE -> courses.ofActivity(feed.subject(), now.minus(BACK));
            case CLASS -> courses.ofClass(school(feed), schoolClass(feed), now.minus(BACK));
        };
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .body(calendars.write(name(feed, names), now, events));
    }

    private List<Calendars.Event> booked(FeedBook.Feed feed, Instant now, Map<ResourceId, String> names) {
        return shown(feed, now).stream()
                .filter(one -> one.ending().isEmpty() && one.state() != ReservationState.NO_SHOW)
                .map(one -> event(one, feed, names))
                .toList();
    }

    private List<Reservation> shown(FeedBook.Feed feed, Instant now) {
        Interval window = new Interval(now.minus(BACK), now.plus(desk.rules().farthest()));
        return switch (feed.kind()) {
            case PERSON -> book.reservationsOf(new PersonId(feed.subject()), window.from());
            case RESOURCE ->
                book.reservations(window).stream()
                        .filter(one -> one.request().resources().contains(new ResourceId(feed.subject())))
                        .toList();
            case GROUP ->
                book.reservations(window).stream()
                        .filter(one ->
                                one.request().holder().organisation().value().equals(feed.subject()))
                        .toList();
            case COURSE, CLASS -> List.of();
        };
    }

    private static Calendars.Event event(Reservation one, FeedBook.Feed feed, Map<ResourceId, String> names) {
        String what = feed.kind() == FeedBook.Kind.RESOURCE
                ? "Opptatt"
                : one.request().resources().stream()
                        .map(id -> names.getOrDefault(id, id.value()))
                        .collect(Collectors.joining(", "));
        return new Calendars.Event(
                one.id().value() + "@learning-factory",
                one.during().from(),
                one.during().until(),
                what,
                "Læringsfabrikken",
                one.state() == ReservationState.HELD);
    }

    private String name(FeedBook.Feed feed, Map<ResourceId, String> names) {
        return switch (feed.kind()) {
            case PERSON -> "Læringsfabrikken: mine tider";
            case RESOURCE -> "Læringsfabrikken: " + names.getOrDefault(new ResourceId(feed.subject()), "");
            case GROUP -> "Læringsfabrikken: gruppen";
            case COURSE, CLASS -> "Læringsfabrikken: " + title(feed).orElse("");
        };
    }

    /// What a calendar of dates is called; empty when there is no such course or class.
    private Optional<String> title(FeedBook.Feed feed) {
        return feed.kind() == FeedBook.Kind.COURSE
                ? courses.findTitle(feed.subject())
                : Optional.of(schoolClass(feed)).filter(name -> !name.isEmpty());
    }

    private static OrganisationId school(FeedBook.Feed feed) {
        return new OrganisationId(feed.subject().replaceFirst("/.*", ""));
    }

    private static String schoolClass(FeedBook.Feed feed) {
        int slash = feed.subject().indexOf('/');
        return slash < 0 ? "" : feed.subject().substring(slash + 1).strip();
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java knows SHA-256.", impossible);
        }
    }
}
