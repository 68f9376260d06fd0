package learningfactory.app.ladder;

import learningfactory.factory.performance.Figures;

/// Two machines that fail and the places between them: a step of the ladder for each number of places.
/// (Gershwin and Berman 1981; exact Markov chain.)
///
/// @param plant a shipped plant with the machines `m1` and `m2` and, if there are places, the buffer `b1`
/// @param published the case of the published list
/// @param places how many stand between the machines
record FailingPair(String plant, String published, int places) {
    private static final long MINUTES = 120_000;

    void makesAndHoldsWhatTheChainSays() {
        Ladder runs = Ladder.of(plant, MINUTES);

        runs.expectPerMinute("plant.throughput", Published.value(published, 0));
        runs.expect("parts the first has finished", Published.value(published, 1), this::finishedByTheFirst);
    }

    /// In the buffer, in the second machine, and the one that blocks the first.
    private double finishedByTheFirst(Figures figures) {
        double between = places == 0 ? 0 : figures.value("buffer.b1.L");
        return between
                + 1
                - figures.value("station.m2.fraction.starved")
                + figures.value("station.m1.fraction.blocked");
    }
}
