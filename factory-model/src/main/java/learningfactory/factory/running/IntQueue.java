package learningfactory.factory.running;

import learningfactory.simulation.Carried;
import learningfactory.simulation.Carrier;

/// Parts in a row, first in, first out; grows as needed.
final class IntQueue implements Carried {
    private int[] ring = new int[8];
    private int head;
    private int count;

    int count() {
        return count;
    }

    /// The i-th from the front.
    int at(int i) {
        return ring[(head + i) & (ring.length - 1)];
    }

    int first() {
        return ring[head];
    }

    void add(int number) {
        if (count == ring.length) {
            straighten(2 * count);
        }
        ring[(head + count) & (ring.length - 1)] = number;
        count++;
    }

    void takeFirst() {
        head = (head + 1) & (ring.length - 1);
        count--;
    }

    private void straighten(int room) {
        int[] straight = new int[room];
        for (int i = 0; i < count; i++) {
            straight[i] = at(i);
        }
        ring = straight;
        head = 0;
    }

    /// From the front on, so that equal contents give equal bytes.
    @Override
    public void carry(Carrier c) {
        count = c.carry(count);
        if (c.isRestoring()) {
            head = 0;
            if (count > ring.length) {
                ring = new int[Integer.highestOneBit(count - 1) << 1];
            }
        } else if (head != 0) {
            straighten(ring.length);
        }
        c.carry(ring, count);
    }
}
