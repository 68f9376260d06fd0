package learningfactory.booking;

import java.util.List;
import java.util.Optional;
import learningfactory.network.PersonId;
import learningfactory.resource.Interval;
import learningfactory.resource.Mode;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.words.Words;

/// May this person use this machine, in this mode, for all of this time? Computed, never clicked.
///
/// Owned by this room, implemented by `competence`, joined in `app`. The answer always says why not and
/// what would make it yes. Default deny: what is not explicitly allowed is refused.
public interface Clearance {
    /// The answer to a question.
    Answer clear(Question question);

    /// Whether somebody may show others how to use it, for whoever asks of many and of none of them why not.
    default boolean clearsInstructor(PersonId instructor, ResourceId resource, Interval during) {
        return clearInstructor(instructor, resource, during).isCleared();
    }

    /// Whether the answer is yes, for whoever looks at many times and asks of none of them why not.
    default boolean clears(Question question) {
        return clear(question).isCleared();
    }

    /// The same clearance for one look at many times, which may remember what it has learned of people and
    /// machines. Made anew for each look: what was changed meanwhile is seen by the next.
    ///
    /// @param resources what is in the hall, as this look has read it
    default Clearance forOneLook(List<Resource> resources) {
        return this;
    }

    /// Whether somebody may show others how to use it throughout this time. A hall that keeps no book of
    /// authorisations goes by what the instructor is entered for.
    default Answer clearInstructor(PersonId instructor, ResourceId resource, Interval during) {
        return new Answer.Cleared();
    }

    /// What is asked.
    ///
    /// @param person who wants to use it
    /// @param resource what is used
    /// @param mode how
    /// @param during the whole interval of use, without set-up and clean-up
    /// @param instructor who would be present; empty when nobody is named
    record Question(PersonId person, ResourceId resource, Mode mode, Interval during, Optional<PersonId> instructor) {}

    /// Yes, or no with every reason.
    sealed interface Answer {
        /// Whether it is a yes.
        default boolean isCleared() {
            return this instanceof Cleared;
        }

        /// Yes.
        record Cleared() implements Answer {}

        /// No.
        ///
        /// @param reasons all of them, at least one
        record Refused(List<Reason> reasons) implements Answer {
            /// Copied.
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /// Why not, and what would make it yes.
    ///
    /// @param why in one sentence
    /// @param remedy what to do, such as a course with its date or an instructor to book with;
    /// [Words#NONE]: nothing helps
    record Reason(Words why, Words remedy) {}
}
