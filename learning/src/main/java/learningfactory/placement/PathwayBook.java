package learningfactory.placement;

import java.util.List;
import java.util.Optional;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;

/// The pathways of everybody. Facts are only added.
public interface PathwayBook {
    /// Adds a pathway that has not begun.
    void add(Pathway pathway);

    /// Adds the last fact of a pathway.
    ///
    /// @return whether nobody else told something in between
    boolean tell(Pathway pathway);

    /// The pathway with this id.
    Optional<Pathway> findPathway(String id);

    /// All pathways of a person, the newest first.
    List<Pathway> pathways(PersonId person);

    /// All pathways that this organisation is or was a party of, by cohort and id.
    List<Pathway> pathways(OrganisationId organisation);

    /// All pathways, by cohort and id.
    List<Pathway> pathways();

    /// Approves a company to train in a trade from a day on.
    ///
    /// @return whether no approval of the same company and trade holds on one of the days
    boolean approve(TradeApproval approval);

    /// Ends an approval: the one of the same company, trade and first day ends as this one says.
    ///
    /// @return whether there is one that would have lasted longer
    boolean end(TradeApproval approval);

    /// All approvals of companies.
    List<TradeApproval> approvals();
}
