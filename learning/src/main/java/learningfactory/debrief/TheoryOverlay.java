package learningfactory.debrief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import learningfactory.assessment.Output;
import learningfactory.assessment.Tally;
import learningfactory.factory.equipment.Condition;
import learningfactory.factory.equipment.Failure;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.performance.Bottleneck;
import learningfactory.factory.performance.QueueTheory;
import learningfactory.run.RunRecord;
import learningfactory.words.Words;

/// Theory beside a run: Little's law, utilisation, bottleneck, Kingman's wait and OEE, each with why the
/// run differs.
///
/// Laws of the long run meet a run of half an hour with a crisis in it; that is the point: the difference
/// is what the crisis, the start and the end did.
///
/// @param lines in the order of [TheoryLine.Law]; utilisation once for each station
/// @param bottleneck the station that set the pace, and why, in both languages
public record TheoryOverlay(List<TheoryLine> lines, Words bottleneck) {
    private static final double HOUR_MICROS = 3.6e9;
    private static final double AGREES = 0.05;

    public TheoryOverlay {
        lines = List.copyOf(lines);
    }

    /// The overlay of a run.
    public static TheoryOverlay of(RunRecord record) {
        if (record.endMicros() == 0) {
            return new TheoryOverlay(List.of(), Words.NONE);
        }
        TheoryReading reading = TheoryReading.of(record);
        Optional<Bottleneck> found = Bottleneck.of(
                reading.stations().stream().map(StationReading::shares).toList());
        List<TheoryLine> lines = new ArrayList<>();
        lines.add(little(reading));
        reading.stations().forEach(station -> lines.add(utilisation(reading, station)));
        found.ifPresent(bottleneck -> {
            StationReading station = reading.stations().stream()
                    .filter(s -> s.station().name().equals(bottleneck.station()))
                    .findFirst()
                    .orElseThrow();
            lines.add(bottleneck(reading, station));
            queueOf(reading, station).map(TheoryOverlay::kingman).ifPresent(lines::add);
            lines.add(oee(reading, station));
        });
        Words why =
                found.map(b -> new Words(b.sentenceInBokmal(), b.sentence())).orElse(Words.NONE);
        return new TheoryOverlay(lines, why);
    }

    private static TheoryLine little(TheoryReading reading) {
        RunRecord record = reading.record();
        Output output = Tally.of(record).output();
        double measured = output.partHours() * HOUR_MICROS / record.endMicros();
        double rate = (double) reading.left() / record.endMicros();
        OptionalDouble predicted = reading.leadTimes().count() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(QueueTheory.little(rate, reading.leadTimes().meanMicros()));
        return new TheoryLine(
                TheoryLine.Law.LITTLE,
                "",
                predicted,
                OptionalDouble.of(measured),
                "pieces",
                predicted.isPresent() && agree(predicted.getAsDouble(), measured)
                        ? new Words(
                                "Deler i fabrikken = deler per tid × tid per del: loven stemmer med målingen.",
                                "Parts in the plant = parts by time × time a part: the law agrees with the measurement.")
                        : littleDiffers(reading));
    }

    private static Words littleDiffers(TheoryReading reading) {
        long more = reading.filledBy();
        if (more == 0) {
            return new Words(
                    "Loven gjelder i det lange løp; i denne økten sto deler lenge i fabrikken uten å komme ut.",
                    "The law holds in the long run; in this run parts stood long in the plant without leaving it.");
        }
        return more > 0
                ? new Words(
                        "Fabrikken var ikke i likevekt: %d flere deler kom inn enn ut, så den ble fullere."
                                .formatted(more),
                        "The plant was not in balance: %d more parts came in than left, so it filled up."
                                .formatted(more))
                : new Words(
                        "Fabrikken var ikke i likevekt: %d flere deler gikk ut enn inn, så den ble tommere."
                                .formatted(-more),
                        "The plant was not in balance: %d more parts left than came in, so it emptied."
                                .formatted(-more));
    }

    private static TheoryLine utilisation(TheoryReading reading, StationReading station) {
        long end = reading.record().endMicros();
        double nominal = station.station().work().cycleMicros().mean();
        double predicted = station.done() * nominal / end / station.station().units();
        double measured = station.utilisation(end);
        Words words = agree(predicted, measured)
                ? new Words(
                        "Antall deler × planlagt syklustid forklarer hele arbeidstiden.",
                        "Parts × planned cycle time explain all of its working time.")
                : measured > predicted
                        ? new Words(
                                "Stasjonen arbeidet lenger enn planen sier for så mange deler: langsommere sykluser, eller arbeid som var begynt og ikke ferdig.",
                                "The station worked longer than the plan says for so many parts: slower cycles, or work begun and not finished.")
                        : new Words(
                                "Stasjonen arbeidet kortere enn planen sier for så mange deler: raskere sykluser, eller flere deler i samme syklus.",
                                "The station worked less than the plan says for so many parts: faster cycles, or several parts in one cycle.");
        return new TheoryLine(
                TheoryLine.Law.UTILISATION,
                station.station().name(),
                OptionalDouble.of(predicted),
                OptionalDouble.of(measured),
                "1",
                words);
    }

    private static TheoryLine bottleneck(TheoryReading reading, StationReading station) {
        double cycle = station.station().work().cycleMicros().mean();
        double predicted = availability(station.station()) * station.station().units() / cycle * HOUR_MICROS;
        double measured = station.done() * HOUR_MICROS / reading.record().endMicros();
        return new TheoryLine(
                TheoryLine.Law.BOTTLENECK,
                station.station().name(),
                OptionalDouble.of(predicted),
                OptionalDouble.of(measured),
                "1/h",
                agree(predicted, measured)
                        ? new Words(
                                "Flaskehalsen gikk så fort som den kan med sine vanlige feil.",
                                "The bottleneck ran as fast as it can with its usual failures.")
                        : largestLoss(station));
    }

    /// The bottleneck, or where parts waited longest when none are seen to wait before it.
    private static Optional<StationReading> queueOf(TheoryReading reading, StationReading bottleneck) {
        return hasQueue(bottleneck)
                ? Optional.of(bottleneck)
                : reading.stations().stream()
                        .filter(TheoryOverlay::hasQueue)
                        .max(Comparator.comparingDouble(s -> s.waits().meanMicros()));
    }

    /// Whether enough parts were seen to come and go to speak of a mean.
    private static boolean hasQueue(StationReading station) {
        return station.waits().count() >= 10 && station.holds().count() >= 10;
    }

    private static TheoryLine kingman(StationReading station) {
        StationReading.Moments gaps = station.gaps();
        int units = station.station().units();
        double utilisation = station.holds().meanMicros() / gaps.meanMicros() / units;
        OptionalDouble predicted = utilisation >= 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(QueueTheory.kingman(
                                gaps.squaredVariation(),
                                station.holds().squaredVariation(),
                                utilisation,
                                station.holds().meanMicros(),
                                units)
                        / 1e6);
        double measured = station.waits().meanMicros() / 1e6;
        return new TheoryLine(
                TheoryLine.Law.KINGMAN,
                station.station().name(),
                predicted,
                OptionalDouble.of(measured),
                "s",
                kingmanWords(predicted, measured));
    }

    private static Words kingmanWords(OptionalDouble predicted, double measured) {
        if (predicted.isEmpty()) {
            return new Words(
                    "Deler kom fortere enn stasjonen kunne ta dem: køen ville vokst uten ende, og bare plassene foran stoppet den.",
                    "Parts came faster than the station could take them: the queue would have grown without end, and only the places before it stopped it.");
        }
        if (agree(predicted.getAsDouble(), measured)) {
            return new Words(
                    "Variasjon × utnyttelse × tid: ventetiden er den teorien venter.",
                    "Variability × utilisation × time: the wait is what theory expects.");
        }
        return measured < predicted.getAsDouble()
                ? new Words(
                        "Ventetiden var kortere enn teorien sier: køen har få plasser, så ventingen skjer lenger framme i linjen.",
                        "The wait was shorter than theory says: the queue has few places, so parts wait further up the line.")
                : new Words(
                        "Ventetiden var lengre enn teorien sier: stansene kom samlet, ikke jevnt fordelt.",
                        "The wait was longer than theory says: the stops came all at once and not spread out.");
    }

    private static TheoryLine oee(TheoryReading reading, StationReading station) {
        long end = reading.record().endMicros();
        double defects = station.station().quality().defects().stream()
                .mapToDouble(defect -> defect.probability())
                .reduce(1, (good, p) -> good * (1 - p));
        double predicted = availability(station.station()) * defects;
        double nominal = station.station().work().cycleMicros().mean();
        double good = station.done() - station.rejected();
        double measured = good * nominal / end / station.station().units();
        return new TheoryLine(
                TheoryLine.Law.OEE,
                station.station().name(),
                OptionalDouble.of(predicted),
                OptionalDouble.of(measured),
                "1",
                agree(predicted, measured)
                        ? new Words(
                                "Stasjonen ga det den kan når den aldri venter på naboene.",
                                "The station gave what it can when it never waits for its neighbours.")
                        : largestLoss(station));
    }

    /// Share of the time in which it could run if it never waited: failures on their clocks, repaired at
    /// once.
    private static double availability(Station station) {
        double cycle = station.work().cycleMicros().mean();
        double stretch = 1;
        double calendar = 1;
        for (Failure failure : station.reliability().failures()) {
            double repair = failure.repairMicros().mean();
            double life = failure.timeTo().mean();
            switch (failure.clock()) {
                case OPERATING -> stretch += repair / life;
                case CYCLES -> stretch += repair / (life * cycle);
                case CALENDAR -> calendar *= life / (life + repair);
            }
        }
        return calendar / stretch;
    }

    private static Words largestLoss(StationReading station) {
        long[] spent = station.spentMicros();
        long all = java.util.Arrays.stream(spent).sum();
        Condition largest = java.util.Arrays.stream(Condition.values())
                .filter(condition -> condition != Condition.WORKING && condition != Condition.OFF_SHIFT)
                .max(Comparator.comparingLong(condition -> spent[condition.ordinal()]))
                .orElseThrow();
        long percent = all == 0 ? 0 : Math.round(100.0 * spent[largest.ordinal()] / all);
        Words loss = ConditionWords.of(largest);
        return new Words(
                "Mest gikk tapt fordi stasjonen %s (%d %% av tiden).".formatted(loss.nb(), percent),
                "Most was lost because the station %s (%d %% of the time).".formatted(loss.en(), percent));
    }

    private static boolean agree(double predicted, double measured) {
        return Math.abs(predicted - measured) <= AGREES * Math.max(Math.abs(predicted), Math.abs(measured));
    }

    /// The line of a law about an element, if there is one.
    public Optional<TheoryLine> find(TheoryLine.Law law, String element) {
        return lines.stream()
                .filter(line -> line.law() == law && line.element().equals(element))
                .findFirst();
    }
}
