package learningfactory.debrief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import learningfactory.factory.running.Fact;
import learningfactory.run.RunFact;
import learningfactory.run.RunRecord;

/// A run as an object-centric event log (OCEL 2.0, JSON): parts, units, people, alarms and injects are
/// objects; what befell them are events.
///
/// Written are the facts that a process miner looks for: a part's way through the plant, failures and
/// repairs, alarms, deeds and injects. Times count from the instant at which the run began.
public final class OcelExport {
    private final long beganEpochMillis;
    private final Map<String, Object> objects = new LinkedHashMap<>();
    private final List<Object> events = new ArrayList<>();

    private enum Kind {
        PART,
        UNIT,
        PLACE,
        PERSON,
        ALARM,
        INJECT;

        String text() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private OcelExport(long beganEpochMillis) {
        this.beganEpochMillis = beganEpochMillis;
    }

    /// The log as one JSON object.
    ///
    /// @param beganEpochMillis when the run part began, ms since 1970 UTC
    public static String json(RunRecord record, long beganEpochMillis) {
        OcelExport export = new OcelExport(beganEpochMillis);
        for (RunFact fact : record.facts()) {
            export.take(fact);
        }
        return JsonText.of(export.log());
    }

    private Object log() {
        List<Object> objectTypes = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            objectTypes.add(JsonText.table(
                    "name",
                    kind.text(),
                    "attributes",
                    kind == Kind.PART ? List.of(JsonText.table("name", "product", "type", "string")) : List.of()));
        }
        List<Object> eventTypes = new ArrayList<>();
        for (Type type : Type.values()) {
            List<Object> attributes = new ArrayList<>();
            type.attributes().forEach((name, form) -> attributes.add(JsonText.table("name", name, "type", form)));
            eventTypes.add(JsonText.table("name", type.text(), "attributes", attributes));
        }
        return JsonText.table(
                "objectTypes",
                objectTypes,
                "eventTypes",
                eventTypes,
                "objects",
                List.copyOf(objects.values()),
                "events",
                events);
    }

    /// Kinds of events, with the attributes each has and their types.
    private enum Type {
        PART_CREATED("product:string"),
        PART_ENTERED("content:integer"),
        WORK_STARTED("product:string"),
        WORK_DONE(""),
        PART_JUDGED("verdict:string"),
        PART_LEFT("good:boolean"),
        PART_SCRAPPED("product:string"),
        PART_SET_ASIDE("product:string"),
        UNIT_FAILED("mode:string"),
        REPAIR_STARTED("mode:string"),
        UNIT_REPAIRED("mode:string"),
        ALARM_CHANGED("state:string"),
        DEED_DONE("deed:string accepted:boolean role:string"),
        INJECT_CAME("");

        private final String attributes;

        Type(String attributes) {
            this.attributes = attributes;
        }

        /// Names and types of its attributes, in their order.
        SequencedMap<String, String> attributes() {
            SequencedMap<String, String> all = new LinkedHashMap<>();
            for (String one : attributes.isEmpty() ? new String[0] : attributes.split(" ")) {
                int colon = one.indexOf(':');
                all.put(one.substring(0, colon), one.substring(colon + 1));
            }
            return all;
        }

        String text() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }
    }

    private void take(RunFact fact) {
        switch (fact) {
            case RunFact.InPlant f -> take(f.atMicros(), f.fact());
            case RunFact.Injected f -> event(f.atMicros(), Type.INJECT_CAME, List.of(), of(Kind.INJECT, f.inject()));
            case RunFact.Acted f ->
                event(
                        f.atMicros(),
                        Type.DEED_DONE,
                        List.of(
                                f.deed().text(),
                                f.accepted(),
                                f.role() == null ? "INSTRUCTOR" : f.role().name()),
                        of(Kind.PERSON, f.actor()));
            default -> {}
        }
    }

    private void take(long at, Fact fact) {
        switch (fact) {
            case Fact.PartCreated f ->
                event(at, Type.PART_CREATED, List.of(f.product()), part(f.serial(), f.product()), place(f.source()));
            case Fact.PartEntered f ->
                event(at, Type.PART_ENTERED, List.of(f.content()), part(f.serial(), ""), place(f.place()));
            case Fact.PartTaken f ->
                event(at, Type.WORK_STARTED, List.of(f.product()), part(f.serial(), f.product()), unit(f.unit()));
            case Fact.WorkDone f -> event(at, Type.WORK_DONE, List.of(), part(f.serial(), ""), unit(f.unit()));
            case Fact.Judged f ->
                event(at, Type.PART_JUDGED, List.of(f.verdict()), part(f.serial(), ""), unit(f.unit()));
            case Fact.PartLeft f ->
                event(at, Type.PART_LEFT, List.of(f.good()), part(f.serial(), f.product()), place(f.sink()));
            case Fact.PartScrapped f ->
                event(at, Type.PART_SCRAPPED, List.of(f.product()), part(f.serial(), f.product()), unit(f.unit()));
            case Fact.PartQuarantined f ->
                event(at, Type.PART_SET_ASIDE, List.of(f.product()), part(f.serial(), f.product()), place(f.place()));
            case Fact.Failed f -> event(at, Type.UNIT_FAILED, List.of(f.mode()), unit(f.unit()));
            case Fact.RepairStarted f -> event(at, Type.REPAIR_STARTED, List.of(f.mode()), unit(f.unit()));
            case Fact.Repaired f -> event(at, Type.UNIT_REPAIRED, List.of(f.mode()), unit(f.unit()));
            case Fact.AlarmChanged f ->
                event(at, Type.ALARM_CHANGED, List.of(f.state().name()), of(Kind.ALARM, f.alarm()));
            default -> {}
        }
    }

    private String part(long serial, String product) {
        String id = Kind.PART.text() + " " + serial;
        if (!objects.containsKey(id)) {
            List<Object> attributes = product.isEmpty()
                    ? List.of()
                    : List.of(JsonText.table("name", "product", "time", IsoTime.instant(0), "value", product));
            objects.put(id, object(id, Kind.PART, attributes));
        }
        return id;
    }

    private String unit(String name) {
        return of(Kind.UNIT, name);
    }

    private String place(String name) {
        return of(Kind.PLACE, name);
    }

    private String of(Kind kind, String name) {
        String id = kind.text() + " " + name;
        objects.putIfAbsent(id, object(id, kind, List.of()));
        return id;
    }

    private static Object object(String id, Kind kind, List<Object> attributes) {
        return JsonText.table("id", id, "type", kind.text(), "attributes", attributes, "relationships", List.of());
    }

    private void event(long atMicros, Type type, List<Object> values, String... objectIds) {
        List<Object> attributes = new ArrayList<>();
        int i = 0;
        for (String name : type.attributes().keySet()) {
            attributes.add(JsonText.table("name", name, "value", values.get(i++)));
        }
        List<Object> relationships = new ArrayList<>();
        for (String id : objectIds) {
            relationships.add(JsonText.table("objectId", id, "qualifier", id.substring(0, id.indexOf(' '))));
        }
        events.add(JsonText.table(
                "id",
                "event " + (events.size() + 1),
                "type",
                type.text(),
                "time",
                IsoTime.instant(beganEpochMillis + atMicros / 1000),
                "attributes",
                attributes,
                "relationships",
                relationships));
    }
}
