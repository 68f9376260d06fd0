package learningfactory.demo;

import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Stream;
import learningfactory.booking.Request;
import learningfactory.resource.Mode;

/// Something that is done in the hall on one day of the week, week after week.
///
/// @param days on which sort of days it is done
/// @param day of the week
/// @param from local time
/// @param until local time
/// @param holder who books it
/// @param title as the holder calls it
/// @param party how many
/// @param alone who uses it by himself; nobody: a group with somebody who teaches
/// @param resources what it takes
record Habit(
        List<SchoolYear.Day> days,
        DayOfWeek day,
        String from,
        String until,
        Staff holder,
        String title,
        int party,
        List<Resident> alone,
        List<String> resources) {

    private static final List<SchoolYear.Day> LESSONS = List.of(SchoolYear.Day.TEACHING);
    private static final List<SchoolYear.Day> EXAMS = List.of(SchoolYear.Day.EXAMS);
    private static final List<SchoolYear.Day> TERM = List.of(SchoolYear.Day.TEACHING, SchoolYear.Day.EXAMS);
    private static final List<SchoolYear.Day> OPEN =
            List.of(SchoolYear.Day.TEACHING, SchoolYear.Day.EXAMS, SchoolYear.Day.HOLIDAY);

    private static final String CLASSES = """
            MONDAY    08:15 11:15 4  Vg2 industriteknologi, gruppe A | mill-1 teacher-kari
            MONDAY    12:00 14:45 4  Vg2 industriteknologi, gruppe B | lathe-1 teacher-kari
            MONDAY    08:15 10:30 15 Vg1 teknologi, 1TEA             | mini-1 room-1 teacher-per
            TUESDAY   08:15 11:15 4  Vg2 industriteknologi, gruppe B | mill-1 teacher-per
            TUESDAY   08:15 11:00 14 Vg1 teknologi, 1TEB             | mini-1 room-1 teacher-kari
            TUESDAY   12:00 14:30 4  Vg1 sveising                    | weld-1 teacher-per
            WEDNESDAY 08:15 11:15 4  Vg2 automatisering              | robot-1 cobot-1 teacher-per
            WEDNESDAY 12:00 14:45 4  Vg2 industriteknologi, gruppe A | lathe-1 cmm-1 teacher-kari
            THURSDAY  08:15 11:15 4  Vg2 industriteknologi, gruppe A | mill-1 cmm-1 teacher-kari
            THURSDAY  08:15 10:45 15 Vg1 teknologi, 1TEA             | mini-1 room-1 teacher-per
            THURSDAY  12:15 14:45 2  Vg1 sveising                    | weld-sim-1 teacher-kari
            FRIDAY    08:15 11:00 6  Vg2 automatisering              | cobot-1 cobot-2 teacher-per
            FRIDAY    08:15 10:45 4  Vg2 industriteknologi, gruppe B | lathe-1 teacher-kari
            """;

    private static final String IN_EXAM_WEEKS = """
            MONDAY    08:15 12:00 4  Forberedelse til eksamen        | mill-1 teacher-per
            TUESDAY   08:00 14:30 2  Praktisk eksamen, Vg2           | mill-1 lathe-1 teacher-kari
            WEDNESDAY 08:00 14:30 2  Praktisk eksamen, Vg2           | mill-1 lathe-1 teacher-kari
            THURSDAY  08:00 14:30 2  Praktisk eksamen, Vg2           | mill-1 lathe-1 teacher-kari
            """;

    private static final String AT_WEEKENDS = """
            SATURDAY  10:00 13:00 12 Åpen lørdag: prøv minifabrikken        | mini-1 room-1 teacher-ingrid
            SATURDAY  10:00 13:00 6  Åpen lørdag: robot for barn og voksne  | cobot-1 teacher-per
            SUNDAY    10:00 13:00 6  Teknologiklubben                       | cobot-2 teacher-per
            """;

    private static final String ADULTS = "TUESDAY 17:15 20:15 3 Moduler for voksne: dreiing | lathe-1 teacher-ingrid";
    private static final String WELDING = "WEDNESDAY 17:15 20:15 4 Sveisekveld | weld-1 teacher-ingrid";
    private static final String PRACTICE =
            "MONDAY 17:15 20:15 3 Lærlinger: øving til fagprøven | mill-2 teacher-ingrid";

    private static final String ERIK = """
            MONDAY    15:30 19:00 1  Nullserie fordeler | lathe-1
            WEDNESDAY 15:30 18:30 1  Prøvedel           | mill-1
            THURSDAY  17:00 20:30 1  Nullserie fordeler | lathe-1
            SATURDAY  10:00 13:00 1  Nullserie fordeler | lathe-1
            """;
    private static final String OLAV = """
            TUESDAY   15:00 18:00 1  Jigg til målerommet | mill-1
            FRIDAY    12:00 15:30 1  Jigg til målerommet | mill-1
            """;
    private static final String ALI = """
            THURSDAY  15:30 18:30 1  Griper i aluminium | robot-1
            SATURDAY  10:00 14:00 1  Griper i aluminium | robot-1
            """;
    private static final String MARTE = "FRIDAY 08:00 10:00 1 Førstedelsmåling | cmm-1";

    /// All that is done in a week.
    static final List<Habit> ALL = Stream.of(
                    read(LESSONS, Staff.TORE, List.of(), CLASSES),
                    read(EXAMS, Staff.TORE, List.of(), IN_EXAM_WEEKS),
                    read(OPEN, Staff.ODD, List.of(), AT_WEEKENDS),
                    read(TERM, Staff.COUNTY, List.of(), ADULTS),
                    read(TERM, Staff.WELDING, List.of(), WELDING),
                    read(TERM, Staff.FRODE, List.of(), PRACTICE),
                    read(OPEN, Staff.CARINA, List.of(Resident.ERIK), ERIK),
                    read(OPEN, Staff.ALUMINIUM, List.of(Resident.OLAV), OLAV),
                    read(OPEN, Staff.ROBOTS, List.of(Resident.ALI), ALI),
                    read(OPEN, Staff.CARINA, List.of(Resident.MARTE), MARTE))
            .flatMap(List::stream)
            .toList();

    private static List<Habit> read(List<SchoolYear.Day> days, Staff holder, List<Resident> alone, String table) {
        return table.lines().map(line -> habit(days, holder, alone, line)).toList();
    }

    /// A line such as `MONDAY 08:15 11:15 4 Vg1 sveising | weld-1 teacher-per`.
    private static Habit habit(List<SchoolYear.Day> days, Staff holder, List<Resident> alone, String line) {
        int bar = line.indexOf('|');
        String[] words = line.substring(0, bar).strip().split("\\s+", 5);
        List<String> resources = List.of(line.substring(bar + 1).strip().split("\\s+"));
        return new Habit(
                days,
                DayOfWeek.valueOf(words[0]),
                words[1],
                words[2],
                holder,
                words[4],
                Integer.parseInt(words[3]),
                alone,
                resources);
    }

    /// How it is used.
    Request.Use use() {
        return alone.isEmpty()
                ? FrontDesk.group(party)
                : new Request.Use(
                        Mode.SOLO,
                        alone.size(),
                        alone.stream().map(Resident::id).toList());
    }
}
