package learningfactory.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import learningfactory.factory.performance.Figures;
import learningfactory.factory.performance.Metric;
import org.junit.jupiter.api.Test;

class ReplicationsTest {

    private static final Metric NUMBER = new Metric(Metric.Subject.PLANT, "", "number", "1");

    @Test
    void figuresComeBackInTheOrderOfTheReplicationsWhateverTheNumberOfThreads() {
        for (int threads : new int[] {1, 2, 7}) {
            List<Figures> figures = Replications.run(ReplicationsTest::slowestFirst, 20, threads, silent());

            for (int replication = 0; replication < 20; replication++) {
                assertThat(figures.get(replication).value("plant.number")).isEqualTo(replication);
            }
        }
    }

    @Test
    void whatGoesWrongInAReplicationReachesTheCommand() {
        RunOne broken = (replication, onSlice) -> {
            throw new IllegalStateException("the saw has vanished");
        };

        assertThatThrownBy(() -> Replications.run(broken, 4, 2, silent())).hasMessage("the saw has vanished");
    }

    @Test
    void aPlantThatFillsAllMemoryIsExplained() {
        RunOne endless = (replication, onSlice) -> {
            throw new OutOfMemoryError();
        };

        assertThatThrownBy(() -> Replications.run(endless, 4, 2, silent()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("more memory")
                .hasMessageContaining("Maybe");
    }

    private static Figures slowestFirst(int replication, Runnable onSlice) {
        try {
            Thread.sleep(20 - replication);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        onSlice.run();
        return new Figures(List.of(NUMBER), new double[] {replication});
    }

    private static Progress silent() {
        return new Progress(new PrintWriter(Writer.nullWriter()), false, 1, System::nanoTime);
    }
}
