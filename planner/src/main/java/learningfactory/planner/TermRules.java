package learningfactory.planner;

import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static ai.timefold.solver.core.api.score.stream.Joiners.filtering;
import static ai.timefold.solver.core.api.score.stream.Joiners.lessThan;
import static ai.timefold.solver.core.api.score.stream.Joiners.overlapping;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import java.util.List;
import java.util.SortedSet;
import learningfactory.planning.Wish;

/// The rules and wishes of a term, one method each. Capacity, ways of use, needs and days are kept by what
/// a meeting may be given at all ([Drawing]).
public final class TermRules implements ConstraintProvider {
    private static final int FIFTH = 5;

    /// Made by the library.
    public TermRules() {}

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return List.of(
                        nothingIsHadTwice(factory),
                        nothingSharedIsOverfull(factory),
                        nobodyIsInTwoPlaces(factory),
                        openAndNotBookedOtherwise(factory),
                        instructorsAreAuthorised(factory),
                        quotasAreKept(factory),
                        partsComeInOrder(factory),
                        everythingIsPlaced(factory),
                        wishedTimes(factory),
                        fairness(factory),
                        fewEvenings(factory),
                        compactDays(factory),
                        sameInstructor(factory),
                        sameRoom(factory),
                        fewMoves(factory),
                        shortMoves(factory))
                .toArray(Constraint[]::new);
    }

    private static UniConstraintStream<Meeting> placed(ConstraintFactory factory) {
        return factory.forEach(Meeting.class).filter(Meeting::isPlaced);
    }

    private static UniConstraintStream<Use> uses(ConstraintFactory factory) {
        return placed(factory).flattenLast(Meeting::uses);
    }

    Constraint nothingIsHadTwice(ConstraintFactory factory) {
        return uses(factory)
                .filter(Use::isExclusive)
                .join(
                        uses(factory),
                        equal(Use::resourceId),
                        lessThan(Use::meeting),
                        overlapping(Use::fromMillis, Use::untilMillis))
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("nothing is had twice");
    }

    /// Counts everybody who comes in the same while, which is at least as strict as the most at one moment.
    Constraint nothingSharedIsOverfull(ConstraintFactory factory) {
        return uses(factory)
                .filter(use -> !use.isExclusive())
                .join(uses(factory), equal(Use::resourceId), overlapping(Use::fromMillis, Use::untilMillis))
                .groupBy((one, other) -> one, ConstraintCollectors.sum((one, other) -> other.people()))
                .filter((use, people) ->
                        people + use.booked() > use.resource().is().capacity())
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("nothing shared is overfull");
    }

    Constraint nobodyIsInTwoPlaces(ConstraintFactory factory) {
        return placed(factory)
                .join(
                        placed(factory),
                        lessThan(Meeting::index),
                        overlapping(Meeting::fromMillis, Meeting::untilMillis),
                        filtering(Meeting::sharesPeople))
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("nobody is in two places");
    }

    Constraint openAndNotBookedOtherwise(ConstraintFactory factory) {
        return placed(factory)
                .filter(meeting -> meeting.blocked() > 0)
                .penalize(HardMediumSoftScore.ONE_HARD, Meeting::blocked)
                .asConstraint("open and not booked otherwise");
    }

    Constraint instructorsAreAuthorised(ConstraintFactory factory) {
        return placed(factory)
                .filter(meeting -> meeting.unwatched() > 0)
                .penalize(HardMediumSoftScore.ONE_HARD, Meeting::unwatched)
                .asConstraint("instructors are authorised");
    }

    Constraint quotasAreKept(ConstraintFactory factory) {
        return placed(factory)
                .flattenLast(Meeting::draws)
                .groupBy(Draw::pot, ConstraintCollectors.sum(Draw::millis))
                .filter((pot, millis) -> millis > pot.leftMillis())
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("quotas are kept");
    }

    Constraint partsComeInOrder(ConstraintFactory factory) {
        return placed(factory)
                .join(placed(factory), equal(Meeting::chain), filtering(Meeting::isTooLateFor))
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("parts come in order");
    }

    Constraint everythingIsPlaced(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(Meeting.class)
                .filter(meeting -> !meeting.isPlaced())
                .penalize(HardMediumSoftScore.ONE_MEDIUM)
                .asConstraint("everything is placed");
    }

    Constraint wishedTimes(ConstraintFactory factory) {
        return placed(factory)
                .filter(meeting -> !meeting.isAsWished())
                .penalize(HardMediumSoftScore.ONE_SOFT, meeting -> Wish.WISHED_TIMES.points())
                .asConstraint("wished times");
    }

    Constraint fairness(ConstraintFactory factory) {
        return placed(factory)
                .filter(meeting -> !meeting.isAsWished())
                .groupBy(Meeting::organisation, ConstraintCollectors.count())
                .join(
                        Timetable.Party.class,
                        equal((organisation, missed) -> organisation, Timetable.Party::organisation))
                .penalize(
                        HardMediumSoftScore.ONE_SOFT,
                        (organisation, missed, party) ->
                                (long) Wish.FAIRNESS.points() * missed * missed / party.asked())
                .asConstraint("fairness");
    }

    Constraint fewEvenings(ConstraintFactory factory) {
        return placed(factory)
                .filter(meeting -> meeting.eveningSteps() > 0)
                .penalize(
                        HardMediumSoftScore.ONE_SOFT,
                        meeting -> (long) Wish.FEW_EVENINGS.points() * meeting.eveningSteps())
                .asConstraint("few evenings");
    }

    Constraint compactDays(ConstraintFactory factory) {
        return placed(factory)
                .map(Meeting::stay)
                .groupBy(Stay::group, Stay::day, ConstraintCollectors.toSortedSet())
                .filter((group, day, stays) -> stays.size() > 1)
                .penalize(
                        HardMediumSoftScore.ONE_SOFT, (group, day, stays) -> Wish.COMPACT_DAYS.points() * waited(stays))
                .asConstraint("compact days");
    }

    private static long waited(SortedSet<Stay> stays) {
        long steps = 0;
        Stay before = stays.first();
        for (Stay next : stays) {
            if (next.fromMillis() > before.untilMillis()) {
                steps += Frame.steps(before.untilMillis(), next.fromMillis());
            }
            before = next;
        }
        return steps;
    }

    Constraint sameInstructor(ConstraintFactory factory) {
        return placed(factory)
                .groupBy(Meeting::requestId, ConstraintCollectors.countDistinct(Meeting::instructorNames))
                .filter((request, different) -> different > 1)
                .penalize(
                        HardMediumSoftScore.ONE_SOFT,
                        (request, different) -> (long) Wish.SAME_INSTRUCTOR.points() * (different - 1))
                .asConstraint("same instructor");
    }

    Constraint sameRoom(ConstraintFactory factory) {
        return placed(factory)
                .groupBy(Meeting::requestId, ConstraintCollectors.countDistinct(Meeting::roomNames))
                .filter((request, different) -> different > 1)
                .penalize(
                        HardMediumSoftScore.ONE_SOFT,
                        (request, different) -> (long) Wish.SAME_ROOM.points() * (different - 1))
                .asConstraint("same room");
    }

    Constraint fewMoves(ConstraintFactory factory) {
        return placed(factory)
                .filter(Meeting::isMoved)
                .penalize(
                        HardMediumSoftScore.ONE_SOFT,
                        meeting -> meeting.isOnTime() ? Wish.FEW_MOVES.points() / FIFTH : Wish.FEW_MOVES.points())
                .asConstraint("few moves");
    }

    Constraint shortMoves(ConstraintFactory factory) {
        return placed(factory)
                .filter(meeting -> meeting.stepsAway() > 0)
                .penalize(
                        HardMediumSoftScore.ONE_SOFT, meeting -> (long) Wish.SHORT_MOVES.points() * meeting.stepsAway())
                .asConstraint("short moves");
    }
}
