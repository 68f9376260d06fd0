package learningfactory.planning;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.resource.Mode;
import learningfactory.resource.Need;
import learningfactory.words.Meaningless;

/// What somebody asks of a term: so many meetings of a group, so long, with these machines, instructors and
/// rooms.
///
/// @param id its name
/// @param title a few words, as a calendar shows them
/// @param asker who asks
/// @param party who comes
/// @param shape what is asked for
/// @param wishes when
public record TermRequest(RequestId id, String title, Asker asker, Party party, Shape shape, Wishes wishes) {
    private static final int LONGEST_TITLE = 80;
    private static final int MOST_MEETINGS = 60;
    private static final int LONGEST_HOURS = 12;

    /// So many resources has one meeting at most.
    public static final int MOST_NEEDS = 8;

    /// So long is one meeting at most.
    public static final Duration LONGEST = Duration.ofHours(LONGEST_HOURS);

    /// Who asks.
    ///
    /// @param person answers for it
    /// @param organisation on whose quota it goes, and among whom the plan is fair
    public record Asker(PersonId person, OrganisationId organisation) {}

    /// Who comes. Meetings of one group, or with one person in common, never stand at the same time.
    ///
    /// @param group such as a class
    /// @param size how many, at least one
    /// @param people those of them who are known; the others are visitors
    public record Party(String group, int size, List<PersonId> people) {
        /// Checked.
        ///
        /// @throws IllegalArgumentException when nobody comes, or fewer than are named
        public Party {
            people = people.stream().distinct().sorted().toList();
            if (group.isBlank() || size < 1 || size < people.size()) {
                throw new Meaningless(
                        "En gruppe har et navn og minst én deltaker, og ikke flere navngitte enn dem som kommer (%s: %d, %d navngitt)."
                                .formatted(group, size, people.size()),
                        "A group has a name and at least one member, and no more are named than come (%s: %d, %d named)."
                                .formatted(group, size, people.size()));
            }
        }

        /// Whether some come whom nobody knows.
        public boolean hasVisitors() {
            return size > people.size();
        }

        /// Whether somebody would have to be in both.
        public boolean shares(Party other) {
            return group.equals(other.group) || people.stream().anyMatch(other.people::contains);
        }
    }

    /// What is asked for.
    ///
    /// @param meetings how many, 1 to 60
    /// @param length of each
    /// @param mode how the machines are used
    /// @param needs one resource for each
    /// @param after the request whose meetings all come before; empty: none
    /// @param daysBetween the least number of days from one meeting to the next
    public record Shape(
            int meetings, Duration length, Mode mode, List<Need> needs, Optional<RequestId> after, int daysBetween) {
        /// Checked.
        ///
        /// @throws IllegalArgumentException when nobody could plan it
        public Shape {
            needs = List.copyOf(needs);
            if (meetings < 1 || meetings > MOST_MEETINGS) {
                throw new Meaningless(
                        "Et ønske har 1 til %d møter, ikke %d.".formatted(MOST_MEETINGS, meetings),
                        "A request has 1 to %d meetings, not %d.".formatted(MOST_MEETINGS, meetings));
            }
            if (length.compareTo(Term.STEP) < 0
                    || length.compareTo(LONGEST) > 0
                    || length.toMinutes() % Term.STEP.toMinutes() != 0) {
                throw new Meaningless(
                        "Et møte varer hele halvtimer, høyst %d timer, ikke %d minutter."
                                .formatted(LONGEST_HOURS, length.toMinutes()),
                        "A meeting lasts whole half hours, up to %d hours, not %d minutes."
                                .formatted(LONGEST_HOURS, length.toMinutes()));
            }
            if (needs.isEmpty() || needs.size() > MOST_NEEDS) {
                throw new Meaningless(
                        "Et ønske trenger 1 til %d ressurser, ikke %d.".formatted(MOST_NEEDS, needs.size()),
                        "A request needs 1 to %d resources, not %d.".formatted(MOST_NEEDS, needs.size()));
            }
            if (daysBetween < 0 || daysBetween > 60) {
                throw new Meaningless(
                        "Det er 0 til 60 dager mellom to møter, ikke %d.".formatted(daysBetween),
                        "There are 0 to 60 days between two meetings, not %d.".formatted(daysBetween));
            }
        }
    }

    /// When.
    ///
    /// @param notBefore the first day on which it may be
    /// @param notAfter the last
    /// @param days of the week that are wished; none: all are as good
    /// @param from wished beginning or later
    /// @param until wished end or earlier; not after `from`: no wish
    /// @param never days on which it cannot be at all
    public record Wishes(
            LocalDate notBefore,
            LocalDate notAfter,
            List<DayOfWeek> days,
            LocalTime from,
            LocalTime until,
            List<LocalDate> never) {
        private static final int MOST_IMPOSSIBLE = 100;

        /// Checked.
        ///
        /// @throws IllegalArgumentException when there is no day left, or more days are impossible than
        ///     anybody could keep in mind
        public Wishes {
            days = days.stream().distinct().sorted().toList();
            never = never.stream().distinct().sorted().toList();
            if (never.size() > MOST_IMPOSSIBLE) {
                throw new Meaningless(
                        "Høyst %d dager kan være umulige, ikke %d.".formatted(MOST_IMPOSSIBLE, never.size()),
                        "At most %d days are impossible, not %d.".formatted(MOST_IMPOSSIBLE, never.size()));
            }
            if (notAfter.isBefore(notBefore)) {
                throw new Meaningless(
                        "Den siste dagen (%s) er før den første (%s).\nKanskje er de byttet om."
                                .formatted(notAfter, notBefore),
                        "The last day (%s) is before the first (%s).\nMaybe the two are swapped."
                                .formatted(notAfter, notBefore));
            }
        }

        /// Wishes with no day that is impossible.
        public Wishes(LocalDate notBefore, LocalDate notAfter, List<DayOfWeek> days, LocalTime from, LocalTime until) {
            this(notBefore, notAfter, days, from, until, List.of());
        }

        /// Whether a meeting from this day to that may be at all.
        public boolean allow(LocalDate first, LocalDate last) {
            return !first.isBefore(notBefore)
                    && !last.isAfter(notAfter)
                    && never.stream().noneMatch(day -> !day.isBefore(first) && !day.isAfter(last));
        }

        /// Whether a meeting at this time is as wished. Over midnight it never is where hours are wished.
        public boolean areMet(LocalDateTime begin, LocalDateTime end) {
            boolean isDay = days.isEmpty() || days.contains(begin.getDayOfWeek());
            LocalDate day = begin.toLocalDate();
            boolean areHours = !begin.isBefore(day.atTime(from)) && !end.isAfter(day.atTime(until));
            return isDay && (!from.isBefore(until) || areHours);
        }
    }

    /// Checked.
    ///
    /// @throws IllegalArgumentException when it has no title or waits for itself
    public TermRequest {
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new Meaningless(
                    "Et ønske har en tittel på 1 til %d tegn.".formatted(LONGEST_TITLE),
                    "A request has a title of 1 to %d characters.".formatted(LONGEST_TITLE));
        }
        if (shape.after().filter(id::equals).isPresent()) {
            throw new Meaningless(
                    "Ønsket %s kan ikke komme etter seg selv.".formatted(id),
                    "The request %s cannot come after itself.".formatted(id));
        }
    }

    /// Its meetings, in order.
    public List<MeetingId> meetings() {
        return IntStream.rangeClosed(1, shape.meetings())
                .mapToObj(number -> new MeetingId(id, number))
                .toList();
    }
}
