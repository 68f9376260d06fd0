package learningfactory.activity;

import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.words.Outcome;

/// The projects, as they are kept. Every question names who asks: what he may not see does not exist for him.
public interface ProjectBook {
    /// Adds a project.
    void add(Project project);

    /// The projects that this reader may see, by title.
    List<Project> projects(PersonId reader, SortedSet<OrganisationId> companies);

    /// Changes a project; nobody else changes it meanwhile.
    Outcome<Project> change(ProjectId id, Function<Project, Outcome<Project>> change);
}
