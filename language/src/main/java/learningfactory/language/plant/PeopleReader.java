package learningfactory.language.plant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import learningfactory.factory.personnel.Crew;
import learningfactory.factory.personnel.Shifts;
import learningfactory.factory.personnel.Shifts.Interval;
import learningfactory.yaml.Fields;
import learningfactory.yaml.Mistake;
import learningfactory.yaml.Values;
import learningfactory.yaml.Yaml;

/// Crews and shift patterns.
final class PeopleReader {
    private static final long HOUR = 3_600_000_000L;
    private static final long DAY = 24 * HOUR;
    private static final long SHORTEST = 60_000_000L;
    private static final Map<String, Long> DAYS = days();

    private final Values values;
    private final long startMicros;

    /// @param startMicros time of day at which a run starts, µs after midnight
    PeopleReader(Values values, long startMicros) {
        this.values = values;
        this.startMicros = startMicros;
    }

    private static Map<String, Long> days() {
        Map<String, Long> days = new LinkedHashMap<>();
        for (String day : List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")) {
            days.put(day, (long) days.size());
        }
        return days;
    }

    List<Crew> crews(Fields plant) {
        return List.copyOf(
                plant.byName("people", (name, node) -> crew(name.value(), node)).values());
    }

    private Crew crew(String name, Yaml node) {
        Fields fields = Fields.of(node, PlantWords.CREW, "the crew (%s)".formatted(name), values);
        List<String> qualifications = fields.names("may");
        return new Crew(
                name,
                fields.whole("persons", 1, 1),
                qualifications.isEmpty() ? List.of(name) : qualifications,
                fields.findText("shifts"),
                fields.share("absence", 0),
                fields.micros("travel", 0));
    }

    List<Shifts> shifts(Fields plant) {
        List<Shifts> patterns = new ArrayList<>();
        for (Yaml.Entry entry : plant.entries("shifts")) {
            pattern(entry.key(), entry.value()).ifPresent(patterns::add);
        }
        return patterns;
    }

    private Optional<Shifts> pattern(Yaml.Text name, Yaml node) {
        Fields fields = Fields.of(node, PlantWords.SHIFTS, "the shifts (%s)".formatted(name.value()), values);
        long period = period(fields);
        boolean isByClock = period % DAY == 0;
        Set<Long> days = days(fields, period);
        List<Interval> work = spans(fields, "work", period);
        List<Interval> breaks = spans(fields, "breaks", period);
        long start = isByClock ? startMicros : 0;
        List<Interval> present =
                without(joined(placed(work, days, period, start)), joined(placed(breaks, days, period, start)));
        if (present.isEmpty()) {
            if (fields.has("work")) {
                values.problems()
                        .error(
                                name.spot(),
                                "the shifts (%s) leave no time of presence".formatted(name.value()),
                                "work that the breaks do not fill",
                                "");
            }
            return Optional.empty();
        }
        return Optional.of(new Shifts(name.value(), period, present));
    }

    private long period(Fields fields) {
        Yaml node = fields.find("repeats").orElse(null);
        if (node == null || node instanceof Yaml.Text day && day.value().strip().equals("day")) {
            return DAY;
        }
        if (node instanceof Yaml.Text week && week.value().strip().equals("week")) {
            return 7 * DAY;
        }
        long period = values.micros(node, "repeats").orElse(DAY);
        if (period < SHORTEST) {
            values.problems()
                    .error(node.spot(), "the shifts repeat after less than a minute", "day, week or a duration", "");
            return DAY;
        }
        return period;
    }

    /// The days of the pattern on which its spans hold, counted from zero.
    private Set<Long> days(Fields fields, long period) {
        Set<Long> days = new LinkedHashSet<>();
        for (Yaml item : fields.items("days")) {
            values.word(item, "day", DAYS).ifPresent(days::add);
        }
        if (!days.isEmpty() && period != 7 * DAY) {
            values.problems()
                    .error(
                            fields.spot("days"),
                            "days are named, but the pattern is not a week",
                            "repeats: week",
                            "\"repeats: week\"?");
            days.clear();
        }
        for (long day = 0; days.isEmpty() && day < Math.max(1, period / DAY) && day < 7; day++) {
            days.add(day);
        }
        return period == 7 * DAY || period == DAY ? days : Set.of(0L);
    }

    private List<Interval> spans(Fields fields, String key, long period) {
        List<Interval> spans = new ArrayList<>();
        for (Yaml item : fields.items(key)) {
            values.scalar(item, key, "a span such as 06:00 - 14:00", text -> span(text, key, period))
                    .ifPresent(spans::add);
        }
        return spans;
    }

    /// A span; one that ends before it starts goes on into the next day.
    private static Interval span(String text, String label, long period) throws Mistake {
        String[] ends = text.split("\\s*[-\u2013]\\s*", -1);
        if (ends.length != 2) {
            throw new Mistake(
                    "the %s (%s) is not a span".formatted(label, Yaml.shortened(text)),
                    "a span such as 06:00 - 14:00",
                    "");
        }
        long from = timeOfDay(ends[0], label);
        long to = timeOfDay(ends[1], label);
        long end = to <= from && ends[1].contains(":") ? to + DAY : to;
        if (end <= from || end - from > period) {
            throw new Mistake(
                    "the %s (%s) ends before it starts, or does not fit into its pattern"
                            .formatted(label, Yaml.shortened(text)),
                    "a span within the pattern",
                    "");
        }
        return new Interval(from, end);
    }

    /// `06:30`, or a duration from the start of the pattern, in µs.
    static long timeOfDay(String text, String label) throws Mistake {
        if (text.matches("\\d{1,2}:\\d{2}")) {
            int colon = text.indexOf(':');
            long hours = Long.parseLong(text.substring(0, colon));
            long minutes = Long.parseLong(text.substring(colon + 1));
            if (hours > 24 || minutes > 59 || hours == 24 && minutes > 0) {
                throw new Mistake("there is no time (%s)".formatted(text), "00:00 to 24:00", "");
            }
            return hours * HOUR + minutes * 60_000_000L;
        }
        return Values.micros(text, label);
    }

    /// The spans of all days, counted from the start of the run, within one period.
    private static List<Interval> placed(List<Interval> spans, Set<Long> days, long period, long start) {
        List<Interval> placed = new ArrayList<>();
        for (long day : days) {
            for (Interval span : spans) {
                long from = Math.floorMod(day * DAY + span.fromMicros() - start, period);
                long to = from + span.toMicros() - span.fromMicros();
                placed.add(new Interval(from, Math.min(to, period)));
                if (to > period) {
                    placed.add(new Interval(0, to - period));
                }
            }
        }
        return placed;
    }

    /// The same times as spans in order that do not touch each other.
    private static List<Interval> joined(List<Interval> spans) {
        List<Interval> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingLong(Interval::fromMicros).thenComparingLong(Interval::toMicros));
        List<Interval> joined = new ArrayList<>();
        for (Interval span : sorted) {
            if (!joined.isEmpty() && span.fromMicros() <= joined.getLast().toMicros()) {
                Interval last = joined.removeLast();
                joined.add(new Interval(last.fromMicros(), Math.max(last.toMicros(), span.toMicros())));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private static List<Interval> without(List<Interval> work, List<Interval> breaks) {
        List<Interval> rest = work;
        for (Interval pause : breaks) {
            List<Interval> next = new ArrayList<>();
            for (Interval span : rest) {
                if (pause.toMicros() <= span.fromMicros() || pause.fromMicros() >= span.toMicros()) {
                    next.add(span);
                    continue;
                }
                if (span.fromMicros() < pause.fromMicros()) {
                    next.add(new Interval(span.fromMicros(), pause.fromMicros()));
                }
                if (pause.toMicros() < span.toMicros()) {
                    next.add(new Interval(pause.toMicros(), span.toMicros()));
                }
            }
            rest = next;
        }
        return rest;
    }
}
