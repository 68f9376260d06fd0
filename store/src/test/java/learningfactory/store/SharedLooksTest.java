package learningfactory.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Many who look at the same at once.
class SharedLooksTest {

    @Test
    void whoeverAsksWhileALookIsUnderWaySharesTheNextOneAndIsToldNothingOlderThanHisQuestion() throws Exception {
        SharedLooks<String, Integer> looks = new SharedLooks<>();
        AtomicInteger truth = new AtomicInteger(1);
        AtomicInteger made = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = people.submit(() -> looks.at("mill", () -> {
                int seen = truth.get();
                made.incrementAndGet();
                begun.countDown();
                await(goOn);
                return seen;
            }));
            begun.await();
            truth.set(2);
            List<Future<Integer>> later = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                later.add(people.submit((Callable<Integer>) () -> looks.at("mill", () -> {
                    made.incrementAndGet();
                    return truth.get();
                })));
            }

            int other = looks.at("lathe", () -> 7);
            goOn.countDown();

            assertThat(other).as("another question waits for nobody").isEqualTo(7);
            assertThat(first.get()).isEqualTo(1);
            for (Future<Integer> one : later) {
                assertThat(one.get()).isEqualTo(2);
            }
            assertThat(made.get()).as("looks").isBetween(2, 65);
        }
    }

    @Test
    void aLookThatFailsIsMadeAgainByTheNext() {
        SharedLooks<String, Integer> looks = new SharedLooks<>();

        assertThatThrownBy(() -> looks.at("mill", () -> {
                    throw new IllegalStateException("The database is gone.");
                }))
                .hasMessage("The database is gone.");

        assertThat(looks.at("mill", () -> 3)).isEqualTo(3);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
