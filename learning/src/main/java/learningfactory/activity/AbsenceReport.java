package learningfactory.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.words.CsvTable;

/// What a school gets back: how much of each subject each of its own pupils has missed, and who is above
/// the limit.
///
/// @param school whose pupils these are; nobody else's are in it
/// @param rows by pupil and subject
public record AbsenceReport(OrganisationId school, List<Row> rows) {

    /// Above this share of a subject's minutes an absence that is not documented matters to the school (10
    /// %).
    public static final int LIMIT_PERCENT = 10;

    /// One pupil in one subject.
    ///
    /// @param pupil who
    /// @param schoolClass the class, as the school calls it
    /// @param subject the school's code of the subject
    /// @param heldMinutes how long the occurrences lasted for which attendance is written down
    /// @param missedMinutes what counts against the limit
    /// @param excusedMinutes what is documented and does not count
    public record Row(
            PersonId pupil,
            String schoolClass,
            String subject,
            long heldMinutes,
            long missedMinutes,
            long excusedMinutes) {
        /// Whether the pupil is above the limit, counted in whole minutes: exactly ten per cent is not above.
        public boolean isAboveLimit() {
            return missedMinutes * 100 > heldMinutes * LIMIT_PERCENT;
        }

        private Row plus(Row other) {
            return new Row(
                    pupil,
                    other.schoolClass.isEmpty() ? schoolClass : other.schoolClass,
                    subject,
                    heldMinutes + other.heldMinutes,
                    missedMinutes + other.missedMinutes,
                    excusedMinutes + other.excusedMinutes);
        }
    }

    /// One occurrence that was held.
    ///
    /// @param subject the subject that it counts for
    /// @param roll who was there
    public record Held(String subject, Roll roll) {}

    /// Copied.
    public AbsenceReport {
        rows = List.copyOf(rows);
    }

    /// Adds up what is written down for a school's own pupils.
    public static AbsenceReport of(OrganisationId school, List<Held> held) {
        Map<String, Row> rows = new TreeMap<>();
        for (Held one : held) {
            long length = one.roll().occurrence().during().length().toMinutes();
            for (Participation participation : one.roll().participations()) {
                if (participation.from().equals(school)
                        && participation.attendance().isPresent()) {
                    Row row = row(participation, one.subject(), length);
                    rows.merge(participation.person() + " " + one.subject(), row, Row::plus);
                }
            }
        }
        return new AbsenceReport(school, new ArrayList<>(rows.values()));
    }

    private static Row row(Participation participation, String subject, long length) {
        Attendance attendance = participation.attendance().orElseThrow();
        int missed = attendance.missedMinutes();
        return new Row(
                participation.person(),
                participation.schoolClass(),
                subject,
                length,
                attendance.isExcused() ? 0 : missed,
                attendance.isExcused() ? missed : 0);
    }

    /// As a file for the school's own system.
    ///
    /// @param name what the school calls the pupil
    public String csv(Function<PersonId, String> name) {
        CsvTable table = new CsvTable(List.of(
                "elev", "klasse", "fag", "minutter holdt", "minutter fravær", "minutter dokumentert", "over 10 %"));
        for (Row row : rows) {
            table.row(List.of(
                    name.apply(row.pupil()),
                    row.schoolClass(),
                    row.subject(),
                    Long.toString(row.heldMinutes()),
                    Long.toString(row.missedMinutes()),
                    Long.toString(row.excusedMinutes()),
                    row.isAboveLimit() ? "ja" : "nei"));
        }
        return table.toString();
    }
}
