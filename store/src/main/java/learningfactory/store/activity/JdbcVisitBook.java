package learningfactory.store.activity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningfactory.activity.HeadCount;
import learningfactory.activity.OccurrenceId;
import learningfactory.activity.Visit;
import learningfactory.activity.VisitBook;
import learningfactory.resource.ResourceId;
import learningfactory.store.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The visits, with their stations, groups and counts.
public final class JdbcVisitBook implements VisitBook {

    private final Database database;

    /// The visits in this database.
    public JdbcVisitBook(Database database) {
        this.database = database;
    }

    @Override
    public void plan(OccurrenceId occurrence, Visit visit) {
        database.transaction().executeWithoutResult(status -> {
            sql("delete from activity.visit where occurrence = :id", occurrence).update();
            sql("insert into activity.visit values (:id, :begins, :round, :walk)", occurrence)
                    .param("begins", Columns.at(visit.pace().start()))
                    .param("round", visit.pace().round().toMinutes())
                    .param("walk", visit.pace().walk().toMinutes())
                    .update();
            for (int place = 0; place < visit.stations().size(); place++) {
                addStation(occurrence, place, visit.stations().get(place));
            }
            for (int place = 0; place < visit.groups().size(); place++) {
                Visit.Group group = visit.groups().get(place);
                sql("insert into activity.visit_group values (:id, :place, :name, :heads)", occurrence)
                        .param("place", place)
                        .param("name", group.name())
                        .param("heads", group.heads())
                        .update();
            }
        });
    }

    private void addStation(OccurrenceId occurrence, int place, Visit.Station station) {
        Map<String, @Nullable Object> line = new HashMap<>();
        line.put("id", occurrence.value());
        line.put("place", place);
        line.put("name", station.name());
        line.put("resource", station.resource().map(ResourceId::value).orElse(null));
        line.put("places", station.places());
        database.client()
                .sql("insert into activity.visit_station values (:id, :place, :name, :resource, :places)")
                .params(line)
                .update();
    }

    @Override
    public Optional<Visit> findVisit(OccurrenceId occurrence) {
        return Optional.ofNullable(visits(List.of(occurrence)).get(occurrence));
    }

    @Override
    public Map<OccurrenceId, Visit> visits(Collection<OccurrenceId> occurrences) {
        Map<String, List<Visit.Station>> stations = parts(
                "select * from activity.visit_station where occurrence = any (:ids) order by occurrence, place",
                occurrences,
                (row, number) -> new Visit.Station(
                        row.getString("name"),
                        Optional.ofNullable(row.getString("resource")).map(ResourceId::new),
                        row.getInt("places")));
        Map<String, List<Visit.Group>> groups = parts(
                "select * from activity.visit_group where occurrence = any (:ids) order by occurrence, place",
                occurrences,
                (row, number) -> new Visit.Group(row.getString("name"), row.getInt("heads")));
        Map<String, List<Visit.Pace>> paces = parts(
                "select * from activity.visit where occurrence = any (:ids)",
                occurrences,
                (row, number) -> new Visit.Pace(
                        Columns.moment(row, "begins"),
                        Duration.ofMinutes(row.getLong("round_minutes")),
                        Duration.ofMinutes(row.getLong("walk_minutes"))));
        Map<OccurrenceId, Visit> visits = new HashMap<>();
        paces.forEach((id, pace) -> visits.put(
                new OccurrenceId(id),
                new Visit(stations.getOrDefault(id, List.of()), groups.getOrDefault(id, List.of()), pace.getFirst())));
        return visits;
    }

    private <T> Map<String, List<T>> parts(String statement, Collection<OccurrenceId> occurrences, RowMapper<T> part) {
        Map<String, List<T>> parts = new HashMap<>();
        database.client()
                .sql(statement)
                .param("ids", occurrences.stream().map(OccurrenceId::value).toArray(String[]::new))
                .query((RowCallbackHandler)
                        row -> parts.computeIfAbsent(row.getString("occurrence"), none -> new ArrayList<>())
                                .add(part.mapRow(row, 0)));
        return parts;
    }

    @Override
    public void count(OccurrenceId occurrence, HeadCount.Counted counted) {
        sql("""
                insert into activity.visit_count values (:id, :round, :group, :heads, :gone)
                on conflict (occurrence, round, group_place) do update set heads = :heads, gone = :gone
                """, occurrence)
                .param("round", counted.round())
                .param("group", counted.group())
                .param("heads", counted.heads())
                .param("gone", counted.left())
                .update();
    }

    @Override
    public List<HeadCount.Counted> counts(OccurrenceId occurrence) {
        return sql("select * from activity.visit_count where occurrence = :id order by round, group_place", occurrence)
                .query((row, number) -> new HeadCount.Counted(
                        row.getInt("round"), row.getInt("group_place"), row.getInt("heads"), row.getInt("gone")))
                .list();
    }

    private JdbcClient.StatementSpec sql(String statement, OccurrenceId occurrence) {
        return database.client().sql(statement).param("id", occurrence.value());
    }
}
