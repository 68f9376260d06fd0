package learningfactory.joints;

import java.util.List;
import java.util.Optional;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.placement.Pathway;
import learningfactory.placement.PathwayBook;
import learningfactory.placement.TradeApproval;
import learningfactory.store.Database;

/// The book of pathways; whoever begins at a company by a fact told here is told to the needs in the same
/// breath.
final class JoinedPathways implements PathwayBook {

    private final PathwayBook book;
    private final ClosedNeeds needs;
    private final Database database;

    JoinedPathways(PathwayBook book, ClosedNeeds needs, Database database) {
        this.book = book;
        this.needs = needs;
        this.database = database;
    }

    @Override
    public void add(Pathway pathway) {
        book.add(pathway);
    }

    @Override
    public boolean tell(Pathway pathway) {
        return Boolean.TRUE.equals(database.transaction().execute(status -> {
            Optional<Pathway> before = book.findPathway(pathway.id());
            boolean isTold = book.tell(pathway);
            if (isTold) {
                before.ifPresent(one -> needs.told(one, pathway));
            } else {
                status.setRollbackOnly(); // what was refused within has spoiled the transaction already
            }
            return isTold;
        }));
    }

    @Override
    public Optional<Pathway> findPathway(String id) {
        return book.findPathway(id);
    }

    @Override
    public List<Pathway> pathways(PersonId person) {
        return book.pathways(person);
    }

    @Override
    public List<Pathway> pathways(OrganisationId organisation) {
        return book.pathways(organisation);
    }

    @Override
    public List<Pathway> pathways() {
        return book.pathways();
    }

    @Override
    public boolean approve(TradeApproval approval) {
        return book.approve(approval);
    }

    @Override
    public boolean end(TradeApproval approval) {
        return book.end(approval);
    }

    @Override
    public List<TradeApproval> approvals() {
        return book.approvals();
    }
}
