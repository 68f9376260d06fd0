package learningfactory.store.competence;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Values of our rooms as cells of a row, and back.
final class Cells {
    private Cells() {}

    static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime moment(Optional<Instant> instant) {
        return instant.map(Cells::moment).orElse(null);
    }

    static @Nullable LocalDate day(Optional<LocalDate> day) {
        return day.orElse(null);
    }

    static String[] texts(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return findInstant(row, column)
                .orElseThrow(() -> new SQLException("The column (%s) is empty.".formatted(column)));
    }

    static Optional<Instant> findInstant(ResultSet row, String column) throws SQLException {
        Timestamp cell = row.getTimestamp(column);
        return cell == null ? Optional.empty() : Optional.of(cell.toInstant());
    }

    static LocalDate localDate(ResultSet row, String column) throws SQLException {
        return findDate(row, column).orElseThrow(() -> new SQLException("The column (%s) is empty.".formatted(column)));
    }

    static Optional<LocalDate> findDate(ResultSet row, String column) throws SQLException {
        Date cell = row.getDate(column);
        return cell == null ? Optional.empty() : Optional.of(cell.toLocalDate());
    }

    static List<String> list(ResultSet row, String column) throws SQLException {
        Array cell = row.getArray(column);
        return cell == null ? List.of() : List.of((String[]) cell.getArray());
    }

    /// The text of a cell; empty where nothing stands.
    static String text(ResultSet row, String column) throws SQLException {
        String cell = row.getString(column);
        return cell == null ? "" : cell;
    }
}
