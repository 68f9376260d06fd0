package learningfactory.store.competence;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.placement.Party;
import learningfactory.placement.Pathway;
import learningfactory.placement.PathwayBook;
import learningfactory.placement.PathwayFact;
import learningfactory.placement.Programme;
import learningfactory.placement.Stay;
import learningfactory.placement.TradeApproval;
import learningfactory.store.Database;
import learningfactory.store.StoreException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The pathways in PostgreSQL: what was told, and the stays that follow from it. The database itself
/// refuses two stays at a time, and an apprentice without a contract.
public final class JdbcPathwayBook implements PathwayBook {
    /// What PostgreSQL calls an exclusion that was violated.
    private static final String OVERLAPS = "23P01";

    private final Database database;
    private final Function<String, Optional<Programme>> programmes;

    /// The pathways in this database.
    ///
    /// @param programmes finds a programme by its name
    public JdbcPathwayBook(Database database, Function<String, Optional<Programme>> programmes) {
        this.database = database;
        this.programmes = programmes;
    }

    @Override
    public void add(Pathway pathway) {
        database.transaction().executeWithoutResult(status -> {
            database.client()
                    .sql("insert into placement.pathway (id, cohort, person, programme)"
                            + " values (:id, :cohort, :person, :programme)")
                    .param("id", pathway.id())
                    .param("cohort", pathway.cohort())
                    .param("person", pathway.person().value())
                    .param("programme", pathway.programme().name())
                    .update();
            pathway.parties()
                    .forEach((party, organisation) -> database.client()
                            .sql("insert into placement.party (pathway, party, organisation)"
                                    + " values (:pathway, :party, :organisation)")
                            .param("pathway", pathway.id())
                            .param("party", party.name())
                            .param("organisation", organisation.value())
                            .update());
        });
    }

    @Override
    public boolean tell(Pathway pathway) {
        try {
            database.transaction().executeWithoutResult(status -> {
                FactRows.insert(
                        database.client(),
                        pathway.id(),
                        pathway.facts().size(),
                        pathway.facts().getLast());
                if (moves(pathway.facts().getLast())) {
                    writeStays(pathway);
                }
            });
            return true;
        } catch (DuplicateKeyException overtaken) {
            return false;
        }
    }

    /// Whether a stay may end or begin with it; after all else the stays are what they were.
    private static boolean moves(PathwayFact fact) {
        return switch (fact) {
            case PathwayFact.Begun _, PathwayFact.Agreed _, PathwayFact.Passed _, PathwayFact.Ended _ -> true;
            case PathwayFact.Confirmed _,
                    PathwayFact.CompanyNamed _,
                    PathwayFact.ContractApproved _,
                    PathwayFact.WeekLogged _,
                    PathwayFact.MonthApproved _,
                    PathwayFact.TradeTestReported _,
                    PathwayFact.Disagreed _ -> false;
        };
    }

    /// At most the last stay ends and one begins.
    private void writeStays(Pathway pathway) {
        List<Stay> stays = pathway.stays();
        int first = Math.max(0, stays.size() - 2);
        for (int i = first; i < stays.size(); i++) {
            Stay stay = stays.get(i);
            int updated = database.client()
                    .sql("update placement.stay set during = tstzrange(:from, cast(:until as timestamptz))"
                            + " where pathway = :pathway and number = :number")
                    .param("from", Cells.moment(stay.from()))
                    .param("until", Cells.moment(stay.until()))
                    .param("pathway", pathway.id())
                    .param("number", i + 1)
                    .update();
            if (updated == 0) {
                insert(pathway, stay, i + 1);
            }
        }
    }

    private void insert(Pathway pathway, Stay stay, int number) {
        database.client()
                .sql("insert into placement.stay (pathway, number, stage, kind, responsible, payer, during, contract)"
                        + " values (:pathway, :number, :stage, :kind, :responsible, :payer,"
                        + " tstzrange(:from, cast(:until as timestamptz)), (select what from placement.fact"
                        + " where pathway = :pathway and kind = 'contract-approved' order by number desc limit 1))")
                .param("pathway", pathway.id())
                .param("number", number)
                .param("stage", stay.stage().name())
                .param("kind", stay.stage().kind().name())
                .param("responsible", stay.custody().responsible().value())
                .param("payer", stay.custody().payer().value())
                .param("from", Cells.moment(stay.from()))
                .param("until", Cells.moment(stay.until()))
                .update();
    }

    @Override
    public Optional<Pathway> findPathway(String id) {
        return read("where id = :asked", id).stream().findFirst();
    }

    @Override
    public List<Pathway> pathways(PersonId person) {
        return read("where person = :asked order by planned desc, id", person.value());
    }

    @Override
    public List<Pathway> pathways(OrganisationId organisation) {
        return read(
                "where id in (select pathway from placement.party where organisation = :asked"
                        + " union select pathway from placement.fact where company = :asked) order by cohort, id",
                organisation.value());
    }

    @Override
    public List<Pathway> pathways() {
        return read("where :asked = '' order by cohort, id", "");
    }

    /// A pathway without what belongs to it.
    private record Head(String id, String cohort, PersonId person, Programme programme) {}

    /// However many there are, three statements.
    private List<Pathway> read(String which, String asked) {
        List<Head> heads = database.client()
                .sql("select * from placement.pathway " + which)
                .param("asked", asked)
                .query((row, number) -> new Head(
                        Cells.text(row, "id"),
                        Cells.text(row, "cohort"),
                        new PersonId(Cells.text(row, "person")),
                        programme(Cells.text(row, "programme"))))
                .list();
        if (heads.isEmpty()) {
            return List.of();
        }
        String[] ids = heads.stream().map(Head::id).toArray(String[]::new);
        Map<String, SortedMap<Party, OrganisationId>> parties = parties(ids);
        Map<String, List<PathwayFact>> facts = FactRows.facts(database.client(), ids);
        return heads.stream()
                .map(one -> new Pathway(
                        one.id(),
                        one.cohort(),
                        one.person(),
                        one.programme(),
                        parties.getOrDefault(one.id(), new TreeMap<>()),
                        facts.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private Programme programme(String name) {
        return programmes
                .apply(name)
                .orElseThrow(() -> new StoreException(
                        "Somebody is in the programme (%s), and its file is gone.\nMaybe put it back."
                                .formatted(name)));
    }

    private Map<String, SortedMap<Party, OrganisationId>> parties(String[] pathways) {
        Map<String, SortedMap<Party, OrganisationId>> parties = new HashMap<>();
        database.client()
                .sql("select pathway, party, organisation from placement.party where pathway = any (:pathways)")
                .param("pathways", pathways)
                .query(row -> {
                    parties.computeIfAbsent(Cells.text(row, "pathway"), none -> new TreeMap<>())
                            .put(
                                    Party.valueOf(Cells.text(row, "party")),
                                    new OrganisationId(Cells.text(row, "organisation")));
                });
        return parties;
    }

    @Override
    public boolean approve(TradeApproval approval) {
        try {
            approvalStatement(
                            "insert into placement.trade_approval (company, trade, from_day, until_day)"
                                    + " values (:company, :trade, :from, cast(:until as date))",
                            approval)
                    .update();
            return true;
        } catch (DataIntegrityViolationException refused) {
            if (isOverlap(refused)) {
                return false;
            }
            throw refused;
        }
    }

    /// Two entered for the same first day, or for days that overlap.
    private static boolean isOverlap(DataIntegrityViolationException refused) {
        return refused instanceof DuplicateKeyException
                || (refused.getMostSpecificCause() instanceof SQLException cause
                        && OVERLAPS.equals(cause.getSQLState()));
    }

    @Override
    public boolean end(TradeApproval approval) {
        return approvalStatement(
                                "update placement.trade_approval set until_day = cast(:until as date)"
                                        + " where company = :company and trade = :trade and from_day = :from"
                                        + " and (until_day is null or until_day > cast(:until as date))",
                                approval)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec approvalStatement(String sql, TradeApproval approval) {
        return database.client()
                .sql(sql)
                .param("company", approval.company().value())
                .param("trade", approval.trade())
                .param("from", approval.from())
                .param("until", Cells.day(approval.until()));
    }

    @Override
    public List<TradeApproval> approvals() {
        return database.client()
                .sql("select * from placement.trade_approval order by company, trade, from_day")
                .query((row, number) -> new TradeApproval(
                        new OrganisationId(Cells.text(row, "company")),
                        Cells.text(row, "trade"),
                        Cells.localDate(row, "from_day"),
                        Cells.findDate(row, "until_day")))
                .list();
    }
}
