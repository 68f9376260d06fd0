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

    /// One waiter is the rule, so this and what follows does that first and leaves the rest to a method of its own.
    void add(Element element) {
        if (count == 0) {
            waiting[0] = element.number;
            count = 1;
        } else {
            addBehindOthers(element.number);
        }
    }

    private void addBehindOthers(int number) {
        for (int i = 0; i < count; i++) {
            if (waiting[i] == number) {
                return;
            }
        }
        if (count == waiting.length) {
            waiting = Arrays.copyOf(waiting, 2 * count);
        }
        waiting[count++] = number;
    }

    void remove(Element element) {
        if (count == 1 && waiting[0] == element.number) {
            count = 0;
        } else {
            removeFromOthers(element.number);
        }
    }

    private void removeFromOthers(int number) {
        for (int i = 0; i < count; i++) {
            if (waiting[i] == number) {
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
        if (count > 0) {
            engine.agenda.add(waiting[0]);
            if (count > 1) {
                wake(count);
            }
        }
    }

    @Override
    public void carry(Carrier c) {
        count = c.carry(count);
        waiting = c.carryGrown(waiting, count);
    }
}
