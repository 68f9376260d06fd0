package learningfactory.loss;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import learningfactory.activity.Activity;
import learningfactory.activity.ActivityBook;
import learningfactory.activity.Messenger;
import learningfactory.activity.Occurrence;
import learningfactory.activity.Participation;
import learningfactory.activity.Roll;
import learningfactory.activity.SeatOffers;
import learningfactory.booking.Desk;
import learningfactory.booking.HallBook;
import learningfactory.booking.Reclearing;
import learningfactory.booking.Reservation;
import learningfactory.booking.ReservationState;
import learningfactory.booking.Wish;
import learningfactory.network.AccountBook;
import learningfactory.network.Leaving;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonBook;
import learningfactory.network.PersonId;
import learningfactory.placement.Pathway;
import learningfactory.placement.PathwayBook;
import learningfactory.placement.StageFacts;
import learningfactory.words.Outcome;
import learningfactory.words.Words;

/// Whoever leaves an organisation, or gives up a role there, loses what reaches beyond that day: bookings for
/// himself in its name, seats on courses that it sends him to, what he supervises, and his name in what
/// others have booked in its name. What becomes free is offered to those who wait, and he is told. A pathway
/// of which the organisation is a party stands still.
///
/// A booking for several stays with the organisation: the class comes although its teacher has left. It is
/// named, so that somebody else takes it on.
public final class LeftBookings implements Leaving {

    private static final DateTimeFormatter NB = DateTimeFormatter.ofPattern("d.M.yyyy", Locale.ROOT);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final Bookings bookings;
    private final Courses courses;
    private final Whose whose;
    private final Ways ways;
    private final Clock clock;

    /// What is booked, at which desk, and how what somebody supervises is looked at again.
    public record Bookings(HallBook book, Desk desk, Reclearing again) {}

    /// Courses, who tells those who have signed up, and their lines.
    public record Courses(ActivityBook book, Messenger messenger, SeatOffers seats) {}

    /// Pathways, and what their rules ask for.
    public record Ways(PathwayBook book, StageFacts facts) {}

    /// Who belongs where, on which days.
    public record Whose(PersonBook people, AccountBook accounts) {

        boolean isOf(PersonId person, OrganisationId organisation, LocalDate on) {
            return people.memberships(person).stream()
                            .anyMatch(one -> one.organisation().equals(organisation) && one.holds(on))
                    || accounts.heldRoles(person).stream()
                            .anyMatch(held -> held.role().organisation().equals(organisation)
                                    && held.during().contains(on));
        }
    }

    /// Looks into these.
    public LeftBookings(Bookings bookings, Courses courses, Whose whose, Ways ways, Clock clock) {
        this.bookings = bookings;
        this.courses = courses;
        this.whose = whose;
        this.ways = ways;
        this.clock = clock;
    }

    @Override
    public List<Words> lookAgain(PersonId person, OrganisationId organisation) {
        Instant now = clock.instant();
        List<Words> said = new ArrayList<>();
        bookings.again().of(person, now).forEach(one -> said.add(unsupervised(one)));
        bookings.book().reservationsOf(person, now).stream()
                .filter(one -> isToCome(one, organisation, now) && one.isOf(person))
                .filter(one ->
                        !whose.isOf(person, organisation, day(one.during().from())))
                .forEach(one -> said.add(isForOneself(one, person) ? released(one, now) : stays(one)));
        bookings.book().reservationsOf(person, now).stream()
                .filter(one -> isToCome(one, organisation, now)
                        && !one.isOf(person)
                        && one.request().use().people().contains(person))
                .filter(one ->
                        !whose.isOf(person, organisation, day(one.during().from())))
                .filter(one -> bookings.desk().takeOut(one.id(), person, now))
                .forEach(one -> said.add(takenOut(one)));
        bookings.book().wishesOf(person).stream()
                .filter(wish -> wish.state() == Wish.State.WAITING)
                .filter(wish -> wish.request().holder().organisation().equals(organisation))
                .filter(wish -> !whose.isOf(
                        person, organisation, day(wish.request().during().from())))
                .filter(bookings.desk().waiting()::leave)
                .forEach(wish -> said.add(waitsNoMore(wish)));
        for (Roll roll : courses.book().rollsOf(person)) {
            if (isSentTo(roll, person, organisation, now)) {
                said.add(takenOff(person, roll.occurrence(), now));
            }
        }
        if (ways.book().pathways(person).stream().anyMatch(one -> standsStillFor(one, organisation, now))) {
            said.add(
                    new Words(
                            "Opplæringsløpet står stille til den som har ansvaret, avgjør hva som skjer. Logger og godkjenninger står.",
                            "The training pathway stands still until whoever is responsible decides. Logs and approvals stand."));
        }
        return List.copyOf(said);
    }

    /// To those who are a party of it.
    private boolean standsStillFor(Pathway one, OrganisationId organisation, Instant now) {
        boolean isParty = one.parties().containsValue(organisation)
                || one.findCompany().filter(organisation::equals).isPresent();
        return isParty && !one.standstill(ways.facts(), now).isEmpty();
    }

    /// In the organisation's name.
    private static boolean isToCome(Reservation one, OrganisationId organisation, Instant now) {
        boolean isPromised = one.state() == ReservationState.HELD || one.state() == ReservationState.CONFIRMED;
        return isPromised
                && one.during().from().isAfter(now)
                && one.request().holder().organisation().equals(organisation);
    }

    private static boolean isForOneself(Reservation one, PersonId person) {
        return one.request().purpose().session().isEmpty()
                && one.request().use().party() == 1
                && one.request().use().people().stream().allMatch(person::equals);
    }

    private Words released(Reservation one, Instant now) {
        bookings.desk().leave(one.id(), now);
        Words day = told(one.during().from());
        return new Words(
                "Bestillingen %s er gitt videre.".formatted(day.nb()),
                "The booking on %s was given on.".formatted(day.en()));
    }

    private Words takenOut(Reservation one) {
        Words day = told(one.during().from());
        return new Words(
                "Navnet er tatt ut av en annens bestilling %s, og den som bestilte, har fått beskjed."
                        .formatted(day.nb()),
                "The name was taken out of somebody else's booking on %s, and whoever booked it was told."
                        .formatted(day.en()));
    }

    private Words stays(Reservation one) {
        Words day = told(one.during().from());
        String title = one.request().purpose().title();
        return new Words(
                "«%s» %s er bestilt for flere og står. La en annen ta over.".formatted(title, day.nb()),
                "“%s” on %s is booked for several and stays. Let somebody else take it on.".formatted(title, day.en()));
    }

    private Words waitsNoMore(Wish wish) {
        Words day = told(wish.request().during().from());
        return new Words(
                "Plassen på ventelisten %s er tatt ut.".formatted(day.nb()),
                "The place on the waiting list for %s was taken out.".formatted(day.en()));
    }

    private boolean isSentTo(Roll roll, PersonId person, OrganisationId organisation, Instant now) {
        Instant from = roll.occurrence().during().from();
        return roll.occurrence().takesPeople()
                && from.isAfter(now)
                && roll.find(person)
                        .filter(one -> one.from().equals(organisation))
                        .filter(one -> one.state() != Participation.State.WITHDRAWN)
                        .isPresent()
                && !whose.isOf(person, organisation, day(from));
    }

    private Words takenOff(PersonId person, Occurrence occurrence, Instant now) {
        Words title = courses.book()
                .findActivity(occurrence.activity())
                .map(Activity::title)
                .orElse(Words.NONE);
        courses.book()
                .changeRoll(
                        occurrence.id(),
                        before -> before.withdraw(person, now).then(after -> {
                            courses.messenger()
                                    .tell(
                                            person,
                                            occurrence.id(),
                                            new Words(
                                                    "Du er tatt av «%s», for du hører ikke lenger til den som sendte deg."
                                                            .formatted(title.nb()),
                                                    "You were taken off “%s”, because you belong no more to those who sent you."
                                                            .formatted(title.en())));
                            return Outcome.done(courses.seats().told(before, after));
                        }));
        Words day = told(occurrence.during().from());
        return new Words(
                "Plassen på «%s» %s er gått videre.".formatted(title.nb(), day.nb()),
                "The seat on “%s” on %s has gone to the next.".formatted(title.en(), day.en()));
    }

    private Words unsupervised(Reservation one) {
        Words day = told(one.during().from());
        return new Words(
                "«%s» %s har mistet instruktøren, og de som skulle være med, har fått beskjed."
                        .formatted(one.request().purpose().title(), day.nb()),
                "“%s” on %s has lost its instructor, and those who were to come were told."
                        .formatted(one.request().purpose().title(), day.en()));
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }

    private Words told(Instant moment) {
        return new Words(NB.format(day(moment)), EN.format(day(moment)));
    }
}
