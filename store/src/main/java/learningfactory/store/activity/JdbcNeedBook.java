package learningfactory.store.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import learningfactory.need.Need;
import learningfactory.need.NeedBook;
import learningfactory.need.NeedFact;
import learningfactory.need.NeedId;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.store.Database;
import learningfactory.words.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The needs, and the facts that close them.
public final class JdbcNeedBook implements NeedBook {

    private static final String NEEDS = """
            select need.*, array(select organisation || ':' || people from need.wanted
                where wanted.need = need.id order by organisation) as wanted
            from need.need
            """;

    private final Database database;

    /// The needs in this database.
    public JdbcNeedBook(Database database) {
        this.database = database;
    }

    @Override
    public void add(Need need) {
        database.transaction().executeWithoutResult(status -> {
            sql("""
                    insert into need.need (id, kind, title, aims, voiced, wanted_by, voiced_by, state, answer)
                    values (:id, :kind, :title, :aims, :voiced, :by, :voicedBy, :state, :answer)
                    """).params(line(need)).update();
            keepWanted(need);
        });
    }

    private void keepWanted(Need need) {
        need.wanted()
                .forEach((organisation, people) -> sql("""
                insert into need.wanted (need, organisation, people) values (:need, :organisation, :people)
                on conflict (need, organisation) do update set people = :people where wanted.people <> :people
                """)
                        .param("need", need.id().value())
                        .param("organisation", organisation.value())
                        .param("people", people)
                        .update());
    }

    private static Map<String, @Nullable Object> line(Need need) {
        Map<String, @Nullable Object> line = new HashMap<>();
        line.put("id", need.id().value());
        line.put("kind", need.kind().name());
        line.put("title", need.title());
        line.put("aims", Columns.aims(need.aims()));
        line.put("voiced", need.dates().voiced());
        line.put("by", need.dates().by());
        line.put("voicedBy", need.voicedBy().value());
        line.put("state", need.state().name());
        line.put("answer", need.answer().orElse(null));
        return line;
    }

    @Override
    public List<Need> needs() {
        return sql(NEEDS + " order by voiced desc, id")
                .query(JdbcNeedBook::need)
                .list();
    }

    @Override
    public Optional<Need> findNeed(NeedId id) {
        return sql(NEEDS + " where id = :id")
                .param("id", id.value())
                .query(JdbcNeedBook::need)
                .optional();
    }

    @Override
    public Outcome<Need> change(NeedId id, Function<Need, Outcome<Need>> change) {
        Outcome<Need> outcome = database.transaction().execute(status -> {
            Outcome<Need> changed = locked(id).then(change);
            if (changed instanceof Outcome.Done<Need> done) {
                keepWanted(done.value());
                sql("update need.need set (state, answer) = (:state, :answer) where id = :id")
                        .params(line(done.value()))
                        .update();
            }
            return changed;
        });
        if (outcome == null) {
            throw new IllegalStateException("A transaction gave no answer.");
        }
        return outcome;
    }

    private Outcome<Need> locked(NeedId id) {
        sql("select id from need.need where id = :id for update")
                .param("id", id.value())
                .query(String.class)
                .optional();
        return findNeed(id)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused("Behovet finnes ikke.", "There is no such need."));
    }

    @Override
    public List<NeedId> tell(NeedFact fact) {
        List<NeedId> closed = database.transaction().execute(status -> {
            write(fact);
            List<NeedId> met = new ArrayList<>();
            for (Need need : openNeedsOf(fact.organisation())) {
                if (change(need.id(), now -> now.closed(facts(now))).isDone()) {
                    met.add(need.id());
                }
            }
            return met;
        });
        return closed == null ? List.of() : closed;
    }

    private void write(NeedFact fact) {
        String kind = switch (fact) {
            case NeedFact.Attested attested -> "ATTESTED";
            case NeedFact.Placed placed -> "PLACED";
        };
        String aim = switch (fact) {
            case NeedFact.Attested attested -> Columns.text(attested.aim());
            case NeedFact.Placed placed -> "";
        };
        sql("""
                insert into need.fact (kind, person, organisation, aim, happened)
                values (:kind, :person, :organisation, :aim, :on) on conflict do nothing
                """)
                .param("kind", kind)
                .param("person", fact.person().value())
                .param("organisation", fact.organisation().value())
                .param("aim", aim)
                .param("on", fact.on())
                .update();
    }

    private List<Need> openNeedsOf(OrganisationId organisation) {
        return needs().stream()
                .filter(need -> need.isOpen() && need.wanted().containsKey(organisation))
                .toList();
    }

    @Override
    public List<NeedFact> facts(Need need) {
        return sql("""
                select * from need.fact
                where organisation = any (:organisations) and happened >= :voiced
                    and (kind = 'PLACED' or aim = any (:aims))
                order by happened, person, aim
                """)
                .param(
                        "organisations",
                        need.organisations().map(OrganisationId::value).toArray(String[]::new))
                .param("voiced", need.dates().voiced())
                .param("aims", Columns.aims(need.aims()))
                .query(JdbcNeedBook::fact)
                .list();
    }

    @Override
    public Map<NeedId, List<NeedFact>> facts() {
        Map<NeedId, List<NeedFact>> facts = new HashMap<>();
        sql("""
                select need.id as need, fact.*
                from need.need
                    join need.wanted on wanted.need = need.id
                    join need.fact on fact.organisation = wanted.organisation and fact.happened >= need.voiced
                        and (fact.kind = 'PLACED' or fact.aim = any (need.aims))
                order by need.id, happened, person, aim
                """).query((RowCallbackHandler)
                row -> facts.computeIfAbsent(new NeedId(row.getString("need")), none -> new ArrayList<>())
                        .add(fact(row, 0)));
        return facts;
    }

    private static NeedFact fact(ResultSet row, int number) throws SQLException {
        PersonId person = new PersonId(row.getString("person"));
        OrganisationId organisation = new OrganisationId(row.getString("organisation"));
        LocalDate on = row.getObject("happened", LocalDate.class);
        return row.getString("kind").equals("PLACED")
                ? new NeedFact.Placed(person, organisation, on)
                : new NeedFact.Attested(person, organisation, Columns.aim(row.getString("aim")), on);
    }

    private static Need need(ResultSet row, int number) throws SQLException {
        SortedMap<OrganisationId, Integer> wanted = new TreeMap<>();
        for (String text : Columns.texts(row, "wanted")) {
            int colon = text.lastIndexOf(':');
            wanted.put(new OrganisationId(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
        }
        return new Need(
                new NeedId(row.getString("id")),
                Need.Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                Columns.aims(row, "aims"),
                new Need.Dates(row.getObject("voiced", LocalDate.class), row.getObject("wanted_by", LocalDate.class)),
                wanted,
                new OrganisationId(row.getString("voiced_by")),
                Need.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("answer")));
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return database.client().sql(statement);
    }
}
