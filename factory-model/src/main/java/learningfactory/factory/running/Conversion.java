package learningfactory.factory.running;

import java.util.Arrays;

/// What comes out of a load that is not what went in: the main part of a kit, another product, the pieces of
/// a split.
final class Conversion {
    private final Unit unit;
    private final Engine engine;
    private final StationRun station;
    private final StationSpec spec;

    Conversion(Unit unit) {
        this.unit = unit;
        this.engine = unit.engine;
        this.station = unit.station;
        this.spec = station.spec;
    }

    /// Whether anything is changed at all.
    boolean isAny() {
        return spec.kit() != null || spec.becomes() >= 0 || spec.splits() != null;
    }

    /// What comes out of the unit.load: the main part of a kit, the pieces of a split.
    void make() {
        if (spec.kit() != null) {
            int main = unit.load[unit.held];
            for (int i = unit.held + 1; i < unit.loaded; i++) {
                engine.note(Kind.JOINED, unit.number, engine.parts.serial[unit.load[i]], engine.parts.serial[main]);
                engine.endPart(unit.load[i]);
            }
            station.changeInside(unit.held + 1 - unit.loaded);
            unit.loaded = unit.held + 1;
        }
        if (spec.becomes() >= 0) {
            for (int i = unit.held; i < unit.loaded; i++) {
                engine.parts.product[unit.load[i]] = spec.becomes();
            }
        }
        if (spec.splits() != null) {
            split(spec.splits());
        }
    }

    private void split(int[] pieces) {
        int[] origins = Arrays.copyOfRange(unit.load, unit.held, unit.loaded);
        int before = unit.loaded;
        unit.loaded = unit.held;
        for (int origin : origins) {
            for (int product = 0; product < pieces.length; product++) {
                for (int n = 0; n < pieces[product]; n++) {
                    int part = engine.parts.create(product, engine.parts.bornMicros[origin]);
                    engine.parts.joinedMicros[part] = engine.parts.joinedMicros[origin];
                    engine.parts.dueMicros.set(part, engine.parts.dueMicros.of(origin));
                    engine.parts.lot.set(part, engine.parts.lot.of(origin));
                    engine.note(Kind.SPLIT, unit.number, engine.parts.serial[part], engine.parts.serial[origin]);
                    engine.totals().changeInPlant(1);
                    unit.load[unit.loaded++] = part;
                }
            }
            engine.endPart(origin);
        }
        station.changeInside(unit.loaded - before);
    }
}
