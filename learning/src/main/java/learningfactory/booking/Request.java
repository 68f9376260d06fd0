package learningfactory.booking;

import java.util.List;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.resource.Interval;
import learningfactory.resource.Mode;
import learningfactory.resource.Offer;
import learningfactory.resource.ResourceId;

/// Who wants what, when and for what.
///
/// @param holder who asks
/// @param purpose for what
/// @param during the use itself, without set-up and clean-up
/// @param resources all or none of these, at least one, each once, in order
/// @param use how and by whom
public record Request(Holder holder, Purpose purpose, Interval during, List<ResourceId> resources, Use use) {
    /// Checked; the resources are brought into order, so that all ask for them in the same one.
    ///
    /// @throws IllegalArgumentException when nothing is asked for
    public Request {
        resources = resources.stream().distinct().sorted().toList();
        if (resources.isEmpty()) {
            throw new IllegalArgumentException("A request names at least one resource.");
        }
    }

    /// Who asks.
    ///
    /// @param person answers for it
    /// @param organisation on whose quota it goes
    public record Holder(PersonId person, OrganisationId organisation) {}

    /// For what.
    ///
    /// @param session id of the dated occurrence of an activity; empty when it is for none
    /// @param title a few words that the holder and the operators read
    public record Purpose(String session, String title) {}

    /// How and by whom.
    ///
    /// @param mode of use
    /// @param party how many come, at least one
    /// @param people those of them who are known; the others are visitors
    public record Use(Mode mode, int party, List<PersonId> people) {
        /// Checked.
        ///
        /// @throws IllegalArgumentException when nobody comes, or fewer than are named
        public Use {
            people = people.stream().distinct().sorted().toList();
            if (party < 1 || party < people.size()) {
                throw new IllegalArgumentException("%d come, but %d are named.".formatted(party, people.size()));
            }
        }

        /// Whether some come whom nobody knows.
        public boolean hasVisitors() {
            return party > people.size();
        }
    }

    /// The same at another time with other resources.
    public Request at(Offer offer) {
        return new Request(holder, purpose, offer.during(), offer.resources(), use);
    }
}
