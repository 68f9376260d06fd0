package learningfactory.factory.performance;

/// Identical machines that fail by themselves and share a few repair crews (Palm 1947): exponential times,
/// first come first served.
///
/// @param machines how many, at least 1
/// @param failureRate failures of one running machine by time, more than zero
/// @param repairRate repairs of one crew by time, more than zero
/// @param crews how many, at least 1
public record MachineInterference(int machines, double failureRate, double repairRate, int crews) {
    /// Checks that there is something to repair and someone to do it.
    public MachineInterference {
        if (machines < 1 || crews < 1 || !(failureRate > 0 && repairRate > 0)) {
            throw new IllegalArgumentException(
                    "%d machines fail at the rate %s and %d crews repair at the rate %s; all must be more than zero."
                            .formatted(machines, failureRate, crews, repairRate));
        }
    }

    /// Mean number of machines that are down, waiting or in repair.
    ///
    /// @return 0..machines
    public double meanDown() {
        double[] p = probabilities();
        double down = 0;
        for (int n = 1; n <= machines; n++) {
            down += n * p[n];
        }
        return down;
    }

    /// The share of its time a machine runs.
    ///
    /// @return 0..1
    public double availability() {
        return 1 - meanDown() / machines;
    }

    /// Mean wait of a failed machine until a crew comes.
    ///
    /// @return in the time unit of the rates
    public double meanWaitForCrew() {
        double[] p = probabilities();
        double waiting = 0;
        for (int n = crews + 1; n <= machines; n++) {
            waiting += (n - crews) * p[n];
        }
        return waiting / (failureRate * (machines - meanDown()));
    }

    /// The probabilities that 0, 1, … machines are down.
    private double[] probabilities() {
        double[] p = new double[machines + 1];
        p[0] = 1;
        double sum = 1;
        for (int n = 1; n <= machines; n++) {
            p[n] = p[n - 1] * (machines - n + 1) * failureRate / (Math.min(n, crews) * repairRate);
            sum += p[n];
        }
        for (int n = 0; n <= machines; n++) {
            p[n] /= sum;
        }
        return p;
    }
}
