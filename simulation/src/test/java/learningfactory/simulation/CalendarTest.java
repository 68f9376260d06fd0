package learningfactory.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTest {
    private record Due(long atMicros, int slot) {}

    @Test
    void theEarliestSlotComesFirst() {
        Calendar calendar = new Calendar(3);
        calendar.set(0, 300);
        calendar.set(1, 100);
        calendar.set(2, 200);

        assertThat(calendar.nextMicros()).isEqualTo(100);
        assertThat(calendar.pop()).isEqualTo(1);
        assertThat(calendar.pop()).isEqualTo(2);
        assertThat(calendar.pop()).isEqualTo(0);
        assertThat(calendar.nextMicros()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void atTheSameInstantTheLowestSlotComesFirstWhateverTheOrderOfSetting() {
        Calendar calendar = new Calendar(5);
        for (int slot : new int[] {3, 0, 4, 2, 1}) {
            calendar.set(slot, 50);
        }

        for (int slot = 0; slot < 5; slot++) {
            assertThat(calendar.pop()).isEqualTo(slot);
        }
    }

    @Test
    void aSlotThatIsSetAgainMoves() {
        Calendar calendar = new Calendar(2);
        calendar.set(0, 10);
        calendar.set(1, 20);

        calendar.set(0, 30);

        assertThat(calendar.at(0)).isEqualTo(30);
        assertThat(calendar.pop()).isEqualTo(1);
        assertThat(calendar.pop()).isEqualTo(0);
    }

    @Test
    void aCancelledSlotIsNotDue() {
        Calendar calendar = new Calendar(2);
        calendar.set(0, 10);
        calendar.set(1, 20);

        calendar.cancel(0);
        calendar.cancel(0);

        assertThat(calendar.isSet(0)).isFalse();
        assertThat(calendar.at(0)).isEqualTo(Long.MAX_VALUE);
        assertThat(calendar.pop()).isEqualTo(1);
    }

    @Test
    void nothingCanBePoppedFromAnEmptyCalendar() {
        assertThatThrownBy(() -> new Calendar(4).pop())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Nothing is pending");
    }

    @Test
    void anInstantBeyondTheHorizonIsRefusedWithTheReach() {
        Calendar calendar = new Calendar(100_000);
        calendar.set(7, calendar.horizonMicros());

        assertThatThrownBy(() -> calendar.set(8, calendar.horizonMicros() + 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("beyond the horizon")
                .hasMessageContaining("100000 slots");
        assertThat(calendar.pop()).isEqualTo(7);
        assertThat(calendar.nextMicros()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aNegativeInstantIsRefused() {
        Calendar calendar = new Calendar(3);

        assertThatThrownBy(() -> calendar.set(2, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(-1 µs) of slot 2 must not be negative");
    }

    @Test
    void aSlotThatDoesNotExistIsRefused() {
        Calendar calendar = new Calendar(3);

        assertThatThrownBy(() -> calendar.set(3, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> calendar.cancel(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> calendar.at(3)).hasMessageContaining("slots 0 to 2, not 3");
        assertThatThrownBy(() -> new Calendar(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theEpochFollowsTheEventsSoALongRunOfManySlotsNeverEnds() {
        Calendar calendar = new Calendar(1 << 20);
        long reachMicros = calendar.horizonMicros();
        long nowMicros = 0;

        for (int i = 0; i < 40; i++) {
            calendar.set(i, nowMicros + reachMicros / 3);
            calendar.set(1000 + i, nowMicros + reachMicros / 2);
            assertThat(calendar.pop()).isEqualTo(i);
            nowMicros += reachMicros / 3;
            assertThat(calendar.pop()).isEqualTo(1000 + i);
            nowMicros += reachMicros / 2 - reachMicros / 3;
        }

        assertThat(nowMicros).isGreaterThan(15 * reachMicros);
        assertThat(calendar.horizonMicros()).isEqualTo(nowMicros + reachMicros);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 65, 1000, 100_000})
    void aLongRandomLifeAgreesWithASortedSet(int slots) {
        Property.holds(slots > 1000 ? 2 : 20, chance -> {
            Calendar calendar = new Calendar(slots);
            Reference reference = new Reference(slots);
            for (int i = 0; i < 20_000; i++) {
                step(calendar, reference, chance, slots);
            }
        });
    }

    private static void step(Calendar calendar, Reference reference, SplittableRandom chance, int slots) {
        int slot = chance.nextInt(slots);
        switch (chance.nextInt(8)) {
            case 0 -> {
                calendar.cancel(slot);
                reference.cancel(slot);
            }
            case 1, 2, 3 -> {
                if (!reference.due.isEmpty()) {
                    assertThat(calendar.pop()).isEqualTo(reference.pop());
                }
            }
            default -> {
                long atMicros = reference.nowMicros + chance.nextInt(chance.nextBoolean() ? 10 : 1_000_000_000);
                calendar.set(slot, atMicros);
                reference.set(slot, atMicros);
            }
        }
        assertThat(calendar.nextMicros())
                .isEqualTo(reference.due.isEmpty() ? Long.MAX_VALUE : reference.due.first().atMicros);
        assertThat(calendar.at(slot)).isEqualTo(reference.at[slot]);
        assertThat(calendar.isSet(slot)).isEqualTo(reference.at[slot] != Long.MAX_VALUE);
    }

    /// What a calendar should do, said with a sorted set.
    private static final class Reference {
        private final TreeSet<Due> due =
                new TreeSet<>(Comparator.comparingLong(Due::atMicros).thenComparingInt(Due::slot));
        private final long[] at;
        private long nowMicros;

        Reference(int slots) {
            at = new long[slots];
            java.util.Arrays.fill(at, Long.MAX_VALUE);
        }

        void set(int slot, long atMicros) {
            cancel(slot);
            due.add(new Due(atMicros, slot));
            at[slot] = atMicros;
        }

        void cancel(int slot) {
            due.remove(new Due(at[slot], slot));
            at[slot] = Long.MAX_VALUE;
        }

        int pop() {
            Due first = due.removeFirst();
            nowMicros = first.atMicros;
            at[first.slot] = Long.MAX_VALUE;
            return first.slot;
        }
    }
}
