package learningfactory.server;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import learningfactory.booking.Desk;
import learningfactory.booking.HallBook;
import learningfactory.booking.Outcome;
import learningfactory.booking.Request;
import learningfactory.booking.Reservation;
import learningfactory.booking.ReservationState;
import learningfactory.competence.Attestation;
import learningfactory.competence.AttestationBook;
import learningfactory.competence.Attestations;
import learningfactory.network.PersonId;
import learningfactory.resource.Interval;
import learningfactory.resource.Mode;
import learningfactory.resource.ReservationId;
import learningfactory.resource.ResourceId;

/// People of all kinds (grown up, minor, of unknown age; known to the hall and new; authorised, not, for a
/// while) who want the two mills of a [JoinedHall] in every way at once, while their authorisations are
/// suspended and taken away; and what rules 3 to 5 say about what they got, worked out anew from nothing but
/// what stands in the books.
final class UseRush {

    /// What somebody is.
    ///
    /// @param born empty: nobody knows
    private record Guest(String id, Optional<Integer> born, boolean isKnown) {}

    /// What of a machine of this hall is for minors, and for newcomers.
    private static final List<Mode> FOR_MINORS = List.of(Mode.DEMONSTRATION);

    private static final List<Mode> FOR_NEWCOMERS = List.of(Mode.SUPERVISED, Mode.DEMONSTRATION);
    private static final int RATIO = 8;

    private final JoinedHall hall;
    private final long trial;
    private final List<Guest> guests = new ArrayList<>();
    private final List<String> authorisations = new ArrayList<>();
    private final Desk desk;
    private final AttestationBook attestations;
    private final HallBook book;
    private final Instant monday;

    UseRush(JoinedHall hall, long trial, SplittableRandom chance) {
        this.hall = hall;
        this.trial = trial;
        this.desk = hall.server.part(Desk.class);
        this.attestations = hall.server.part(AttestationBook.class);
        this.book = hall.server.part(HallBook.class);
        this.monday = JoinedHall.MORNING.plus(Duration.ofDays(7 * trial));
        for (int i = 0; i < 9; i++) {
            guest(i, chance);
        }
    }

    private void guest(int number, SplittableRandom chance) {
        String id = "guest-%d-%d".formatted(trial, number);
        Optional<Integer> born = List.of(
                        Optional.of(1990), Optional.of(1990), Optional.of(2010), Optional.<Integer>empty())
                .get(number < 3 ? 0 : chance.nextInt(4));
        Guest guest = new Guest(id, born, number < 3 || chance.nextBoolean());
        hall.known(id, born.map(year -> LocalDate.of(year, 5, 5)));
        if (guest.isKnown()) {
            hall.showAround(id);
        }
        guests.add(guest);
        switch (number < 3 ? 1 : chance.nextInt(4)) {
            case 0 -> {}
            case 1 -> {
                String held = hall.authorise(id, false, JoinedHall.MORNING, Optional.empty());
                if (number > 1) { // two keep theirs
                    authorisations.add(held);
                }
            }
            case 2 ->
                authorisations.add(
                        hall.authorise(id, false, JoinedHall.MORNING, Optional.of(monday.plus(Duration.ofDays(2)))));
            default -> authorisations.add(hall.authorise(id, false, monday.plus(Duration.ofDays(1)), Optional.empty()));
        }
    }

    /// What one client does: books, confirms, comes, and here and there takes somebody's authorisation.
    ///
    /// @return how many it got
    int client(SplittableRandom chance) {
        int got = 0;
        for (int i = 0; i < 14; i++) {
            if (chance.nextInt(6) == 0) {
                change(chance);
                continue;
            }
            Instant now = JoinedHall.MORNING;
            Outcome held = desk.hold(draft(), request(chance), now);
            if (held instanceof Outcome.Done done) {
                got++;
                if (chance.nextInt(3) > 0) {
                    desk.confirm(done.reservation().id(), now);
                }
                if (chance.nextInt(3) == 0) {
                    desk.checkIn(
                            done.reservation().id(), done.reservation().during().from());
                }
            }
        }
        return got;
    }

    private void change(SplittableRandom chance) {
        String id = authorisations.get(chance.nextInt(authorisations.size()));
        PersonId per = new PersonId("per");
        Attestation.Change change = switch (chance.nextInt(4)) {
            case 0 -> new Attestation.Change.Revoked(JoinedHall.MORNING, per, "uhell");
            case 1 -> new Attestation.Change.Reinstated(JoinedHall.MORNING, per);
            default -> new Attestation.Change.Suspended(JoinedHall.MORNING, per, "uhell");
        };
        hall.server.part(Attestations.class).change(id, change);
    }

    private Request request(SplittableRandom chance) {
        Guest guest = guests.get(chance.nextInt(guests.size()));
        List<ResourceId> things = new ArrayList<>(List.of(new ResourceId(chance.nextBoolean() ? "mill-1" : "mill-2")));
        if (chance.nextInt(3) > 0) {
            things.add(new ResourceId("kari"));
        }
        List<PersonId> people = Stream.of(guest, guests.get(chance.nextInt(guests.size())))
                .limit(1 + chance.nextInt(2))
                .map(one -> new PersonId(one.id()))
                .distinct()
                .toList();
        Instant from = monday.plus(Duration.ofHours(24L * chance.nextInt(4) + chance.nextInt(8)));
        return new Request(
                new Request.Holder(people.getFirst(), JoinedHall.SCHOOL),
                new Request.Purpose("", "trial"),
                Interval.of(from, Duration.ofMinutes(60)),
                things,
                new Request.Use(
                        Mode.values()[chance.nextInt(3)], Math.max(people.size(), chance.nextInt(1, 4)), people));
    }

    private static Reservation.Draft draft() {
        return new Reservation.Draft(new ReservationId(UUID.randomUUID().toString()), "KODE", "");
    }

    /// What stands at the end.
    List<Reservation> standing() {
        return book.reservations(Interval.of(monday, Duration.ofDays(7))).stream()
                .filter(one -> one.state().isLive())
                .toList();
    }

    /// How often each way of use was got.
    static Map<Mode, Integer> modes(List<Reservation> reservations) {
        Map<Mode, Integer> modes = new EnumMap<>(Mode.class);
        reservations.forEach(one -> modes.merge(one.request().use().mode(), 1, Integer::sum));
        return modes;
    }

    /// Whatever a reservation has that rules 3 to 5 do not allow.
    List<String> against(List<Reservation> standing) {
        List<String> against = new ArrayList<>();
        for (Reservation one : standing) {
            Mode mode = one.request().use().mode();
            boolean hasKari = one.request().resources().contains(new ResourceId("kari"));
            for (PersonId person : one.request().use().people()) {
                Guest guest = guests.stream()
                        .filter(each -> each.id().equals(person.value()))
                        .findFirst()
                        .orElseThrow();
                String who = "%s (%s) %s by %s: ".formatted(one.id(), one.state(), mode, guest);
                boolean isGrownUp = guest.born().filter(year -> year < 2008).isPresent();
                if (!isGrownUp && !FOR_MINORS.contains(mode)) {
                    against.add(who + "not for minors");
                }
                if (!guest.isKnown() && !FOR_NEWCOMERS.contains(mode)) {
                    against.add(who + "not for newcomers");
                }
                if (mode == Mode.SOLO && !isAuthorised(person, one.during())) {
                    against.add(who + "no authorisation");
                }
            }
            if (mode != Mode.SOLO && !(hasKari && isAuthorised(new PersonId("kari"), one.during()))) {
                against.add(one.id() + ": no instructor");
            }
            if (mode == Mode.SUPERVISED && one.request().use().party() > RATIO) {
                against.add(one.id() + ": too many for the instructor");
            }
        }
        againstKari(standing, against);
        return against;
    }

    private static void againstKari(List<Reservation> standing, List<String> against) {
        List<Reservation> hers = standing.stream()
                .filter(one -> one.request().resources().contains(new ResourceId("kari")))
                .toList();
        for (Reservation one : hers) {
            for (Reservation other : hers) {
                if (one.id().compareTo(other.id()) < 0 && overlap(one.during(), other.during())) {
                    against.add("the instructor is at %s and at %s".formatted(one.id(), other.id()));
                }
            }
        }
    }

    private static boolean overlap(Interval one, Interval other) {
        return one.from().isBefore(other.until()) && other.from().isBefore(one.until());
    }

    /// Valid from its beginning to its end, in these tests with changes that hold at once and for ever.
    private boolean isAuthorised(PersonId person, Interval during) {
        return attestations.attestations(person).stream().anyMatch(one -> {
            boolean isTaken =
                    !one.changes().isEmpty() && !(one.changes().getLast() instanceof Attestation.Change.Reinstated);
            return one.kind() == Attestation.Kind.AUTHORISATION
                    && !isTaken
                    && !one.from().isAfter(during.from())
                    && one.until().map(end -> !end.isBefore(during.until())).orElse(true);
        });
    }

    /// Whether anybody stands at a machine.
    static boolean isAtTheMachine(Reservation one) {
        return one.state() == ReservationState.CHECKED_IN;
    }
}
