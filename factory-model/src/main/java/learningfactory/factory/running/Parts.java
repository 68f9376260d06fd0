package learningfactory.factory.running;

import java.util.Arrays;
import learningfactory.simulation.Carried;
import learningfactory.simulation.Carrier;

/// All parts in the plant: one row of primitives each, so that a million of them stay small and a snapshot
/// copies them in bulk.
///
/// What many plants never say of a part (a due date, a card, a branch) stands in a column that has no room
/// until some part differs from the rest: to fork a plant is above all to copy its parts.
final class Parts implements Carried {
    static final long NO_DUE_DATE = Long.MAX_VALUE;

    /// Judgement of the last inspection.
    static final byte GOOD = 0;

    static final byte REWORK = 1;
    static final byte SCRAP = 2;

    private final int characteristics;

    int[] product = new int[16];
    final Ints step = new Ints(0);
    final Ints lot = new Ints(0);
    final Ints reworks = new Ints(0);
    /// The branch drawn for it where it stands, -1 when none is drawn yet.
    final Ints branch = new Ints(-1);
    byte[] verdict = new byte[16];
    long[] serial = new long[16];
    long[] bornMicros = new long[16];
    /// Since when the part waits in front of what comes next.
    long[] joinedMicros = new long[16];
    /// Since when it is where it is, for those who ask.
    final Longs enteredMicros = new Longs(0);
    final Longs dueMicros = new Longs(NO_DUE_DATE);
    /// Causes of defects that have struck it, a bit each.
    final Longs defects = new Longs(0);
    /// Card loops whose card it carries, a bit each.
    final Longs cards = new Longs(0);
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
        step.clear(part);
        lot.clear(part);
        reworks.clear(part);
        branch.clear(part);
        verdict[part] = GOOD;
        serial[part] = ++serials;
        bornMicros[part] = now;
        joinedMicros[part] = now;
        enteredMicros.clear(part);
        dueMicros.clear(part);
        defects.clear(part);
        cards.clear(part);
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
        verdict = Arrays.copyOf(verdict, n);
        serial = Arrays.copyOf(serial, n);
        bornMicros = Arrays.copyOf(bornMicros, n);
        joinedMicros = Arrays.copyOf(joinedMicros, n);
        value = Arrays.copyOf(value, n * characteristics);
    }

    @Override
    public void carry(Carrier c) {
        used = c.carry(used);
        freed = c.carry(freed);
        serials = c.carry(serials);
        free = c.carryGrown(free, freed);
        product = c.carryGrown(product, used);
        step.carry(c, used);
        lot.carry(c, used);
        reworks.carry(c, used);
        branch.carry(c, used);
        verdict = c.carryGrown(verdict, used);
        serial = c.carryGrown(serial, used);
        bornMicros = c.carryGrown(bornMicros, used);
        joinedMicros = c.carryGrown(joinedMicros, used);
        enteredMicros.carry(c, used);
        dueMicros.carry(c, used);
        defects.carry(c, used);
        cards.carry(c, used);
        value = c.carryGrown(value, used * characteristics);
    }

    /// A column of whole numbers that takes no room as long as all its rows say the same.
    static final class Ints {
        private static final int[] NO_ROOM = {};

        private final int rest;
        private int[] rows = NO_ROOM;

        Ints(int rest) {
            this.rest = rest;
        }

        int of(int part) {
            return part < rows.length ? rows[part] : rest;
        }

        void set(int part, int value) {
            if (part < rows.length) {
                rows[part] = value;
            } else if (value != rest) {
                widen(part + 1);
                rows[part] = value;
            }
        }

        void add(int part, int by) {
            set(part, of(part) + by);
        }

        private void clear(int part) {
            if (part < rows.length) {
                rows[part] = rest;
            }
        }

        private void widen(int most) {
            int had = rows.length;
            rows = Arrays.copyOf(rows, most + most / 2);
            Arrays.fill(rows, had, rows.length, rest);
        }

        /// What lies behind the rows in use is cleared before it is read.
        private void carry(Carrier c, int used) {
            if (!c.carry(rows.length > 0)) {
                rows = NO_ROOM;
                return;
            }
            if (rows.length < used && !c.isRestoring()) {
                widen(used);
            }
            rows = c.carryGrown(rows, used);
        }
    }

    /// As [Ints], of long whole numbers.
    static final class Longs {
        private static final long[] NO_ROOM = {};

        private final long rest;
        private long[] rows = NO_ROOM;

        Longs(long rest) {
            this.rest = rest;
        }

        long of(int part) {
            return part < rows.length ? rows[part] : rest;
        }

        void set(int part, long value) {
            if (part < rows.length) {
                rows[part] = value;
            } else if (value != rest) {
                widen(part + 1);
                rows[part] = value;
            }
        }

        private void clear(int part) {
            if (part < rows.length) {
                rows[part] = rest;
            }
        }

        private void widen(int most) {
            int had = rows.length;
            rows = Arrays.copyOf(rows, most + most / 2);
            Arrays.fill(rows, had, rows.length, rest);
        }

        private void carry(Carrier c, int used) {
            if (!c.carry(rows.length > 0)) {
                rows = NO_ROOM;
                return;
            }
            if (rows.length < used && !c.isRestoring()) {
                widen(used);
            }
            rows = c.carryGrown(rows, used);
        }
    }
}
