package learningfactory.activity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import learningfactory.network.PersonId;
import learningfactory.words.Outcome;

/// The activities, their dates and their rolls, as they are kept.
public interface ActivityBook {
    /// All activities, by title.
    List<Activity> activities();

    /// The activity of this name.
    Optional<Activity> findActivity(ActivityId id);

    /// Writes an activity, a new one or a changed one.
    void keep(Activity activity);

    /// All occurrences that end after this moment, by beginning.
    List<Occurrence> occurrences(Instant after);

    /// The occurrences of these names, by beginning; one that is not there is missing.
    List<Occurrence> occurrences(Collection<OccurrenceId> ids);

    /// The occurrence of this name.
    Optional<Occurrence> findOccurrence(OccurrenceId id);

    /// Adds an occurrence.
    void add(Occurrence occurrence);

    /// Changes an occurrence; nobody else changes it meanwhile.
    Outcome<Occurrence> change(OccurrenceId id, Function<Occurrence, Outcome<Occurrence>> change);

    /// The roll of an occurrence.
    Roll roll(OccurrenceId id);

    /// The rolls of these occurrences, in their order, read at once.
    List<Roll> rolls(List<Occurrence> occurrences);

    /// Changes a roll; of many who change it at once, each sees what the one before has left.
    Outcome<Roll> changeRoll(OccurrenceId id, Function<Roll, Outcome<Roll>> change);

    /// Every roll that this person is on, by beginning.
    List<Roll> rollsOf(PersonId person);

    /// Those of them who are on a roll of anything that ends after this moment.
    Set<PersonId> signedUp(Collection<PersonId> people, Instant after);

    /// Whether this person was at anything that began before this moment.
    boolean hasAttended(PersonId person, Instant before);

    /// Settles every roll in which an offer is void by now.
    ///
    /// @param change what time does to a roll
    /// @return how many rolls were settled
    int settle(Instant now, UnaryOperator<Roll> change);

    /// Writes an answer of somebody who was there, without who it was.
    ///
    /// @return refused when this person has answered before, or was not there
    Outcome<Evaluation> evaluate(OccurrenceId id, PersonId person, Evaluation.Answer answer);

    /// What may be shown of the answers.
    Evaluation evaluation(OccurrenceId id);
}
