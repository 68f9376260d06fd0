package learningfactory.factory.running;

import learningfactory.simulation.Carried;

/// Something in the running plant that can act: it has a number (its place in every tie), may own timers and
/// may be put on the agenda.
abstract class Element implements Carried {
    final Engine engine;
    final int number;
    final String name;

    Element(Engine engine, String name) {
        this.engine = engine;
        this.name = name;
        this.number = engine.enlist(this);
    }

    /// Does whatever can be done at this instant.
    abstract void wake();

    /// One of its timers has come due.
    abstract void timeUp(int purpose);

    /// One of its timers has come due, no other timer has at this instant, and nobody waits to act.
    void timeUpAlone(int purpose) {
        timeUp(purpose);
        engine.fireWhatIsDue();
    }

    /// Asks to be woken in this instant, once.
    final void attend() {
        engine.agenda.add(number);
    }

    final long now() {
        return engine.nowMicros;
    }

    /// Forgets what was measured so far, keeps what is.
    abstract void resetStatistics();

    /// Adds its figures; the same names in the same order in every run of a plant.
    abstract void figures(FigureMaker out);
}
