package learningfactory.store.competence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.placement.PathwayFact;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Facts of pathways as rows, and back.
final class FactRows {
    private static final String INSERT = """
            insert into placement.fact
                (pathway, number, at, by_person, kind, organisation, what, company, trade, day, is_passed)
            values (:pathway, :number, :at, :by, :kind, :organisation, :what, :company, :trade, cast(:day as date),
                cast(:passed as boolean))
            """;

    private FactRows() {}

    /// What a row holds beside the moment and the person.
    private record Cell(
            String kind,
            @Nullable OrganisationId organisation,
            @Nullable String what,
            @Nullable OrganisationId company,
            @Nullable String trade,
            @Nullable LocalDate day,
            @Nullable Boolean isPassed) {
        static Cell of(String kind, OrganisationId organisation, @Nullable String what) {
            return new Cell(kind, organisation, what, null, null, null, null);
        }
    }

    static void insert(JdbcClient client, String pathway, int number, PathwayFact fact) {
        Cell cell = cell(fact);
        client.sql(INSERT)
                .param("pathway", pathway)
                .param("number", number)
                .param("at", Cells.moment(fact.at()))
                .param("by", fact.by().value())
                .param("kind", cell.kind())
                .param("organisation", value(cell.organisation()))
                .param("what", cell.what())
                .param("company", value(cell.company()))
                .param("trade", cell.trade())
                .param("day", cell.day())
                .param("passed", cell.isPassed())
                .update();
    }

    private static @Nullable String value(@Nullable OrganisationId organisation) {
        return organisation == null ? null : organisation.value();
    }

    private static Cell cell(PathwayFact fact) {
        return switch (fact) {
            case PathwayFact.Begun _ -> new Cell("begun", null, null, null, null, null, null);
            case PathwayFact.Confirmed one -> Cell.of("confirmed", one.organisation(), one.what());
            case PathwayFact.CompanyNamed one -> new Cell("company-named", null, null, one.company(), null, null, null);
            case PathwayFact.ContractApproved one ->
                new Cell("contract-approved", one.organisation(), one.number(), one.company(), one.trade(), null, null);
            case PathwayFact.WeekLogged one ->
                new Cell("week-logged", null, one.evidence(), null, null, one.monday(), null);
            case PathwayFact.MonthApproved one ->
                new Cell("month-approved", one.organisation(), null, null, null, one.month(), null);
            case PathwayFact.TradeTestReported one ->
                new Cell("trade-test-reported", one.organisation(), null, null, null, one.day(), one.isPassed());
            case PathwayFact.Agreed one -> Cell.of("agreed", one.organisation(), one.stage());
            case PathwayFact.Disagreed one -> Cell.of("disagreed", one.organisation(), one.stage());
            case PathwayFact.Passed one -> Cell.of("passed", one.organisation(), null);
            case PathwayFact.Ended one -> Cell.of("ended", one.organisation(), one.why());
        };
    }

    /// The facts of these pathways, read at once, each pathway's in order.
    static Map<String, List<PathwayFact>> facts(JdbcClient client, String[] pathways) {
        Map<String, List<PathwayFact>> facts = new HashMap<>();
        client.sql("select * from placement.fact where pathway = any (:pathways) order by pathway, number")
                .param("pathways", pathways)
                .query((RowCallbackHandler)
                        row -> facts.computeIfAbsent(Cells.text(row, "pathway"), none -> new ArrayList<>())
                                .add(fact(row)));
        return facts;
    }

    private static PathwayFact fact(ResultSet row) throws SQLException {
        Instant at = Cells.instant(row, "at");
        PersonId by = new PersonId(Cells.text(row, "by_person"));
        String what = Cells.text(row, "what");
        return switch (Cells.text(row, "kind")) {
            case "begun" -> new PathwayFact.Begun(at, by);
            case "confirmed" -> new PathwayFact.Confirmed(at, by, organisation(row), what);
            case "company-named" -> new PathwayFact.CompanyNamed(at, by, company(row));
            case "contract-approved" ->
                new PathwayFact.ContractApproved(
                        at, by, organisation(row), what, company(row), Cells.text(row, "trade"));
            case "week-logged" -> new PathwayFact.WeekLogged(at, by, Cells.localDate(row, "day"), what);
            case "month-approved" ->
                new PathwayFact.MonthApproved(at, by, organisation(row), Cells.localDate(row, "day"));
            case "trade-test-reported" ->
                new PathwayFact.TradeTestReported(
                        at, by, organisation(row), Cells.localDate(row, "day"), row.getBoolean("is_passed"));
            case "agreed" -> new PathwayFact.Agreed(at, by, organisation(row), what);
            case "disagreed" -> new PathwayFact.Disagreed(at, by, organisation(row), what);
            case "passed" -> new PathwayFact.Passed(at, by, organisation(row));
            default -> new PathwayFact.Ended(at, by, organisation(row), what);
        };
    }

    private static OrganisationId organisation(ResultSet row) throws SQLException {
        return new OrganisationId(Cells.text(row, "organisation"));
    }

    private static OrganisationId company(ResultSet row) throws SQLException {
        return new OrganisationId(Cells.text(row, "company"));
    }
}
