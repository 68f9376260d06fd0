package learningfactory.web.hall;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import learningfactory.booking.Request;
import learningfactory.network.PersonId;
import learningfactory.resource.Interval;
import learningfactory.resource.Mode;
import learningfactory.resource.Need;
import learningfactory.resource.ResourceId;
import learningfactory.resource.ResourceKind;
import learningfactory.web.door.Refused;
import learningfactory.web.door.WholeBodies;
import learningfactory.words.Meaningless;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// What the page asks of the desk, and its meaning.
final class Asked {
    private static final int LONGEST_TITLE = 120;
    private static final int MOST_RESOURCES = 20;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Asked() {}

    /// A booking.
    ///
    /// @param joins whether whoever asks is one of those who use it
    /// @param people others who use it, by pseudonym
    record Booking(
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable List<String> resources,
            @Nullable Mode mode,
            @Nullable Integer party,
            @Nullable Boolean joins,
            @Nullable List<String> people,
            @Nullable String organisation,
            @Nullable String title) {

        Booking at(Interval during) {
            return new Booking(
                    during.from(), during.until(), resources, mode, party, joins, people, organisation, title);
        }
    }

    /// @param resource exactly this one
    /// @param anyOf or one of these
    record NeedOf(
            @Nullable String resource,
            @Nullable List<String> anyOf,
            @Nullable ResourceKind kind,
            @Nullable String family,
            @Nullable Integer capacity) {

        Need need() {
            List<String> named =
                    resource == null || resource.isEmpty() ? (anyOf == null ? List.of() : anyOf) : List.of(resource);
            return new Need(
                    meant(() -> named.stream().map(ResourceId::new).toList()),
                    Optional.ofNullable(kind),
                    family == null ? "" : family,
                    capacity == null ? 1 : capacity);
        }
    }

    static Request request(Booking asked, HallRights rights) {
        List<String> resources = required(asked.resources(), "resources");
        return request(
                asked,
                rights,
                meant(() -> resources.stream().map(ResourceId::new).toList()));
    }

    static Request request(Booking asked, HallRights rights, List<ResourceId> resources) {
        if (resources.isEmpty() || resources.size() > MOST_RESOURCES) {
            throw bad(
                    "Velg mellom 1 og %d ressurser.".formatted(MOST_RESOURCES),
                    "Choose 1 to %d resources.".formatted(MOST_RESOURCES));
        }
        List<String> pseudonyms = asked.people() == null ? List.of() : asked.people();
        List<PersonId> named =
                meant(() -> pseudonyms.stream().map(PersonId::new).toList());
        rights.requirePeople(named);
        List<PersonId> people = !Boolean.FALSE.equals(asked.joins())
                ? Stream.concat(named.stream(), Stream.of(rights.self()))
                        .distinct()
                        .toList()
                : named;
        int party = asked.party() == null ? Math.max(1, people.size()) : asked.party();
        if (party < Math.max(1, people.size()) || party > 10_000) {
            throw bad("Antallet må dekke alle som er navngitt.", "The number must cover all who are named.");
        }
        String title = asked.title() == null ? "" : asked.title().strip();
        if (title.length() > LONGEST_TITLE) {
            throw bad(
                    "Formålet har høyst %d tegn.".formatted(LONGEST_TITLE),
                    "The purpose has at most %d characters.".formatted(LONGEST_TITLE));
        }
        return new Request(
                new Request.Holder(rights.self(), rights.organisation(asked.organisation())),
                new Request.Purpose("", title),
                interval(asked.from(), asked.until()),
                resources,
                new Request.Use(asked.mode() == null ? Mode.SOLO : asked.mode(), party, people));
    }

    static Interval interval(@Nullable Instant from, @Nullable Instant until) {
        Instant begin = required(from, "from");
        Instant end = required(until, "until");
        if (!begin.isBefore(end)) {
            throw bad("Slutten må være etter begynnelsen.", "The end must be after the beginning.");
        }
        if (begin.isBefore(EARLIEST) || end.isAfter(LATEST)) {
            throw bad("Så langt frem eller tilbake går ikke kalenderen.", "The calendar does not reach that far.");
        }
        return new Interval(begin, end);
    }

    static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw WholeBodies.missing(name);
        }
        return value;
    }

    /// What was written, as what it means. What means nothing is refused with what is wrong about it.
    static <T> T meant(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException wrong) {
            throw new Refused(HttpStatus.BAD_REQUEST, Meaningless.of(wrong));
        }
    }

    static Refused bad(String nb, String en) {
        return new Refused(HttpStatus.BAD_REQUEST, nb, en);
    }
}
