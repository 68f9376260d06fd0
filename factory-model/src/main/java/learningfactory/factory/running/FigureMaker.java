package learningfactory.factory.running;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import learningfactory.factory.performance.Figures;
import learningfactory.factory.performance.Metric;

/// Collects the figures of a run one after the other.
final class FigureMaker {
    private final List<Metric> metrics = new ArrayList<>();
    private double[] values = new double[64];
    private Metric.Subject subject = Metric.Subject.PLANT;
    private String element = "";

    /// What the next figures are about.
    void about(Metric.Subject subject, String element) {
        this.subject = subject;
        this.element = element;
    }

    void add(String name, String unit, double value) {
        if (metrics.size() == values.length) {
            values = Arrays.copyOf(values, 2 * values.length);
        }
        values[metrics.size()] = value;
        metrics.add(new Metric(subject, element, name, unit));
    }

    /// NaN when there is nothing to divide by.
    static double ratio(double part, double whole) {
        return whole == 0 ? Double.NaN : part / whole;
    }

    Figures figures() {
        return new Figures(metrics, Arrays.copyOf(values, metrics.size()));
    }
}
