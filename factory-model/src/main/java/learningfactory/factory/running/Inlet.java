package learningfactory.factory.running;

/// Something that can take a part: a place, a belt, a pick-up point, a sink.
abstract class Inlet extends Element {
    /// Loops whose card comes back when a part gets in, or leaves; null for none, which is the rule.
    CardRing[] freedAtEntry = CardRing.NONE;

    CardRing[] freedAtExit = CardRing.NONE;

    final WaitList producers;

    Inlet(Engine engine, String name) {
        super(engine, name);
        producers = new WaitList(engine);
    }

    /// Takes the part if there is room for it now.
    ///
    /// @param joinedMicros since when the part waits for what comes next
    abstract boolean offer(int part, long joinedMicros);

    /// Parts in it, for the rule of the shortest queue; at a station those in its machines too.
    abstract int content();

    /// Wakes this element every time there may be room, until it is taken off the list.
    final void awaitRoom(Element producer) {
        producers.add(producer);
    }

    final void roomAgain() {
        if (producers.count > 0) {
            producers.wakeAll();
        }
    }

    final void freeCards(CardRing[] loops, int part) {
        for (CardRing loop : loops) {
            loop.giveBack(part);
        }
    }
}
