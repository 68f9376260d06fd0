package learningfactory.factory.performance;

import java.util.Arrays;

/// Stations between which parts go by chance, with Poisson arrivals, exponential work and queues without
/// end (Jackson 1957): each station then behaves like its own M/M/c. Rates in one time unit of the caller's
/// choice.
public final class JacksonNetwork {
    private final double[] arrivalRates;
    private final double[] serviceRates;
    private final int[] units;
    private final double[] throughputs;

    /// A network.
    ///
    /// @param arrivalRates from outside, by station
    /// @param serviceRates of one unit, by station, more than zero
    /// @param units by station, at least 1
    /// @param routing probability that a part goes from one station (row) to another (column); what is left
    ///     leaves the network
    /// @throws IllegalArgumentException when sizes differ, or parts never leave
    public JacksonNetwork(double[] arrivalRates, double[] serviceRates, int[] units, double[][] routing) {
        int n = arrivalRates.length;
        if (serviceRates.length != n || units.length != n || routing.length != n) {
            throw new IllegalArgumentException(
                    "A network has %d arrival rates, %d service rates, %d numbers of units and %d rows of routing; they must agree."
                            .formatted(n, serviceRates.length, units.length, routing.length));
        }
        this.arrivalRates = arrivalRates.clone();
        this.serviceRates = serviceRates.clone();
        this.units = units.clone();
        this.throughputs = solveTraffic(routing);
    }

    /// Parts that pass a station by time, those that come back counted again.
    ///
    /// @param station from 0
    /// @return the station's λ
    public double throughput(int station) {
        return throughputs[station];
    }

    /// Mean number of parts at a station, in work and waiting.
    ///
    /// @param station from 0
    /// @return L of the station
    public double parts(int station) {
        return QueueTheory.parts(throughputs[station], serviceRates[station], units[station]);
    }

    /// Mean time of a part from entering the network to leaving it.
    ///
    /// @return W, by Little's law over the network
    public double timeInNetwork() {
        double parts = 0;
        for (int i = 0; i < throughputs.length; i++) {
            parts += parts(i);
        }
        return parts / Arrays.stream(arrivalRates).sum();
    }

    /// The traffic equations λ = γ + λ P, by elimination with the largest pivot.
    private double[] solveTraffic(double[][] routing) {
        int n = arrivalRates.length;
        double[][] a = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a[i][j] = (i == j ? 1 : 0) - routing[j][i];
            }
            a[i][n] = arrivalRates[i];
        }
        for (int k = 0; k < n; k++) {
            pivot(a, k);
            for (int i = k + 1; i < n; i++) {
                double factor = a[i][k] / a[k][k];
                for (int j = k; j <= n; j++) {
                    a[i][j] -= factor * a[k][j];
                }
            }
        }
        double[] x = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double rest = a[i][n];
            for (int j = i + 1; j < n; j++) {
                rest -= a[i][j] * x[j];
            }
            x[i] = rest / a[i][i];
        }
        return x;
    }

    private static void pivot(double[][] a, int k) {
        int largest = k;
        for (int i = k + 1; i < a.length; i++) {
            if (Math.abs(a[i][k]) > Math.abs(a[largest][k])) {
                largest = i;
            }
        }
        if (Math.abs(a[largest][k]) < 1e-12) {
            throw new IllegalArgumentException(
                    "Parts never leave the network.\nMaybe the routing of some stations adds up to 1 among themselves.");
        }
        double[] row = a[k];
        a[k] = a[largest];
        a[largest] = row;
    }
}
