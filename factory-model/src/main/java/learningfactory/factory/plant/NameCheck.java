package learningfactory.factory.plant;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import learningfactory.factory.equipment.Buffer;
import learningfactory.factory.equipment.Dispatch;
import learningfactory.factory.equipment.Failure;
import learningfactory.factory.equipment.Maintenance;
import learningfactory.factory.equipment.Staffing;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.equipment.Work;
import learningfactory.factory.material.Product;
import learningfactory.factory.material.Source;
import learningfactory.factory.material.Step;
import learningfactory.factory.operations.CardLoop;
import learningfactory.factory.operations.Link;
import learningfactory.factory.operations.Parameter;
import learningfactory.factory.personnel.Crew;

/// Whether every name that a part of the plant uses is the name of something.
final class NameCheck {
    private final Plant plant;
    private final Names names;
    private final Findings findings;

    NameCheck(Plant plant, Names names, Findings findings) {
        this.plant = plant;
        this.names = names;
        this.findings = findings;
    }

    void check() {
        plant.material().products().forEach(this::checkRoute);
        plant.material().sources().forEach(this::checkSource);
        plant.equipment().stations().forEach(this::checkStation);
        plant.equipment().buffers().forEach(this::checkBuffer);
        plant.flow().links().forEach(this::checkLink);
        plant.flow().cards().forEach(this::checkCards);
        plant.people().crews().forEach(this::checkCrew);
        plant.parameters().forEach(this::checkParameter);
        checkLabels();
    }

    private void checkLabels() {
        Set<String> all = everyName();
        plant.labels()
                .byLanguage()
                .forEach((language, labels) -> labels.keySet()
                        .forEach(name ->
                                findings.known(List.of("labels", language, name), "part of the plant", name, all)));
    }

    /// Whatever a page shows by its name.
    private Set<String> everyName() {
        Set<String> all = names.origins();
        all.addAll(names.sinks());
        all.addAll(names.products());
        all.addAll(names.characteristics());
        all.addAll(names.causes());
        all.addAll(names.qualifications());
        all.addAll(names.shifts());
        plant.people().crews().forEach(crew -> all.add(crew.name()));
        plant.equipment().fleets().forEach(fleet -> all.add(fleet.name()));
        all.addAll(plant.equipment().network().points());
        plant.flow().cards().forEach(loop -> all.add(loop.name()));
        plant.parameters().forEach(parameter -> all.add(parameter.name()));
        for (Station station : plant.equipment().stations()) {
            station.reliability().failures().forEach(failure -> all.add(failure.name()));
            station.reliability().maintenance().forEach(care -> all.add(care.name()));
            station.reliability().tool().ifPresent(tool -> all.add(tool.name()));
        }
        return all;
    }

    private void checkRoute(Product product) {
        for (Step step : product.route()) {
            findings.known(
                    List.of("products", product.name(), "route", step.station()),
                    "station",
                    step.station(),
                    names.stations());
        }
    }

    private void checkSource(Source source) {
        for (Source.Share share : source.products()) {
            product(List.of("sources", source.name(), "product", share.product()), share.product());
        }
        if (source.feed() instanceof Source.Feed.Supplier supplier) {
            findings.known(
                    List.of("sources", source.name(), "feed", "supplier", "stock"),
                    "buffer",
                    supplier.stock(),
                    names.buffers());
        }
    }

    private void product(List<String> path, String name) {
        findings.known(path, "product", name, names.products());
    }

    private void checkBuffer(Buffer buffer) {
        if (!buffer.initialProduct().isEmpty()) {
            product(List.of("buffers", buffer.name(), "product"), buffer.initialProduct());
        }
    }

    private void checkStation(Station station) {
        checkWork(station.name(), station.work());
        for (Failure failure : station.reliability().failures()) {
            failure.crew()
                    .ifPresent(crew -> qualification(
                            List.of("stations", station.name(), "failures", failure.name(), "crew"), crew));
        }
        for (Maintenance each : station.reliability().maintenance()) {
            each.crew()
                    .ifPresent(crew -> qualification(
                            List.of("stations", station.name(), "maintenance", each.name(), "crew"), crew));
        }
        station.reliability()
                .tool()
                .flatMap(tool -> tool.crew())
                .ifPresent(crew -> qualification(List.of("stations", station.name(), "tool", "crew"), crew));
        for (Staffing staffing : station.staffing()) {
            List<String> path = switch (staffing.purpose()) {
                case SETUP -> List.of("stations", station.name(), "staffing", "setup");
                case LOAD -> List.of("stations", station.name(), "staffing", "load", "crew");
                case RUN -> List.of("stations", station.name(), "staffing", "run");
            };
            qualification(path, staffing.qualification());
        }
        station.control()
                .shifts()
                .ifPresent(name -> findings.known(
                        List.of("stations", station.name(), "shifts"), "shift pattern", name, names.shifts()));
        checkQuality(station);
    }

    private void qualification(List<String> path, String name) {
        findings.known(path, "crew with the qualification", name, names.qualifications());
    }

    private void checkQuality(Station station) {
        station.quality()
                .processes()
                .forEach(process -> findings.known(
                        List.of("stations", station.name(), "makes", process.characteristic()),
                        "characteristic",
                        process.characteristic(),
                        names.characteristics()));
        station.quality().inspection().ifPresent(inspection -> {
            inspection
                    .looksFor()
                    .forEach(cause -> findings.known(
                            List.of("stations", station.name(), "inspection", "finds", cause),
                            "cause of defects",
                            cause,
                            names.causes()));
            inspection
                    .measures()
                    .forEach(name -> findings.known(
                            List.of("stations", station.name(), "inspection", "measures", name),
                            "characteristic",
                            name,
                            names.characteristics()));
        });
    }

    private void checkWork(String station, Work work) {
        work.cycleMicrosByProduct()
                .keySet()
                .forEach(product -> product(List.of("stations", station, "cycle", product), product));
        switch (work.intake()) {
            case Work.Intake.Kit kit ->
                kit.parts().keySet().forEach(part -> product(List.of("stations", station, "kit", part), part));
            case Work.Intake.One _, Work.Intake.Batch _ -> {}
        }
        switch (work.yield()) {
            case Work.Yield.Becomes becomes -> product(List.of("stations", station, "becomes"), becomes.product());
            case Work.Yield.Splits splits ->
                splits.pieces()
                        .keySet()
                        .forEach(piece -> product(List.of("stations", station, "splits", piece), piece));
            case Work.Yield.Same _ -> {}
        }
        work.setup().ifPresent(setup -> {
            setup.first().ifPresent(first -> product(List.of("stations", station, "setup", "first"), first));
            setup.matrix().forEach((from, row) -> {
                product(List.of("stations", station, "setup", "matrix", from), from);
                row.keySet().forEach(to -> product(List.of("stations", station, "setup", "matrix", from, to), to));
            });
        });
        dispatched(work.dispatch()).forEach(product -> product(List.of("stations", station, "dispatch"), product));
    }

    private static List<String> dispatched(Dispatch dispatch) {
        return switch (dispatch) {
            case Dispatch.Preference preference -> preference.products();
            case Dispatch.Sequence sequence ->
                sequence.products().stream().distinct().toList();
            case Dispatch.FirstCome _,
                    Dispatch.LastCome _,
                    Dispatch.Priority _,
                    Dispatch.Shortest _,
                    Dispatch.Longest _,
                    Dispatch.DueDate _,
                    Dispatch.SameSetup _,
                    Dispatch.Weighted _ -> List.of();
        };
    }

    private void checkLink(Link link) {
        if (names.sinks().contains(link.from())) {
            findings.error(
                    List.of("flow", link.from()),
                    "an arrow leaves the sink (%s)".formatted(link.from()),
                    "a sink only at the end",
                    "");
        } else {
            findings.known(List.of("flow", link.from()), "place", link.from(), names.origins());
        }
        for (Link.Branch branch : link.branches()) {
            List<String> path = List.of("flow", link.from(), branch.to());
            if (names.sources().contains(branch.to())) {
                findings.error(
                        path,
                        "an arrow leads into the source (%s)".formatted(branch.to()),
                        "a source only at the beginning",
                        "");
            } else {
                findings.known(path, "place", branch.to(), names.targets());
            }
            if (!branch.product().isEmpty()) {
                product(path, branch.product());
            }
        }
        double shares = link.branches().stream().mapToDouble(Link.Branch::share).sum();
        if (link.rule() == Link.Rule.SHARE && !(shares > 0)) {
            findings.error(
                    List.of("flow", link.from()),
                    "the shares of the ways out of (%s) sum to zero".formatted(link.from()),
                    "at least one share above 0 %",
                    "");
        }
    }

    private void checkCards(CardLoop loop) {
        Set<String> starts = new LinkedHashSet<>(names.sources());
        starts.addAll(names.stations());
        findings.known(List.of("cards", loop.name(), "from"), "source or station", loop.from(), starts);
        findings.known(List.of("cards", loop.name(), "to"), "place", loop.to(), names.targets());
        if (loop.freedAt() == CardLoop.FreedAt.EXIT && names.sinks().contains(loop.to())) {
            findings.error(
                    List.of("cards", loop.name(), "freed"),
                    "the cards (%s) are freed when a part leaves the sink (%s), which it never does"
                            .formatted(loop.name(), loop.to()),
                    "entry",
                    "\"freed: entry\"?");
        }
    }

    private void checkCrew(Crew crew) {
        crew.shifts()
                .ifPresent(name -> findings.known(
                        List.of("people", crew.name(), "shifts"), "shift pattern", name, names.shifts()));
    }

    private void checkParameter(Parameter parameter) {
        List<String> path = List.of("parameters", parameter.name(), "of");
        switch (parameter.target()) {
            case SPEED_FACTOR, SETUP_FACTOR -> findings.known(path, "station", parameter.element(), names.stations());
            case ARRIVAL_FACTOR -> findings.known(path, "source", parameter.element(), names.sources());
            case CARDS ->
                findings.known(
                        path,
                        "card loop",
                        parameter.element(),
                        plant.flow().cards().stream().map(CardLoop::name).toList());
            case POWER_CAP -> {
                if (!parameter.element().isEmpty()) {
                    findings.error(
                            path,
                            "the power cap belongs to the site, not to (%s)".formatted(parameter.element()),
                            "",
                            "leave `of` out?");
                }
            }
        }
    }
}
