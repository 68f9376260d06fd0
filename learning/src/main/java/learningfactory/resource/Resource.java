package learningfactory.resource;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import learningfactory.network.PersonId;
import learningfactory.words.Words;

/// A machine, a room, a simulator or an instructor that can be booked.
///
/// Whether it is under maintenance or has a fault is no field of it: its blackouts say so, for each moment.
///
/// @param id its name that never changes
/// @param label what the code on it says, hard to guess, so that reading it shows that somebody stands there
/// @param is what it is
/// @param terms how it may be used
/// @param opening when
/// @param ownership whose it is
/// @param isRetired whether it is gone for good
public record Resource(
        ResourceId id,
        String label,
        Description is,
        Terms terms,
        Opening opening,
        Ownership ownership,
        boolean isRetired) {

    /// What it is.
    ///
    /// @param kind of thing
    /// @param name as people say it
    /// @param family what is as good as it in a search, such as `cnc-mill`
    /// @param risk how badly a mistake can end
    /// @param capacity how many at once: seats of a room, places at a machine, learners an instructor can
    ///     watch
    /// @param person who the instructor is; empty for things
    /// @param supervises the families that an instructor is authorised for; empty for things
    public record Description(
            ResourceKind kind,
            Words name,
            String family,
            RiskClass risk,
            int capacity,
            Optional<PersonId> person,
            List<String> supervises) {
        /// Checked.
        ///
        /// @throws IllegalArgumentException when somebody is missing or nobody fits in
        public Description {
            supervises = List.copyOf(supervises);
            if (capacity < 1) {
                throw new IllegalArgumentException("Nobody fits in a capacity of %d.".formatted(capacity));
            }
            if ((kind == ResourceKind.INSTRUCTOR) != person.isPresent()) {
                throw new IllegalArgumentException(
                        "An instructor is a person and a thing is not (%s, %s).".formatted(kind, person));
            }
        }
    }

    /// How it may be used.
    ///
    /// @param modes all that it allows
    /// @param visitorModes of those, what somebody may do who is here for the first time; empty: nothing
    /// @param minorModes of those, what somebody under 18 may do; empty: nothing
    /// @param setUp time before each use
    /// @param cleanUp time after each use
    /// @param needsApproval whether its owner wants to say yes to strangers first
    /// @param isShared whether several bookings may stand beside each other, up to the capacity
    /// @param noShow what its owner says about not coming
    public record Terms(
            List<Mode> modes,
            List<Mode> visitorModes,
            List<Mode> minorModes,
            Duration setUp,
            Duration cleanUp,
            boolean needsApproval,
            boolean isShared,
            NoShow noShow) {
        /// Checked.
        ///
        /// @throws IllegalArgumentException when a time is negative
        public Terms {
            modes = List.copyOf(modes);
            visitorModes = List.copyOf(visitorModes);
            minorModes = List.copyOf(minorModes);
            if (setUp.isNegative() || cleanUp.isNegative()) {
                throw new IllegalArgumentException(
                        "Set-up (%s) and clean-up (%s) must not be negative.".formatted(setUp, cleanUp));
            }
        }

        /// Those of an owner who has said nothing about not coming.
        public Terms(
                List<Mode> modes,
                List<Mode> visitorModes,
                List<Mode> minorModes,
                Duration setUp,
                Duration cleanUp,
                boolean needsApproval,
                boolean isShared) {
            this(modes, visitorModes, minorModes, setUp, cleanUp, needsApproval, isShared, NoShow.USUAL);
        }

        /// What those may do whom nobody knows: they may be here for the first time, and they may be under
        /// 18.
        public List<Mode> modesForUnknown() {
            return visitorModes.stream().filter(minorModes::contains).toList();
        }

        /// The same with another word about not coming.
        public Terms with(NoShow said) {
            return new Terms(modes, visitorModes, minorModes, setUp, cleanUp, needsApproval, isShared, said);
        }
    }

    /// What those may do who come without a name: not alone at a machine, since an authorisation has a name.
    public List<Mode> modesForNameless() {
        return terms.modesForUnknown().stream()
                .filter(mode -> mode != Mode.SOLO || is.kind() != ResourceKind.MACHINE)
                .toList();
    }

    /// Whether it is an instructor who is entered for the family of this machine.
    public boolean leadsAt(Resource machine) {
        return is.person().isPresent() && is.supervises().contains(machine.is().family());
    }

    /// The same on other terms.
    public Resource with(Terms others) {
        return new Resource(id, label, is, others, opening, ownership, isRetired);
    }

    /// What a use really takes: with set-up and clean-up.
    public Interval occupied(Interval use) {
        return use.widened(terms.setUp(), terms.cleanUp());
    }

    /// How many of so many it takes at once: more than a machine has places for take turns at it, and it is
    /// theirs.
    public int peopleOf(int party) {
        return is.kind() == ResourceKind.ROOM ? party : Math.min(party, is.capacity());
    }
}
