package learningfactory.web.planning;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.planning.RequestId;
import learningfactory.planning.Term;
import learningfactory.planning.TermRequest;
import learningfactory.resource.Mode;
import learningfactory.resource.Need;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.resource.ResourceKind;
import learningfactory.web.door.Refused;
import learningfactory.words.Meaningless;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// What the operator asks, and its meaning.
final class PlanAsked {
    private PlanAsked() {}

    /// A request.
    ///
    /// @param needs a family or the id of a resource each
    record RequestOf(
            @Nullable String id,
            @Nullable String title,
            @Nullable String organisation,
            @Nullable String group,
            @Nullable Integer size,
            @Nullable List<String> people,
            @Nullable Integer meetings,
            @Nullable Integer minutes,
            @Nullable Mode mode,
            @Nullable List<String> needs,
            @Nullable String after,
            @Nullable Integer daysBetween,
            @Nullable LocalDate notBefore,
            @Nullable LocalDate notAfter,
            @Nullable List<Integer> days,
            @Nullable LocalTime from,
            @Nullable LocalTime until,
            @Nullable List<LocalDate> never) {

        TermRequest request(PersonId asker, Term term, List<Resource> resources) {
            String group = required(group(), "group").strip();
            LocalDate first = notBefore() == null ? term.first() : notBefore();
            LocalDate last = notAfter() == null ? term.last() : notAfter();
            requireOrder(first, last);
            List<PersonId> known = listed(people()).stream().map(PersonId::new).toList();
            return new TermRequest(
                    new RequestId(required(id(), "id")),
                    required(title(), "title").strip(),
                    new TermRequest.Asker(asker, new OrganisationId(required(organisation(), "organisation"))),
                    new TermRequest.Party(group, required(size(), "size"), known),
                    new TermRequest.Shape(
                            required(meetings(), "meetings"),
                            Duration.ofMinutes(required(minutes(), "minutes")),
                            mode() == null ? Mode.SUPERVISED : mode(),
                            needed(listed(needs()), resources),
                            Optional.ofNullable(after())
                                    .filter(one -> !one.isEmpty())
                                    .map(RequestId::new),
                            daysBetween() == null ? 1 : daysBetween()),
                    new TermRequest.Wishes(
                            first,
                            last,
                            weekdays(days()),
                            from() == null ? LocalTime.MIDNIGHT : from(),
                            until() == null ? LocalTime.MIDNIGHT : until(),
                            listed(never())));
        }
    }

    static <T> List<T> listed(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    static List<DayOfWeek> weekdays(@Nullable List<Integer> days) {
        return listed(days).stream()
                .map(day -> {
                    if (day < 1 || day > 7) {
                        throw new Meaningless(
                                "En ukedag er 1 (mandag) til 7 (søndag), ikke %d.".formatted(day),
                                "A day of the week is 1 (Monday) to 7 (Sunday), not %d.".formatted(day));
                    }
                    return DayOfWeek.of(day);
                })
                .toList();
    }

    private static List<Need> needed(List<String> words, List<Resource> resources) {
        List<Need> needs = new ArrayList<>();
        Map<String, ResourceKind> kinds = kinds(resources);
        for (String word : words) {
            Optional<Resource> exactly = resources.stream()
                    .filter(one -> one.id().value().equals(word))
                    .findFirst();
            ResourceKind kind = kinds.get(word);
            if (kind != null) {
                needs.add(new Need(List.of(), Optional.of(kind), word, 1));
            } else if (exactly.isPresent()) {
                Resource one = exactly.get();
                needs.add(new Need(
                        List.of(new ResourceId(word)), Optional.of(one.is().kind()), "", 1));
            } else {
                throw new Refused(
                        HttpStatus.BAD_REQUEST,
                        "Hallen har ikke «%s». Kanskje: %s.".formatted(word, String.join(", ", kinds.keySet())),
                        "The hall has no “%s”. Maybe: %s.".formatted(word, String.join(", ", kinds.keySet())));
            }
        }
        return needs;
    }

    /// The families that the hall has.
    static Map<String, ResourceKind> kinds(List<Resource> resources) {
        Map<String, ResourceKind> kinds = new TreeMap<>();
        resources.stream()
                .filter(one -> !one.isRetired())
                .forEach(one -> kinds.put(one.is().family(), one.is().kind()));
        return kinds;
    }

    static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST,
                    "Feltet %s mangler.".formatted(name),
                    "The field %s is missing.".formatted(name));
        }
        return value;
    }

    static void requireOrder(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST,
                    "Den siste dagen (%s) er før den første (%s). Kanskje er de byttet om.".formatted(last, first),
                    "The last day (%s) is before the first (%s). Maybe the two are swapped.".formatted(last, first));
        }
    }

    /// What was written, as what it means. What means nothing is refused with what is wrong about it.
    static <T> T meant(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException wrong) {
            throw new Refused(HttpStatus.BAD_REQUEST, Meaningless.of(wrong));
        }
    }
}
