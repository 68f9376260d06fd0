package learningfactory.language.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningfactory.factory.plant.NearestName;
import learningfactory.factory.plant.Plant;
import learningfactory.language.plant.PlantEdit;
import learningfactory.language.plant.PlantFile;
import learningfactory.language.plant.Read;
import learningfactory.language.plant.ShippedPlants;
import learningfactory.yaml.Fields;
import learningfactory.yaml.FileAccess;
import learningfactory.yaml.Problem;
import learningfactory.yaml.Spot;
import learningfactory.yaml.Values;
import learningfactory.yaml.Yaml;

/// The plant that a scenario names, with the scenario's changes.
final class PlantOfScenario {
    private final Values values;
    private final FileAccess files;

    PlantOfScenario(Values values, FileAccess files) {
        this.values = values;
        this.files = files;
    }

    /// Reads the plant; what is wrong with it is a problem of the scenario file.
    Optional<Plant> read(Fields scenario) {
        Optional<String> name = scenario.findText("plant").filter(each -> !each.isEmpty());
        return name.flatMap(each -> text(each, scenario.spot("plant")))
                .flatMap(text -> changed(name.get(), text, scenario))
                .flatMap(text -> plant(name.get(), text, scenario));
    }

    private Optional<String> text(String name, Spot spot) {
        Optional<String> shipped = ShippedPlants.find(name);
        if (shipped.isPresent()) {
            return shipped;
        }
        try {
            return Optional.of(new String(files.read(name), StandardCharsets.UTF_8));
        } catch (IOException missing) {
            Optional<String> nearest = NearestName.of(name, ShippedPlants.names());
            values.problems()
                    .error(
                            spot,
                            "there is no plant (%s): %s".formatted(Yaml.shortened(name), missing.getMessage()),
                            "a shipped plant (./factory plants), or a plant file beside this one",
                            nearest.map("\"%s\"?"::formatted).orElse(""));
            return Optional.empty();
        }
    }

    private Optional<String> changed(String name, String text, Fields scenario) {
        List<Change> changes = all(scenario);
        String changed = text;
        boolean isGood = true;
        for (Change change : changes) {
            switch (PlantEdit.set(name, changed, List.of(change.assignment()))) {
                case PlantEdit.Edited.Changed done -> changed = done.text();
                case PlantEdit.Edited.Refused refused -> {
                    isGood = false;
                    refused.problems().forEach(problem -> report(change.spot(), "", problem));
                }
            }
        }
        return isGood ? Optional.of(changed) : Optional.empty();
    }

    private Optional<Plant> plant(String name, String text, Fields scenario) {
        return switch (PlantFile.read(name, text.getBytes(StandardCharsets.UTF_8), files)) {
            case Read.Good good -> Optional.of(good.plant());
            case Read.Bad bad -> {
                Spot spot = scenario.spot(scenario.has("changes") ? "changes" : "plant");
                bad.errors().stream()
                        .filter(Problem::isError)
                        .forEach(problem ->
                                report(spot, "in the plant (%s), line %d: ".formatted(name, problem.line()), problem));
                yield Optional.empty();
            }
        };
    }

    private void report(Spot spot, String where, Problem problem) {
        values.problems().error(spot, where + problem.found(), problem.expected(), problem.maybe());
    }

    private record Change(String assignment, Spot spot) {}

    /// Each a path, `=` and a value, such as `station.press.cycle=30 s`.
    static List<String> changes(Fields scenario) {
        return all(scenario).stream().map(Change::assignment).toList();
    }

    private static List<Change> all(Fields scenario) {
        List<Change> changes = new ArrayList<>();
        Yaml node = scenario.find("changes").orElse(null);
        if (node instanceof Yaml.Table table) {
            for (Yaml.Entry entry : table.entries()) {
                if (entry.value() instanceof Yaml.Text text) {
                    changes.add(new Change(
                            entry.key().value() + "=" + text.value(),
                            entry.key().spot()));
                } else {
                    scenario.problems()
                            .error(entry.value().spot(), entry.value().kind() + " stands here", "one value", "");
                }
            }
        } else if (node != null) {
            for (Yaml item : scenario.items("changes")) {
                scenario.values()
                        .scalar(item, "change", "a change such as \"station.press.cycle=30 s\"", text -> text)
                        .ifPresent(text -> changes.add(new Change(text, item.spot())));
            }
        }
        return changes;
    }
}
