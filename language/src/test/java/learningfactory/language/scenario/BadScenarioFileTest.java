package learningfactory.language.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import learningfactory.language.plant.ShippedPlants;
import learningfactory.yaml.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever a teacher writes, the answer says where it stands, what was found and what was meant.
class BadScenarioFileTest {
    private static final String GOOD = ShippedScenarios.find("breakdown").orElseThrow();

    private static List<String> problems(String text) {
        return ScenarioFile.read("lesson.yaml", text).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    /// The problems after one change of the shipped lesson.
    private static List<String> after(String old, String now) {
        assertThat(GOOD).contains(old);
        return problems(GOOD.replace(old, now));
    }

    private static int line(String text) {
        return (int) GOOD.substring(0, GOOD.indexOf(text)).lines().count();
    }

    @Test
    void aMisspelledDeedSaysLineColumnWhatWasFoundAndWhatWasMeant() {
        List<String> problems = after("do: inspect press", "do: inspct press");

        assertThat(problems).containsExactly("""
                        lesson.yaml:%d:9: nothing is done by (inspct press); expected a deed such as "repair press" or "break press: hydraulics".
                        Maybe "inspect press"?""".formatted(line("do: inspect press")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "do: inspect press      | do: inspect pres          | there is no station (pres) | \"press\"?",
                "do: inspect press      | do: inspect infeed        | \"inspect\" is done to a station, but infeed is a buffer | ''",
                "do: inspect press      | do: inspect press 2       | there is no press 2 | ''",
                "do: inspect press      | do: change tool camera    | \"change tool\" cannot be done: camera has no tool that wears | ''",
                "do: inspect press      | do: {order blanks: 5}     | \"order\" cannot be done: blanks has no supplier | ''",
                "do: inspect press      | do: adjust press          | no role may \"adjust press\" | add it under roles, may?",
                "do: inspect press      | do: blind camera          | no role may \"blind\"; only injects do that | ''",
                "do: inspect press      | do: inspect               | \"inspect\" does not say to what | ''",
                "break press: hydraulics | break press: hydraulic   | there is no failure mode of press (hydraulic) | \"hydraulics\"?",
                "break press: hydraulics | break press              | (break press) does not say enough | ''",
                "break press: hydraulics | set press time factor: 9 | the value (9) of press time factor is outside its limits | ''",
                "break press: hydraulics | set pres time factor: 1  | there is no parameter (pres time factor) | \"press time factor\"?",
                "break press: hydraulics | send away operator 1     | (send away operator 1) does not say enough | ''",
                "break press: hydraulics | send away oprator 1: 1 h | there is no crew (oprator) | \"operator\"?",
                "break press: hydraulics | stop supply blank: 1 h   | there is no source (blank) | \"blanks\"?",
                "break press: hydraulics | quarantine befor press   | there is no buffer (befor press) | \"before press\"?",
                "break press: hydraulics | disturb camera: bore distance by 1 | there is no characteristic that camera makes (bore distance) | add it, or leave this out?",
                "do: acknowledge press/hydraulics | do: acknowledge press/hydralics | there is no alarm (press/hydralics) | \"press: hydraulics\"?",
                "at: 4 min              | at: 40 min                | hydraulics comes at 40 min, but the run ends at 25 min | ''",
                "at: 4 min              | after: hydraulics         | hydraulics waits for itself: hydraulics after hydraulics | ''",
                "at: 4 min              | after: hydralics          | there is no inject (hydralics) | \"hydraulics\"?",
                "at: 4 min              | when: press is brken      | a unit is never (brken) | ''",
                "at: 4 min              | when: pres is broken      | there is no station (pres) | \"press\"?",
                "at: 4 min              | hidden: no                | stands here a second time | one of the two has another name, or can go?",
                "at: 4 min              | for: 4 min                | the inject (hydraulics) never comes | \"at: 4 min\"?",
                "unless: press is locked out | unless: press is looked out | a unit is never (looked out) | ''",
                "after: [inspect]       | after: [inspekt]          | there is no step (inspekt) | \"inspect\"?",
                "after: [inspect]       | after: [start]            | the steps wait for each other | ''",
                "by: [maintainer]       | by: [quality]             | nobody plays the quality | ''",
                "by: [maintainer]       | by: [operator]            | no role may \"lock out press\" | add it under roles, may?",
                "step lock out is done  | step lock is done         | there is no step (lock) | \"lock out\"?",
                "time to detect at most | time to detct at most     | there is no measure (time to detct) | \"time to detect\"?",
                "time to detect at most 2 min | time to detect at most 2 | has no unit | \"2 s\"?",
                "no hazard]             | \"no hazard: lock\"]      | there is no hazard (lock) | ''",
                "aim: KM8972            | aim: safety               | (safety) is no code of a competence aim | ''",
                "version: IME03-02      | version: 2021             | (2021) is no version of a curriculum | ''",
                "reset, abort           | resett, abort             | there is no deed (resett) | \"reset\"?",
                "reset, abort           | break, abort              | no role may \"break\"; only injects do that | leave it out?",
                "about: repair}         | about: mending}           | there is no inject, step or hazard (mending) | ''",
                "phase: summary         | phase: sumary             | the phase (sumary) is not known | \"summary\"?",
                "good: 250 NOK          | good: 250                 | has no unit | \"250 NOK\"?",
                "plant: raufoss         | plant: raufos             | there is no plant (raufos) | \"raufoss\"?",
                "station.press.failures.hydraulics.repair: 3 min | station.pres.failures.hydraulics.repair: 3 min | there is no (pres) under (stations) | \"press\"?",
                "crew.mechanic.travel: 1 min | crew.mechanic.travel: 1 | the travel (1) has no unit | \"1 min\"?",
                "reference: 4 min 15 s  | reference: 40 min         | warning: the reference response comes to this at | ''",
                "reference: 4 min 15 s  | reference: 14 min         | warning: the reference response itself does this after | ''",
                "scenario: breakdown    | scenario: Havari på pressa | the name (Havari på pressa) cannot be used | ''",
                "difficulty: 2          | difficulty: 7             | the difficulty (7) is too great | ''",
                "takes: {inspect: 60 s  | takes: {inspekt: 60 s     | there is no deed (inspekt) | \"inspect\"?",
                "pieces: 32, by: 25 min | pieces: 32, by: 95 min    | warning: the run ends before this is due | make the run longer?"
            })
    void aMistakeInALessonIsFoundInWords(String old, String now, String found, String maybe) {
        List<String> problems = after(old, now);

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem).contains(found);
            assertThat(problem.contains("Maybe ")).isEqualTo(!maybe.isEmpty());
        });
    }

    @Test
    void allMistakesComeInOneGoInTheOrderOfTheFile() {
        String bad = GOOD.replace("plant: raufoss", "plant: raufoss\npleasure: 5")
                .replace("run: 25 min", "run: 25")
                .replace("at: 4 min", "at: soon")
                .replace("do: inspect press", "do: inspct press");

        List<Problem> problems = ScenarioFile.read("lesson.yaml", bad).problems();

        assertThat(problems).hasSizeGreaterThanOrEqualTo(4);
        assertThat(problems).isSortedAccordingTo((a, b) -> Integer.compare(a.line(), b.line()));
    }

    @Test
    void aTextInOneLanguageAloneIsUsableButNotGood() {
        List<String> problems =
                after("title: {nb: Kvitter alarmen, en: Acknowledge the alarm}", "title: Kvitter alarmen");

        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst()).contains("warning: the title has no English");
    }

    @Test
    void aLessonOnAPlantBesideItIsReadFromItsFolder(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("ours.yaml"),
                ShippedPlants.find("raufoss").orElseThrow().replace("plant: Wheel", "plant: Our wheel"));
        Path lesson =
                Files.writeString(folder.resolve("lesson.yaml"), GOOD.replace("plant: raufoss", "plant: ours.yaml"));

        ReadScenario read = ScenarioFile.read(lesson);

        assertThat(read.problems()).isEmpty();
        assertThat(((ReadScenario.Good) read).plant().name()).startsWith("Our wheel");
    }

    @Test
    void aMistakeInThePlantIsToldWithThePlantsOwnLine(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("ours.yaml"),
                ShippedPlants.find("raufoss").orElseThrow().replace("cycle: 14 s", "cycle: 14"));
        Path lesson = Files.writeString(
                folder.resolve("lesson.yaml"),
                GOOD.replace("plant: raufoss", "plant: ours.yaml").replaceAll("(?m)^ +(station|crew)\\..*\n", ""));

        List<Problem> problems = ScenarioFile.read(lesson).problems();

        assertThat(problems.getFirst().toString())
                .contains("in the plant (ours.yaml), line ")
                .contains("has no unit");
    }

    @Test
    void nothingAtAllIsNoScenario() {
        assertThat(problems("").getFirst()).contains("the file is empty");
        assertThat(problems("- a\n- b").getFirst()).contains("the scenario file is a list");
        assertThat(problems("hello").getFirst()).contains("the scenario file is the text (hello)");
    }

    @Test
    void aScenarioFileIsToldFromAPlantFileByItsKeys() {
        assertThat(ScenarioFile.isScenario(GOOD.getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(ScenarioFile.isScenario(
                        ShippedPlants.find("raufoss").orElseThrow().getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }
}
