package learningfactory.store.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.planning.RequestId;
import learningfactory.planning.TermRequest;
import learningfactory.resource.Mode;
import learningfactory.resource.Need;
import learningfactory.resource.ResourceId;
import learningfactory.resource.ResourceKind;
import learningfactory.store.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/// How requests stand in rows.
final class RequestRows {
    static final RowMapper<TermRequest> REQUEST = (row, number) -> new TermRequest(
            new RequestId(row.getString("id")),
            row.getString("title"),
            new TermRequest.Asker(
                    new PersonId(row.getString("asker")), new OrganisationId(row.getString("organisation"))),
            new TermRequest.Party(
                    row.getString("party"),
                    row.getInt("size"),
                    texts(row, "people").stream().map(PersonId::new).toList()),
            new TermRequest.Shape(
                    row.getInt("meetings"),
                    Duration.ofMinutes(row.getInt("minutes")),
                    Mode.valueOf(row.getString("mode")),
                    texts(row, "needs").stream().map(RequestRows::need).toList(),
                    Optional.ofNullable(row.getString("after")).map(RequestId::new),
                    row.getInt("days_between")),
            new TermRequest.Wishes(
                    row.getObject("not_before", LocalDate.class),
                    row.getObject("not_after", LocalDate.class),
                    Stream.of((Integer[]) row.getArray("weekdays").getArray())
                            .map(DayOfWeek::of)
                            .toList(),
                    row.getObject("wish_from", LocalTime.class),
                    row.getObject("wish_until", LocalTime.class),
                    Stream.of((java.sql.Date[]) row.getArray("never").getArray())
                            .map(java.sql.Date::toLocalDate)
                            .toList()));

    private RequestRows() {}

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static Need need(String text) {
        String[] parts = text.split("\\|", -1);
        return new Need(
                Stream.of(parts[1].split(","))
                        .filter(id -> !id.isEmpty())
                        .map(ResourceId::new)
                        .toList(),
                Optional.of(parts[0]).filter(kind -> !kind.isEmpty()).map(ResourceKind::valueOf),
                parts[2],
                Integer.parseInt(parts[3]));
    }

    private static String text(Need need) {
        return "%s|%s|%s|%d"
                .formatted(
                        need.kind().map(Enum::name).orElse(""),
                        String.join(
                                ",",
                                need.anyOf().stream().map(ResourceId::value).toList()),
                        need.family(),
                        need.capacity());
    }

    static void insert(Database database, String plan, int place, TermRequest request) {
        Map<String, @Nullable Object> line = new HashMap<>();
        line.put("plan", plan);
        line.put("id", request.id().value());
        line.put("place", place);
        line.put("title", request.title());
        line.put("asker", request.asker().person().value());
        line.put("organisation", request.asker().organisation().value());
        line.put("party", request.party().group());
        line.put("size", request.party().size());
        line.put(
                "people", request.party().people().stream().map(PersonId::value).toArray(String[]::new));
        line.put("meetings", request.shape().meetings());
        line.put("minutes", (int) request.shape().length().toMinutes());
        line.put("mode", request.shape().mode().name());
        line.put(
                "needs", request.shape().needs().stream().map(RequestRows::text).toArray(String[]::new));
        line.put("after", request.shape().after().map(RequestId::value).orElse(null));
        line.put("between", request.shape().daysBetween());
        line.put("before", request.wishes().notBefore());
        line.put("latest", request.wishes().notAfter());
        line.put(
                "weekdays",
                request.wishes().days().stream().map(DayOfWeek::getValue).toArray(Integer[]::new));
        line.put("from", request.wishes().from());
        line.put("until", request.wishes().until());
        line.put(
                "never",
                request.wishes().never().stream().map(java.sql.Date::valueOf).toArray(java.sql.Date[]::new));
        database.client().sql("""
                        insert into planning.request (plan, id, place, title, asker, organisation, party, size, people,
                            meetings, minutes, mode, needs, after, days_between, not_before, not_after, weekdays,
                            wish_from, wish_until, never)
                        values (:plan, :id, :place, :title, :asker, :organisation, :party, :size, :people,
                            :meetings, :minutes, :mode, :needs, :after, :between, :before, :latest, :weekdays,
                            :from, :until, :never)
                        """).params(line).update();
    }
}
