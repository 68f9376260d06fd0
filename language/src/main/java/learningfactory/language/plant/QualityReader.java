package learningfactory.language.plant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.material.Characteristic;
import learningfactory.factory.material.ControlChart;
import learningfactory.factory.material.Defect;
import learningfactory.factory.material.Inspection;
import learningfactory.factory.material.Process;
import learningfactory.factory.material.SamplingPlan;
import learningfactory.yaml.Fields;
import learningfactory.yaml.Values;
import learningfactory.yaml.Values.Measure;
import learningfactory.yaml.Yaml;

/// What a station does to the quality of a part and what it finds out about it.
final class QualityReader {
    private final Values values;
    private final Map<String, String> units;
    private final Map<String, Double> nominals;

    /// @param characteristics those of the plant
    QualityReader(Values values, List<Characteristic> characteristics) {
        this.values = values;
        this.units = characteristics.stream().collect(Collectors.toMap(Characteristic::name, Characteristic::unit));
        this.nominals =
                characteristics.stream().collect(Collectors.toMap(Characteristic::name, Characteristic::nominal));
    }

    Station.Quality read(Fields station) {
        List<Defect> defects = List.copyOf(station.byName("defects", (cause, node) -> defect(cause.value(), node))
                .values());
        List<Process> processes = List.copyOf(station.byName("makes", (name, node) -> process(name.value(), node))
                .values());
        return new Station.Quality(
                defects, processes, station.find("inspection").map(this::inspection));
    }

    private Defect defect(String cause, Yaml node) {
        if (node instanceof Yaml.Text) {
            double share = values.share(node, "share of " + cause);
            return new Defect(cause, share, share);
        }
        Fields fields = Fields.of(node, StationWords.DEFECT, "the defect (%s)".formatted(cause), values);
        return new Defect(cause, fields.share("new", 0), fields.share("worn", 0));
    }

    private Process process(String characteristic, Yaml node) {
        Fields fields =
                Fields.of(node, StationWords.MAKES, "the characteristic (%s)".formatted(characteristic), values);
        String unit = units.getOrDefault(characteristic, "");
        double widens = fields.plain("widens", 1);
        double spread = measure(fields, "spread", unit, 0);
        if (widens < 0 || spread < 0) {
            values.problems()
                    .error(
                            fields.spot(widens < 0 ? "widens" : "spread"),
                            "the spread of (%s) is negative".formatted(characteristic),
                            "zero or more",
                            "");
        }
        return new Process(
                characteristic,
                measure(fields, "offset", unit, 0),
                Math.max(0, spread),
                measure(fields, "drift", unit, 0),
                Math.max(0, widens));
    }

    /// A number in the unit of a characteristic.
    private double measure(Fields fields, String key, String unit, double otherwise) {
        Optional<Measure> measure = fields.find(key).flatMap(node -> values.measure(node, key));
        measure.filter(found -> !unit.isEmpty() && !found.unit().equals(unit))
                .ifPresent(found -> values.problems()
                        .error(
                                fields.spot(key),
                                "the %s is in %s, its characteristic in %s".formatted(key, found.unit(), unit),
                                "one unit for all of a characteristic",
                                ""));
        return measure.map(Measure::number).orElse(otherwise);
    }

    private Inspection inspection(Yaml node) {
        Fields fields = Fields.of(node, StationWords.INSPECTION, "the inspection", values);
        List<String> measures = fields.names("measures");
        String unit = measures.isEmpty() ? "" : units.getOrDefault(measures.getFirst(), "");
        return new Inspection(
                sampling(fields),
                fields.names("finds"),
                measures,
                fields.share("false alarm", 0),
                fields.share("miss", 0),
                Math.max(0, measure(fields, "gauge", unit, 0)),
                fields.find("chart").flatMap(chart -> chart(chart, unit, measures)),
                fields.whole("rework limit", 0, 0));
    }

    private Inspection.Sampling sampling(Fields inspection) {
        Yaml node = inspection.find("sample").orElse(null);
        if (node == null) {
            return new Inspection.Sampling.All();
        }
        if (node instanceof Yaml.Text) {
            values.word(node, "sample", Map.of("all", true));
            return new Inspection.Sampling.All();
        }
        Fields sample = Fields.of(node, StationWords.SAMPLE, "the sample", values);
        OptionalInt every = sample.findWhole("every", 1);
        OptionalInt lot = sample.findWhole("lot", 1);
        OptionalInt size = sample.findWhole("size", 1);
        int accept = sample.whole("accept", 0, 0);
        if (every.isPresent() == lot.isPresent() || lot.isPresent() != size.isPresent()) {
            values.problems()
                    .error(
                            node.spot(),
                            "the sample is not clear",
                            "either every, or lot and size",
                            "\"{lot: 500, size: 80, accept: 2}\"?");
        } else if (lot.isPresent()) {
            return lots(sample, lot.getAsInt(), size.getAsInt(), accept);
        }
        return every.isPresent() ? new Inspection.Sampling.EveryNth(every.getAsInt()) : new Inspection.Sampling.All();
    }

    private Inspection.Sampling lots(Fields sample, int lot, int size, int accept) {
        if (size > lot || accept > size) {
            values.problems()
                    .error(
                            sample.spot(size > lot ? "size" : "accept"),
                            "of a lot of %d pieces, %d are looked at and %d accepted bad".formatted(lot, size, accept),
                            "each number at most the one before",
                            "");
            return new Inspection.Sampling.All();
        }
        return new Inspection.Sampling.Lots(lot, new SamplingPlan(size, accept));
    }

    private Optional<ControlChart> chart(Yaml node, String unit, List<String> measures) {
        Fields fields = Fields.of(node, StationWords.CHART, "the chart", values);
        double centre = measure(fields, "centre", unit, nominal(measures));
        double sigma = measure(fields, "sigma", unit, 1);
        int subgroup = fields.whole("subgroup", 1, 5);
        double limit = fields.plain("limit", 3);
        if (measures.isEmpty()) {
            values.problems()
                    .error(node.spot(), "the chart has nothing to show", "measures beside it", "\"measures: [bore]\"?");
        }
        if (!(sigma > 0 && limit > 0)) {
            values.problems()
                    .error(
                            fields.spot(sigma > 0 ? "limit" : "sigma"),
                            "the chart has sigma %s and limit %s".formatted(sigma, limit),
                            "more than zero",
                            "");
            return Optional.empty();
        }
        return Optional.of(new ControlChart(centre, sigma, subgroup, limit, fields.yes("run rules", false)));
    }

    private double nominal(List<String> measures) {
        return measures.isEmpty() ? 0 : nominals.getOrDefault(measures.getFirst(), 0.0);
    }
}
