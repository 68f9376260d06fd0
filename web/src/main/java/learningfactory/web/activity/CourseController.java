package learningfactory.web.activity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import learningfactory.activity.Activity;
import learningfactory.activity.ActivityId;
import learningfactory.activity.Evaluation;
import learningfactory.activity.Occurrence;
import learningfactory.activity.OccurrenceId;
import learningfactory.activity.Participation;
import learningfactory.activity.Roll;
import learningfactory.curriculum.AimId;
import learningfactory.network.AccountRole;
import learningfactory.network.Identity;
import learningfactory.network.Membership;
import learningfactory.network.Organisation;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.network.PersonState;
import learningfactory.network.Span;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Reach;
import learningfactory.web.door.Refused;
import learningfactory.words.Outcome;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The catalogue of courses, for those who come to them: what there is, signing up, and what one has signed
/// up for.
@RestController
@RequestMapping("/api/courses")
final class CourseController {

    private static final int MOST_HEADS = 60;

    private final Hall hall;

    CourseController(Hall hall) {
        this.hall = hall;
    }

    /// One date in the catalogue.
    ///
    /// @param free seats that one gets at once
    /// @param waiting how many stand in line
    /// @param onlyFor the company whose own course it is
    /// @param mine how I stand to it; null when I have not asked
    record Card(
            String id,
            String activity,
            Activity.Kind kind,
            Words title,
            Words about,
            List<String> aims,
            Instant from,
            Instant until,
            int capacity,
            int free,
            int waiting,
            Occurrence.State state,
            @Nullable String onlyFor,
            @Nullable Mine mine) {}

    /// How somebody stands to a date.
    record Mine(Participation.State state, @Nullable Instant offeredUntil, int placeInLine, int group) {}

    record Entering(@Nullable String organisation) {}

    /// @param heads how many more come whom nobody names; each gets a pseudonym such as `9B nr. 3`
    record ClassEntering(
            String organisation,
            String schoolClass,
            List<String> persons,
            @Nullable Integer heads) {}

    record Answering(List<Integer> marks, @Nullable String comment) {}

    @Needs
    @GetMapping
    List<Card> courses(HttpServletRequest request) {
        Reach reach = Reach.of(request);
        PersonId self = reach.self();
        List<OrganisationId> homes = hall.homesOf(self, reach);
        Catalogue catalogue = catalogue();
        List<Occurrence> shown = hall.activities().occurrences(hall.now()).stream()
                .filter(one -> one.takesPeople() || one.state() == Occurrence.State.RUNNING)
                .filter(one -> reach.runsTheHall() || mayCome(one, homes))
                .filter(one -> isCourse(catalogue.activity(one).kind()))
                .toList();
        return hall.activities().rolls(shown).stream()
                .map(roll -> card(roll, self, catalogue))
                .toList();
    }

    /// What I have asked for, earlier ones too.
    @Needs
    @GetMapping("/mine")
    List<Card> mine(HttpServletRequest request) {
        PersonId self = Reach.of(request).self();
        Catalogue catalogue = catalogue();
        return hall.activities().rollsOf(self).stream()
                .map(roll -> card(roll, self, catalogue))
                .toList();
    }

    @Needs
    @PostMapping("/{id}/enrol")
    Card enrol(@PathVariable String id, @RequestBody Entering entering, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        PersonId self = reach.self();
        requireSeen(id, reach);
        OrganisationId from = home(entering.organisation(), hall.homesOf(self, reach));
        Roll roll = changed(id, one -> prepared(one, self).then(ready -> ready.enter(self, from, hall.now())));
        return card(roll, self);
    }

    @Needs
    @PostMapping("/{id}/accept")
    Card accept(@PathVariable String id, HttpServletRequest request) {
        PersonId self = Reach.of(request).self();
        requireSeen(id, Reach.of(request));
        return card(changed(id, roll -> roll.accept(self, hall.now())), self);
    }

    @Needs
    @PostMapping("/{id}/withdraw")
    Card withdraw(@PathVariable String id, HttpServletRequest request) {
        PersonId self = Reach.of(request).self();
        requireSeen(id, Reach.of(request));
        return card(changed(id, roll -> roll.withdraw(self, hall.now())), self);
    }

    /// A teacher signs a class up, a company its people: all of them or nobody.
    @Needs(
            roles = {
                AccountRole.TEACHER,
                AccountRole.COMPANY_CONTACT,
                AccountRole.TRAINING_OFFICE,
                AccountRole.NAV_COUNSELLOR,
                AccountRole.ADMINISTRATOR
            })
    @PostMapping("/{id}/class")
    Card enrolClass(@PathVariable String id, @RequestBody ClassEntering entering, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        OrganisationId from = Hall.sent(() -> new OrganisationId(entering.organisation()));
        if (!Hall.spokenFor(reach).contains(from)) {
            throw Hall.notYours();
        }
        requireSeen(id, reach);
        List<PersonId> persons = entering.persons().stream()
                .map(text -> Hall.sent(() -> new PersonId(text)))
                .toList();
        persons.forEach(reach::requireRead);
        String schoolClass = entering.schoolClass().strip();
        List<Identity> unnamed = unnamed(entering.heads(), schoolClass);
        Membership.Kind kind = kindOf(reach, from);
        List<PersonId> all = Stream.concat(persons.stream(), unnamed.stream().map(Identity::id))
                .toList();
        Roll roll = changed(id, one -> {
            for (PersonId person : all) {
                Outcome<Roll> ready = prepared(one, person);
                if (!ready.isDone()) {
                    return ready;
                }
            }
            return one.enterClass(all, from, schoolClass, hall.now()).then(entered -> {
                unnamed.forEach(pupil -> keep(pupil, from, kind));
                return Outcome.done(entered);
            });
        });
        return card(roll, reach.self());
    }

    /// In the transaction of the roll: who gets no seat is not kept.
    private void keep(Identity pupil, OrganisationId from, Membership.Kind kind) {
        hall.people().keep(pupil);
        hall.people().keep(new Membership(pupil.id(), from, kind, Span.since(hall.today())));
    }

    /// Pupils whom only their own school can name: it keeps the list of who is number three.
    private static List<Identity> unnamed(@Nullable Integer heads, String schoolClass) {
        int count = heads == null ? 0 : heads;
        if (count < 0 || count > MOST_HEADS || (count > 0 && schoolClass.isEmpty())) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST,
                    "Si hva klassen heter, og høyst %d uten navn.".formatted(MOST_HEADS),
                    "Say what the class is called, and at most %d without a name.".formatted(MOST_HEADS));
        }
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Identity(
                        new PersonId(Hall.freshId()),
                        PersonState.ACTIVE,
                        "%s nr. %d".formatted(schoolClass, number),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "nb"))
                .toList();
    }

    /// As what they belong to whoever sends them.
    private static Membership.Kind kindOf(Reach reach, OrganisationId from) {
        if (reach.holdsAt(from, AccountRole.NAV_COUNSELLOR)) {
            return Membership.Kind.NAV_PARTICIPANT;
        }
        if (reach.holdsAt(from, AccountRole.TRAINING_OFFICE)) {
            return Membership.Kind.APPRENTICE;
        }
        return reach.holdsAt(from, AccountRole.COMPANY_CONTACT) ? Membership.Kind.EMPLOYEE : Membership.Kind.PUPIL;
    }

    @Needs
    @PostMapping("/{id}/evaluation")
    void evaluate(@PathVariable String id, @RequestBody Answering answering, HttpServletRequest request) {
        PersonId self = Reach.of(request).self();
        requireSeen(id, Reach.of(request));
        String comment = answering.comment() == null ? "" : answering.comment().strip();
        var answer = Hall.sent(() -> new Evaluation.Answer(answering.marks(), comment));
        Hall.given(hall.activities().evaluate(occurrenceId(id), self, answer));
    }

    private Roll changed(String id, Function<Roll, Outcome<Roll>> change) {
        return Hall.given(hall.activities()
                .changeRoll(
                        occurrenceId(id),
                        before -> change.apply(before)
                                .then(after -> Outcome.done(hall.seats().told(before, after)))));
    }

    /// Whoever comes must be able to show what the activity asks for, and may use what it has reserved
    /// (rules 3 to 5).
    private Outcome<Roll> prepared(Roll roll, PersonId person) {
        Activity activity = activityOf(roll.occurrence());
        List<AimId> missing = hall.standing()
                .missing(
                        person,
                        activity.terms().prerequisites(),
                        roll.occurrence().during().from());
        if (missing.isEmpty()) {
            Words against = new Reserving(hall).against(person, roll.occurrence());
            return against.isEmpty() ? Outcome.done(roll) : Outcome.refused(against.nb(), against.en());
        }
        String codes = String.join(", ", missing.stream().map(AimId::code).toList());
        return Outcome.refused(
                "Kurset bygger på noe som ikke er vist ennå (%s). Ta det først.".formatted(codes),
                "The course builds on something that is not shown yet (%s). Take that first.".formatted(codes));
    }

    /// What is still being planned, and what is one organisation's own, does not exist for others.
    private void requireSeen(String id, Reach reach) {
        PersonId self = reach.self();
        List<OrganisationId> theirs = new ArrayList<>(hall.homesOf(self, reach));
        theirs.addAll(Hall.spokenFor(reach));
        Hall.known(hall.activities()
                .findOccurrence(occurrenceId(id))
                .filter(one -> reach.runsTheHall()
                        || (one.state() != Occurrence.State.DRAFT && mayCome(one, theirs))
                        || hall.activities().roll(one.id()).find(self).isPresent()));
    }

    private static boolean mayCome(Occurrence occurrence, List<OrganisationId> homes) {
        return occurrence.onlyFor().isEmpty()
                || homes.contains(occurrence.onlyFor().get());
    }

    private static OrganisationId home(@Nullable String asked, List<OrganisationId> homes) {
        Optional<OrganisationId> home = asked == null
                ? homes.stream().findFirst()
                : homes.stream().filter(one -> one.value().equals(asked)).findFirst();
        return home.orElseThrow(() -> new Refused(
                HttpStatus.CONFLICT,
                "Du hører ikke til noen skole eller bedrift her ennå. Be om å bli lagt inn.",
                "You do not belong to a school or company here yet. Ask to be added."));
    }

    private Activity activityOf(Occurrence occurrence) {
        return Hall.known(hall.activities().findActivity(occurrence.activity()));
    }

    /// The templates and the names of organisations, read once for all cards of a list.
    private record Catalogue(Map<ActivityId, Activity> activities, Map<OrganisationId, String> names) {
        Activity activity(Occurrence occurrence) {
            return Hall.known(Optional.ofNullable(activities.get(occurrence.activity())));
        }

        String name(OrganisationId organisation) {
            return names.getOrDefault(organisation, organisation.value());
        }
    }

    private Catalogue catalogue() {
        return new Catalogue(
                hall.activities().activities().stream().collect(Collectors.toMap(Activity::id, one -> one)),
                hall.organisations().organisations().stream()
                        .collect(Collectors.toMap(Organisation::id, Organisation::name)));
    }

    private static boolean isCourse(Activity.Kind kind) {
        return kind != Activity.Kind.PROJECT && kind != Activity.Kind.VISIT;
    }

    private Card card(Roll kept, PersonId reader) {
        return card(kept, reader, catalogue());
    }

    private Card card(Roll kept, PersonId reader, Catalogue catalogue) {
        Roll roll = kept.settled(hall.now());
        Occurrence occurrence = roll.occurrence();
        Activity activity = catalogue.activity(occurrence);
        return new Card(
                occurrence.id().value(),
                activity.id().value(),
                activity.kind(),
                activity.title(),
                activity.about(),
                activity.aims().stream().map(AimId::code).toList(),
                occurrence.during().from(),
                occurrence.during().until(),
                occurrence.capacity(),
                Math.max(0, roll.freeSeats()),
                roll.in(Participation.State.WAITING).size(),
                occurrence.state(),
                occurrence.onlyFor().map(catalogue::name).orElse(null),
                roll.find(reader).map(one -> mine(roll, one)).orElse(null));
    }

    private static Mine mine(Roll roll, Participation one) {
        return new Mine(one.state(), one.offeredUntil().orElse(null), roll.placeInLine(one.person()), one.group());
    }

    static OccurrenceId occurrenceId(String text) {
        try {
            return new OccurrenceId(text);
        } catch (IllegalArgumentException none) {
            throw Hall.unknown();
        }
    }
}
