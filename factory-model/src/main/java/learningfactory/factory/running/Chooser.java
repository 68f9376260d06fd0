package learningfactory.factory.running;

import learningfactory.factory.equipment.Dispatch;

/// Finds the waiting part a unit takes next, over all inputs of its station, by the station's dispatch rule.
final class Chooser {
    private static final double HOUR_MICROS = 3.6e9;
    private static final double NO_DUE_DATE_HOURS = 1000;

    private final StationRun station;
    private final Engine engine;
    int input;
    int index;

    Chooser(StationRun station) {
        this.station = station;
        this.engine = station.engine;
    }

    /// Looks for the best part that the unit may take.
    ///
    /// @param onlyProduct take only this product, -1 for any
    /// @param setUpFor the product the unit is set up for, -1 for none
    /// @return whether there is one; it is then the `index`-th of `input`
    boolean find(int onlyProduct, int setUpFor) {
        Dispatch rule = station.dispatch();
        int only = onlyProduct < 0 ? nextInSequence() : onlyProduct;
        input = -1;
        double best = 0;
        for (int k = 0; k < station.inputs.length; k++) {
            Place place = station.inputs[k];
            boolean fifo = rule instanceof Dispatch.FirstCome
                    && only < 0
                    && station.spec.inputProduct()[k] < 0;
            int n = fifo ? Math.min(1, place.available()) : place.available();
            for (int i = 0; i < n; i++) {
                int at = fifo ? place.first() : i;
                int part = place.at(at);
                if (mayTake(k, part, only)) {
                    double key = key(rule, part, setUpFor);
                    if (input < 0 || key < best || key == best && isBefore(k, at)) {
                        best = key;
                        input = k;
                        index = at;
                    }
                }
            }
        }
        return input >= 0;
    }

    /// The product whose turn it is, -1 when any may come.
    int nextInSequence() {
        return station.dispatch() instanceof Dispatch.Sequence sequence
                        && station.sequenceAt < sequence.products().size()
                ? engine.compiled.product(sequence.products().get(station.sequenceAt))
                : -1;
    }

    boolean mayTake(int k, int part, int only) {
        int product = engine.parts.product[part];
        int filter = station.spec.inputProduct()[k];
        return (only < 0 || only == product) && (filter < 0 || filter == product);
    }

    /// Whether a part comes before the best so far although the rule ranks both the same: by the order of
    /// their buffer when the station has no rule of its own, otherwise by age.
    private boolean isBefore(int k, int at) {
        Place place = station.inputs[k];
        return station.dispatch() instanceof Dispatch.FirstCome && k == input && place.hasOrder()
                ? place.leavesBefore(at, index)
                : isOlder(place.at(at), station.inputs[input].at(index));
    }

    private boolean isOlder(int part, int other) {
        Parts parts = engine.parts;
        long a = parts.joinedMicros[part];
        long b = parts.joinedMicros[other];
        return a < b || a == b && parts.serial[part] < parts.serial[other];
    }

    private double key(Dispatch rule, int part, int setUpFor) {
        Parts parts = engine.parts;
        return switch (rule) {
            case Dispatch.FirstCome r -> 0;
            case Dispatch.Sequence r -> 0;
            case Dispatch.LastCome r -> -parts.joinedMicros[part];
            case Dispatch.Priority r -> engine.compiled.priority[parts.product[part]];
            case Dispatch.Shortest r -> expected(part);
            case Dispatch.Longest r -> -expected(part);
            case Dispatch.DueDate r -> parts.dueMicros.of(part);
            case Dispatch.SameSetup r -> parts.product[part] == setUpFor ? 0 : 1;
            case Dispatch.Preference r -> preference(r, parts.product[part]);
            case Dispatch.Weighted r -> weighted(r, part);
        };
    }

    private double preference(Dispatch.Preference rule, int product) {
        int place = rule.products().indexOf(engine.compiled.products[product]);
        return place < 0 ? rule.products().size() : place;
    }

    private double expected(int part) {
        return station.cycle(part).meanMicros();
    }

    private double weighted(Dispatch.Weighted rule, int part) {
        Parts parts = engine.parts;
        double waited = (engine.nowMicros - parts.joinedMicros[part]) / HOUR_MICROS;
        double slack = parts.dueMicros.of(part) == Parts.NO_DUE_DATE
                ? NO_DUE_DATE_HOURS
                : (parts.dueMicros.of(part) - engine.nowMicros) / HOUR_MICROS;
        return rule.waited() * waited
                + rule.work() * expected(part) / HOUR_MICROS
                + rule.remaining() * remaining(part) / HOUR_MICROS
                + rule.slack() * slack
                + rule.priority() * engine.compiled.priority[parts.product[part]];
    }

    private double remaining(int part) {
        Parts parts = engine.parts;
        int product = parts.product[part];
        double sum = expected(part);
        for (int step = parts.step.of(part); engine.compiled.nextOnRoute(product, step) >= 0; step++) {
            Cycle own = engine.compiled.routeCycle(product, step + 1);
            int inlet = engine.compiled.nextOnRoute(product, step);
            sum += (own != null ? own : engine.compiled.cycleBehind(inlet, product)).meanMicros();
        }
        return sum;
    }
}
