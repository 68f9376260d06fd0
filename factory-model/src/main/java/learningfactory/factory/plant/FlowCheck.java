package learningfactory.factory.plant;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import learningfactory.factory.equipment.Buffer;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.equipment.Work;
import learningfactory.factory.material.Inspection;
import learningfactory.factory.material.Product;
import learningfactory.factory.material.Sink;
import learningfactory.factory.material.Source;
import learningfactory.factory.material.Step;
import learningfactory.factory.operations.Link;
import learningfactory.factory.operations.Link.Branch;
import learningfactory.factory.operations.Link.Verdict;

/// Whether parts find their way: which products can come to which place, and whether each place lets
/// them out again.
///
/// Follows every product from its sources along arrows and routes until nothing new is reached.
final class FlowCheck {
    private final Plant plant;
    private final Names names;
    private final Findings findings;
    private final Map<String, Link> links = new LinkedHashMap<>();
    private final Map<String, Station> stations = new LinkedHashMap<>();
    private final Map<String, Product> products = new LinkedHashMap<>();
    private final Set<String> unlimited = new LinkedHashSet<>();
    private final Map<String, Set<String>> arriving = new LinkedHashMap<>();
    private final Map<String, Set<String>> next = new LinkedHashMap<>();
    private final Deque<Arrival> open = new ArrayDeque<>();
    private final Set<String> deadEnds = new LinkedHashSet<>();

    private record Arrival(String place, String product) {}

    FlowCheck(Plant plant, Names names, Findings findings) {
        this.plant = plant;
        this.names = names;
        this.findings = findings;
        plant.flow().links().forEach(link -> links.put(link.from(), link));
        plant.equipment().stations().forEach(station -> stations.put(station.name(), station));
        plant.material().products().forEach(product -> products.put(product.name(), product));
        plant.equipment().buffers().stream()
                .filter(buffer -> buffer.capacity() == Station.UNLIMITED)
                .forEach(buffer -> unlimited.add(buffer.name()));
        plant.equipment().stations().stream()
                .filter(station -> station.queue() == Station.UNLIMITED)
                .forEach(station -> unlimited.add(station.name()));
    }

    void check() {
        follow();
        checkReached();
        checkWaysOut();
        plant.flow().links().forEach(this::checkConditions);
        plant.equipment().stations().forEach(this::checkInspection);
        plant.equipment().stations().forEach(this::checkKit);
        checkTime();
    }

    private void follow() {
        for (Source source : plant.material().sources()) {
            for (Source.Share share : source.products()) {
                leave(source.name(), share.product());
            }
        }
        for (Buffer buffer : plant.equipment().buffers()) {
            if (buffer.initial() > 0) {
                arrive(buffer.name(), buffer.initialProduct());
            }
        }
        while (!open.isEmpty()) {
            Arrival arrival = open.pop();
            Station station = stations.get(arrival.place());
            if (station == null) {
                leave(arrival.place(), arrival.product());
            } else {
                outcomes(station, arrival.product()).forEach(product -> leave(station.name(), product));
            }
        }
    }

    private static Set<String> outcomes(Station station, String product) {
        boolean isMain = !(station.work().intake() instanceof Work.Intake.Kit kit)
                || kit.parts().firstEntry().getKey().equals(product);
        return switch (station.work().yield()) {
            case Work.Yield.Same _ -> isMain ? Collections.singleton(product) : Collections.emptySet();
            case Work.Yield.Becomes becomes ->
                isMain ? Collections.singleton(becomes.product()) : Collections.emptySet();
            case Work.Yield.Splits splits -> isMain ? splits.pieces().keySet() : Collections.emptySet();
        };
    }

    private void arrive(String place, String product) {
        if (arriving.computeIfAbsent(place, each -> new LinkedHashSet<>()).add(product)) {
            open.push(new Arrival(place, product));
        }
    }

    private void leave(String place, String product) {
        for (String to : waysOut(place, product)) {
            next.computeIfAbsent(place, each -> new LinkedHashSet<>()).add(to);
            if (!names.sinks().contains(to)) {
                arrive(to, product);
            }
        }
    }

    /// The places a product can go to from here: its route first, the arrows where the route says
    /// nothing.
    private Set<String> waysOut(String place, String product) {
        Set<String> ways = new LinkedHashSet<>();
        Link link = links.get(place);
        List<Step> route = products.containsKey(product) ? products.get(product).route() : List.of();
        boolean isLast = route.isEmpty();
        if (names.sources().contains(place) && link == null && !route.isEmpty()) {
            ways.add(route.getFirst().station());
        }
        for (int i = 0; i < route.size(); i++) {
            if (route.get(i).station().equals(place)) {
                if (i + 1 < route.size()) {
                    ways.add(route.get(i + 1).station());
                } else {
                    isLast = true;
                }
            }
        }
        if (link != null && (isLast || ways.isEmpty())) {
            link.branches().stream()
                    .filter(branch ->
                            branch.product().isEmpty() || branch.product().equals(product))
                    .forEach(branch -> ways.add(branch.to()));
        } else if (isLast && !route.isEmpty()) {
            firstSink().ifPresent(ways::add);
        }
        if (ways.isEmpty()) {
            deadEnds.add(place);
        }
        return ways;
    }

    /// Where products with a route leave when the last station has no arrow: the first sink.
    private Optional<String> firstSink() {
        return plant.material().sinks().stream().map(Sink::name).findFirst();
    }

    private void checkReached() {
        plant.equipment().stations().forEach(station -> requireReached("stations", station.name()));
        plant.equipment().buffers().forEach(buffer -> requireReached("buffers", buffer.name()));
        plant.equipment().conveyors().forEach(conveyor -> requireReached("conveyors", conveyor.name()));
        plant.equipment().transports().forEach(transport -> requireReached("transports", transport.name()));
    }

    private void requireReached(String section, String place) {
        if (!arriving.containsKey(place)) {
            String source = names.sources().stream().findFirst().orElse("source");
            findings.error(
                    List.of(section, place),
                    "no part ever comes to (%s): no arrow reaches it from a source".formatted(place),
                    "an arrow or a route to it",
                    "\"%s -> %s\" under flow?".formatted(source, place));
        }
    }

    private void checkWaysOut() {
        String sink = firstSink().orElse("shipped");
        for (String place : names.origins()) {
            boolean isUsed = names.sources().contains(place) || arriving.containsKey(place);
            if (isUsed && (deadEnds.contains(place) || !next.containsKey(place) && !endsHere(place))) {
                findings.error(
                        List.of(sectionOf(place), place),
                        "the %s (%s) has no outlet".formatted(nounOf(place), place),
                        "an arrow from it",
                        "\"%s -> %s\" under flow?".formatted(place, sink));
            }
        }
        checkCircles(sink);
    }

    /// Whether no product that arrives here goes on: the side parts of a kit whose main part never
    /// comes.
    private boolean endsHere(String place) {
        Station station = stations.get(place);
        return station != null
                && station.work().intake() instanceof Work.Intake.Kit kit
                && !arriving.getOrDefault(place, Collections.emptySet())
                        .contains(kit.parts().firstEntry().getKey());
    }

    /// Places from which no sink can be reached although all of them have a way on: they go round.
    private void checkCircles(String sink) {
        Map<String, List<String>> before = new LinkedHashMap<>();
        next.forEach((from, ways) -> ways.forEach(
                to -> before.computeIfAbsent(to, each -> new ArrayList<>()).add(from)));
        Set<String> leaving = new LinkedHashSet<>(names.sinks());
        Deque<String> back = new ArrayDeque<>(leaving);
        back.addAll(deadEnds);
        leaving.addAll(deadEnds);
        while (!back.isEmpty()) {
            for (String from : before.getOrDefault(back.pop(), List.of())) {
                if (leaving.add(from)) {
                    back.push(from);
                }
            }
        }
        next.keySet().stream()
                .filter(place -> !names.sources().contains(place) && !leaving.contains(place))
                .findFirst()
                .ifPresent(place -> findings.error(
                        List.of("flow", place),
                        "parts that come to (%s) go round for ever: %s".formatted(place, circle(place)),
                        "a way out to a sink",
                        "\"{from: %s, share: {%s: 10 %%, %s: 90 %%}}\"?".formatted(place, first(place), sink)));
    }

    private String first(String place) {
        return next.getOrDefault(place, Collections.emptySet()).stream()
                .findFirst()
                .orElse(place);
    }

    private String circle(String start) {
        List<String> way = new ArrayList<>(List.of(start));
        String place = first(start);
        while (!way.contains(place) && way.size() < 12 && next.containsKey(place)) {
            way.add(place);
            place = first(place);
        }
        way.add(place);
        return String.join(" -> ", way);
    }

    private String sectionOf(String place) {
        return names.sources().contains(place) ? "sources" : nounOf(place) + "s";
    }

    private String nounOf(String place) {
        if (names.stations().contains(place)) {
            return "station";
        }
        if (names.buffers().contains(place)) {
            return "buffer";
        }
        if (names.conveyors().contains(place)) {
            return "conveyor";
        }
        return names.transports().contains(place) ? "transport" : "source";
    }

    /// Every product with every verdict it can have must find a branch.
    private void checkConditions(Link link) {
        if (link.rule() != Link.Rule.CONDITION) {
            return;
        }
        Station station = stations.get(link.from());
        for (Verdict verdict : verdicts(station)) {
            for (String product : leaving(link.from())) {
                if (link.branches().stream().noneMatch(branch -> fits(branch, product, verdict))) {
                    String word = verdict.name().toLowerCase(java.util.Locale.ROOT);
                    findings.error(
                            List.of("flow", link.from()),
                            "the product (%s) with the verdict %s finds no way out of (%s)"
                                    .formatted(product, word, link.from()),
                            "a way for every product and verdict",
                            verdict == Verdict.GOOD ? "\"otherwise: …\"?" : "\"%s: scrap\"?".formatted(word));
                    break;
                }
            }
        }
        boolean hasRework = link.branches().stream().anyMatch(branch -> branch.verdict() == Verdict.REWORK);
        int limit = station == null
                ? 0
                : station.quality().inspection().map(Inspection::reworkLimit).orElse(0);
        if (hasRework && limit == 0) {
            findings.warning(
                    List.of("flow", link.from()),
                    "no part ever takes the way for rework out of (%s), because its rework limit is 0"
                            .formatted(link.from()),
                    "an inspection with a rework limit",
                    "\"rework limit: 1\"?");
        }
    }

    private Set<String> leaving(String place) {
        Set<String> leaving = new LinkedHashSet<>();
        Station station = stations.get(place);
        for (String product : arriving.getOrDefault(place, Collections.emptySet())) {
            leaving.addAll(station == null ? Collections.singleton(product) : outcomes(station, product));
        }
        plant.material().sources().stream()
                .filter(source -> source.name().equals(place))
                .flatMap(source -> source.products().stream())
                .forEach(share -> leaving.add(share.product()));
        return leaving;
    }

    private static List<Verdict> verdicts(@org.jspecify.annotations.Nullable Station station) {
        if (station == null || station.quality().inspection().isEmpty()) {
            return List.of(Verdict.GOOD);
        }
        boolean isReworked = station.quality().inspection().get().reworkLimit() > 0;
        return isReworked ? List.of(Verdict.GOOD, Verdict.REWORK, Verdict.SCRAP) : List.of(Verdict.GOOD, Verdict.SCRAP);
    }

    private static boolean fits(Branch branch, String product, Verdict verdict) {
        return (branch.product().isEmpty() || branch.product().equals(product))
                && (branch.verdict() == Verdict.ANY || branch.verdict() == verdict);
    }

    private void checkInspection(Station station) {
        if (station.quality().inspection().isEmpty() || isSortedBehind(station.name())) {
            return;
        }
        findings.warning(
                List.of("flow", station.name()),
                "what the inspection at (%s) finds decides nothing: bad parts go on like good ones"
                        .formatted(station.name()),
                "ways by verdict",
                "\"{from: %s, verdict: {good: %s, scrap: scrap}}\"?".formatted(station.name(), first(station.name())));
    }

    /// Whether the verdict of a place decides where parts go, there or at a place behind it.
    private boolean isSortedBehind(String inspecting) {
        Set<String> seen = new LinkedHashSet<>(Collections.singleton(inspecting));
        Deque<String> forward = new ArrayDeque<>(seen);
        while (!forward.isEmpty()) {
            String place = forward.pop();
            Link link = links.get(place);
            if (link != null && link.branches().stream().anyMatch(branch -> branch.verdict() != Verdict.ANY)) {
                return true;
            }
            for (String to : next.getOrDefault(place, Collections.emptySet())) {
                if (seen.add(to)) {
                    forward.push(to);
                }
            }
        }
        return false;
    }

    private void checkKit(Station station) {
        if (!(station.work().intake() instanceof Work.Intake.Kit kit) || !arriving.containsKey(station.name())) {
            return;
        }
        for (String part : kit.parts().keySet()) {
            if (!arriving.get(station.name()).contains(part)) {
                findings.error(
                        List.of("stations", station.name(), "kit", part),
                        "nobody delivers the part (%s) to (%s)".formatted(part, station.name()),
                        "an arrow that brings it",
                        "");
            }
        }
    }

    /// A part that is always there and goes to a sink through places that take no time would do so for ever
    /// in one moment.
    private void checkTime() {
        Set<String> quick = new LinkedHashSet<>();
        plant.material().sources().stream()
                .filter(source -> source.feed() instanceof Source.Feed.Always)
                .filter(source -> plant.flow().cards().stream()
                        .noneMatch(loop -> loop.from().equals(source.name())))
                .forEach(source -> quick.add(source.name()));
        Deque<String> forward = new ArrayDeque<>(quick);
        while (!forward.isEmpty()) {
            String place = forward.pop();
            for (String to : next.getOrDefault(place, Collections.emptySet())) {
                if (names.sinks().contains(to) || unlimited.contains(to)) {
                    findings.error(
                            List.of(sectionOf(place), place),
                            "parts without end come through (%s) into (%s) in no time".formatted(place, to),
                            "a station with a cycle before it, or a feed with a time between arrivals",
                            "");
                } else if (takesNoTime(to) && quick.add(to)) {
                    forward.push(to);
                }
            }
        }
    }

    private boolean takesNoTime(String place) {
        Station station = stations.get(place);
        if (station == null) {
            return names.buffers().contains(place);
        }
        boolean isQuick = station.work().cycleMicros().mean() <= 0
                && station.work().cycleMicrosByProduct().values().stream().allMatch(law -> law.mean() <= 0)
                && station.staffing().isEmpty();
        boolean isOnRoute = plant.material().products().stream()
                .flatMap(product -> product.route().stream())
                .anyMatch(step ->
                        step.station().equals(place) && step.cycleMicros().isPresent());
        return isQuick && !isOnRoute;
    }
}
