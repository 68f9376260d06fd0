package learningfactory.competence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import learningfactory.network.PersonId;
import learningfactory.resource.Interval;
import learningfactory.resource.ResourceId;
import learningfactory.words.Words;

/// What the rules of use must ask of others, each through a port of its own.
///
/// @param machines what is in the hall
/// @param persons who somebody is, as far as the rules need it
/// @param instructors who supervises whom
/// @param courses what could be done about a missing authorisation
public record HallFacts(Machines machines, Persons persons, Instructors instructors, Courses courses) {

    /// What is in the hall.
    @FunctionalInterface
    public interface Machines {
        /// The machine with this id; empty when there is none, or when it is a room or a person.
        Optional<Machine> findMachine(ResourceId resource);
    }

    /// Who somebody is, as far as the rules need it.
    public interface Persons {
        /// The year of birth; empty when nobody knows it, which counts as a minor.
        OptionalInt findBirthYear(PersonId person);

        /// Whether somebody has been here on an earlier day, with somebody who showed them around.
        boolean hasBeenHereBefore(PersonId person, Instant moment);
    }

    /// Who supervises whom.
    public interface Instructors {
        /// Everybody who instructs in the hall.
        List<PersonId> instructors();

        /// Whether somebody instructs here on the days of this time.
        Service service(PersonId instructor, Interval during);

        /// Whether an instructor is at work in the hall for all of this time.
        boolean isPresent(PersonId instructor, Interval during);

        /// Whether an instructor has something else to do during any of this time.
        ///
        /// @param resource the machine that is asked about; supervising there is nothing else
        boolean isBookedElsewhere(PersonId instructor, ResourceId resource, Interval during);

        /// How many others he supervises at this machine at the fullest moment of this time.
        ///
        /// @param person who is asked about, and not counted
        int learnersWith(PersonId instructor, ResourceId resource, Interval during, PersonId person);
    }

    /// Whether somebody instructs at some time.
    public enum Service {
        /// Yes, as far as anybody knows.
        ON,
        /// He has stopped before all of it is over.
        OVER,
        /// He begins after it has begun.
        TO_COME
    }

    /// What could be done about a missing authorisation.
    @FunctionalInterface
    public interface Courses {
        /// The next course that leads to an authorisation for this machine.
        Optional<Course> findNextCourse(Machine machine, Instant after);
    }

    /// A course with a free place.
    ///
    /// @param title what it is called, in small letters as within a sentence
    /// @param day when
    public record Course(Words title, LocalDate day) {}
}
