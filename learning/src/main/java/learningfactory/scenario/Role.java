package learningfactory.scenario;

import java.util.List;
import learningfactory.words.Words;

/// A part that one or several people of a group play.
///
/// @param kind which of the trade's roles
/// @param task what this role has to look after, as its page says it
/// @param sees names of the stations, buffers, sources, crews and fleets whose state its page shows;
///     empty: all
/// @param may what it may do
public record Role(Kind kind, Words task, List<String> sees, List<Permission> may) {
    public Role {
        sees = List.copyOf(sees);
        may = List.copyOf(may);
    }

    /// Whether this role may do this; the instructor is asked elsewhere.
    public boolean allows(Deed deed) {
        return may.stream().anyMatch(permission -> permission.covers(deed));
    }

    /// Something a role may do.
    ///
    /// @param verb what
    /// @param elements with which; empty: with every one
    public record Permission(Verb verb, List<String> elements) {
        public Permission {
            elements = List.copyOf(elements);
        }

        /// Whether it covers this deed.
        public boolean covers(Deed deed) {
            return verb == deed.verb() && (elements.isEmpty() || elements.contains(deed.element()));
        }
    }

    /// The roles of the trade.
    public enum Kind {
        /// Runs the machines.
        OPERATOR,
        /// Finds and mends faults.
        MAINTAINER,
        /// Looks after what leaves the plant.
        QUALITY,
        /// Looks after material, orders and transport.
        LOGISTICS,
        /// Leads the group and talks to the customer.
        TEAM_LEAD,
        /// Looks on; may do nothing.
        OBSERVER
    }
}
