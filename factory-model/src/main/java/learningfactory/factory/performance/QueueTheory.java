package learningfactory.factory.performance;

/// Closed forms for one queue in front of one station: what theory expects beside what is measured.
///
/// Rates are in one and the same time unit of the caller's choice, times in that unit; numbers of parts
/// have no unit. Arrivals are Poisson unless a formula says otherwise, the queue has no end, the station
/// never sleeps.
public final class QueueTheory {
    private QueueTheory() {}

    /// The share of time a station works: λ / (c μ).
    ///
    /// @param arrivalRate λ, not negative
    /// @param serviceRate μ of one unit, more than zero
    /// @param units c, at least 1
    /// @return utilisation, below 1
    /// @throws IllegalArgumentException when it is 1 or more: the queue then grows without end and no mean
    ///     exists
    public static double utilisation(double arrivalRate, double serviceRate, int units) {
        double utilisation = arrivalRate / (units * serviceRate);
        if (!(utilisation >= 0 && utilisation < 1)) {
            throw new IllegalArgumentException(
                    "Parts arrive at the rate %s and %d units work at the rate %s; the queue grows without end.\nMaybe add a unit or work faster."
                            .formatted(arrivalRate, units, serviceRate));
        }
        return utilisation;
    }

    /// The number of parts that belongs to a throughput and a time (Little 1961): L = λ W.
    ///
    /// @param rate parts by time
    /// @param time time each spends
    /// @return parts
    public static double little(double rate, double time) {
        return rate * time;
    }

    /// The probability that a part must wait in M/M/c (Erlang C, Erlang 1917).
    ///
    /// @param arrivalRate λ
    /// @param serviceRate μ of one unit
    /// @param units c, at least 1
    /// @return 0..1
    public static double waitProbability(double arrivalRate, double serviceRate, int units) {
        double utilisation = utilisation(arrivalRate, serviceRate, units);
        double offered = arrivalRate / serviceRate;
        double lost = 1;
        for (int k = 1; k <= units; k++) {
            lost = offered * lost / (k + offered * lost);
        }
        return lost / (1 - utilisation * (1 - lost));
    }

    /// Mean wait in M/M/c; with one unit M/M/1.
    ///
    /// @param arrivalRate λ
    /// @param serviceRate μ of one unit
    /// @param units c, at least 1
    /// @return mean time before work starts, Wq
    public static double wait(double arrivalRate, double serviceRate, int units) {
        return waitProbability(arrivalRate, serviceRate, units) / (units * serviceRate - arrivalRate);
    }

    /// Mean number of parts at the station in M/M/c, in work and waiting.
    ///
    /// @param arrivalRate λ
    /// @param serviceRate μ of one unit
    /// @param units c, at least 1
    /// @return L
    public static double parts(double arrivalRate, double serviceRate, int units) {
        return little(arrivalRate, wait(arrivalRate, serviceRate, units) + 1 / serviceRate);
    }

    /// Mean wait in M/G/1 (Pollaczek 1930, Khinchine 1932): λ E(S²) / (2 (1 - ρ)), with E(S²) = (1 + cs²)
    /// E(S)².
    ///
    /// @param arrivalRate λ
    /// @param serviceTime mean of the service time, E(S)
    /// @param squaredVariation its squared coefficient of variation, cs²
    /// @return Wq
    public static double waitGeneral(double arrivalRate, double serviceTime, double squaredVariation) {
        double utilisation = utilisation(arrivalRate, 1 / serviceTime, 1);
        return arrivalRate * serviceTime * serviceTime * (1 + squaredVariation) / (2 * (1 - utilisation));
    }

    /// Mean and squared variation of the time a part holds a station that fails while working and goes on
    /// after repair.
    ///
    /// Failures are exponential on the operating clock (Gaver 1962, completion time).
    ///
    /// @param serviceTime mean of the undisturbed service time, E(S)
    /// @param squaredVariation its squared coefficient of variation
    /// @param failureRate failures by operating time
    /// @param repairTime mean repair time, exponential
    /// @return the completion time
    public static Completion completion(
            double serviceTime, double squaredVariation, double failureRate, double repairTime) {
        double stretch = 1 + failureRate * repairTime;
        double mean = serviceTime * stretch;
        double variance = squaredVariation * serviceTime * serviceTime * stretch * stretch
                + 2 * failureRate * serviceTime * repairTime * repairTime;
        return new Completion(mean, variance / (mean * mean));
    }

    /// The time from the start of the work on a part to its end, repairs included.
    ///
    /// @param mean its mean
    /// @param squaredVariation its squared coefficient of variation
    public record Completion(double mean, double squaredVariation) {}

    /// Approximate mean wait in G/G/c (Kingman 1961 for one unit; Sakasegawa 1977 for several): V · U · T, as
    /// in Factory Physics.
    ///
    /// @param arrivals squared coefficient of variation of the times between arrivals, ca²
    /// @param services squared coefficient of variation of the service time, cs²
    /// @param utilisation 0..1, below 1
    /// @param serviceTime mean service time of one unit
    /// @param units at least 1
    /// @return Wq, approximately; exact for M/G/1
    public static double kingman(double arrivals, double services, double utilisation, double serviceTime, int units) {
        double exponent = StrictMath.sqrt(2.0 * (units + 1)) - 1;
        double crowding = StrictMath.pow(utilisation, exponent) / (units * (1 - utilisation));
        return (arrivals + services) / 2 * crowding * serviceTime;
    }

    /// Mean waits by class in M/M/1 with priorities that do not interrupt work (Cobham 1954).
    ///
    /// @param arrivalRates λ by class, the most urgent first
    /// @param serviceRate μ, the same for all
    /// @return Wq by class
    public static double[] waitByPriority(double[] arrivalRates, double serviceRate) {
        double all = 0;
        for (double rate : arrivalRates) {
            all += rate;
        }
        double residual = utilisation(all, serviceRate, 1) / serviceRate;
        double[] waits = new double[arrivalRates.length];
        double before = 0;
        for (int k = 0; k < waits.length; k++) {
            double upTo = before + arrivalRates[k] / serviceRate;
            waits[k] = residual / ((1 - before) * (1 - upTo));
            before = upTo;
        }
        return waits;
    }
}
