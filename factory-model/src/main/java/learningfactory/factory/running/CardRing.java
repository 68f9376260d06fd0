package learningfactory.factory.running;

import learningfactory.factory.operations.CardLoop;
import learningfactory.factory.performance.Metric;
import learningfactory.simulation.Carrier;

/// The cards of one loop on their way round.
final class CardRing extends Element {
    static final CardRing[] NONE = {};

    private final long bit;
    private final WaitList waiting;
    private int cards;
    private int inUse;
    private final Metering metering = new Metering();

    CardRing(Engine engine, CardLoop loop, int index) {
        super(engine, loop.name());
        this.bit = 1L << index;
        this.cards = loop.cards();
        this.waiting = new WaitList(engine);
    }

    int free() {
        return cards - inUse;
    }

    boolean isFree() {
        return inUse < cards;
    }

    void take(int part) {
        lend(part);
        confirm(engine.parts.serial[part]);
    }

    /// Puts a card on a part that is about to be let in; then comes [#confirm] or [#takeBack].
    void lend(int part) {
        inUse++;
        engine.parts.cards.set(part, engine.parts.cards.of(part) | bit);
    }

    void confirm(long serial) {
        metering.changed(now(), 1);
        engine.note(Kind.CARD_TAKEN, number, serial, inUse);
    }

    void takeBack(int part) {
        engine.parts.cards.set(part, engine.parts.cards.of(part) & ~bit);
        inUse--;
    }

    void giveBack(int part) {
        if ((engine.parts.cards.of(part) & bit) != 0) {
            engine.parts.cards.set(part, engine.parts.cards.of(part) & ~bit);
            metering.changed(now(), -1);
            inUse--;
            waiting.wakeAll();
        }
    }

    void await(Element element) {
        waiting.add(element);
    }

    void leave(Element element) {
        waiting.remove(element);
    }

    int cards() {
        return cards;
    }

    /// Changes the number of cards; a card too many disappears when it comes back.
    void setCards(int cards) {
        this.cards = cards;
        waiting.wakeAll();
    }

    @Override
    void wake() {}

    @Override
    void timeUp(int purpose) {}

    @Override
    void resetStatistics() {
        metering.reset(now(), inUse);
    }

    @Override
    void figures(FigureMaker out) {
        out.about(Metric.Subject.CARDS, name);
        out.add("in_use", "pieces", metering.mean(now(), inUse));
    }

    @Override
    public void carry(Carrier c) {
        waiting.carry(c);
        metering.carry(c);
        cards = c.carry(cards);
        inUse = c.carry(inUse);
    }
}
