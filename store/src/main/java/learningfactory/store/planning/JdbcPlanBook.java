package learningfactory.store.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import learningfactory.network.OrganisationId;
import learningfactory.planning.MeetingId;
import learningfactory.planning.Placement;
import learningfactory.planning.RequestId;
import learningfactory.planning.TermPlan;
import learningfactory.planning.TermRequest;
import learningfactory.resource.Interval;
import learningfactory.resource.ReservationId;
import learningfactory.resource.ResourceId;
import learningfactory.store.Database;
import learningfactory.termplan.KeptPlan;
import learningfactory.termplan.PlanBook;
import learningfactory.words.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/// The plans in PostgreSQL. Of a plan that changes only the rows that differ are written, so that the audit
/// shows what was changed.
public final class JdbcPlanBook implements PlanBook {

    private static final String PLAN =
            "select *, lower(away) as away_from, upper(away) as away_until from planning.plan";

    private final Database database;

    /// The plans in this database.
    public JdbcPlanBook(Database database) {
        this.database = database;
    }

    /// A placement and its booking, as one row.
    private record Row(Placement placement, Optional<String> reservation) {}

    private static final RowMapper<Row> ROW = (row, number) -> new Row(
            new Placement(
                    new MeetingId(new RequestId(row.getString("request")), row.getInt("number")),
                    new Interval(moment(row, "from_at"), moment(row, "until_at")),
                    RequestRows.texts(row, "resources").stream()
                            .map(ResourceId::new)
                            .toList(),
                    row.getBoolean("is_pinned")),
            Optional.ofNullable(row.getString("reservation")));

    private static final RowMapper<KeptPlan> HEAD = (row, number) -> new KeptPlan(
            row.getString("id"),
            row.getString("title"),
            new OrganisationId(row.getString("owner")),
            row.getDate("first_day").toLocalDate(),
            row.getDate("last_day").toLocalDate(),
            KeptPlan.State.valueOf(row.getString("state")),
            List.of(),
            TermPlan.EMPTY,
            List.of(),
            repair(row));

    private static Optional<KeptPlan.Repair> repair(ResultSet row) throws SQLException {
        String repairs = row.getString("repairs");
        return repairs == null
                ? Optional.empty()
                : Optional.of(new KeptPlan.Repair(
                        repairs,
                        new ResourceId(row.getString("resource")),
                        new Interval(moment(row, "away_from"), moment(row, "away_until")),
                        row.getString("why")));
    }

    private static java.time.Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Override
    public void add(KeptPlan plan) {
        database.transaction().executeWithoutResult(status -> {
            Map<String, @Nullable Object> line = head(plan);
            database.client().sql("""
                            insert into planning.plan (id, title, owner, first_day, last_day, state, repairs, resource, away, why)
                            values (:id, :title, :owner, :first, :last, :state, :repairs, :resource,
                                cast(:away as tstzrange), :why)
                            """).params(line).update();
            writeRequests(plan.id(), List.of(), plan.requests());
            writePlacements(plan.id(), List.of(), rows(plan));
        });
    }

    private static Map<String, @Nullable Object> head(KeptPlan plan) {
        Map<String, @Nullable Object> line = new HashMap<>();
        line.put("id", plan.id());
        line.put("title", plan.title());
        line.put("owner", plan.owner().value());
        line.put("first", plan.first());
        line.put("last", plan.last());
        line.put("state", plan.state().name());
        line.put("repairs", plan.repairs().map(KeptPlan.Repair::plan).orElse(null));
        line.put("resource", plan.repairs().map(one -> one.resource().value()).orElse(null));
        line.put("away", plan.repairs().map(one -> range(one.during())).orElse(null));
        line.put("why", plan.repairs().map(KeptPlan.Repair::why).orElse(null));
        return line;
    }

    private static String range(Interval during) {
        return "[%s,%s)".formatted(during.from(), during.until());
    }

    @Override
    public List<KeptPlan> plans() {
        return database.client()
                .sql(PLAN + " order by made desc, id")
                .query(HEAD)
                .list();
    }

    @Override
    public Optional<KeptPlan> find(String id) {
        return database.client()
                .sql(PLAN + " where id = :id")
                .param("id", id)
                .query(HEAD)
                .optional()
                .map(this::whole);
    }

    private KeptPlan whole(KeptPlan head) {
        List<TermRequest> requests = database.client()
                .sql("select * from planning.request where plan = :plan order by place, id")
                .param("plan", head.id())
                .query(RequestRows.REQUEST)
                .list();
        List<Row> rows =
                database.client().sql("""
                        select *, lower(during) as from_at, upper(during) as until_at from planning.placement
                        where plan = :plan order by request, number
                        """).param("plan", head.id()).query(ROW).list();
        List<KeptPlan.Booked> booked = new ArrayList<>();
        rows.forEach(row -> row.reservation()
                .ifPresent(id -> booked.add(new KeptPlan.Booked(row.placement().meeting(), new ReservationId(id)))));
        return new KeptPlan(
                head.id(),
                head.title(),
                head.owner(),
                head.first(),
                head.last(),
                head.state(),
                requests,
                new TermPlan(rows.stream().map(Row::placement).toList()),
                booked,
                head.repairs());
    }

    @Override
    public Outcome<KeptPlan> change(String id, Function<KeptPlan, Outcome<KeptPlan>> change) {
        Outcome<KeptPlan> outcome = database.transaction().execute(status -> {
            Optional<KeptPlan> before = database.client()
                    .sql(PLAN + " where id = :id for update")
                    .param("id", id)
                    .query(HEAD)
                    .optional()
                    .map(this::whole);
            if (before.isEmpty()) {
                return Outcome.refused("Planen finnes ikke.", "There is no such plan.");
            }
            Outcome<KeptPlan> changed = change.apply(before.get());
            if (changed instanceof Outcome.Done<KeptPlan> done) {
                write(before.get(), done.value());
            }
            return changed;
        });
        if (outcome == null) {
            throw new IllegalStateException("A transaction gave no answer.");
        }
        return outcome;
    }

    private void write(KeptPlan before, KeptPlan after) {
        if (before.state() != after.state()) {
            database.client()
                    .sql("update planning.plan set state = :state where id = :id")
                    .param("state", after.state().name())
                    .param("id", after.id())
                    .update();
        }
        writeRequests(after.id(), before.requests(), after.requests());
        writePlacements(after.id(), rows(before), rows(after));
    }

    private static List<Row> rows(KeptPlan plan) {
        Map<MeetingId, String> booked = new HashMap<>();
        plan.booked().forEach(one -> booked.put(one.meeting(), one.reservation().value()));
        return plan.plan().placements().stream()
                .map(one -> new Row(one, Optional.ofNullable(booked.get(one.meeting()))))
                .toList();
    }

    private void writeRequests(String plan, List<TermRequest> before, List<TermRequest> after) {
        for (TermRequest gone : before) {
            if (!after.contains(gone)) {
                database.client()
                        .sql("delete from planning.request where plan = :plan and id = :id")
                        .param("plan", plan)
                        .param("id", gone.id().value())
                        .update();
            }
        }
        for (int place = 0; place < after.size(); place++) {
            if (!before.contains(after.get(place))) {
                RequestRows.insert(database, plan, place, after.get(place));
            }
        }
    }

    private void writePlacements(String plan, List<Row> before, List<Row> after) {
        Map<Placement, Optional<String>> stood = new HashMap<>();
        before.forEach(row -> stood.put(row.placement(), row.reservation()));
        Set<Placement> stands = new HashSet<>();
        after.forEach(row -> stands.add(row.placement()));
        for (Row gone : before) {
            if (!stands.contains(gone.placement())) {
                database.client()
                        .sql(
                                "delete from planning.placement where plan = :plan and request = :request and number = :number")
                        .param("plan", plan)
                        .param("request", gone.placement().meeting().request().value())
                        .param("number", gone.placement().meeting().number())
                        .update();
            }
        }
        for (Row row : after) {
            if (!stood.containsKey(row.placement())) {
                insert(plan, row);
            }
        }
        writeBookings(
                plan,
                after.stream()
                        .filter(row -> stood.containsKey(row.placement())
                                && !row.reservation().equals(stood.get(row.placement())))
                        .toList());
    }

    /// All at once: whoever approves a term holds the hall until he is done.
    private void writeBookings(String plan, List<Row> booked) {
        if (booked.isEmpty()) {
            return;
        }
        database.client()
                .sql("""
                        update planning.placement as stands set reservation = booked.reservation
                        from unnest(:requests, :numbers, :reservations) as booked (request, number, reservation)
                        where plan = :plan and stands.request = booked.request and stands.number = booked.number
                        """)
                .param("plan", plan)
                .param(
                        "requests",
                        booked.stream()
                                .map(row -> row.placement().meeting().request().value())
                                .toArray(String[]::new))
                .param(
                        "numbers",
                        booked.stream()
                                .map(row -> row.placement().meeting().number())
                                .toArray(Integer[]::new))
                .param(
                        "reservations",
                        booked.stream()
                                .map(row -> row.reservation().orElse(null))
                                .toArray(String[]::new))
                .update();
    }

    private void insert(String plan, Row row) {
        Placement placement = row.placement();
        Map<String, @Nullable Object> line = new HashMap<>();
        line.put("plan", plan);
        line.put("request", placement.meeting().request().value());
        line.put("number", placement.meeting().number());
        line.put("during", range(placement.during()));
        line.put(
                "resources",
                placement.resources().stream().map(ResourceId::value).toArray(String[]::new));
        line.put("pinned", placement.isPinned());
        line.put("reservation", row.reservation().orElse(null));
        database.client().sql("""
                        insert into planning.placement (plan, request, number, during, resources, is_pinned, reservation)
                        values (:plan, :request, :number, cast(:during as tstzrange), :resources, :pinned, :reservation)
                        """).params(line).update();
    }
}
