package learningfactory.competence;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import learningfactory.booking.Clearance.Question;
import learningfactory.booking.Clearance.Reason;
import learningfactory.competence.Attestation.Standing;
import learningfactory.network.PersonId;
import learningfactory.resource.Mode;
import learningfactory.words.Words;

/// The rules for one question. Each rule is asked, also when another has refused already.
final class ClearingRules {
    private static final int OF_AGE = 18;
    private static final int MOST_PROPOSED = 3;

    private final Function<PersonId, List<Attestation>> attestations;
    private final HallFacts hall;
    private final ZoneId zone;
    private final Question question;
    private final Machine machine;
    private final List<Refusal> refusals = new ArrayList<>();

    /// What would help is looked for only when somebody wants to know: for whoever looks for a time it is
    /// most of the work.
    private record Refusal(Words why, Supplier<Words> remedy) {}

    /// @param attestations of a person
    ClearingRules(
            Function<PersonId, List<Attestation>> attestations,
            HallFacts hall,
            ZoneId zone,
            Question question,
            Machine machine) {
        this.attestations = attestations;
        this.hall = hall;
        this.zone = zone;
        this.question = question;
        this.machine = machine;
    }

    /// Every reason why not.
    List<Reason> reasons() {
        ask();
        return told();
    }

    /// Whether there is none.
    boolean isCleared() {
        ask();
        return refusals.isEmpty();
    }

    private List<Reason> told() {
        return refusals.stream()
                .map(each -> new Reason(each.why(), each.remedy().get()))
                .toList();
    }

    private void ask() {
        askTheMachine();
        askTheAge();
        askForTheFirstTime();
        switch (question.mode()) {
            case SOLO -> askForTheAuthorisation();
            case SUPERVISED -> askForTheInstructor(true);
            case DEMONSTRATION -> askForTheInstructor(false);
        }
    }

    /// Why the person who is asked about may not show others how to use the machine.
    List<Reason> ofInstructing() {
        flawOf(question.person(), true).ifPresent(why -> refuse(why, this::withSomebodyElse));
        return told();
    }

    /// Whether there is nothing against it.
    boolean isInstructing() {
        return flawOf(question.person(), true).isEmpty();
    }

    private void askTheMachine() {
        if (!machine.modes().contains(question.mode())) {
            refuse(
                    new Words(
                            "%s kan ikke brukes %s."
                                    .formatted(
                                            machine.name().nb(),
                                            UseWords.mode(question.mode()).nb()),
                            "%s cannot be used %s."
                                    .formatted(
                                            machine.name().en(),
                                            UseWords.mode(question.mode()).en())),
                    () -> UseWords.otherwise(machine.modes()));
        }
    }

    /// Only the year of birth is known: who turns 18 in the year of use counts as a minor, because default
    /// is deny.
    private void askTheAge() {
        int year = question.during().from().atZone(zone).getYear();
        OptionalInt born = hall.persons().findBirthYear(question.person());
        boolean isOfAge = born.isPresent() && year - born.getAsInt() > OF_AGE;
        if (isOfAge || machine.modesForMinors().contains(question.mode())) {
            return;
        }
        String nb = UseWords.mode(question.mode()).nb();
        String en = UseWords.mode(question.mode()).en();
        refuse(
                born.isPresent()
                        ? new Words(
                                "Den som er under 18 år, kan ikke bruke %s %s."
                                        .formatted(machine.name().nb(), nb),
                                "Somebody under 18 cannot use %s %s."
                                        .formatted(machine.name().en(), en))
                        : new Words(
                                "Fødselsåret er ikke kjent, og da gjelder reglene for dem under 18 år.",
                                "The year of birth is not known, so the rules for those under 18 hold."),
                () -> born.isPresent()
                        ? UseWords.otherwise(machine.modesForMinors())
                        : new Words("Be operatøren føre det inn.", "Ask the operator to enter it."));
    }

    /// Where a newcomer may do the same nobody is looked up.
    private void askForTheFirstTime() {
        boolean isForNewcomers = machine.modesForFirstTimers().contains(question.mode());
        if (!isForNewcomers
                && !hall.persons()
                        .hasBeenHereBefore(question.person(), question.during().from())) {
            Words modes = UseWords.otherwise(machine.modesForFirstTimers());
            refuse(
                    new Words(
                            "Første gang i hallen kan %s ikke brukes %s."
                                    .formatted(
                                            machine.name().nb(),
                                            UseWords.mode(question.mode()).nb()),
                            "The first time in the hall, %s cannot be used %s."
                                    .formatted(
                                            machine.name().en(),
                                            UseWords.mode(question.mode()).en())),
                    () -> modes.isEmpty() ? new Words("Bli med på en omvisning først.", "Join a tour first.") : modes);
        }
    }

    private void askForTheAuthorisation() {
        Optional<Words> why = flawOf(question.person(), false);
        why.ifPresent(words -> refuse(words, this::remedyFor));
    }

    private void askForTheInstructor(boolean isSupervising) {
        if (question.instructor().isEmpty()) {
            refuse(
                    isSupervising
                            ? new Words("Det må være en instruktør til stede.", "An instructor has to be present.")
                            : new Words("Noen må vise maskinen.", "Somebody has to show the machine."),
                    this::withSomebodyElse);
            return;
        }
        PersonId instructor = question.instructor().get();
        if (instructor.equals(question.person())) {
            refuse(
                    new Words("Ingen er sin egen instruktør.", "Nobody is their own instructor."),
                    this::withSomebodyElse);
        }
        flawOf(instructor, true).ifPresent(why -> refuse(why, this::withSomebodyElse));
        askWhereTheInstructorIs(instructor);
        if (isSupervising) {
            askForTheRatio(instructor);
        }
    }

    private void askWhereTheInstructorIs(PersonId instructor) {
        if (!hall.instructors().isPresent(instructor, question.during())) {
            refuse(
                    new Words(
                            "%s er ikke i hallen hele tiden.".formatted(Mention.of(instructor)),
                            "%s is not in the hall all of the time.".formatted(Mention.of(instructor))),
                    this::withSomebodyElse);
        }
        if (hall.instructors().isBookedElsewhere(instructor, question.resource(), question.during())) {
            refuse(
                    new Words(
                            "%s er opptatt et annet sted.".formatted(Mention.of(instructor)),
                            "%s is busy elsewhere.".formatted(Mention.of(instructor))),
                    this::withSomebodyElse);
        }
    }

    private void askForTheRatio(PersonId instructor) {
        if (isFull(instructor)) {
            int most = machine.learnersPerInstructor();
            refuse(
                    new Words(
                            "%s kan ikke følge flere enn %d om gangen her.".formatted(Mention.of(instructor), most),
                            "%s cannot supervise more than %d at a time here.".formatted(Mention.of(instructor), most)),
                    this::withSomebodyElse);
        }
    }

    private boolean isFull(PersonId instructor) {
        return hall.instructors().learnersWith(instructor, question.resource(), question.during(), question.person())
                >= machine.learnersPerInstructor();
    }

    /// Why somebody's authorisations are not enough; empty when one of them covers all of the time. Of
    /// several that fail, the one that comes nearest says why.
    private Optional<Words> flawOf(PersonId person, boolean isInstructing) {
        List<Attestation> inScope = attestations.apply(person).stream()
                .filter(each -> each.scope()
                        .filter(scope -> allows(scope, isInstructing))
                        .isPresent())
                .toList();
        if (inScope.stream().anyMatch(each -> each.findFlaw(question.during()).isEmpty())) {
            return isInstructing ? outOfService(person) : Optional.empty();
        }
        String nb = isInstructing ? Mention.of(person) + " mangler" : "Det mangler";
        String en = isInstructing ? Mention.of(person) + " has no" : "There is no";
        Words none = new Words(
                "%s autorisasjon for %s %s."
                        .formatted(nb, machine.name().nb(), isInstructing ? "som instruktør" : "alene"),
                "%s authorisation for %s %s."
                        .formatted(en, machine.name().en(), isInstructing ? "as an instructor" : "alone"));
        return Optional.of(inScope.stream()
                .flatMap(each -> each.findFlaw(question.during()).map(flaw -> flawed(each, flaw, person)).stream())
                .findFirst()
                .orElse(none));
    }

    private Optional<Words> outOfService(PersonId instructor) {
        String who = Mention.of(instructor);
        return switch (hall.instructors().service(instructor, question.during())) {
            case ON -> Optional.empty();
            case OVER ->
                Optional.of(new Words(
                        "%s er ikke lenger instruktør i hallen da.".formatted(who),
                        "%s is no instructor of the hall any more then.".formatted(who)));
            case TO_COME ->
                Optional.of(new Words(
                        "%s er ikke instruktør i hallen ennå da.".formatted(who),
                        "%s is not yet an instructor of the hall then.".formatted(who)));
        };
    }

    private boolean allows(Scope scope, boolean isInstructing) {
        return isInstructing ? scope.isForInstructing() && scope.covers(machine) : scope.covers(machine, Mode.SOLO);
    }

    private Words flawed(Attestation held, Standing flaw, PersonId person) {
        boolean isAsker =
                person.equals(question.person()) && !question.instructor().equals(Optional.of(person));
        String nb = (isAsker ? "Autorisasjonen" : "Autorisasjonen til " + Mention.of(person)) + " «"
                + held.title().nb() + "» ";
        String en = (isAsker ? "The authorisation" : "The authorisation of " + Mention.of(person)) + " “"
                + held.title().en() + "” ";
        return switch (flaw) {
            case NOT_YET ->
                new Words(
                        nb + "gjelder først fra "
                                + UseWords.day(held.from().atZone(zone).toLocalDate())
                                        .nb() + ".",
                        en + "holds only from "
                                + UseWords.day(held.from().atZone(zone).toLocalDate())
                                        .en() + ".");
            case SUSPENDED -> new Words(nb + "er suspendert.", en + "is suspended.");
            case REVOKED -> new Words(nb + "er trukket tilbake.", en + "was revoked.");
            case EXPIRED, VALID -> {
                LocalDate end = held.until()
                        .orElse(question.during().until())
                        .atZone(zone)
                        .toLocalDate();
                yield new Words(
                        nb + "gjelder ikke hele tiden: den går ut "
                                + UseWords.day(end).nb() + ".",
                        en + "does not hold all of the time: it ends on "
                                + UseWords.day(end).en() + ".");
            }
        };
    }

    /// A course that leads there, or somebody to be supervised by at the same time.
    private Words remedyFor() {
        Words course = hall.courses()
                .findNextCourse(machine, question.during().from())
                .map(next -> new Words(
                        "Ta %s %s."
                                .formatted(
                                        next.title().nb(),
                                        UseWords.day(next.day()).nb()),
                        "Take %s on %s."
                                .formatted(
                                        next.title().en(),
                                        UseWords.day(next.day()).en())))
                .orElse(Words.NONE);
        Words instructor = machine.modes().contains(Mode.SUPERVISED) ? withSomebodyElse() : Words.NONE;
        return course.isEmpty() || instructor.isEmpty()
                ? new Words(course.nb() + instructor.nb(), course.en() + instructor.en())
                : new Words(course.nb() + " Eller: " + instructor.nb(), course.en() + " Or: " + instructor.en());
    }

    /// Instructors who could do it at the same time: authorised, there, free and with room for one more.
    private Words withSomebodyElse() {
        List<PersonId> free = hall.instructors().instructors().stream()
                .filter(each -> !each.equals(question.person()))
                .filter(each -> flawOf(each, true).isEmpty())
                .filter(each -> hall.instructors().isPresent(each, question.during()))
                .filter(each -> !hall.instructors().isBookedElsewhere(each, question.resource(), question.during()))
                .filter(each -> question.mode() == Mode.DEMONSTRATION || !isFull(each))
                .limit(MOST_PROPOSED)
                .toList();
        if (free.isEmpty()) {
            return Words.NONE;
        }
        String nb = free.stream().map(Mention::of).collect(Collectors.joining(" eller "));
        String en = free.stream().map(Mention::of).collect(Collectors.joining(" or "));
        return new Words("Book med instruktør %s.".formatted(nb), "Book with instructor %s.".formatted(en));
    }

    private void refuse(Words why, Supplier<Words> remedy) {
        refusals.add(new Refusal(why, remedy));
    }
}
