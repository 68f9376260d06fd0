package learningfactory.factory.running;

import learningfactory.factory.material.Sink;
import learningfactory.factory.performance.Metric;
import learningfactory.simulation.Carrier;

/// A sink in a run: parts end here.
final class Drain extends Inlet {
    private final Sink sink;
    private long pieces;
    private long leadMicros;
    private long fromMicros;

    Drain(Engine engine, Sink sink) {
        super(engine, sink.name());
        this.sink = sink;
    }

    @Override
    boolean offer(int part, long joinedMicros) {
        Parts parts = engine.parts;
        boolean isGood = engine.isGood(part);
        pieces++;
        leadMicros += now() - parts.bornMicros[part];
        engine.note(Kind.LEFT, number, parts.serial[part], parts.product[part] * 2L + (isGood ? 1 : 0));
        freeCards(freedAtEntry, part);
        engine.totals().left(part, sink.fate(), isGood);
        engine.endPart(part);
        return true;
    }

    PlantView.SinkView view() {
        return new PlantView.SinkView(name, sink.fate(), pieces);
    }

    @Override
    int content() {
        return 0;
    }

    @Override
    void wake() {}

    @Override
    void timeUp(int purpose) {}

    @Override
    void resetStatistics() {
        pieces = 0;
        leadMicros = 0;
        fromMicros = now();
    }

    @Override
    void figures(FigureMaker out) {
        out.about(Metric.Subject.SINK, name);
        out.add("pieces", "pieces", pieces);
        out.add("throughput", "1/h", pieces / (double) (now() - fromMicros) * 3.6e9);
        out.add("lead_time", "s", FigureMaker.ratio(leadMicros, pieces) / 1e6);
    }

    @Override
    public void carry(Carrier c) {
        producers.carry(c);
        pieces = c.carry(pieces);
        leadMicros = c.carry(leadMicros);
        fromMicros = c.carry(fromMicros);
    }
}
