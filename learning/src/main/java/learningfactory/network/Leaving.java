package learningfactory.network;

import java.util.List;
import learningfactory.words.Words;

/// What reacts when somebody's days at an organisation, or in a role there, are changed: what was booked
/// beyond them.
///
/// Owned by this room, answered where bookings and courses are known, joined in `app`. Asked again it
/// changes nothing.
@FunctionalInterface
public interface Leaving {
    /// Looks again at all that this person has booked in this organisation's name, or does for it.
    ///
    /// @return what became of it, a sentence each, without names
    List<Words> lookAgain(PersonId person, OrganisationId organisation);
}
