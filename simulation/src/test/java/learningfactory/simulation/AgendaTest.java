package learningfactory.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class AgendaTest {
    @Test
    void elementsAreAttendedToInTheOrderOfTheirArrival() {
        Agenda agenda = new Agenda(4);
        agenda.add(2);
        agenda.add(0);
        agenda.add(3);

        assertThat(agenda.next()).isEqualTo(2);
        assertThat(agenda.next()).isEqualTo(0);
        assertThat(agenda.next()).isEqualTo(3);
        assertThat(agenda.next()).isEqualTo(-1);
        assertThat(agenda.isEmpty()).isTrue();
    }

    @Test
    void anElementThatAlreadyWaitsKeepsItsPlace() {
        Agenda agenda = new Agenda(2);
        agenda.add(1);
        agenda.add(0);
        agenda.add(1);

        assertThat(agenda.next()).isEqualTo(1);
        agenda.add(1);
        assertThat(agenda.next()).isEqualTo(0);
        assertThat(agenda.next()).isEqualTo(1);
        assertThat(agenda.isEmpty()).isTrue();
    }

    @Test
    void whateverComesTheAgendaIsAQueueWithoutDoubles() {
        Property.holds(50, chance -> {
            Agenda agenda = new Agenda(17);
            Queue<Integer> queue = new ArrayDeque<>();
            for (int i = 0; i < 2_000; i++) {
                if (chance.nextInt(5) < 2) {
                    Integer expected = queue.poll();
                    assertThat(agenda.next()).isEqualTo(expected == null ? -1 : expected);
                } else {
                    int element = chance.nextInt(17);
                    agenda.add(element);
                    if (!queue.contains(element)) {
                        queue.add(element);
                    }
                }
                assertThat(agenda.isEmpty()).isEqualTo(queue.isEmpty());
            }
        });
    }

    @Test
    void aRestoredAgendaGoesOnWithTheSameElements() {
        Agenda agenda = new Agenda(5);
        agenda.add(4);
        agenda.add(1);
        Snapshot snapshot = Snapshot.of(agenda);
        agenda.next();
        agenda.add(0);

        snapshot.into(agenda);

        assertThat(agenda.next()).isEqualTo(4);
        assertThat(agenda.next()).isEqualTo(1);
        assertThat(agenda.next()).isEqualTo(-1);
    }

    @Test
    void aNumberOfElementsBelowZeroIsRefused() {
        assertThatThrownBy(() -> new Agenda(-1)).hasMessageContaining("(-1) must not be negative");
    }
}
