/// The simulator alone: quantities, time, chance, statistics and the journal. It needs nothing but the JDK.
module learningfactory.simulation {
    requires static org.jspecify;

    exports learningfactory.quantity;
    exports learningfactory.simulation;
    exports learningfactory.simulation.random;
    exports learningfactory.simulation.statistic;
    exports learningfactory.simulation.journal;
}
