package learningfactory.factory.plant;

import java.util.List;
import learningfactory.factory.equipment.Maintenance;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.equipment.Tool;
import learningfactory.factory.equipment.Work;
import learningfactory.factory.material.Source;
import learningfactory.factory.operations.CardLoop;

/// Whether the work of each station can begin at all, and goes on.
final class WorkCheck {
    private final Plant plant;
    private final Names names;
    private final Findings findings;

    WorkCheck(Plant plant, Names names, Findings findings) {
        this.plant = plant;
        this.names = names;
        this.findings = findings;
    }

    void check() {
        plant.material().sources().forEach(this::checkSource);
        plant.equipment().stations().forEach(this::checkStation);
        if (names.sources().isEmpty()
                && plant.equipment().buffers().stream().noneMatch(buffer -> buffer.initial() > 0)) {
            findings.error(
                    List.of("sources"), "no parts ever come into the plant", "a source", "\"blanks: {feed: always}\"?");
        }
    }

    private void checkSource(Source source) {
        double weights =
                source.products().stream().mapToDouble(Source.Share::weight).sum();
        List<String> path = List.of("sources", source.name(), "product");
        if (!(weights > 0)) {
            findings.error(
                    path,
                    "the shares of the products of (%s) sum to zero".formatted(source.name()),
                    "at least one share above 0 %",
                    "");
        }
        if (source.lossWhenFull() && source.feed() instanceof Source.Feed.Always) {
            findings.error(
                    List.of("sources", source.name(), "when full"),
                    "the source (%s) always has a part, so without end parts would be lost".formatted(source.name()),
                    "a feed with a time between arrivals",
                    "\"feed: exponential mean 4 min\"?");
        }
    }

    private void checkStation(Station station) {
        double cap = plant.site().powerCapWatts();
        if (station.utilities().workingWatts() > cap) {
            findings.error(
                    List.of("stations", station.name(), "power"),
                    "one unit of (%s) needs %.1f kW, the power cap of the site is %.1f kW"
                            .formatted(station.name(), station.utilities().workingWatts() / 1000, cap / 1000),
                    "a cap that at least one unit fits under",
                    "raise the cap?");
        }
        for (Maintenance each : station.reliability().maintenance()) {
            boolean isWearing = station.reliability().tool().isPresent()
                    || station.reliability().degradation().isPresent();
            if (each.trigger() instanceof Maintenance.Trigger.Condition && !isWearing) {
                findings.error(
                        List.of("stations", station.name(), "maintenance", each.name(), "when worn"),
                        "nothing at (%s) wears".formatted(station.name()),
                        "a tool or a degradation",
                        "\"every: 168 h\"?");
            }
        }
        station.reliability().tool().ifPresent(tool -> checkTool(station, tool));
        if (station.work().intake() instanceof Work.Intake.Batch batch) {
            checkBatch(station.name(), batch);
        }
    }

    /// Maintenance by wear watches the tool too, but does not change it: with a worn tool it is due
    /// after every load.
    private void checkTool(Station station, Tool tool) {
        for (Maintenance each : station.reliability().maintenance()) {
            if (each.trigger() instanceof Maintenance.Trigger.Condition) {
                findings.warning(
                        List.of("stations", station.name(), "maintenance", each.name(), "when worn"),
                        "once the tool (%s) is that worn, the maintenance (%s) is due after every load until the tool is changed"
                                .formatted(tool.name(), each.name()),
                        "maintenance by an interval where there is a tool",
                        "\"every: 168 h\"?");
            }
        }
    }

    /// With fewer cards than a load needs, it never comes together; one that waits for ever must be full.
    private void checkBatch(String station, Work.Intake.Batch batch) {
        boolean waitsForEver = batch.longestWaitMicros() == Long.MAX_VALUE;
        int needed = waitsForEver ? batch.most() : batch.least();
        for (CardLoop loop : plant.flow().cards()) {
            if (loop.cards() < needed && loop.from().equals(station)) {
                findings.error(
                        List.of("stations", station, "batch", waitsForEver ? "at most" : "at least"),
                        "the load of %d pieces never comes together with %d cards (%s)"
                                .formatted(needed, loop.cards(), loop.name()),
                        "at most as many as there are cards",
                        "\"%s: %d\"?".formatted(waitsForEver ? "at most" : "at least", loop.cards()));
            }
        }
    }
}
