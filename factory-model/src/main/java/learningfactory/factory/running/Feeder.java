package learningfactory.factory.running;

import learningfactory.factory.material.Source;
import learningfactory.factory.performance.Metric;
import learningfactory.simulation.Carrier;
import learningfactory.simulation.random.Stream;

/// A source in a run: brings parts in, and keeps outside what finds no room.
final class Feeder extends Element {
    private static final int ARRIVAL_TIMER = 0;
    private static final int DELIVERY_TIMER = 1;
    private static final int RESUME_TIMER = 2;

    private final Source source;
    private final boolean isAlwaysReady;
    private final Outlet outlet;
    private final CardRing[] cardsTaken;
    private final int arrivalTimer;
    private final int deliveryTimer;
    private final int resumeTimer;
    private final Stream arrivals;
    private final Stream mix;
    private final Stream amounts;
    private final double[] mixUpTo;
    private final int[] products;
    private final IntQueue backlog = new IntQueue();
    private final Deliveries onOrder = new Deliveries();

    /// The raw part that always stands ready, or -1.
    private int ready = -1;
    private long brought;
    private int lots;
    private long stoppedUntilMicros;
    double arrivalFactor = 1;

    private long released;
    private long lost;
    private long orders;
    private final Metering outside = new Metering();

    Feeder(Engine engine, Source source, Outlet outlet, CardRing[] cardsTaken) {
        super(engine, source.name());
        this.source = source;
        this.isAlwaysReady = source.feed() instanceof Source.Feed.Always;
        this.outlet = outlet;
        this.cardsTaken = cardsTaken;
        arrivalTimer = engine.timer(this, ARRIVAL_TIMER);
        deliveryTimer = source.feed() instanceof Source.Feed.Supplier ? engine.timer(this, DELIVERY_TIMER) : -1;
        resumeTimer = engine.timer(this, RESUME_TIMER);
        arrivals = engine.stream(name, "arrivals");
        mix = engine.stream(name, "mix");
        amounts = engine.stream(name, "amounts");
        Mix shares = engine.compiled.mix(source.name());
        products = shares.products();
        mixUpTo = shares.upTo();
        if (source.feed() instanceof Source.Feed.Supplier feed) {
            ((Place) engine.inlets[engine.compiled.inlet(feed.stock())]).watcher = this;
        }
    }

    void begin() {
        switch (source.feed()) {
            case Source.Feed.Always always -> {}
            case Source.Feed.Arrivals feed -> {
                if (feed.most() > 0) {
                    engine.calendar.set(
                            arrivalTimer,
                            feed.firstMicros() >= 0
                                    ? feed.firstMicros()
                                    : feed.betweenMicros().drawMicros(arrivals));
                }
            }
            case Source.Feed.Given feed -> {
                for (int i = 0; i < products.length; i++) {
                    for (long n = feed.pieces().get(i); n > 0; n--) {
                        arrive(products[i], Parts.NO_DUE_DATE);
                    }
                }
            }
            case Source.Feed.Supplier feed -> {}
            case Source.Feed.Orders feed ->
                engine.calendar.set(arrivalTimer, feed.betweenMicros().drawMicros(arrivals));
        }
        attend();
    }

    @Override
    void wake() {
        if (source.feed() instanceof Source.Feed.Supplier feed) {
            reorder(feed);
        } else if (isStopped()) {
            return;
        }
        while (backlog.count() > 0 && releaseFirst()) {}
        while (isAlwaysReady && releaseReady()) {}
    }

    private boolean releaseReady() {
        if (!hasCards()) {
            return false;
        }
        if (ready < 0) {
            ready = engine.parts.create(drawProduct(), now());
        }
        engine.parts.bornMicros[ready] = now();
        if (!release(ready, now())) {
            return false;
        }
        ready = -1;
        return true;
    }

    private boolean releaseFirst() {
        int part = backlog.first();
        if (!hasCards() || !release(part, engine.parts.joinedMicros[part])) {
            return false;
        }
        outside.changed(now(), -1);
        backlog.takeFirst();
        return true;
    }

    private boolean hasCards() {
        boolean free = true;
        for (CardRing ring : cardsTaken) {
            if (!ring.isFree()) {
                ring.await(this);
                free = false;
            }
        }
        return free;
    }

    private boolean release(int part, long joinedMicros) {
        Parts parts = engine.parts;
        long serial = parts.serial[part];
        int product = parts.product[part];
        for (CardRing ring : cardsTaken) {
            ring.lend(part);
        }
        if (!outlet.deliver(this, part, joinedMicros)) {
            for (CardRing ring : cardsTaken) {
                ring.takeBack(part);
            }
            return false;
        }
        outlet.stopWaiting(this, part);
        for (CardRing ring : cardsTaken) {
            ring.leave(this);
            ring.confirm(serial);
        }
        released++;
        engine.totals().changeInPlant(1);
        engine.note(Kind.CREATED, number, serial, product);
        return true;
    }

    private int drawProduct() {
        if (products.length == 1) {
            return products[0];
        }
        double u = mix.nextUniform();
        int i = 0;
        while (i < products.length - 1 && u >= mixUpTo[i]) {
            i++;
        }
        return products[i];
    }

    private long arrive(int product, long dueMicros) {
        int part = engine.parts.create(product, now());
        engine.parts.dueMicros.set(part, dueMicros);
        engine.parts.lot.set(part, lots);
        outside.changed(now(), 1);
        backlog.add(part);
        return engine.parts.serial[part];
    }

    /// Someone orders a lot by hand.
    void order(int pieces, Source.Feed.Supplier feed) {
        lots++;
        long begins = Math.max(now(), stoppedUntilMicros);
        onOrder.add(begins + feed.leadMicros().drawMicros(arrivals), pieces, lots);
        engine.note(Kind.ORDERED, number, pieces, lots);
        engine.calendar.set(deliveryTimer, onOrder.nextMicros());
    }

    boolean isStopped() {
        return now() < stoppedUntilMicros;
    }

    /// Nothing comes for this time; what the supplier has not delivered yet comes that much later.
    void stopFor(long micros) {
        stoppedUntilMicros = now() + micros;
        engine.calendar.set(resumeTimer, stoppedUntilMicros);
        delayDeliveries(micros);
    }

    /// It brings again, now.
    void resume() {
        delayDeliveries(now() - stoppedUntilMicros);
        stoppedUntilMicros = now();
        engine.calendar.cancel(resumeTimer);
        attend();
    }

    private void delayDeliveries(long byMicros) {
        if (onOrder.count() > 0) {
            onOrder.delay(byMicros);
            engine.calendar.set(deliveryTimer, onOrder.nextMicros());
        }
    }

    /// Pieces of this product stand ready at once, each with this due date.
    void takeExtraOrder(int product, int pieces, long dueMicros) {
        orders++;
        arriveTogether(product, pieces, dueMicros);
        if (source.lossWhenFull()) {
            engine.attendLast(this);
        }
        attend();
    }

    private void arriveTogether(int product, long pieces, long dueMicros) {
        long first = 0;
        for (long i = 0; i < pieces; i++) {
            long serial = arrive(product, dueMicros);
            first = i == 0 ? serial : first;
        }
        engine.note(Kind.ORDER_TAKEN, number, (first << 24) + pieces, dueMicros);
    }

    long released() {
        return released;
    }

    PlantView.SourceView view() {
        return new PlantView.SourceView(
                name,
                isStopped() ? stoppedUntilMicros : -1,
                backlog.count(),
                onOrder.pieces(),
                onOrder.count() == 0 ? -1 : onOrder.nextMicros());
    }

    /// Whether this source brings the product.
    boolean brings(int product) {
        for (int known : products) {
            if (known == product) {
                return true;
            }
        }
        return false;
    }

    Source source() {
        return source;
    }

    private void reorder(Source.Feed.Supplier feed) {
        int stock = ((Place) engine.inlets[engine.compiled.inlet(feed.stock())]).count + backlog.count();
        while (stock + onOrder.pieces() <= feed.orderPoint()) {
            order(feed.lot(), feed);
        }
    }

    @Override
    void timeUp(int purpose) {
        if (purpose == DELIVERY_TIMER) {
            takeDelivery();
        } else if (purpose == RESUME_TIMER) {
            attend();
        } else if (source.feed() instanceof Source.Feed.Arrivals feed) {
            for (int i = 0; i < feed.together() && brought < feed.most(); i++) {
                int product = drawProduct();
                if (!isStopped()) {
                    brought++;
                    arriveOrGoAway(product);
                }
            }
            if (brought < feed.most()) {
                engine.calendar.set(
                        arrivalTimer, now() + stretched(feed.betweenMicros().drawMicros(arrivals)));
            }
        } else if (source.feed() instanceof Source.Feed.Orders feed) {
            takeOrder(feed);
        }
        attend();
    }

    private long stretched(long micros) {
        return arrivalFactor == 1 ? micros : Math.round(micros * arrivalFactor);
    }

    /// What may be lost must find room at the very instant at which it comes, after everyone else has acted.
    private void arriveOrGoAway(int product) {
        arrive(product, Parts.NO_DUE_DATE);
        if (source.lossWhenFull()) {
            engine.attendLast(this);
        }
    }

    /// At the end of the instant, what found no room goes away.
    void turnAway() {
        while (backlog.count() > 0) {
            int part = backlog.first();
            outside.changed(now(), -1);
            backlog.takeFirst();
            outlet.stopWaiting(this, part);
            lost++;
            engine.totals().lost++;
            engine.note(Kind.LOST, number, engine.parts.product[part], 0);
            engine.parts.destroy(part);
        }
    }

    private void takeDelivery() {
        int pieces = onOrder.nextPieces();
        int lot = onOrder.nextLot();
        onOrder.removeFirst();
        engine.note(Kind.DELIVERED, number, pieces, lot);
        for (int i = 0; i < pieces; i++) {
            int part = engine.parts.create(drawProduct(), now());
            engine.parts.lot.set(part, lot);
            outside.changed(now(), 1);
            backlog.add(part);
        }
        if (onOrder.count() > 0) {
            engine.calendar.set(deliveryTimer, onOrder.nextMicros());
        }
    }

    private void takeOrder(Source.Feed.Orders feed) {
        long due = now() + feed.dueMicros().drawMicros(amounts);
        long pieces = Math.max(1, StrictMath.round(feed.pieces().draw(amounts)));
        int product = drawProduct();
        if (!isStopped()) {
            orders++;
            arriveTogether(product, pieces, due);
        }
        engine.calendar.set(arrivalTimer, now() + stretched(feed.betweenMicros().drawMicros(arrivals)));
    }

    @Override
    void resetStatistics() {
        released = 0;
        lost = 0;
        orders = 0;
        outside.reset(now(), backlog.count());
    }

    @Override
    void figures(FigureMaker out) {
        out.about(Metric.Subject.SOURCE, name);
        out.add("released", "pieces", released);
        out.add("backlog", "pieces", outside.mean(now(), backlog.count()));
        out.add("lost", "pieces", lost);
        out.add("orders", "pieces", orders);
    }

    @Override
    public void carry(Carrier c) {
        outlet.carry(c);
        arrivals.carry(c);
        mix.carry(c);
        amounts.carry(c);
        backlog.carry(c);
        onOrder.carry(c);
        outside.carry(c);
        ready = c.carry(ready);
        brought = c.carry(brought);
        lots = c.carry(lots);
        stoppedUntilMicros = c.carry(stoppedUntilMicros);
        arrivalFactor = c.carry(arrivalFactor);
        released = c.carry(released);
        lost = c.carry(lost);
        orders = c.carry(orders);
    }
}
