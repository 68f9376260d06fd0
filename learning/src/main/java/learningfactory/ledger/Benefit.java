package learningfactory.ledger;

import learningfactory.network.OrganisationId;
import learningfactory.words.Words;

/// What an organisation had of a gift, in its own words. It has no price: a talk serves many, and what one
/// had of it takes nothing from the others and nothing from the giver.
///
/// @param gift the contribution
/// @param receiver who had something of it
/// @param people how many of its people
/// @param what what it was good for
public record Benefit(EntryId gift, OrganisationId receiver, int people, Words what) {
    /// Checked.
    ///
    /// @throws IllegalArgumentException when fewer than nobody had something of it
    public Benefit {
        if (people < 0) {
            throw new IllegalArgumentException("At least nobody had something of it, not %d.".formatted(people));
        }
    }
}
