package learningfactory.activity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import learningfactory.curriculum.AimId;
import learningfactory.network.OrganisationId;
import learningfactory.words.Outcome;
import learningfactory.words.Words;

/// A template: what is learned, with what, by how many at a time. It happens on the dates of its occurrences.
///
/// @param id its name, for ever
/// @param kind what sort of thing it is
/// @param title as a catalogue shows it
/// @param about what one does and what one can afterwards
/// @param owner the organisation that answers for it
/// @param subject the school's code of the subject that absence counts for; empty when it is no school's
///     lesson
/// @param aims what it serves, by code and version
/// @param terms how it is held
/// @param state whether it may be held
public record Activity(
        ActivityId id,
        Kind kind,
        Words title,
        Words about,
        OrganisationId owner,
        String subject,
        List<AimId> aims,
        Terms terms,
        State state) {

    /// What sort of activity.
    public enum Kind {
        /// People sign up, one by one or as a class.
        COURSE,
        /// Groups without accounts walk from station to station.
        VISIT,
        /// A company tries a product or a way of working; confidential.
        PROJECT,
        /// Practice on a machine, with a few at a time.
        TRAINING
    }

    /// Whether it may be held.
    public enum State {
        /// Being written.
        DRAFT,
        /// May be put on dates.
        APPROVED,
        /// No new dates; what has been held stays.
        WITHDRAWN
    }

    /// How an activity is held.
    ///
    /// @param length from beginning to end
    /// @param capacity how many at most, at least one
    /// @param learnersPerInstructor how many one instructor may have, at least one
    /// @param resources what must be reserved, all or none
    /// @param prerequisites what one must be able to show before
    /// @param scenario the lesson on the simulated factory that it holds, by name; empty when it holds none
    public record Terms(
            Duration length,
            int capacity,
            int learnersPerInstructor,
            List<ResourceNeed> resources,
            List<AimId> prerequisites,
            Optional<String> scenario) {
        /// Checked.
        ///
        /// @throws IllegalArgumentException when it could not be held at all
        public Terms {
            resources = List.copyOf(resources);
            prerequisites = List.copyOf(prerequisites);
            if (capacity < 1 || learnersPerInstructor < 1) {
                throw new IllegalArgumentException(
                        "An activity is for at least one, and an instructor has at least one, not %d and %d."
                                .formatted(capacity, learnersPerInstructor));
            }
            if (length.isNegative() || length.isZero()) {
                throw new IllegalArgumentException("An activity takes some time, not %s.".formatted(length));
            }
        }

        /// How many instructors so many learners need: none for none.
        public int instructorsFor(int learners) {
            return Math.ceilDiv(learners, learnersPerInstructor);
        }
    }

    /// Copied.
    public Activity {
        aims = List.copyOf(aims);
    }

    /// The same in another state: a draft is approved, an approved one withdrawn, and nothing comes back.
    public Outcome<Activity> become(State next) {
        boolean isAllowed = switch (state) {
            case DRAFT -> next != State.DRAFT;
            case APPROVED -> next == State.WITHDRAWN;
            case WITHDRAWN -> false;
        };
        if (!isAllowed) {
            return Outcome.refused(
                    "Aktiviteten kan ikke gå fra %s til %s.".formatted(wordNb(state), wordNb(next)),
                    "The activity cannot go from %s to %s.".formatted(wordEn(state), wordEn(next)));
        }
        if (next == State.APPROVED && title.isEmpty()) {
            return Outcome.refused(
                    "En aktivitet uten navn kan ikke godkjennes.", "An activity without a name cannot be approved.");
        }
        return Outcome.done(new Activity(id, kind, title, about, owner, subject, aims, terms, next));
    }

    private static String wordNb(State state) {
        return switch (state) {
            case DRAFT -> "utkast";
            case APPROVED -> "godkjent";
            case WITHDRAWN -> "trukket";
        };
    }

    private static String wordEn(State state) {
        return switch (state) {
            case DRAFT -> "draft";
            case APPROVED -> "approved";
            case WITHDRAWN -> "withdrawn";
        };
    }
}
