package learningfactory.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import learningfactory.activity.Activity;
import learningfactory.activity.ActivityBook;
import learningfactory.activity.ActivityId;
import learningfactory.activity.Attendance;
import learningfactory.activity.Evaluation;
import learningfactory.activity.Occurrence;
import learningfactory.activity.OccurrenceId;
import learningfactory.activity.Participation;
import learningfactory.activity.ResourceNeed;
import learningfactory.activity.Roll;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.resource.Interval;
import learningfactory.resource.Mode;
import learningfactory.resource.ResourceId;
import learningfactory.words.Outcome;

/// Writes courses into their book as the hall does: planned, opened, filled, held, evaluated.
final class Courses {

    private static final List<String> COMMENTS = List.of(
            "Mer tid ved maskinen, mindre tavle.",
            "Bra at vi fikk feile uten at noe gikk i stykker.",
            "",
            "Jeg torde å spørre. Takk.",
            "",
            "Litt kaldt i hallen før klokka ti.");

    private final DemoWorld world;
    private final FrontDesk desk;
    private final SplittableRandom chance;
    private final List<Answered> answered = new ArrayList<>();

    private record Answered(OccurrenceId occurrence, PersonId person, Evaluation.Answer answer) {}

    Courses(DemoWorld world, String series) {
        this.world = world;
        this.desk = new FrontDesk(world, series);
        this.chance = world.chance("courses " + series);
    }

    /// Something that can be held.
    ///
    /// @param machines each one of them is reserved
    record Template(
            String id,
            Activity.Kind kind,
            learningfactory.words.Words title,
            learningfactory.words.Words about,
            int minutes,
            int capacity,
            int perInstructor,
            String subject,
            List<learningfactory.curriculum.AimId> aims,
            List<learningfactory.curriculum.AimId> first,
            List<String> machines,
            Optional<String> scenario) {

        Activity activity() {
            List<ResourceNeed> needs = machines.stream()
                    .map(one -> new ResourceNeed(List.of(new ResourceId(one)), Mode.SUPERVISED))
                    .toList();
            return new Activity(
                    new ActivityId(id),
                    kind,
                    title,
                    about,
                    Partners.HALL,
                    subject,
                    aims,
                    new Activity.Terms(Duration.ofMinutes(minutes), capacity, perInstructor, needs, first, scenario),
                    Activity.State.DRAFT);
        }
    }

    /// One time that it is held.
    ///
    /// @param id of the occurrence
    /// @param onlyFor whose own it is
    /// @param teacher who holds it
    /// @param people who asks for a seat, in this order, and for whom
    /// @param away how many of them do not come
    record Held(
            String id,
            Template what,
            LocalDate day,
            String time,
            Optional<OrganisationId> onlyFor,
            Staff teacher,
            List<Seat> people,
            int away) {}

    /// Somebody who asks for a seat.
    record Seat(PersonId person, OrganisationId from) {
        static Seat of(Resident one) {
            return new Seat(one.id(), one.home());
        }
    }

    /// Puts a template into the catalogue.
    void offer(Template template) {
        Activity draft = template.activity();
        book().keep(draft);
        book().keep(done(draft.become(Activity.State.APPROVED)));
    }

    /// Plans it, fills it and, as far as it lies behind us, holds it.
    Occurrence hold(Held held) {
        Activity activity =
                book().findActivity(new ActivityId(held.what().id())).orElseThrow();
        Instant from = world.year().at(held.day(), held.time());
        Occurrence draft = new Occurrence(
                new OccurrenceId(held.id()),
                activity.id(),
                Interval.of(from, activity.terms().length()),
                activity.terms().capacity(),
                held.onlyFor(),
                List.of(held.teacher().id()),
                Duration.ofHours(24),
                Occurrence.State.DRAFT,
                Optional.empty());
        book().add(draft);
        move(draft, activity, Occurrence.State.OPEN);
        reserve(held, draft);
        Instant asked = earlier(from.minus(Duration.ofDays(12)));
        done(book().changeRoll(draft.id(), roll -> filled(roll, held, asked)));
        if (world.year().isPast(from)) {
            move(draft, activity, Occurrence.State.CONFIRMED);
            move(draft, activity, Occurrence.State.RUNNING);
            done(book().changeRoll(draft.id(), roll -> attended(roll, held)));
        }
        if (world.year().isPast(draft.during().until())) {
            move(draft, activity, Occurrence.State.DONE);
            remember(draft);
        }
        return draft;
    }

    /// It comes to nothing.
    void cancel(Occurrence one) {
        Activity activity = book().findActivity(one.activity()).orElseThrow();
        move(one, activity, Occurrence.State.CANCELLED);
    }

    /// The answers of those who were there, without who gave them; last, because then nobody is named as
    /// the writer.
    void evaluate() {
        answered.forEach(one -> done(book().evaluate(one.occurrence(), one.person(), one.answer())));
        answered.clear();
    }

    private void reserve(Held held, Occurrence draft) {
        if (!held.what().machines().isEmpty()) {
            List<ResourceId> resources = new ArrayList<>(
                    held.what().machines().stream().map(ResourceId::new).toList());
            resources.add(new ResourceId("teacher-" + held.teacher().login()));
            desk.book(new FrontDesk.Wanted(
                            held.what().title().nb(),
                            draft.id().value(),
                            held.teacher().id(),
                            Partners.HALL,
                            FrontDesk.group(Math.min(
                                    held.what().capacity(),
                                    Math.max(1, held.people().size()))),
                            draft.during(),
                            resources))
                    .ifPresent(desk::come);
        }
    }

    private static Outcome<Roll> filled(Roll roll, Held held, Instant now) {
        Outcome<Roll> filled = Outcome.done(roll);
        for (Seat seat : held.people()) {
            filled = filled.then(before -> before.enter(seat.person(), seat.from(), now));
        }
        return filled;
    }

    private Outcome<Roll> attended(Roll roll, Held held) {
        int length = (int) roll.occurrence().during().length().toMinutes();
        Outcome<Roll> attended = Outcome.done(roll);
        int place = 0;
        for (Participation one : roll.in(Participation.State.ENROLLED)) {
            boolean isAway = place++ < held.away();
            int late = chance.nextInt(10) == 0 ? 20 : 0;
            Attendance written = isAway ? new Attendance(length, chance.nextInt(3) > 0) : new Attendance(late, false);
            attended = attended.then(before -> before.attend(one.person(), written));
        }
        return attended;
    }

    private void remember(Occurrence held) {
        for (Participation one : book().roll(held.id()).in(Participation.State.ATTENDED)) {
            List<Integer> marks = List.of(mark(), 4 + chance.nextInt(2), mark(), mark());
            String comment = COMMENTS.get(chance.nextInt(COMMENTS.size()));
            if (chance.nextInt(5) > 0) {
                answered.add(new Answered(held.id(), one.person(), new Evaluation.Answer(marks, comment)));
            }
        }
    }

    private int mark() {
        return 3 + chance.nextInt(3);
    }

    private void move(Occurrence one, Activity activity, Occurrence.State next) {
        done(book().change(one.id(), before -> before.become(next, activity)));
    }

    private Instant earlier(Instant moment) {
        return world.year().isPast(moment) ? moment : world.year().now();
    }

    private ActivityBook book() {
        return world.books().learning().activities();
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T> done -> done.value();
            case Outcome.Refused<T> refused ->
                throw new IllegalStateException(
                        "The year does not go as written: " + refused.why().en());
        };
    }
}
