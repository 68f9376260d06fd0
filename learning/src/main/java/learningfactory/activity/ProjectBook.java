package learningfactory.activity;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.resource.ReservationId;
import learningfactory.words.Outcome;

/// The projects, as they are kept. Every question names who asks: what he may not see does not exist for him.
public interface ProjectBook {
    /// Adds a project.
    void add(Project project);

    /// The projects that this reader may see, by title.
    List<Project> projects(PersonId reader, SortedSet<OrganisationId> companies);

    /// Changes a project; nobody else changes it meanwhile.
    Outcome<Project> change(ProjectId id, Function<Project, Outcome<Project>> change);

    /// From now on this booking of the hall is the project's.
    ///
    /// @return whether it was nobody else's
    boolean book(ProjectId project, ReservationId reservation);

    /// The bookings of a project.
    List<ReservationId> bookings(ProjectId project);

    /// From now on this session on a simulated factory is the project's.
    void play(ProjectId project, Played played);

    /// The sessions of a project, the newest first.
    List<Played> played(ProjectId project);

    /// A session on a simulated factory.
    ///
    /// @param session its name
    /// @param scenario what is played
    /// @param opened when
    record Played(String session, String scenario, Instant opened) {}
}
