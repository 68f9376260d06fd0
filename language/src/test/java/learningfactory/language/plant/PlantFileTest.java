package learningfactory.language.plant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import learningfactory.factory.equipment.AlarmPriority;
import learningfactory.factory.equipment.Buffer;
import learningfactory.factory.equipment.Failure;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.material.Sink;
import learningfactory.factory.material.Source;
import learningfactory.factory.operations.Link;
import learningfactory.factory.plant.Plant;
import learningfactory.simulation.random.Constant;
import learningfactory.simulation.random.Empirical;
import learningfactory.simulation.random.Exponential;
import learningfactory.simulation.random.Normal;
import learningfactory.simulation.random.Truncated;
import learningfactory.yaml.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlantFileTest {
    private static final String THREE_STATIONS = """
            plant: Three stations
            products:
              bracket: {mass: 1.2 kg}
            sources:
              blanks: {product: bracket, feed: always}
            stations:
              saw: {cycle: 50 s}
              mill:
                cycle: normal mean 60 s sd 5 s, at least 40 s
                failures:
                  spindle: {every: exponential mean 4 h, repair: exponential mean 12 min, crew: mechanic}
              pack: {cycle: 45 s}
            buffers:
              between: 5
            people:
              mechanic: {persons: 1}
            flow:
              - blanks -> saw -> between → mill -> pack -> shipped
            """;

    static Plant plant(String text) {
        Read read = PlantFile.read("test.yaml", text);
        assertThat(read.problems()).isEmpty();
        return ((Read.Good) read).plant();
    }

    static Station station(Plant plant, String name) {
        return plant.equipment().stations().stream()
                .filter(station -> station.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void threeStationsAreReadAsTheyAreWritten() {
        Plant plant = plant(THREE_STATIONS);

        assertThat(plant.name()).isEqualTo("Three stations");
        assertThat(plant.material().products().getFirst().kilograms()).isEqualTo(1.2);
        assertThat(plant.equipment().stations()).extracting(Station::name).containsExactly("saw", "mill", "pack");
        assertThat(station(plant, "saw").work().cycleMicros()).isEqualTo(new Constant(50e6));
        assertThat(station(plant, "mill").work().cycleMicros())
                .isEqualTo(new Truncated(new Normal(60e6, 5e6), 40e6, Double.POSITIVE_INFINITY));
        assertThat(plant.equipment().buffers()).containsExactly(Buffer.of("between", 5));
    }

    @Test
    void aFailureModeHasTheClockTheCrewAndTheAlarmOfTheFile() {
        Failure failure =
                station(plant(THREE_STATIONS), "mill").reliability().failures().getFirst();

        assertThat(failure)
                .isEqualTo(new Failure(
                        "spindle",
                        Failure.Clock.OPERATING,
                        new Exponential(4 * 3600e6),
                        new Exponential(12 * 60e6),
                        Optional.of("mechanic"),
                        false,
                        AlarmPriority.HIGH));
    }

    @Test
    void anArrowIsWrittenWithTwoCharactersOrWithOne() {
        Plant plant = plant(THREE_STATIONS);

        assertThat(plant.flow().links())
                .containsExactly(
                        Link.of("blanks", "saw"),
                        Link.of("saw", "between"),
                        Link.of("between", "mill"),
                        Link.of("mill", "pack"),
                        Link.of("pack", "shipped"));
    }

    @Test
    void aPlantWithoutSinksAndProductsHasTheUsualOnes() {
        Plant plant = plant("""
                sources: {in: }
                stations: {saw: {cycle: 50 s}}
                flow: [in -> saw -> shipped]
                """);

        assertThat(plant.material().sinks())
                .extracting(Sink::fate)
                .containsExactly(Sink.Fate.SHIPPED, Sink.Fate.SCRAPPED, Sink.Fate.QUARANTINED);
        assertThat(plant.material().products().getFirst().name()).isEqualTo("part");
        assertThat(plant.material().sources().getFirst().feed()).isEqualTo(new Source.Feed.Always());
    }

    @Test
    void namesMayBeNorwegianAndHaveBlanks() {
        Plant plant = plant("""
                sources: {"råemner på lager": {feed: eksponentiell snitt 4 min}}
                stations: {fres 1: {cycle: "normal snitt 1 min sd 5 s, minst 40 s"}}
                flow: [råemner på lager -> fres 1 -> shipped]
                """);

        assertThat(plant.material().sources().getFirst().name()).isEqualTo("råemner på lager");
        assertThat(plant.flow().links().getLast().from()).isEqualTo("fres 1");
    }

    @Test
    void anEmpiricalDistributionIsReadFromTheFileBesideThePlant(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("times.txt"), "# measured\n50 s\n55 s\n1 min\n");
        Path file = folder.resolve("plant.yaml");
        Files.writeString(
                file,
                "sources: {in: }\nstations: {saw: {cycle: empirical from times.txt}}\nflow: [in -> saw -> shipped]\n");

        Read read = PlantFile.read(file);

        assertThat(read.problems()).isEmpty();
        Plant plant = ((Read.Good) read).plant();
        assertThat(((Empirical) station(plant, "saw").work().cycleMicros()).values())
                .containsExactly(50e6, 55e6, 60e6);
    }

    @Test
    void aFileOutsideTheFolderOfThePlantIsNotOpened(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("plant.yaml");
        Files.writeString(
                file,
                "sources: {in: }\nstations: {saw: {cycle: empirical from ../../etc/passwd}}\nflow: [in -> saw -> shipped]\n");

        List<Problem> problems = PlantFile.read(file).problems();

        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().toString())
                .startsWith("plant.yaml:2:25: the file (../../etc/passwd) of the cycle cannot be read")
                .contains("outside its folder");
    }

    @Test
    void anAliasGivesTwoStationsTheSameKeys() {
        Plant plant = plant("""
                sources: {in: }
                stations: {a: &same {cycle: 50 s, units: 2}, b: *same}
                flow: [in -> a -> b -> shipped]
                """);

        assertThat(station(plant, "b").units()).isEqualTo(2);
    }
}
