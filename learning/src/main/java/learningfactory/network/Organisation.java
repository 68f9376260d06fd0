package learningfactory.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// An organisation and what it is to the hall, day by day.
///
/// @param name as people say it
/// @param number empty where there is none, as abroad
/// @param roles by day; one role never twice at once
public record Organisation(
        OrganisationId id, String name, Optional<OrganisationNumber> number, State state, List<DatedRole> roles) {

    /// Copied and checked.
    ///
    /// @throws IllegalArgumentException when one role is held twice on one day, or the name is empty
    public Organisation {
        roles = List.copyOf(roles);
        if (name.isBlank()) {
            throw new IllegalArgumentException("The organisation (%s) has no name.".formatted(id));
        }
        for (int one = 0; one < roles.size(); one++) {
            for (int other = one + 1; other < roles.size(); other++) {
                if (roles.get(one).clashes(roles.get(other))) {
                    throw new IllegalArgumentException(
                            "The organisation (%s) is %s twice at once.\nMaybe end the one before the other begins."
                                    .formatted(id, roles.get(one).role()));
                }
            }
        }
    }

    /// How far it has come; it never goes back.
    public enum State {
        /// Somebody wants it in; nobody may act for it yet.
        PROPOSED,
        /// It takes part.
        ACTIVE,
        /// It is out; what it did stays.
        ENDED;

        /// Whether it may become that one.
        public boolean mayBecome(State next) {
            return next.ordinal() > ordinal();
        }
    }

    /// A role for a time.
    public record DatedRole(OrganisationRole role, Span during) {
        boolean clashes(DatedRole other) {
            return role == other.role && during.overlaps(other.during);
        }
    }

    /// Whether it is this on that day, and takes part at all.
    public boolean is(OrganisationRole role, LocalDate on) {
        return state == State.ACTIVE
                && roles.stream()
                        .anyMatch(
                                dated -> dated.role() == role && dated.during().contains(on));
    }
}
