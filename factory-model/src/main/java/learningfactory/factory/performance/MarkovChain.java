package learningfactory.factory.performance;

/// The long-run probabilities of a Markov chain in continuous time, by elimination of states (Grassmann,
/// Taksar and Heyman 1985): no subtraction, hence no loss of digits.
final class MarkovChain {
    private final double[][] rates;

    /// A chain without transitions.
    MarkovChain(int states) {
        rates = new double[states][states];
    }

    /// Adds a transition; a rate that is there already grows.
    void add(int from, int to, double rate) {
        if (from != to) {
            rates[from][to] += rate;
        }
    }

    /// The share of time spent in each state. Destroys the chain.
    double[] shares() {
        int n = rates.length;
        double[] out = new double[n];
        for (int k = n - 1; k > 0; k--) {
            double sum = 0;
            for (int j = 0; j < k; j++) {
                sum += rates[k][j];
            }
            out[k] = sum;
            for (int i = 0; i < k; i++) {
                double share = rates[i][k] / sum;
                for (int j = 0; share != 0 && j < k; j++) {
                    rates[i][j] += i == j ? 0 : share * rates[k][j];
                }
            }
        }
        double[] p = new double[n];
        p[0] = 1;
        double total = 1;
        for (int k = 1; k < n; k++) {
            double in = 0;
            for (int i = 0; i < k; i++) {
                in += p[i] * rates[i][k];
            }
            p[k] = in / out[k];
            total += p[k];
        }
        for (int k = 0; k < n; k++) {
            p[k] /= total;
        }
        return p;
    }
}
