package learningfactory.loss;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learningfactory.activity.Activity;
import learningfactory.activity.ActivityBook;
import learningfactory.activity.Messenger;
import learningfactory.activity.Occurrence;
import learningfactory.activity.Participation;
import learningfactory.activity.Reservations;
import learningfactory.activity.Roll;
import learningfactory.activity.SeatOffers;
import learningfactory.activity.Standing;
import learningfactory.competence.Attestation;
import learningfactory.curriculum.AimId;
import learningfactory.network.PersonId;
import learningfactory.resource.Mode;
import learningfactory.words.Outcome;
import learningfactory.words.Words;

/// Takes somebody off the courses to come that build on what he cannot show any more; the seat goes to the
/// next who waits.
public final class LostSeats {

    private final ActivityBook courses;
    private final Reservations hall;
    private final Messenger messenger;
    private final SeatOffers seats;
    private final Standing standing;

    /// What courses have of the hall, and who tells those who have signed up.
    public record Booked(Reservations hall, Messenger messenger) {}

    /// The seats on these courses.
    public LostSeats(ActivityBook courses, Booked booked, SeatOffers seats, Standing standing) {
        this.courses = courses;
        this.hall = booked.hall();
        this.messenger = booked.messenger();
        this.seats = seats;
        this.standing = standing;
    }

    void lookAgain(Attestation lost, Instant now) {
        PersonId person = lost.learner();
        for (Roll roll : courses.rollsOf(person)) {
            Occurrence occurrence = roll.occurrence();
            boolean isToCome =
                    occurrence.takesPeople() && occurrence.during().until().isAfter(now);
            if (isToCome && isOn(roll, person)) {
                Words why = why(lost, occurrence);
                if (!why.isEmpty()) {
                    takeOff(person, occurrence, why, now);
                }
            }
        }
    }

    private static boolean isOn(Roll roll, PersonId person) {
        return roll.find(person)
                .map(Participation::state)
                .filter(state -> state != Participation.State.WITHDRAWN)
                .isPresent();
    }

    /// What is missing at any time of it, of what the lost one attested; or why he may not work there alone.
    private Words why(Attestation lost, Occurrence occurrence) {
        Optional<Activity> activity = courses.findActivity(occurrence.activity());
        if (activity.isEmpty()) {
            return Words.NONE;
        }
        Activity.Terms terms = activity.get().terms();
        List<AimId> rested =
                terms.prerequisites().stream().filter(lost.aims()::contains).toList();
        Instant last = occurrence.during().until().minusMillis(1);
        String codes = Stream.of(occurrence.during().from(), last)
                .flatMap(at -> standing.missing(lost.learner(), rested, at).stream())
                .map(AimId::code)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!codes.isEmpty()) {
            return new Words(
                    "Kurset bygger på noe du ikke lenger kan vise (%s). Få det attestert på nytt, og meld deg på igjen."
                            .formatted(codes),
                    "The course builds on something that you can show no more (%s). Have it attested again, and sign up again."
                            .formatted(codes));
        }
        boolean isAlone =
                lost.scope().isPresent() && terms.resources().stream().anyMatch(need -> need.mode() == Mode.SOLO);
        return isAlone ? hall.against(lost.learner(), occurrence, terms.resources()) : Words.NONE;
    }

    private void takeOff(PersonId person, Occurrence occurrence, Words why, Instant now) {
        Words title =
                courses.findActivity(occurrence.activity()).map(Activity::title).orElse(Words.NONE);
        courses.changeRoll(
                occurrence.id(),
                before -> before.withdraw(person, now).then(after -> {
                    messenger.tell(
                            person,
                            occurrence.id(),
                            new Words(
                                    "Du er tatt av «%s». %s".formatted(title.nb(), why.nb()),
                                    "You were taken off “%s”. %s".formatted(title.en(), why.en())));
                    return Outcome.done(seats.told(before, after));
                }));
    }
}
