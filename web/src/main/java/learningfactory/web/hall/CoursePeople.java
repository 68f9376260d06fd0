package learningfactory.web.hall;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import learningfactory.network.PersonId;
import learningfactory.resource.Mode;
import learningfactory.resource.ResourceId;
import learningfactory.words.Words;

/// Who holds a dated course that has booked something, who comes to it, and how they use what it has.
/// Implemented where courses are known.
@FunctionalInterface
public interface CoursePeople {
    /// The courses that these sessions of bookings name, read at once; what names none is missing.
    Map<String, Held> of(Collection<String> sessions);

    /// One date of a course.
    ///
    /// @param title what is held
    /// @param instructors who hold it
    /// @param people who have a seat
    /// @param modes how each thing is used, as the activity says
    record Held(Words title, List<PersonId> instructors, List<PersonId> people, Map<ResourceId, Mode> modes) {
        /// Copied.
        public Held {
            instructors = List.copyOf(instructors);
            people = List.copyOf(people);
        }
    }
}
