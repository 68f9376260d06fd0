package learningfactory.factory.running;

import java.util.Arrays;
import learningfactory.simulation.Carried;
import learningfactory.simulation.Carrier;

/// Elements that wait for something, in the order in which they began to wait, each once.
///
/// One waiter is the rule: it stands in a field of its own, and only those behind it need an array. So a
/// list that is empty or holds one costs one look into memory, which a long line of machines feels.
final class WaitList implements Carried {
    private static final int[] NOBODY = {};

    private final Engine engine;
    int count;
    private int first;
    private int[] behind = NOBODY;

    WaitList(Engine engine) {
        this.engine = engine;
    }

    void add(Element element) {
        if (count == 0) {
            first = element.number;
            count = 1;
        } else {
            addBehindOthers(element.number);
        }
    }

    private void addBehindOthers(int number) {
        for (int i = 0; i < count; i++) {
            if (waiter(i) == number) {
                return;
            }
        }
        if (count > behind.length) {
            behind = Arrays.copyOf(behind, 2 * count);
        }
        behind[count - 1] = number;
        count++;
    }

    void remove(Element element) {
        if (count == 1 && first == element.number) {
            count = 0;
        } else {
            removeFromOthers(element.number);
        }
    }

    private void removeFromOthers(int number) {
        for (int i = 0; i < count; i++) {
            if (waiter(i) == number) {
                count--;
                closeUp(i);
                return;
            }
        }
    }

    /// Those behind the gap move up.
    private void closeUp(int gap) {
        if (gap == 0) {
            first = behind[0];
        }
        int to = Math.max(0, gap - 1);
        System.arraycopy(behind, to + 1, behind, to, count - 1 - to);
    }

    private int waiter(int i) {
        return i == 0 ? first : behind[i - 1];
    }

    Element element(int i) {
        return engine.elements[waiter(i)];
    }

    /// Puts the first `most` of them on the agenda; they stay on the list until they take themselves off.
    void wake(int most) {
        int n = Math.min(most, count);
        for (int i = 0; i < n; i++) {
            engine.agenda.add(waiter(i));
        }
    }

    void wakeAll() {
        if (count > 0) {
            engine.agenda.add(first);
            if (count > 1) {
                wake(count);
            }
        }
    }

    @Override
    public void carry(Carrier c) {
        count = c.carry(count);
        if (count > 0) {
            first = c.carry(first);
        }
        if (count > 1) {
            behind = c.carryGrown(behind, count - 1);
        }
    }
}
