package learningfactory.booking;

import java.util.List;
import learningfactory.network.PersonId;
import learningfactory.resource.Interval;
import learningfactory.resource.Mode;
import learningfactory.resource.ResourceId;

/// A dated occurrence of an activity, as the hall sees it: what it takes, all or none, and who holds it.
///
/// @param holder who answers for it, and on whose quota it goes
/// @param purpose which occurrence, never empty, and its name
/// @param during when
/// @param things one of each of these
/// @param instructors who holds it; those of them whom the hall keeps a calendar of must be free too
/// @param crowd who comes
public record Occasion(
        Request.Holder holder,
        Request.Purpose purpose,
        Interval during,
        List<Thing> things,
        List<PersonId> instructors,
        Crowd crowd) {

    /// One thing that it cannot do without.
    ///
    /// @param anyOf any one of these will do, the first that is free
    /// @param mode how it is used
    public record Thing(List<ResourceId> anyOf, Mode mode) {
        /// Copied.
        public Thing {
            anyOf = List.copyOf(anyOf);
        }
    }

    /// Who comes.
    ///
    /// @param party how many, at least one
    /// @param isKnown whether each of them signs up by name; else they are visitors
    public record Crowd(int party, boolean isKnown) {}

    /// Copied.
    ///
    /// @throws IllegalArgumentException when it is the occurrence of nothing
    public Occasion {
        things = List.copyOf(things);
        instructors = List.copyOf(instructors);
        if (purpose.session().isEmpty()) {
            throw new IllegalArgumentException("An occasion names the occurrence that it is for.");
        }
    }

    /// How it is used as a whole: as strictly as its strictest part.
    Mode mode() {
        List<Mode> modes = things.stream().map(Thing::mode).toList();
        if (modes.contains(Mode.SUPERVISED)) {
            return Mode.SUPERVISED;
        }
        return modes.contains(Mode.SOLO) ? Mode.SOLO : Mode.DEMONSTRATION;
    }

    Occasion at(Interval other) {
        return new Occasion(holder, purpose, other, things, instructors, crowd);
    }

    Request request(List<ResourceId> picked) {
        return new Request(holder, purpose, during, picked, new Request.Use(mode(), crowd.party(), List.of()));
    }
}
