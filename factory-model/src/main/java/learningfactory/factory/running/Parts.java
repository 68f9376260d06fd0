package learningfactory.factory.running;

import java.util.Arrays;
import learningfactory.simulation.Carried;
import learningfactory.simulation.Carrier;

/// All parts in the plant: one row of primitives each, so that a million of them stay small and a snapshot
/// copies them in bulk.
final class Parts implements Carried {
    static final long NO_DUE_DATE = Long.MAX_VALUE;

    /// Judgement of the last inspection.
    static final byte GOOD = 0;

    static final byte REWORK = 1;
    static final byte SCRAP = 2;

    private final int characteristics;

    int[] product = new int[16];
    int[] step = new int[16];
    int[] lot = new int[16];
    int[] reworks = new int[16];
    /// The branch drawn for it where it stands, -1 when none is drawn yet.
    int[] branch = new int[16];
    byte[] verdict = new byte[16];
    long[] serial = new long[16];
    long[] bornMicros = new long[16];
    /// Since when the part waits in front of what comes next.
    long[] joinedMicros = new long[16];
    /// Since when it is where it is.
    long[] enteredMicros = new long[16];
    long[] dueMicros = new long[16];
    /// Causes of defects that have struck it, a bit each.
    long[] defects = new long[16];
    /// Card loops whose card it carries, a bit each.
    long[] cards = new long[16];
    /// Measured characteristics, `characteristics` values a part; NaN where not made yet.
    double[] value;

    private int[] free = new int[16];
    private int freed;
    private int used;
    private long serials;

    Parts(int characteristics) {
        this.characteristics = characteristics;
        value = new double[16 * characteristics];
    }

    int create(int ofProduct, long now) {
        int part = freed > 0 ? free[--freed] : fresh();
        product[part] = ofProduct;
        step[part] = 0;
        lot[part] = 0;
        reworks[part] = 0;
        branch[part] = -1;
        verdict[part] = GOOD;
        serial[part] = ++serials;
        bornMicros[part] = now;
        joinedMicros[part] = now;
        enteredMicros[part] = now;
        dueMicros[part] = NO_DUE_DATE;
        defects[part] = 0;
        cards[part] = 0;
        for (int i = part * characteristics; i < (part + 1) * characteristics; i++) {
            value[i] = Double.NaN;
        }
        return part;
    }

    void destroy(int part) {
        if (freed == free.length) {
            free = Arrays.copyOf(free, 2 * freed);
        }
        free[freed++] = part;
    }

    int alive() {
        return used - freed;
    }

    int valueAt(int part, int characteristic) {
        return part * characteristics + characteristic;
    }

    private int fresh() {
        if (used == product.length) {
            grow(2 * used);
        }
        return used++;
    }

    private void grow(int n) {
        product = Arrays.copyOf(product, n);
        step = Arrays.copyOf(step, n);
        lot = Arrays.copyOf(lot, n);
        reworks = Arrays.copyOf(reworks, n);
        branch = Arrays.copyOf(branch, n);
        verdict = Arrays.copyOf(verdict, n);
        serial = Arrays.copyOf(serial, n);
        bornMicros = Arrays.copyOf(bornMicros, n);
        joinedMicros = Arrays.copyOf(joinedMicros, n);
        enteredMicros = Arrays.copyOf(enteredMicros, n);
        dueMicros = Arrays.copyOf(dueMicros, n);
        defects = Arrays.copyOf(defects, n);
        cards = Arrays.copyOf(cards, n);
        value = Arrays.copyOf(value, n * characteristics);
    }

    @Override
    public void carry(Carrier c) {
        used = c.carry(used);
        freed = c.carry(freed);
        serials = c.carry(serials);
        free = c.carryGrown(free, freed);
        product = c.carryGrown(product, used);
        step = c.carryGrown(step, used);
        lot = c.carryGrown(lot, used);
        reworks = c.carryGrown(reworks, used);
        branch = c.carryGrown(branch, used);
        verdict = c.carryGrown(verdict, used);
        serial = c.carryGrown(serial, used);
        bornMicros = c.carryGrown(bornMicros, used);
        joinedMicros = c.carryGrown(joinedMicros, used);
        enteredMicros = c.carryGrown(enteredMicros, used);
        dueMicros = c.carryGrown(dueMicros, used);
        defects = c.carryGrown(defects, used);
        cards = c.carryGrown(cards, used);
        value = c.carryGrown(value, used * characteristics);
    }
}
