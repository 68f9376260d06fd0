package learningfactory.joints;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import learningfactory.activity.Activity;
import learningfactory.activity.ActivityBook;
import learningfactory.activity.Messenger;
import learningfactory.activity.Occurrence;
import learningfactory.activity.OccurrenceId;
import learningfactory.activity.Participation;
import learningfactory.activity.Reservations;
import learningfactory.activity.ResourceNeed;
import learningfactory.booking.Clearance;
import learningfactory.booking.Concerned;
import learningfactory.booking.Desk;
import learningfactory.booking.Ending;
import learningfactory.booking.HallBook;
import learningfactory.booking.Notice;
import learningfactory.booking.Occasion;
import learningfactory.booking.Request;
import learningfactory.booking.Reservation;
import learningfactory.booking.ReservationState;
import learningfactory.booking.Staging;
import learningfactory.network.PersonId;
import learningfactory.resource.Blackout;
import learningfactory.resource.Interval;
import learningfactory.resource.Mode;
import learningfactory.resource.Offer;
import learningfactory.resource.ReservationId;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.web.door.Codes;
import learningfactory.words.Words;

/// What courses, visits and projects have of the hall, asked for at its desk; and who has signed up for
/// them, told to whoever closes a machine.
final class BookedOccurrences implements Reservations, Concerned, Messenger {

    private final Codes codes = new Codes();
    private final HallBook book;
    private final Desk desk;
    private final ActivityBook courses;
    private final Clearance clearance;
    private final InstantSource clock;

    BookedOccurrences(HallBook book, Desk desk, ActivityBook courses, Clearance clearance, InstantSource clock) {
        this.book = book;
        this.desk = desk;
        this.courses = courses;
        this.clearance = clearance;
        this.clock = clock;
    }

    @Override
    public Answer reserve(Occurrence occurrence, List<ResourceNeed> needs) {
        return switch (desk.staging().reserve(draft(), occasion(occurrence, needs), clock.instant())) {
            case Staging.Result.Reserved reserved ->
                new Answer.Reserved(reserved.reservation()
                        .map(one -> one.request().resources())
                        .orElse(List.of()));
            case Staging.Result.Refused refused ->
                new Answer.Refused(
                        said(refused.reasons()),
                        refused.alternatives().stream().map(Offer::during).toList());
        };
    }

    private Occasion occasion(Occurrence occurrence, List<ResourceNeed> needs) {
        Activity activity = courses.findActivity(occurrence.activity())
                .orElseThrow(() -> new IllegalStateException("The activity of %s is gone.".formatted(occurrence.id())));
        boolean isVisit = activity.kind() == Activity.Kind.VISIT;
        // what a company tries is not told in a calendar
        String title = activity.kind() == Activity.Kind.PROJECT
                ? "Prosjekt"
                : activity.title().in("nb");
        return new Occasion(
                new Request.Holder(
                        occurrence.instructors().getFirst(),
                        occurrence.onlyFor().orElse(activity.owner())),
                new Request.Purpose(occurrence.id().value(), title.substring(0, Math.min(title.length(), 200))),
                occurrence.during(),
                needs.stream()
                        .map(need -> new Occasion.Thing(need.anyOf(), isVisit ? visited(need) : need.mode()))
                        .toList(),
                occurrence.instructors(),
                new Occasion.Crowd(occurrence.capacity(), !isVisit));
    }

    /// Visitors use a thing as it is open to them: as the activity says, else in the first way that is.
    private Mode visited(ResourceNeed need) {
        List<Mode> open = book.findResource(need.anyOf().getFirst())
                .map(one -> one.modesForNameless())
                .orElse(List.of());
        return open.isEmpty() || open.contains(need.mode()) ? need.mode() : open.getFirst();
    }

    private Reservation.Draft draft() {
        return new Reservation.Draft(new ReservationId(UUID.randomUUID().toString()), codes.code(), "");
    }

    @Override
    public void release(OccurrenceId occurrence) {
        desk.staging().release(occurrence.value(), clock.instant());
    }

    @Override
    public Words begin(OccurrenceId occurrence) {
        return said(desk.staging().begin(occurrence.value(), clock.instant()));
    }

    @Override
    public Words against(PersonId person, Occurrence occurrence, List<ResourceNeed> needs) {
        Optional<Reservation> live = desk.staging()
                .find(occurrence.id().value())
                .filter(one -> one.state().isLive());
        if (live.isEmpty()) {
            return Words.NONE;
        }
        List<Resource> all = live.get().request().resources().stream()
                .flatMap(id -> book.findResource(id).stream())
                .toList();
        List<Clearance.Reason> reasons = new ArrayList<>();
        for (Resource machine : all) {
            if (machine.is().kind().asksForClearance()) {
                var question = new Clearance.Question(
                        person,
                        machine.id(),
                        mode(machine.id(), needs),
                        occurrence.during(),
                        instructor(all, machine, occurrence.during()));
                if (clearance.clear(question) instanceof Clearance.Answer.Refused refused) {
                    reasons.addAll(refused.reasons());
                }
            }
        }
        return said(reasons);
    }

    private static Mode mode(ResourceId machine, List<ResourceNeed> needs) {
        return needs.stream()
                .filter(need -> need.anyOf().contains(machine))
                .map(ResourceNeed::mode)
                .findFirst()
                .orElse(Mode.DEMONSTRATION);
    }

    /// Of those who are entered for it the first who may supervise or show it.
    private Optional<PersonId> instructor(List<Resource> all, Resource machine, Interval during) {
        List<PersonId> entered = all.stream()
                .filter(one -> one.is().supervises().contains(machine.is().family()))
                .flatMap(one -> one.is().person().stream())
                .toList();
        return entered.stream()
                .filter(one -> clearance.clearsInstructor(one, machine.id(), during))
                .findFirst()
                .or(() -> entered.stream().findFirst());
    }

    @Override
    public Optional<Held> find(OccurrenceId occurrence) {
        return desk.staging()
                .find(occurrence.value())
                .map(one -> new Held(state(one), one.request().resources(), why(one)));
    }

    private static Held.State state(Reservation one) {
        return switch (one.state()) {
            case HELD -> Held.State.ASKED;
            case CONFIRMED, CHECKED_IN -> Held.State.RESERVED;
            case COMPLETED -> Held.State.OVER;
            case NO_SHOW -> Held.State.LOST;
            case RELEASED -> one.ending().equals(Optional.of(Ending.GIVEN_BACK)) ? Held.State.OVER : Held.State.LOST;
        };
    }

    private Words why(Reservation one) {
        if (one.state() == ReservationState.NO_SHOW) {
            return new Words("Ingen begynte.", "Nobody began.");
        }
        return one.ending().map(ending -> why(one, ending)).orElse(Words.NONE);
    }

    private Words why(Reservation one, Ending ending) {
        return switch (ending) {
            case GIVEN_BACK -> Words.NONE;
            case EXPIRED -> new Words("Eieren svarte ikke i tide.", "The owner did not answer in time.");
            case DECLINED -> new Words("Eieren sa nei.", "The owner said no.");
            case NOT_CLEARED ->
                new Words(
                        "Instruktøren har ikke lenger autorisasjonen som trengs.",
                        "The instructor has lost the authorisation that it takes.");
            case HAS_LEFT ->
                new Words(
                        "Den som hadde bestilt, er ikke lenger med.",
                        "Whoever had booked it does not belong there any more.");
            case DISPLACED -> closed(one);
        };
    }

    private Words closed(Reservation one) {
        List<Words> why = book.blackouts(one.during()).stream()
                .filter(each -> each.resource()
                        .map(id -> one.request().resources().contains(id))
                        .orElse(true))
                .map(Blackout::why)
                .toList();
        return why.isEmpty()
                ? new Words("Noe ble stengt da.", "Something was closed then.")
                : new Words(
                        why.stream().map(Words::nb).collect(Collectors.joining(" ")),
                        why.stream().map(Words::en).collect(Collectors.joining(" ")));
    }

    @Override
    public List<PersonId> by(Reservation reservation) {
        String session = reservation.request().purpose().session();
        return session.isEmpty() ? List.of() : signedUp(new OccurrenceId(session));
    }

    private List<PersonId> signedUp(OccurrenceId occurrence) {
        return courses.findOccurrence(occurrence).isEmpty()
                ? List.of()
                : courses.roll(occurrence).participations().stream()
                        .filter(one -> one.state().takesSeat() || one.state() == Participation.State.WAITING)
                        .map(Participation::person)
                        .toList();
    }

    @Override
    public void tell(PersonId person, OccurrenceId occurrence, Words said) {
        book.add(new Notice(person, new ReservationId(occurrence.value()), said));
    }

    /// All reasons with what would help, as one text.
    private static Words said(List<Clearance.Reason> reasons) {
        return new Words(
                reasons.stream()
                        .map(one -> (one.why().nb() + " " + one.remedy().nb()).strip())
                        .distinct()
                        .collect(Collectors.joining(" ")),
                reasons.stream()
                        .map(one -> (one.why().en() + " " + one.remedy().en()).strip())
                        .distinct()
                        .collect(Collectors.joining(" ")));
    }
}
