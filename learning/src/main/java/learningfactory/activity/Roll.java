package learningfactory.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import learningfactory.activity.Participation.State;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.words.Outcome;

/// Everybody who has asked to come to one occurrence, in the order of asking.
///
/// Never more seats are taken than there are. A seat that becomes free is offered to the first who waits
/// and is kept for him alone until the offer is void; who does not answer loses his turn, and the next is
/// asked. Every answer is a new roll; this one is never changed.
///
/// @param occurrence what they come to
/// @param participations all, by turn
public record Roll(Occurrence occurrence, List<Participation> participations) {

    /// In the order of asking.
    public Roll {
        participations = participations.stream()
                .sorted(Comparator.comparingLong(Participation::turn))
                .toList();
    }

    /// Seats that nobody has and that are kept for nobody.
    public int freeSeats() {
        return occurrence.capacity()
                - (int) participations.stream()
                        .filter(one -> one.state().takesSeat())
                        .count();
    }

    /// This person's participation.
    public Optional<Participation> find(PersonId person) {
        return participations.stream()
                .filter(one -> one.person().equals(person))
                .findFirst();
    }

    /// Those in this state, in the order of asking.
    public List<Participation> in(State state) {
        return participations.stream().filter(one -> one.state() == state).toList();
    }

    /// Where somebody stands in the line, from 1; 0 when he does not wait.
    public int placeInLine(PersonId person) {
        List<Participation> line = in(State.WAITING);
        for (int i = 0; i < line.size(); i++) {
            if (line.get(i).person().equals(person)) {
                return i + 1;
            }
        }
        return 0;
    }

    /// Somebody asks to come: gets a seat, or a place in the line.
    public Outcome<Roll> enter(PersonId person, OrganisationId from, Instant now) {
        Outcome<Roll> may = mayAsk(from, now);
        if (!may.isDone()) {
            return may;
        }
        if (isOn(person)) {
            return Outcome.refused("Du er allerede påmeldt eller på venteliste.", "You are already on the list.");
        }
        Roll settled = settled(now);
        boolean hasSeat = settled.freeSeats() > 0 && settled.in(State.WAITING).isEmpty();
        return Outcome.done(settled.with(
                Participation.asked(person, from, "", settled.nextTurn(), hasSeat ? State.ENROLLED : State.WAITING)));
    }

    /// A whole class is signed up: everybody gets a seat, or nobody.
    public Outcome<Roll> enterClass(List<PersonId> persons, OrganisationId from, String schoolClass, Instant now) {
        Outcome<Roll> may = mayAsk(from, now);
        if (!may.isDone()) {
            return may;
        }
        Roll roll = settled(now);
        List<PersonId> fresh =
                persons.stream().distinct().filter(one -> !isOn(one)).toList();
        int free = roll.in(State.WAITING).isEmpty() ? roll.freeSeats() : 0;
        if (fresh.size() > free) {
            return Outcome.refused(
                    "Klassen trenger %d plasser, og %d er ledige. Ingen er påmeldt.".formatted(fresh.size(), free),
                    "The class needs %d seats, and %d are free. Nobody is enrolled.".formatted(fresh.size(), free));
        }
        for (PersonId person : fresh) {
            roll = roll.with(Participation.asked(person, from, schoolClass, roll.nextTurn(), State.ENROLLED));
        }
        return Outcome.done(roll);
    }

    private Outcome<Roll> mayAsk(OrganisationId from, Instant now) {
        if (!occurrence.takesPeople() || !now.isBefore(occurrence.during().from())) {
            return Outcome.refused("Påmeldingen er ikke åpen.", "It is not open for enrolment.");
        }
        if (occurrence.onlyFor().isPresent() && !occurrence.onlyFor().get().equals(from)) {
            return Outcome.refused(
                    "Dette er et kurs for én bedrift. Spør etter et felles kurs.",
                    "This is one company's own course. Ask for a collective one.");
        }
        return Outcome.done(this);
    }

    /// Somebody takes the seat that was kept.
    public Outcome<Roll> accept(PersonId person, Instant now) {
        Roll settled = settled(now);
        Optional<Participation> found = settled.find(person).filter(one -> one.state() == State.OFFERED);
        if (found.isEmpty()) {
            return Outcome.refused(
                    "Tilbudet gjelder ikke lenger. Plassen er gått videre.",
                    "The offer is void. The seat has gone to the next.");
        }
        return Outcome.done(settled.with(found.get().in(State.ENROLLED)));
    }

    /// Somebody does not come; a seat that he had is offered on.
    public Outcome<Roll> withdraw(PersonId person, Instant now) {
        Optional<Participation> found = find(person);
        if (found.isEmpty() || found.get().state() == State.WITHDRAWN) {
            return Outcome.refused("Du er ikke påmeldt.", "You are not on the list.");
        }
        if (found.get().attendance().isPresent()) {
            return Outcome.refused("Oppmøtet er ført. Det kan ikke trekkes.", "The attendance is written down.");
        }
        return Outcome.done(with(found.get().in(State.WITHDRAWN)).settled(now));
    }

    /// Writes down who was there. May be corrected as often as needed.
    public Outcome<Roll> attend(PersonId person, Attendance written) {
        if (!occurrence.takesAttendance()) {
            return Outcome.refused(
                    "Oppmøte føres når økten er i gang eller ferdig.",
                    "Attendance is written down when it is running or done.");
        }
        Optional<Participation> found = find(person)
                .filter(one ->
                        one.state() == State.ENROLLED || one.state() == State.ATTENDED || one.state() == State.ABSENT);
        if (found.isEmpty()) {
            return Outcome.refused("Personen har ingen plass her.", "The person has no seat here.");
        }
        long length = occurrence.during().length().toMinutes();
        if (written.missedMinutes() > length) {
            return Outcome.refused(
                    "Økten varer %d minutter; fraværet kan ikke være lengre.".formatted(length),
                    "It lasts %d minutes; no absence is longer.".formatted(length));
        }
        return Outcome.done(with(found.get().with(written, written.missedMinutes() < length)));
    }

    /// Divides those who have a seat into groups of nearly equal size, in the order of asking.
    public Roll divided(int groups) {
        if (groups < 1) {
            throw new IllegalArgumentException("There is at least one group, not %d.".formatted(groups));
        }
        Roll roll = this;
        int next = 0;
        for (Participation one : participations) {
            boolean hasSeat = one.state().takesSeat() && one.state() != State.OFFERED;
            roll = roll.with(one.inGroup(hasSeat ? next++ % groups + 1 : 0));
        }
        return roll;
    }

    /// What time alone has changed: void offers are withdrawn, and free seats are offered to those who
    /// wait, in order.
    public Roll settled(Instant now) {
        Roll roll = this;
        for (Participation one : participations) {
            if (one.offeredUntil().filter(until -> !now.isBefore(until)).isPresent()) {
                roll = roll.with(one.in(State.WITHDRAWN));
            }
        }
        Instant until =
                earlier(now.plus(occurrence.offerLife()), occurrence.during().from());
        if (!occurrence.takesPeople() || !now.isBefore(until)) {
            return roll;
        }
        int free = Math.max(0, roll.freeSeats());
        for (Participation first : roll.in(State.WAITING).stream().limit(free).toList()) {
            roll = roll.with(first.offered(until));
        }
        return roll;
    }

    /// Those who stand here otherwise than there: what a book must write.
    public List<Participation> changesSince(Roll before) {
        return participations.stream()
                .filter(one -> !before.participations.contains(one))
                .toList();
    }

    private boolean isOn(PersonId person) {
        return find(person).filter(one -> one.state() != State.WITHDRAWN).isPresent();
    }

    private long nextTurn() {
        return participations.isEmpty() ? 1 : participations.getLast().turn() + 1;
    }

    private Roll with(Participation changed) {
        List<Participation> all = new ArrayList<>(participations);
        all.removeIf(one -> one.person().equals(changed.person()));
        all.add(changed);
        return new Roll(occurrence, all);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
