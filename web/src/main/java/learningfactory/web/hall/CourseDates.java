package learningfactory.web.hall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;

/// The dates of courses, as calendars show them: when and what, never who. Implemented where courses are
/// known.
public interface CourseDates {
    /// What an activity is called; empty when there is none that everybody may know of.
    Optional<String> findTitle(String activity);

    /// The dates of an activity that end after this moment; nothing of what is one company's own.
    List<Calendars.Event> ofActivity(String activity, Instant after);

    /// The dates that end after this moment and that a class of a school is signed up for.
    List<Calendars.Event> ofClass(OrganisationId school, String schoolClass, Instant after);

    /// The dates that end after this moment and that somebody has a seat at. What they are called is not
    /// told: a title can say who sent one.
    List<Calendars.Event> ofPerson(PersonId person, Instant after);
}
