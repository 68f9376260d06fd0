package learningfactory.planning;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.resource.Mode;
import learningfactory.resource.Need;
import learningfactory.resource.ResourceKind;
import learningfactory.words.Meaningless;
import learningfactory.words.Words;

/// Requests as a table, one a line, with semicolons or commas between the cells and the names of the
/// columns above.
///
///
/// id;title;organisation;group;size;meetings;hours;mode;needs;days;from;until;not-before;not-after;after;days-between
///     mill-2a;Fresing 2A;school;2A;8;10;3;SUPERVISED;cnc-mill+instructor;TUE,THU;08:00;12:00;;;;5
///
/// All errors come in one go, each with its line, its column, what was found and what would be right.
public final class RequestTable {
    private static final List<String> NEEDED =
            List.of("id", "title", "organisation", "group", "size", "meetings", "hours", "needs");
    private static final int MOST_LINES = 1_000;
    private static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");
    private static final List<String> NORWEGIAN = List.of("MAN", "TIR", "ONS", "TOR", "FRE", "LØR", "SØN");

    private RequestTable() {}

    /// What was read.
    ///
    /// @param requests whole when there is no error, else those of the good lines
    /// @param errors in order of the lines
    public record Read(List<TermRequest> requests, List<Error> errors) {}

    /// What is wrong.
    ///
    /// @param line from 1, the names of the columns are line 1
    /// @param column its name; empty: the whole line
    /// @param what in one or two sentences
    public record Error(int line, String column, Words what) {}

    /// Reads a table.
    ///
    /// @param asker who answers for all of it
    /// @param kinds of the families that the hall has, for what is needed
    public static Read read(String text, PersonId asker, Term term, Map<String, ResourceKind> kinds) {
        List<String> lines = text.replace("\uFEFF", "").lines().toList();
        List<TermRequest> requests = new ArrayList<>();
        List<Error> errors = new ArrayList<>();
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            errors.add(error(
                    1,
                    "",
                    "Tabellen har 1 til %d linjer.".formatted(MOST_LINES),
                    "The table has 1 to %d lines.".formatted(MOST_LINES)));
            return new Read(requests, errors);
        }
        List<String> columns = cells(lines.getFirst()).stream()
                .map(one -> one.toLowerCase(Locale.ROOT))
                .toList();
        for (String needed : NEEDED) {
            if (!columns.contains(needed)) {
                errors.add(error(
                        1,
                        needed,
                        "Kolonnen %s mangler.".formatted(needed),
                        "The column %s is missing.".formatted(needed)));
            }
        }
        TreeSet<RequestId> seen = new TreeSet<>();
        for (int at = 1; errors.stream().noneMatch(one -> one.line() == 1) && at < lines.size(); at++) {
            if (!lines.get(at).isBlank()) {
                Line line = new Line(at + 1, columns, cells(lines.get(at)), errors);
                line.request(asker, term, kinds).ifPresent(request -> {
                    if (seen.add(request.id())) {
                        requests.add(request);
                    } else {
                        line.wrong("id", "Navnet er brukt før.", "The id is used before.");
                    }
                });
            }
        }
        return new Read(requests, errors);
    }

    private static Error error(int line, String column, String nb, String en) {
        return new Error(line, column, new Words(nb, en));
    }

    /// Cells between semicolons, else commas; a cell in quotation marks may hold both.
    private static List<String> cells(String line) {
        char separator = line.indexOf(';') >= 0 ? ';' : ',';
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = false;
        for (int at = 0; at < line.length(); at++) {
            char sign = line.charAt(at);
            if (sign == '"') {
                isQuoted = !isQuoted;
            } else if (sign == separator && !isQuoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(sign);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    /// One line, and what is wrong in it.
    private record Line(int number, List<String> columns, List<String> cells, List<Error> errors) {

        void wrong(String column, String nb, String en) {
            errors.add(error(number, column, nb, en));
        }

        String text(String column) {
            int at = columns.indexOf(column);
            return at < 0 || at >= cells.size() ? "" : cells.get(at);
        }

        private int whole(String column, int otherwise) {
            String text = text(column);
            if (text.isEmpty() && otherwise >= 0) {
                return otherwise;
            }
            if (!text.matches("[0-9]{1,5}")) {
                wrong(
                        column,
                        "«%s» er ikke et helt tall.".formatted(text),
                        "“%s” is not a whole number.".formatted(text));
                return 1;
            }
            return Integer.parseInt(text);
        }

        private Duration hours() {
            String text = text("hours").replace(',', '.');
            if (!text.matches("[0-9]{1,2}(\\.[05])?")) {
                wrong(
                        "hours",
                        "«%s» er ikke hele eller halve timer, som 2 eller 1,5.".formatted(text),
                        "“%s” is not whole or half hours, such as 2 or 1.5.".formatted(text));
                return Term.STEP;
            }
            return Duration.ofMinutes(Math.round(Double.parseDouble(text) * 60));
        }

        private LocalDate day(String column, LocalDate otherwise) {
            String text = text(column);
            try {
                return text.isEmpty() ? otherwise : LocalDate.parse(text);
            } catch (DateTimeException wrong) {
                wrong(
                        column,
                        "«%s» er ikke en dag, som 2027-01-18.".formatted(text),
                        "“%s” is not a day, such as 2027-01-18.".formatted(text));
                return otherwise;
            }
        }

        private LocalTime time(String column) {
            String text = text(column);
            try {
                return text.isEmpty() ? LocalTime.MIDNIGHT : LocalTime.parse(text);
            } catch (DateTimeException wrong) {
                wrong(
                        column,
                        "«%s» er ikke et klokkeslett, som 08:30.".formatted(text),
                        "“%s” is not a time, such as 08:30.".formatted(text));
                return LocalTime.MIDNIGHT;
            }
        }

        private List<DayOfWeek> days() {
            List<DayOfWeek> days = new ArrayList<>();
            for (String word : text("days").toUpperCase(Locale.ROOT).split("[,+ ]+")) {
                String begin = word.length() > 3 ? word.substring(0, 3) : word;
                int at = Math.max(DAYS.indexOf(begin), NORWEGIAN.indexOf(begin));
                if (at >= 0) {
                    days.add(DayOfWeek.of(at + 1));
                } else if (!word.isEmpty()) {
                    wrong(
                            "days",
                            "«%s» er ingen ukedag. Skriv man, tir, ons, tor, fre.".formatted(word),
                            "“%s” is no weekday. Write mon, tue, wed, thu, fri.".formatted(word));
                }
            }
            return days;
        }

        private List<Need> needs(Map<String, ResourceKind> kinds) {
            List<Need> needs = new ArrayList<>();
            for (String word : text("needs").split("[+]")) {
                String family = word.strip();
                Optional<ResourceKind> kind = Optional.ofNullable(kinds.get(family));
                if (kind.isEmpty()) {
                    wrong(
                            "needs",
                            "Hallen har ikke «%s». Kanskje: %s.".formatted(family, String.join(", ", kinds.keySet())),
                            "The hall has no “%s”. Maybe: %s.".formatted(family, String.join(", ", kinds.keySet())));
                } else {
                    needs.add(new Need(List.of(), kind, family, 1));
                }
            }
            return needs;
        }

        private Mode mode() {
            String text = text("mode").toUpperCase(Locale.ROOT);
            for (Mode mode : Mode.values()) {
                if (mode.name().equals(text)) {
                    return mode;
                }
            }
            if (!text.isEmpty()) {
                wrong(
                        "mode",
                        "«%s» er ikke SOLO, SUPERVISED eller DEMONSTRATION.".formatted(text),
                        "“%s” is not SOLO, SUPERVISED or DEMONSTRATION.".formatted(text));
            }
            return Mode.SUPERVISED;
        }

        Optional<TermRequest> request(PersonId asker, Term term, Map<String, ResourceKind> kinds) {
            int before = errors.size();
            int size = whole("size", -1);
            int meetings = whole("meetings", -1);
            Duration length = hours();
            List<Need> needs = needs(kinds);
            int daysBetween = whole("days-between", 1);
            TermRequest.Wishes wishes = wishes(term);
            Mode mode = mode();
            if (errors.size() > before) {
                return Optional.empty();
            }
            try {
                return Optional.of(new TermRequest(
                        new RequestId(text("id")),
                        text("title"),
                        new TermRequest.Asker(asker, new OrganisationId(text("organisation"))),
                        new TermRequest.Party(text("group"), size, List.of()),
                        new TermRequest.Shape(
                                meetings,
                                length,
                                mode,
                                needs,
                                Optional.of(text("after"))
                                        .filter(after -> !after.isEmpty())
                                        .map(RequestId::new),
                                daysBetween),
                        wishes));
            } catch (IllegalArgumentException wrong) {
                Words what = Meaningless.of(wrong);
                wrong("", what.nb(), what.en());
                return Optional.empty();
            }
        }

        private TermRequest.Wishes wishes(Term term) {
            LocalDate first = day("not-before", term.first());
            LocalDate last = day("not-after", term.last());
            if (last.isBefore(first)) {
                wrong("not-after", "Siste dag er før første.", "The last day is before the first.");
                last = first;
            }
            return new TermRequest.Wishes(first, last, days(), time("from"), time("until"));
        }
    }
}
