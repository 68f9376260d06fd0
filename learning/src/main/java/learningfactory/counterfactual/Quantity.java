package learningfactory.counterfactual;

import learningfactory.assessment.Tally;

/// What is followed through the time of a run and of its futures.
public enum Quantity {
    /// Truly good parts shipped, pieces since the run began.
    GOOD,
    /// Parts scrapped or set aside, pieces since the run began.
    SCRAP,
    /// Bad parts shipped, pieces since the run began.
    ESCAPED,
    /// Parts in the plant now, pieces.
    WIP;

    double of(Tally tally) {
        return switch (this) {
            case GOOD -> tally.good();
            case SCRAP -> tally.scrap();
            case ESCAPED -> tally.escaped();
            case WIP -> tally.parts();
        };
    }
}
