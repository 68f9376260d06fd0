package learningfactory.factory.running;

import java.util.Arrays;
import learningfactory.simulation.Carried;
import learningfactory.simulation.Carrier;

/// Lots on order, the one that comes first in front.
final class Deliveries implements Carried {
    private long[] atMicros = new long[4];
    private int[] pieces = new int[4];
    private int[] lot = new int[4];
    private int count;

    int count() {
        return count;
    }

    /// Pieces on order, all lots together.
    int pieces() {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += pieces[i];
        }
        return sum;
    }

    void add(long micros, int n, int number) {
        if (count == atMicros.length) {
            grow(2 * count);
        }
        int i = count++;
        while (i > 0 && atMicros[i - 1] > micros) {
            atMicros[i] = atMicros[i - 1];
            pieces[i] = pieces[i - 1];
            lot[i] = lot[i - 1];
            i--;
        }
        atMicros[i] = micros;
        pieces[i] = n;
        lot[i] = number;
    }

    /// Every lot comes that much later, or sooner when it is negative.
    void delay(long byMicros) {
        for (int i = 0; i < count; i++) {
            atMicros[i] += byMicros;
        }
    }

    private void grow(int n) {
        atMicros = Arrays.copyOf(atMicros, n);
        pieces = Arrays.copyOf(pieces, n);
        lot = Arrays.copyOf(lot, n);
    }

    long nextMicros() {
        return atMicros[0];
    }

    int nextPieces() {
        return pieces[0];
    }

    int nextLot() {
        return lot[0];
    }

    void removeFirst() {
        count--;
        System.arraycopy(atMicros, 1, atMicros, 0, count);
        System.arraycopy(pieces, 1, pieces, 0, count);
        System.arraycopy(lot, 1, lot, 0, count);
    }

    @Override
    public void carry(Carrier c) {
        count = c.carry(count);
        if (count > atMicros.length) {
            grow(2 * count);
        }
        c.carry(atMicros, count);
        c.carry(pieces, count);
        c.carry(lot, count);
    }
}
