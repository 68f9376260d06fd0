package learningfactory.language.plant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import learningfactory.factory.equipment.AlarmPriority;
import learningfactory.factory.equipment.Degradation;
import learningfactory.factory.equipment.Failure;
import learningfactory.factory.equipment.Failure.Clock;
import learningfactory.factory.equipment.Maintenance;
import learningfactory.factory.equipment.Outage;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.equipment.Tool;
import learningfactory.simulation.random.Distribution;
import learningfactory.yaml.AmountKind;
import learningfactory.yaml.Fields;
import learningfactory.yaml.Values;
import learningfactory.yaml.Yaml;

/// What interrupts a station: failures, outages, maintenance, tools, degradation.
final class ReliabilityReader {
    private static final Map<String, Clock> CLOCKS = clocks();
    private static final Map<String, AlarmPriority> PRIORITIES = priorities();

    private final Values values;

    ReliabilityReader(Values values) {
        this.values = values;
    }

    private static Map<String, Clock> clocks() {
        Map<String, Clock> clocks = new LinkedHashMap<>();
        clocks.put("operating", Clock.OPERATING);
        clocks.put("calendar", Clock.CALENDAR);
        clocks.put("cycles", Clock.CYCLES);
        return clocks;
    }

    private static Map<String, AlarmPriority> priorities() {
        Map<String, AlarmPriority> priorities = new LinkedHashMap<>();
        priorities.put("critical", AlarmPriority.CRITICAL);
        priorities.put("high", AlarmPriority.HIGH);
        priorities.put("medium", AlarmPriority.MEDIUM);
        priorities.put("low", AlarmPriority.LOW);
        return priorities;
    }

    Station.Reliability read(Fields station) {
        List<Failure> failures = List.copyOf(station.byName("failures", (name, node) -> failure(name.value(), node))
                .values());
        List<Maintenance> maintenance =
                List.copyOf(station.byName("maintenance", (name, node) -> maintenance(name.value(), node))
                        .values());
        List<Outage> outages = new ArrayList<>();
        station.items("outages").forEach(node -> outage(node, outages));
        return new Station.Reliability(
                failures,
                outages,
                maintenance,
                station.find("tool").map(this::tool),
                station.find("degradation").map(this::degradation));
    }

    private Failure failure(String name, Yaml node) {
        Fields fields = Fields.of(node, StationWords.FAILURE, "the failure (%s)".formatted(name), values);
        Clock clock = fields.word("clock", CLOCKS, Clock.OPERATING);
        return new Failure(
                name,
                clock,
                life(fields, "every", clock),
                fields.law("repair", AmountKind.TIME),
                fields.findText("crew"),
                fields.word("part", Map.of("resume", false, "scrap", true), false),
                fields.word("alarm", PRIORITIES, AlarmPriority.HIGH));
    }

    /// A time or a count, as the clock demands; never zero, which would repeat for ever at one moment.
    private Distribution life(Fields fields, String key, Clock clock) {
        Distribution law = fields.law(key, clock == Clock.CYCLES ? AmountKind.COUNT : AmountKind.TIME);
        if (!(law.mean() > 0)) {
            values.problems()
                    .error(fields.spot(key), "%s is nothing on the average".formatted(key), "more than zero", "");
            return Values.STAND_IN;
        }
        return law;
    }

    private void outage(Yaml node, List<Outage> outages) {
        Fields fields = Fields.of(node, StationWords.OUTAGE, "the outage", values);
        String name = fields.text("name", "outage");
        boolean isPlanned = fields.yes("planned", false);
        OptionalLong at = fields.findMicros("at");
        OptionalLong length = fields.findMicros("for");
        if (length.isPresent() && length.getAsLong() == 0) {
            values.problems()
                    .error(fields.spot("for"), "the outage (%s) lasts no time".formatted(name), "more than 0 s", "");
        } else if (at.isPresent() && length.isPresent()) {
            outages.add(new Outage(name, at.getAsLong(), length.getAsLong(), isPlanned));
        }
    }

    private Maintenance maintenance(String name, Yaml node) {
        Fields fields = Fields.of(node, StationWords.MAINTENANCE, "the maintenance (%s)".formatted(name), values);
        return new Maintenance(
                name,
                trigger(name, fields),
                fields.law("takes", AmountKind.TIME),
                fields.findText("crew"),
                fields.yes("renews", false),
                fields.yes("restores", false));
    }

    private Maintenance.Trigger trigger(String name, Fields fields) {
        if (fields.has("every") == fields.has("when worn")) {
            values.problems()
                    .error(
                            fields.spot(),
                            "the maintenance (%s) has %s every and when worn"
                                    .formatted(name, fields.has("every") ? "both" : "neither of"),
                            "one of the two",
                            "\"every: 168 h\"?");
        }
        Clock clock = fields.word("clock", CLOCKS, Clock.CALENDAR);
        boolean isSinceRepair = fields.yes("since repair", false);
        double wear = fields.share("when worn", 1);
        if (!fields.has("every")) {
            return new Maintenance.Trigger.Condition(wear);
        }
        return new Maintenance.Trigger.Every(clock, span(fields, "every", clock), isSinceRepair);
    }

    private long span(Fields fields, String key, Clock clock) {
        if (clock == Clock.CYCLES) {
            return fields.whole(key, 1, 1);
        }
        long span = fields.micros(key, 1);
        if (span == 0) {
            values.problems().error(fields.spot(key), "%s is no time at all".formatted(key), "more than 0 s", "");
        }
        return Math.max(span, 1);
    }

    private Tool tool(Yaml node) {
        Fields fields = Fields.of(node, StationWords.TOOL, "the tool", values);
        Map<String, Clock> clocks = new LinkedHashMap<>(CLOCKS);
        clocks.remove("calendar");
        Clock clock = fields.word("clock", clocks, Clock.OPERATING);
        return new Tool(
                fields.text("name", "tool"),
                clock,
                life(fields, "life", clock),
                fields.law("change", AmountKind.TIME),
                fields.findText("crew"),
                fields.share("slows", 0),
                fields.word("changed", Map.of("when worn", true, "on order", false), true));
    }

    private Degradation degradation(Yaml node) {
        Fields fields = Fields.of(node, StationWords.DEGRADATION, "the degradation", values);
        Clock clock = fields.word("clock", CLOCKS, Clock.OPERATING);
        return new Degradation(clock, span(fields, "span", clock), fields.share("slows", 0));
    }
}
