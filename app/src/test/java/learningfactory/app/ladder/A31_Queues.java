package learningfactory.app.ladder;

import org.junit.jupiter.api.Test;

/// Adds arrivals in groups, limited room, other orders of service and due dates; closed forms of queueing
/// theory.
class A31_Queues {
    /// Erlang B, 2³/3! by the sum of 2ⁿ/n!.
    private static final double LOST = (8.0 / 6) / (1 + 2 + 2 + 8.0 / 6);

    private static final double SIGMA = sigma();

    private static double sigma() {
        double sigma = 0.5;
        for (int i = 0; i < 200; i++) {
            sigma = Math.pow(1.6 / (2.6 - sigma), 2);
        }
        return sigma;
    }

    /// M/M/1 with four places: each number of parts is equally likely.
    @Test
    void whatFindsNoRoomIsLost() {
        Ladder runs = Ladder.written("""
                sources: {parts: {feed: exponential mean 1 min, when full: lost}}
                stations:
                  m: {cycle: exponential mean 1 min, queue: 3}
                flow: [parts -> m -> shipped]
                """, 60_000);

        runs.expectPerMinute("plant.throughput", 0.8);
        runs.expect("station.m.L", 2);
    }

    /// Erlang B with two parts offered to three machines.
    @Test
    void withoutAQueueThreeMachinesLoseWhatErlangSays() {
        Ladder runs = Ladder.written("""
                sources: {parts: {feed: exponential mean 30 s, when full: lost}}
                stations:
                  m: {cycle: exponential mean 1 min, units: 3}
                flow: [parts -> m -> shipped]
                """, 40_000);

        runs.expectPerMinute("plant.throughput", 2 * (1 - LOST));
        runs.expect("station.m.utilisation", 2 * (1 - LOST) / 3);
    }

    /// M[2]/M/1: ρ (1 + E(X²)/E(X)) / (2 (1 - ρ)).
    @Test
    void partsThatComeInPairsWaitForEachOther() {
        Ladder runs = Ladder.written("""
                sources: {parts: {feed: {every: exponential mean 2.5 min, pieces: 2}}}
                stations:
                  m: {cycle: exponential mean 1 min, queue: unlimited}
                flow: [parts -> m -> shipped]
                """, 500_000);

        runs.expect("station.m.L", 0.8 * 3 / (2 * 0.2));
    }

    /// E2/M/1: an arrival finds the machine busy with probability σ = (1.6 / (2.6 - σ))².
    @Test
    void regularArrivalsShortenTheWait() {
        Ladder runs = Ladder.written("""
                sources: {parts: {feed: erlang 2 mean 1.25 min}}
                stations:
                  m: {cycle: exponential mean 1 min, queue: unlimited}
                flow: [parts -> m -> shipped]
                """, 400_000);

        runs.expectMinutes("station.m.Wq", SIGMA / (1 - SIGMA));
    }

    /// Cobham 1954 with two working times: (0.2 · 1 + 0.1 · 36) / 2 of work is found under way on the
    /// average.
    @Test
    void shortestFirstServesShortOnesBetter() {
        Ladder runs = Ladder.written("""
                products: [short, long]
                sources:
                  a: {product: short, feed: exponential mean 5 min}
                  b: {product: long, feed: exponential mean 10 min}
                stations:
                  m: {cycle: {short: 1 min, long: 6 min}, queue: unlimited, dispatch: shortest}
                flow: [a -> m -> shipped, b -> m]
                """, 1_000_000);

        runs.expectMinutes("station.m.Wq[short]", 1.9 / (1 - 0.2));
        runs.expectMinutes("station.m.Wq[long]", 1.9 / ((1 - 0.2) * (1 - 0.8)));
    }

    /// Two machines, each with its queue: the chain of their two lengths, solved number by number.
    @Test
    void whoeverComesGoesToTheShorterOfTwoQueues() {
        Ladder runs = Ladder.of(Ladder.plant("""
                sources: {parts: {feed: exponential mean 45 s}}
                stations:
                  a: {cycle: exponential mean 1 min, queue: unlimited}
                  b: {cycle: exponential mean 1 min, queue: unlimited}
                flow:
                  - {from: parts, shortest: [a, b]}
                  - a -> shipped
                  - b -> shipped
                """), 400_000);

        runs.expect("plant.wip", inTheShorterOfTwoQueues(4.0 / 3));
    }

    /// Parts in both stations on the average, one a minute from each machine that has work.
    private static double inTheShorterOfTwoQueues(double arrivals) {
        int most = 60; // longer queues come once in 10^20 minutes
        double[][] share = new double[most + 2][most + 2]; // share[shorter][longer] of the time
        share[0][0] = 1;
        double all = arrivals + 2;
        for (int round = 0; round < 5_000; round++) {
            double[][] next = new double[most + 2][most + 2];
            for (int shorter = 0; shorter <= most; shorter++) {
                for (int longer = shorter; longer <= most; longer++) {
                    double p = share[shorter][longer] / all;
                    int grown = shorter + 1;
                    next[Math.min(grown, longer)][Math.max(grown, longer)] += arrivals * p;
                    next[Math.max(0, shorter - 1)][longer] += p;
                    int shrunk = Math.max(0, longer - 1);
                    next[Math.min(shorter, shrunk)][Math.max(shorter, shrunk)] += p;
                }
            }
            share = next;
        }
        double sum = 0;
        double parts = 0;
        for (int shorter = 0; shorter <= most; shorter++) {
            for (int longer = shorter; longer <= most; longer++) {
                sum += share[shorter][longer];
                parts += (shorter + longer) * share[shorter][longer];
            }
        }
        return parts / sum;
    }

    @Test
    void lastComeFirstServedWaitsAsLongOnTheAverage() {
        Ladder runs = Ladder.written("""
                sources: {parts: {feed: exponential mean 1.25 min}}
                stations:
                  m: {cycle: exponential mean 1 min, queue: unlimited, dispatch: last come}
                flow: [parts -> m -> shipped]
                """, 600_000);

        runs.expectMinutes("station.m.Wq", 4);
    }

    /// In M/M/1 the time at the machine is exponential with the rate μ - λ.
    @Test
    void dueDatesAreMetAsOftenAsTheLawOfTheTimeSays() {
        Ladder runs = Ladder.written("""
                sources: {orders: {feed: {orders: {every: exponential mean 1.25 min, due: 10 min}}}}
                stations:
                  m: {cycle: exponential mean 1 min, queue: unlimited}
                flow: [orders -> m -> shipped]
                """, 250_000);

        runs.expect("plant.on_time", 1 - Math.exp(-2));
        runs.expectMinutes("plant.lead_time", 5);
        runs.expectMinutes("plant.lead_time_p50", Math.log(2) / 0.2);
        runs.expectMinutes("plant.lead_time_p95", Math.log(20) / 0.2);
    }

    /// A card comes back when the second machine starts: five equally likely states, four of them give parts.
    @Test
    void threeCardsHoldThreeParts() {
        Ladder runs = Ladder.written("""
                sources: {blanks: {feed: always}}
                stations:
                  a: {cycle: exponential mean 1 min, queue: unlimited}
                  b: {cycle: exponential mean 1 min, queue: unlimited}
                cards: {loop: {cards: 3, from: blanks, to: b}}
                flow: [blanks -> a -> b -> shipped]
                """, 50_000);

        runs.expectPerMinute("plant.throughput", 0.8);
    }
}
