package learningfactory.activity;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.words.Outcome;

/// A company tries a product or a way of working, on the machines or in the simulated factory.
/// Confidential: nobody but the company's own people and the staff assigned to it knows that it exists.
///
/// @param id its name, for ever
/// @param company whose project it is
/// @param title in the company's words
/// @param question what the company wants to know
/// @param staff who of the hall works on it
/// @param plant the simulated factory that it uses, by name; empty when it uses the machines
/// @param findings what came out; empty before
/// @param state how far it has come
public record Project(
        ProjectId id,
        OrganisationId company,
        String title,
        String question,
        List<PersonId> staff,
        Optional<String> plant,
        String findings,
        State state) {

    /// How far a project has come.
    public enum State {
        /// The company asks.
        ASKED,
        /// The hall has agreed and staff is assigned.
        AGREED,
        /// It is being worked on.
        RUNNING,
        /// It is over, and there are findings.
        DONE,
        /// It will not be done.
        CANCELLED
    }

    private static final int LONGEST_TITLE = 200;

    /// Copied.
    ///
    /// @throws IllegalArgumentException when the title is missing or too long
    public Project {
        staff = List.copyOf(staff);
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException(
                    "The title of a project has 1 to %d characters, not %d.".formatted(LONGEST_TITLE, title.length()));
        }
    }

    /// Whether somebody may know of it.
    ///
    /// @param reader who asks
    /// @param companies the organisations that the reader speaks for
    public boolean isVisibleTo(PersonId reader, SortedSet<OrganisationId> companies) {
        return staff.contains(reader) || companies.contains(company);
    }

    /// The same, a step further. Work begins with staff, and ends with findings.
    public Outcome<Project> become(State next) {
        boolean isAllowed = switch (state) {
            case ASKED -> next == State.AGREED || next == State.CANCELLED;
            case AGREED -> next == State.RUNNING || next == State.CANCELLED;
            case RUNNING -> next == State.DONE || next == State.CANCELLED;
            case DONE, CANCELLED -> false;
        };
        if (!isAllowed) {
            return Outcome.refused("Prosjektet kan ikke gå dit nå.", "The project cannot go there now.");
        }
        if (next == State.AGREED && staff.isEmpty()) {
            return Outcome.refused("Sett noen på prosjektet først.", "Assign somebody first.");
        }
        if (next == State.DONE && findings.isBlank()) {
            return Outcome.refused("Skriv hva dere fant ut først.", "Write down first what was found.");
        }
        return Outcome.done(new Project(id, company, title, question, staff, plant, findings, next));
    }

    /// The same with other staff.
    public Project withStaff(List<PersonId> assigned) {
        return new Project(id, company, title, question, assigned, plant, findings, state);
    }

    /// The same with what was found.
    public Project withFindings(String found) {
        return new Project(id, company, title, question, staff, plant, found, state);
    }
}
