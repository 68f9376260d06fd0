package learningfactory.activity;

import java.util.List;
import java.util.Optional;
import learningfactory.network.PersonId;
import learningfactory.resource.Interval;
import learningfactory.resource.ResourceId;
import learningfactory.words.Words;

/// Where an occurrence gets its machines, rooms, simulators and instructors from: all of them or none.
///
/// Owned by this room, kept by the hall's bookings, joined in `app`.
public interface Reservations {
    /// Reserves one resource for each need, and those who hold it, for the whole of the occurrence. Asking
    /// again for the same occurrence gives the same answer and reserves nothing twice; at another time, or
    /// with other needs, what it had is exchanged in one step.
    ///
    /// @param needs what it cannot do without
    /// @return what was reserved; refused with the reasons when one of them is not to be had, and then
    /// everything is as it was
    Answer reserve(Occurrence occurrence, List<ResourceNeed> needs);

    /// Gives everything back that is reserved for this occurrence; what is in use has been used.
    void release(OccurrenceId occurrence);

    /// They stand at the machines. Whether the machines may be used is asked again.
    ///
    /// @return why not; [Words#NONE]: they may begin
    Words begin(OccurrenceId occurrence);

    /// Why somebody may not use what is reserved: age, first visit, authorisation, instructor.
    ///
    /// @return every reason, and what would help; [Words#NONE]: nothing speaks against it
    Words against(PersonId person, Occurrence occurrence, List<ResourceNeed> needs);

    /// How the reservation of an occurrence stands; empty when there never was one.
    Optional<Held> find(OccurrenceId occurrence);

    /// What came of asking.
    sealed interface Answer {
        /// It is reserved.
        ///
        /// @param resources all of it; nothing when nothing is needed
        record Reserved(List<ResourceId> resources) implements Answer {
            /// Copied.
            public Reserved {
                resources = List.copyOf(resources);
            }
        }

        /// It is not.
        ///
        /// @param why every reason, and what would help
        /// @param nearest the nearest times at which all of it could be had
        record Refused(Words why, List<Interval> nearest) implements Answer {
            /// Copied.
            public Refused {
                nearest = List.copyOf(nearest);
            }
        }
    }

    /// How a reservation stands.
    ///
    /// @param state in a word
    /// @param resources what it was for
    /// @param why it was lost; [Words#NONE] when it was not
    record Held(State state, List<ResourceId> resources, Words why) {
        /// In a word.
        public enum State {
            /// It is promised.
            RESERVED,
            /// An owner has yet to say yes.
            ASKED,
            /// It was taken away, or nobody said yes: the occurrence has none of it.
            LOST,
            /// It was given back, or the occurrence is over.
            OVER
        }

        /// Copied.
        public Held {
            resources = List.copyOf(resources);
        }
    }
}
