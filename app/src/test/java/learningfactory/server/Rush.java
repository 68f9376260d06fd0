package learningfactory.server;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/// Many clients of one database at the same moment, and laws that must hold whatever chance lets them do
/// (decision 10): each trial has a seed of its own, a failure names it, and `-Dproperty.seed=SEED` runs that
/// one trial again, as far as threads let anything happen again.
final class Rush {

    private Rush() {}

    /// What is tried once.
    @FunctionalInterface
    interface Trial {
        void run(long seed, SplittableRandom chance) throws Exception;
    }

    /// Tries a law.
    static void holds(int trials, Trial trial) {
        Long only = Long.getLong("property.seed");
        for (long seed = only == null ? 1 : only; seed <= (only == null ? trials : only); seed++) {
            try {
                trial.run(seed, new SplittableRandom(seed));
            } catch (Exception | AssertionError failure) {
                throw new AssertionError(
                        "The law does not hold with seed %d (run again with -Dproperty.seed=%d): %s"
                                .formatted(seed, seed, failure.getMessage()),
                        failure);
            }
        }
    }

    /// So many do it at the same moment.
    ///
    /// @return what each got, in their order
    static <T> List<T> atOnce(int many, IntFunction<Callable<T>> deed) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService clients = Executors.newFixedThreadPool(many)) {
            List<Future<T>> answers = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                Callable<T> mine = deed.apply(i);
                answers.add(clients.submit(() -> {
                    start.await();
                    return mine.call();
                }));
            }
            start.countDown();
            List<T> all = new ArrayList<>();
            for (Future<T> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } catch (ExecutionException failed) {
            throw new AssertionError(
                    "One of those who pressed at once got no answer: " + failed.getCause(), failed.getCause());
        }
    }
}
