package learningfactory.store.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import learningfactory.activity.ResourceNeed;
import learningfactory.curriculum.AimId;
import learningfactory.network.PersonId;
import learningfactory.resource.Mode;
import learningfactory.resource.ResourceId;

/// How values stand in columns.
final class Columns {

    private Columns() {}

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    static String[] aims(List<AimId> aims) {
        return aims.stream().map(Columns::text).toArray(String[]::new);
    }

    static String text(AimId aim) {
        return aim.framework() + ":" + aim.code() + ":" + aim.version();
    }

    static List<AimId> aims(ResultSet row, String column) throws SQLException {
        return texts(row, column).stream().map(Columns::aim).toList();
    }

    static AimId aim(String text) {
        String[] parts = text.split(":", 3);
        return new AimId(parts[0], parts[1], parts[2]);
    }

    static String[] people(List<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(String[]::new);
    }

    static List<PersonId> people(ResultSet row, String column) throws SQLException {
        return texts(row, column).stream().map(PersonId::new).toList();
    }

    static String[] needs(List<ResourceNeed> needs) {
        return needs.stream()
                .map(need -> need.mode() + ":"
                        + String.join(
                                ",",
                                need.anyOf().stream().map(ResourceId::value).toList()))
                .toArray(String[]::new);
    }

    static List<ResourceNeed> needs(ResultSet row, String column) throws SQLException {
        return texts(row, column).stream().map(Columns::need).toList();
    }

    private static ResourceNeed need(String text) {
        String[] parts = text.split(":", 2);
        List<ResourceId> anyOf =
                List.of(parts[1].split(",")).stream().map(ResourceId::new).toList();
        return new ResourceNeed(anyOf, Mode.valueOf(parts[0]));
    }
}
