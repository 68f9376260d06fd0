package learningfactory.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import learningfactory.resource.Mode;
import learningfactory.resource.Places;
import learningfactory.resource.Quota;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.resource.ResourceKind;
import learningfactory.words.Words;

/// The sentences of the desk: why not, and what would make it yes.
final class Said {
    private static final DateTimeFormatter NB = DateTimeFormatter.ofPattern("d.M.yyyy 'kl.' HH.mm", Locale.ROOT);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMM yyyy 'at' HH:mm", Locale.ENGLISH);

    private Said() {}

    static Clearance.Reason reason(String nb, String en) {
        return new Clearance.Reason(new Words(nb, en), Words.NONE);
    }

    static Clearance.Reason reason(String nb, String en, String remedyNb, String remedyEn) {
        return new Clearance.Reason(new Words(nb, en), new Words(remedyNb, remedyEn));
    }

    static Words time(Instant moment, ZoneId zone) {
        return new Words(moment.atZone(zone).format(NB), moment.atZone(zone).format(EN));
    }

    static Clearance.Reason unknown(ResourceId id) {
        return reason("Det finnes ingen ressurs %s.".formatted(id), "There is no resource %s.".formatted(id));
    }

    static Clearance.Reason unknownReservation() {
        return reason(
                "Denne reservasjonen finnes ikke.",
                "There is no such reservation.",
                "Kanskje er koden skrevet feil.",
                "Maybe the code is mistyped.");
    }

    static Clearance.Reason retired(Resource resource) {
        Words name = resource.is().name();
        return reason("%s er tatt ut av bruk.".formatted(name.nb()), "%s is retired.".formatted(name.en()));
    }

    static Clearance.Reason past() {
        return reason(
                "Tiden er passert.",
                "This time has passed.",
                "Velg et tidspunkt som kommer.",
                "Choose a time to come.");
    }

    static Clearance.Reason tooFar(Duration farthest) {
        return reason(
                "Man kan bestille høyst %d dager fram.".formatted(farthest.toDays()),
                "One can book at most %d days ahead.".formatted(farthest.toDays()));
    }

    static Clearance.Reason closed(Resource resource) {
        Words name = resource.is().name();
        return reason(
                "%s er ikke åpen hele denne tiden.".formatted(name.nb()),
                "%s is not open for all of this time.".formatted(name.en()),
                "Se åpningstidene i kalenderen.",
                "See the opening hours in the calendar.");
    }

    static Clearance.Reason wrongMode(Resource resource, List<Mode> allowed) {
        Words name = resource.is().name();
        return reason(
                "%s kan ikke brukes slik.".formatted(name.nb()),
                "%s cannot be used like this.".formatted(name.en()),
                allowed.isEmpty() ? "" : "Mulig: %s.".formatted(modes(allowed, true)),
                allowed.isEmpty() ? "" : "Possible: %s.".formatted(modes(allowed, false)));
    }

    static Clearance.Reason notForVisitors(Resource resource) {
        Words name = resource.is().name();
        List<Mode> allowed = resource.modesForNameless();
        return reason(
                "%s er ikke åpen for besøkende på denne måten.".formatted(name.nb()),
                "%s is not open to visitors in this way.".formatted(name.en()),
                "Navngi alle som skal bruke den%s."
                        .formatted(allowed.isEmpty() ? "" : ", eller velg: %s".formatted(modes(allowed, true))),
                "Name everybody who will use it%s."
                        .formatted(allowed.isEmpty() ? "" : ", or choose: %s".formatted(modes(allowed, false))));
    }

    static Clearance.Reason tooMany(Resource resource, int party) {
        Words name = resource.is().name();
        int capacity = resource.is().capacity();
        return reason(
                "%s tar %d, og dere er %d.".formatted(name.nb(), capacity, party),
                "%s takes %d, and you are %d.".formatted(name.en(), capacity, party),
                "Velg en større, eller del gruppen.",
                "Choose a larger one, or part the group.");
    }

    /// Of several that hold them together, and of instructors, it is said how many it takes.
    static Clearance.Reason tooMany(Places places, int party) {
        Resource first = places.together().getFirst();
        boolean areInstructors = first.is().kind() == ResourceKind.INSTRUCTOR;
        if (places.together().size() == 1 && !areInstructors) {
            return tooMany(first, party);
        }
        Words names = names(places.together());
        int most = places.most();
        int needed = places.neededFor(party);
        return areInstructors
                ? reason(
                        "%s tar %d, og dere er %d: det trengs %d instruktører."
                                .formatted(names.nb(), most, party, needed),
                        "%s takes %d, and you are %d: %d instructors are needed."
                                .formatted(names.en(), most, party, needed),
                        "Ta med flere instruktører, eller del gruppen.",
                        "Bring more instructors, or part the group.")
                : reason(
                        "%s tar %d til sammen, og dere er %d: det trengs %d slike."
                                .formatted(names.nb(), most, party, needed),
                        "%s take %d together, and you are %d: %d such are needed."
                                .formatted(names.en(), most, party, needed),
                        "Ta med flere, eller del gruppen.",
                        "Add more of them, or part the group.");
    }

    static Clearance.Reason tooFewAuthorised(Resource machine, Places authorised, int party) {
        Words name = machine.is().name();
        Words names = names(authorised.together());
        int needed = authorised.neededFor(party);
        return reason(
                "Ved %s kan %s ha tilsyn med %d, og dere er %d: det trengs %d som er godkjent for den."
                        .formatted(name.nb(), names.nb(), authorised.most(), party, needed),
                "At %s, %s may supervise %d, and you are %d: it takes %d who are authorised for it."
                        .formatted(name.en(), names.en(), authorised.most(), party, needed),
                "Ta med flere instruktører, eller del gruppen.",
                "Bring more instructors, or part the group.");
    }

    private static Words names(List<Resource> resources) {
        return new Words(
                resources.stream().map(one -> one.is().name().nb()).collect(Collectors.joining(" og ")),
                resources.stream().map(one -> one.is().name().en()).collect(Collectors.joining(" and ")));
    }

    static Clearance.Reason needsInstructor(Resource machine, List<Resource> instructors) {
        Words name = machine.is().name();
        String nb = instructors.stream().map(one -> one.is().name().nb()).collect(Collectors.joining(", "));
        String en = instructors.stream().map(one -> one.is().name().en()).collect(Collectors.joining(", "));
        return reason(
                "%s med tilsyn eller som visning trenger en godkjent instruktør.".formatted(name.nb()),
                "%s supervised or shown needs an authorised instructor.".formatted(name.en()),
                instructors.isEmpty() ? "" : "Bestill sammen med: %s.".formatted(nb),
                instructors.isEmpty() ? "" : "Book with: %s.".formatted(en));
    }

    static Clearance.Reason nothingLikeIt() {
        return reason(
                "Hallen har ikke noe slikt, eller ikke noe som er stort nok.",
                "The hall has no such thing, or none that is large enough.",
                "Velg noe annet, eller del gruppen.",
                "Choose something else, or part the group.");
    }

    static Clearance.Reason tooShort() {
        return reason(
                "Det er ikke så lang tid mellom tidligst og senest.",
                "There is not that much time between the earliest and the latest.",
                "Velg en kortere tid, eller let lenger.",
                "Choose a shorter time, or search further.");
    }

    static Clearance.Reason tooFew() {
        return reason(
                "Det er ikke nok ledige maskiner, rom og instruktører på én gang.",
                "There are not enough free machines, rooms and instructors at once.",
                "Velg en annen tid.",
                "Choose another time.");
    }

    static Words displacedCourse(Reservation reservation, Words why, ZoneId zone) {
        Words time = time(reservation.during().from(), zone);
        String title = reservation.request().purpose().title();
        return new Words(
                "«%s» %s har mistet plassen sin: %s Du beholder plassen på kurset og får vite når det blir."
                        .formatted(title, time.nb(), why.nb()),
                "“%s” on %s has lost its place: %s You keep your seat and will be told when it is held."
                        .formatted(title, time.en(), why.en()));
    }

    static Clearance.Reason taken(Resource resource, boolean isBlackout) {
        Words name = resource.is().name();
        return isBlackout
                ? reason(
                        "%s er stengt da (vedlikehold, feil eller fridag).".formatted(name.nb()),
                        "%s is closed then (maintenance, fault or holiday).".formatted(name.en()))
                : reason(
                        "%s er opptatt da, klargjøring og rydding regnet med.".formatted(name.nb()),
                        "%s is taken then, set-up and clean-up included.".formatted(name.en()),
                        "Velg en annen tid, eller sett deg på venteliste.",
                        "Choose another time, or join the waiting list.");
    }

    static Clearance.Reason overQuota(Quota quota, Duration used) {
        String week = quota.period() == Quota.Period.WEEK ? "uken" : "måneden";
        String enWeek = quota.period() == Quota.Period.WEEK ? "week" : "month";
        return reason(
                "Kvoten for %s er %d timer i %s, og %s er brukt."
                        .formatted(quota.family(), quota.most().toHours(), week, hours(used)),
                "The quota for %s is %d hours a %s, and %s are used."
                        .formatted(quota.family(), quota.most().toHours(), enWeek, hours(used)),
                "Velg en annen periode, eller spør den som driver hallen.",
                "Choose another period, or ask who runs the hall.");
    }

    static Clearance.Reason wrongState(Reservation reservation) {
        return switch (reservation.state()) {
            case HELD ->
                reservation.isAsked()
                        ? reason("Eieren har ikke svart ennå.", "The owner has not answered yet.")
                        : reason(
                                "Reservasjonen er ikke bekreftet.",
                                "The reservation is not confirmed.",
                                "Bekreft den først.",
                                "Confirm it first.");
            case CONFIRMED -> reason("Reservasjonen er alt bekreftet.", "The reservation is confirmed already.");
            case CHECKED_IN -> reason("Dere er alt sjekket inn.", "You are checked in already.");
            case COMPLETED -> reason("Bruken er over.", "The use is over.");
            case NO_SHOW ->
                reason(
                        "Ingen kom i tide, så plassen ble gitt videre.",
                        "Nobody came in time, so the place was given on.",
                        "Bestill på nytt.",
                        "Book again.");
            case RELEASED ->
                reason(
                        "Reservasjonen er ikke lenger gyldig.",
                        "The reservation is not valid any more.",
                        "Bestill på nytt.",
                        "Book again.");
        };
    }

    static Clearance.Reason tooLateToConfirm() {
        return reason(
                "Fristen for å bekrefte er ute.", "The time to confirm is over.", "Bestill på nytt.", "Book again.");
    }

    static Clearance.Reason tooEarly(Instant from, ZoneId zone) {
        Words time = time(from, zone);
        return reason("Innsjekkingen åpner %s.".formatted(time.nb()), "Check-in opens on %s.".formatted(time.en()));
    }

    static Clearance.Reason tooLate() {
        return reason("Tiden er ute.", "The time is over.", "Bestill på nytt.", "Book again.");
    }

    static Words displaced(Reservation reservation, Words why, ZoneId zone) {
        Words time = time(reservation.during().from(), zone);
        return new Words(
                "Din tid %s er tatt ut: %s Velg en ny tid.".formatted(time.nb(), why.nb()),
                "Your time on %s was taken out: %s Choose a new one.".formatted(time.en(), why.en()));
    }

    static Words offered(Wish wish, Instant until, ZoneId zone) {
        Words time = time(wish.request().during().from(), zone);
        Words end = time(until, zone);
        return new Words(
                "Det ble ledig %s. Bekreft innen %s.".formatted(time.nb(), end.nb()),
                "It became free on %s. Confirm before %s.".formatted(time.en(), end.en()));
    }

    static Words ended(Reservation reservation, ZoneId zone) {
        Words time = time(reservation.during().from(), zone);
        return new Words(
                "Reservasjonen %s utløp uten svar.".formatted(time.nb()),
                "The reservation on %s expired without an answer.".formatted(time.en()));
    }

    static Words declined(Reservation reservation, ZoneId zone) {
        Words time = time(reservation.during().from(), zone);
        return new Words("Eieren sa nei til %s.".formatted(time.nb()), "The owner said no to %s.".formatted(time.en()));
    }

    static Words left(Reservation reservation, ZoneId zone) {
        Words time = time(reservation.during().from(), zone);
        return new Words(
                "Din tid %s er gitt videre, for du hører ikke lenger til dem du bestilte for.".formatted(time.nb()),
                "Your time on %s was given on, because you belong no more to those you booked for."
                        .formatted(time.en()));
    }

    /// @param left how many still come; 0: it was given on
    static Words guestLeft(Reservation reservation, int left, ZoneId zone) {
        Words time = time(reservation.during().from(), zone);
        String nb = left == 0
                ? "Tiden er gitt videre. Bestill på nytt for en annen."
                : "Nå er det %d som kommer. Trenger du flere, bestill på nytt.".formatted(left);
        String en = left == 0
                ? "The time was given on. Book again for somebody else."
                : "Now %d come. If you need more, book again.".formatted(left);
        return new Words(
                "En du har navngitt %s, hører ikke lenger til dem du bestilte for, og er tatt ut. %s"
                        .formatted(time.nb(), nb),
                "Somebody whom you named on %s belongs no more to those you booked for, and was taken out. %s"
                        .formatted(time.en(), en));
    }

    static Words takenOut(Reservation reservation, ZoneId zone) {
        Words time = time(reservation.during().from(), zone);
        return new Words(
                "Du er tatt ut av en bestilling %s, for du hører ikke lenger til dem den er bestilt for."
                        .formatted(time.nb()),
                "You were taken out of a booking on %s, because you belong no more to those it was booked for."
                        .formatted(time.en()));
    }

    static Words noShow(Reservation reservation, ZoneId zone) {
        Words time = time(reservation.during().from(), zone);
        return new Words(
                "Ingen kom %s, så plassen ble gitt videre.".formatted(time.nb()),
                "Nobody came on %s, so the place was given on.".formatted(time.en()));
    }

    private static String hours(Duration used) {
        return "%d:%02d".formatted(used.toHours(), used.toMinutesPart());
    }

    private static String modes(List<Mode> modes, boolean isNorwegian) {
        return modes.stream().map(mode -> mode(mode, isNorwegian)).collect(Collectors.joining(", "));
    }

    private static String mode(Mode mode, boolean isNorwegian) {
        return switch (mode) {
            case SOLO -> isNorwegian ? "alene" : "alone";
            case SUPERVISED -> isNorwegian ? "under tilsyn" : "supervised";
            case DEMONSTRATION -> isNorwegian ? "demonstrasjon" : "demonstration";
        };
    }
}
