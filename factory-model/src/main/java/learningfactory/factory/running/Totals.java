package learningfactory.factory.running;

import learningfactory.factory.material.Sink;
import learningfactory.simulation.Carried;
import learningfactory.simulation.Carrier;
import learningfactory.simulation.statistic.Percentiles;

/// What the plant as a whole has taken in and given out since the statistics began.
final class Totals implements Carried {
    private final Engine engine;
    final Metering wip = new Metering();
    private final Percentiles leadTimes = new Percentiles();
    long shipped;
    long good;
    long firstPass;
    long escaped;
    long scrapped;
    long quarantined;
    long reworkedParts;
    long leadMicros;
    long lost;
    long onTime;
    long withDueDate;
    double scrapKilograms;
    private int inPlant;
    long lastOutMicros;
    final long[] shippedByProduct;
    final long[] leadByProduct;

    Totals(Engine engine) {
        this.engine = engine;
        int n = engine.compiled.products.length;
        shippedByProduct = new long[n];
        leadByProduct = new long[n];
    }

    void changeInPlant(int by) {
        wip.changed(engine.nowMicros, by);
        inPlant += by;
    }

    int inPlant() {
        return inPlant;
    }

    void left(int part, Sink.Fate fate, boolean isGood) {
        Parts parts = engine.parts;
        lastOutMicros = engine.nowMicros;
        switch (fate) {
            case SHIPPED -> ship(part, isGood);
            case SCRAPPED -> {
                scrapped++;
                scrapKilograms += kilograms(parts.product[part]);
            }
            case QUARANTINED -> quarantined++;
        }
    }

    private double kilograms(int product) {
        return engine.compiled.plant.material().products().get(product).kilograms();
    }

    private void ship(int part, boolean isGood) {
        Parts parts = engine.parts;
        long lead = engine.nowMicros - parts.bornMicros[part];
        int product = parts.product[part];
        shipped++;
        leadMicros += lead;
        leadTimes.add(lead);
        shippedByProduct[product]++;
        leadByProduct[product] += lead;
        if (isGood) {
            good++;
            if (parts.reworks.of(part) == 0) {
                firstPass++;
            }
        } else {
            escaped++;
        }
        if (parts.reworks.of(part) > 0) {
            reworkedParts++;
        }
        if (parts.dueMicros.of(part) != Parts.NO_DUE_DATE) {
            withDueDate++;
            if (engine.nowMicros <= parts.dueMicros.of(part)) {
                onTime++;
            }
        }
    }

    /// Lead time that this share of the shipped parts keeps, s; NaN when none was shipped.
    double leadTimeSeconds(double share) {
        return leadTimes.count() == 0 ? Double.NaN : leadTimes.quantileMicros(share) / 1e6;
    }

    void resetStatistics() {
        wip.reset(engine.nowMicros, inPlant);
        leadTimes.reset();
        java.util.Arrays.fill(shippedByProduct, 0);
        java.util.Arrays.fill(leadByProduct, 0);
        shipped = 0;
        good = 0;
        firstPass = 0;
        escaped = 0;
        scrapped = 0;
        quarantined = 0;
        reworkedParts = 0;
        leadMicros = 0;
        lost = 0;
        onTime = 0;
        withDueDate = 0;
        scrapKilograms = 0;
    }

    @Override
    public void carry(Carrier c) {
        wip.carry(c);
        leadTimes.carry(c);
        shipped = c.carry(shipped);
        good = c.carry(good);
        firstPass = c.carry(firstPass);
        escaped = c.carry(escaped);
        scrapped = c.carry(scrapped);
        quarantined = c.carry(quarantined);
        reworkedParts = c.carry(reworkedParts);
        leadMicros = c.carry(leadMicros);
        lost = c.carry(lost);
        onTime = c.carry(onTime);
        withDueDate = c.carry(withDueDate);
        scrapKilograms = c.carry(scrapKilograms);
        inPlant = c.carry(inPlant);
        lastOutMicros = c.carry(lastOutMicros);
        c.carry(shippedByProduct, shippedByProduct.length);
        c.carry(leadByProduct, leadByProduct.length);
    }
}
