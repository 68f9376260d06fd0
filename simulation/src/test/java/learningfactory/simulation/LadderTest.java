package learningfactory.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LadderTest {
    @Test
    void whateverComesTheLadderIsAPriorityQueue() {
        Property.holds(300, chance -> {
            Ladder ladder = new Ladder();
            PriorityQueue<Long> queue = new PriorityQueue<>();
            long reach = 1L << chance.nextInt(1, 62);
            int target = 1 << chance.nextInt(1, 14);
            long now = 0;
            for (int i = 0; i < 30_000; i++) {
                if (chance.nextInt(2 * target) >= queue.size()) {
                    long key = Math.min(Long.MAX_VALUE - 1, now + ahead(chance, reach));
                    key = key < 0 ? now : key;
                    ladder.add(key);
                    queue.add(key);
                } else {
                    now = queue.remove();
                    assertThat(ladder.poll()).isEqualTo(now);
                }
                assertThat(ladder.size()).isEqualTo(queue.size());
            }
            while (!queue.isEmpty()) {
                assertThat(ladder.peek()).isEqualTo(queue.peek());
                assertThat(ladder.poll()).isEqualTo(queue.remove());
            }
            assertThat(ladder.poll()).isEqualTo(Long.MAX_VALUE);
        });
    }

    @Test
    void keysOfThePastAreStillTheFirst() {
        Property.holds(50, chance -> {
            Ladder ladder = new Ladder();
            PriorityQueue<Long> queue = new PriorityQueue<>();
            for (int i = 0; i < 20_000; i++) {
                if (chance.nextInt(5) < 3) {
                    long key = chance.nextLong(1L << chance.nextInt(1, 62));
                    ladder.add(key);
                    queue.add(key);
                } else {
                    Long expected = queue.poll();
                    assertThat(ladder.poll()).isEqualTo(expected == null ? Long.MAX_VALUE : expected);
                }
            }
        });
    }

    @Test
    void aMillionPartsComeInOrder() {
        Ladder ladder = new Ladder();
        SplittableRandom chance = new SplittableRandom(1);
        for (int i = 0; i < 1_000_000; i++) {
            ladder.add(chance.nextLong(1L << 60));
        }
        for (int i = 0; i < 1_000_000; i++) {
            ladder.add(ladder.poll() + chance.nextLong(1L << 50));
        }

        long last = 0;
        for (int i = 0; i < 1_000_000; i++) {
            long key = ladder.poll();
            assertThat(key >= last).isTrue();
            last = key;
        }
        assertThat(ladder.size()).isZero();
    }

    @Test
    void equalKeysAllCome() {
        Ladder ladder = new Ladder();
        for (int i = 0; i < 5_000; i++) {
            ladder.add(77);
        }

        for (int i = 0; i < 5_000; i++) {
            assertThat(ladder.poll()).isEqualTo(77);
        }
        assertThat(ladder.peek()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aRestoredLadderGoesOnWithTheSameKeys() {
        Property.holds(60, chance -> {
            Ladder ladder = new Ladder();
            live(ladder, chance, chance.nextInt(20_000));
            Snapshot snapshot = Snapshot.of(ladder);
            Ladder fork = new Ladder();
            live(fork, chance, chance.nextInt(5_000));

            snapshot.into(fork);

            assertThat(Snapshot.of(fork)).isEqualTo(snapshot);
            SplittableRandom future = chance.split();
            for (int i = 0; i < 5_000; i++) {
                assertThat(fork.poll()).isEqualTo(ladder.poll());
                long key = future.nextLong(1L << 40);
                fork.add(key);
                ladder.add(key);
            }
        });
    }

    @Test
    void keysOutOfTheirLimitsAreRefused() {
        assertThatThrownBy(() -> new Ladder().add(-1)).hasMessageContaining("(-1) must lie between 0 and 2^63 - 2");
        assertThatThrownBy(() -> new Ladder().add(Long.MAX_VALUE)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void live(Ladder ladder, SplittableRandom chance, int events) {
        long now = 0;
        for (int i = 0; i < events; i++) {
            if (chance.nextInt(3) == 0 && ladder.size() > 0) {
                now = ladder.poll();
            } else {
                ladder.add(now + ahead(chance, 1L << 40));
            }
        }
    }

    /// Mostly near, sometimes at once, seldom very far.
    private static long ahead(SplittableRandom chance, long reach) {
        return switch (chance.nextInt(10)) {
            case 0 -> 0;
            case 1 -> chance.nextLong(reach);
            case 2 -> chance.nextLong(Math.max(1, reach >> 40));
            default -> chance.nextLong(Math.max(1, reach >> 8));
        };
    }
}
