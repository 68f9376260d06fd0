package learningfactory.language.scenario;

import java.util.Optional;
import learningfactory.factory.plant.Finding;
import learningfactory.factory.plant.Plant;
import learningfactory.scenario.PlantNames;
import learningfactory.scenario.Scenario;
import learningfactory.scenario.ScenarioCheck;
import learningfactory.scenario.Worth;
import learningfactory.yaml.Fields;
import learningfactory.yaml.FileAccess;
import learningfactory.yaml.Problems;
import learningfactory.yaml.Spot;
import learningfactory.yaml.Values;
import learningfactory.yaml.Yaml;

/// A whole scenario from the tree of its file.
final class ScenarioReader {
    private static final int HARDEST = 5;

    private final Yaml root;
    private final Values values;
    private final FileAccess files;

    /// @param isWhole whether the file could be read as a whole; otherwise names are not checked against
    ///     each other
    ScenarioReader(Yaml root, Problems problems, FileAccess files, boolean isWhole) {
        this.root = root;
        this.files = files;
        this.values = new Values(problems, files, isWhole);
    }

    /// What was read: the scenario as far as it goes, and its plant when that could be read.
    record Lesson(Scenario scenario, Optional<Plant> plant) {}

    /// Reads the scenario and reports everything that is wrong with it.
    Lesson read() {
        Fields file = Fields.ofFile(root, ScenarioWords.SCENARIO, "the scenario file", values);
        Optional<Plant> plant = new PlantOfScenario(values, files).read(file);
        Scenario scenario = scenario(file, plant.map(PlantNames::of).orElse(PlantNames.NONE));
        if (plant.isPresent() && values.isWhole()) {
            ScenarioCheck.findings(scenario, plant.get()).forEach(this::report);
        }
        return new Lesson(scenario, plant);
    }

    private Scenario scenario(Fields file, PlantNames names) {
        Phrases phrases = new Phrases(values, names);
        LessonReader lesson = new LessonReader(phrases);
        StoryReader story = new StoryReader(phrases);
        Worth worth = lesson.worth(file);
        return new Scenario(
                file.text("scenario", ""),
                phrases.words(file, "title"),
                phrases.words(file, "about"),
                file.text("plant", ""),
                PlantOfScenario.changes(file),
                lesson.timing(file),
                phrases.deeds(file, "at start"),
                lesson.start(file),
                phrases.words(file, "briefing"),
                lesson.roles(file),
                lesson.objectives(file),
                lesson.demand(file),
                story.injects(file),
                story.response(file),
                story.envelope(file),
                story.stopRules(file),
                lesson.hints(file, worth),
                lesson.questions(file),
                worth,
                difficulty(file),
                file.yes("calm", false));
    }

    private int difficulty(Fields file) {
        int difficulty = file.whole("difficulty", 1, 2);
        if (difficulty > HARDEST) {
            values.problems()
                    .error(
                            file.spot("difficulty"),
                            "the difficulty (%d) is too great".formatted(difficulty),
                            "1 to 5",
                            "");
        }
        return difficulty;
    }

    /// What is wrong already at a place explains the rest that is found there.
    private void report(Finding finding) {
        Spot spot = root.spotOf(finding.path());
        if (values.problems().hasErrorAt(spot)) {
            return;
        }
        if (finding.isError()) {
            values.problems().error(spot, finding.found(), finding.expected(), finding.maybe());
        } else {
            values.problems().warning(spot, finding.found(), finding.expected(), finding.maybe());
        }
    }
}
