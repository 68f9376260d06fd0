package learningfactory.factory.running;

import learningfactory.factory.equipment.Transport;
import learningfactory.factory.performance.Metric;
import learningfactory.simulation.Carrier;

/// The waiting places of a transport link, and the parts under way on it.
final class PickUp extends Inlet {
    final Transport transport;
    final Outlet outlet;
    final int from;
    final int to;
    private final IntQueue parts = new IntQueue();
    private final FleetRun fleet;
    int claimed;
    private int underWay;
    private final Metering metering = new Metering();

    PickUp(Engine engine, Transport transport, Outlet outlet, Roads roads, FleetRun fleet) {
        super(engine, transport.name());
        this.transport = transport;
        this.outlet = outlet;
        this.fleet = fleet;
        from = roads.point(transport.from());
        to = roads.point(transport.to());
        if (roads.metres(from, to) == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "The transport (%s) has no way from %s to %s.\nMaybe a path is missing or one-way."
                            .formatted(name, transport.from(), transport.to()));
        }
    }

    @Override
    boolean offer(int part, long joinedMicros) {
        if (parts.count() >= transport.places()) {
            return false;
        }
        engine.parts.joinedMicros[part] = joinedMicros;
        engine.parts.enteredMicros.set(part, now());
        parts.add(part);
        metering.entered(now(), content(), Integer.MAX_VALUE);
        engine.note(Kind.ENTERED, number, engine.parts.serial[part], parts.count());
        freeCards(freedAtEntry, part);
        fleet.attend();
        return true;
    }

    /// Parts that no vehicle is on its way to.
    boolean hasUnclaimed() {
        return parts.count() > claimed;
    }

    /// Since when the oldest part that no vehicle is on its way to has waited, µs.
    long waitsSinceMicros() {
        return engine.parts.enteredMicros.of(parts.at(claimed));
    }

    int takeFirst() {
        int part = parts.first();
        parts.takeFirst();
        underWay++;
        roomAgain();
        return part;
    }

    int waiting() {
        return parts.count();
    }

    /// A part has been handed over at the far end.
    void handedOver(int part) {
        underWay--;
        metering.left(now(), content(), Integer.MAX_VALUE);
        freeCards(freedAtExit, part);
    }

    PlantView.TransportView view() {
        return new PlantView.TransportView(
                name, transport.from(), transport.to(), parts.count(), underWay, transport.places());
    }

    @Override
    int content() {
        return parts.count() + underWay;
    }

    @Override
    void wake() {}

    @Override
    void timeUp(int purpose) {}

    @Override
    void resetStatistics() {
        metering.reset(now(), content());
    }

    @Override
    void figures(FigureMaker out) {
        out.about(Metric.Subject.TRANSPORT, name);
        metering.figures(out, now(), content(), Integer.MAX_VALUE);
    }

    @Override
    public void carry(Carrier c) {
        producers.carry(c);
        outlet.carry(c);
        parts.carry(c);
        metering.carry(c);
        claimed = c.carry(claimed);
        underWay = c.carry(underWay);
    }
}
