package learningfactory.app.ladder;

import java.util.List;
import learningfactory.factory.performance.Figures;
import org.junit.jupiter.api.Test;

/// Adds a network: several stations, rework and scrap by chance (Jackson 1957).
class A08_ReworkAndScrap {
    @Test
    void everyStationBehavesAsIfAlone() {
        Ladder runs = Ladder.of("a08-rework-and-scrap", 120_000);

        runs.expect("station.saw.L", parts(0));
        runs.expect("station.mills.L", parts(1));
        runs.expect("station.check.L", parts(2));
        runs.expect("plant.wip", parts(0) + parts(1) + parts(2));
        runs.expect("time in the plant", Published.value("JACKSON", 1), A08_ReworkAndScrap::timeInPlant);
    }

    private static double parts(int station) {
        return (Double) ((List<?>) ((List<?>) Published.expected("JACKSON")).get(0)).get(station);
    }

    /// The mean over all parts, shipped and scrapped, by Little's law: half a part comes in each minute.
    private static double timeInPlant(Figures figures) {
        return figures.value("plant.wip") / 0.5;
    }
}
