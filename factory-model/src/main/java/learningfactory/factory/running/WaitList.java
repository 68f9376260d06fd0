package learningfactory.factory.running;

import java.util.Arrays;
import learningfactory.simulation.Carried;
import learningfactory.simulation.Carrier;

/// Elements that wait for something, in the order in which they began to wait, each once.
final class WaitList implements Carried {
    private final Engine engine;
    private int[] waiting = new int[2];
    int count;

    WaitList(Engine engine) {
        this.engine = engine;
    }

    void add(Element element) {
        for (int i = 0; i < count; i++) {
            if (waiting[i] == element.number) {
                return;
            }
        }
        if (count == waiting.length) {
            waiting = Arrays.copyOf(waiting, 2 * count);
        }
        waiting[count++] = element.number;
    }

    void remove(Element element) {
        for (int i = 0; i < count; i++) {
            if (waiting[i] == element.number) {
                count--;
                System.arraycopy(waiting, i + 1, waiting, i, count - i);
                return;
            }
        }
    }

    Element element(int i) {
        return engine.elements[waiting[i]];
    }

    /// Puts the first `most` of them on the agenda; they stay on the list until they take themselves off.
    void wake(int most) {
        int n = Math.min(most, count);
        for (int i = 0; i < n; i++) {
            engine.agenda.add(waiting[i]);
        }
    }

    void wakeAll() {
        wake(count);
    }

    @Override
    public void carry(Carrier c) {
        count = c.carry(count);
        waiting = c.carryGrown(waiting, count);
    }
}
