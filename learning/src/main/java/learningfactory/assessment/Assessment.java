package learningfactory.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import learningfactory.run.RunRecord;
import learningfactory.scenario.Measure;
import learningfactory.scenario.Objective;

/// What a run shows, computed from its journal alone: the same record gives the same assessment years
/// later.
///
/// Times count in seconds from the coming of the crisis, the first inject that is not calm; the measures
/// are defined at [Times], [Recovery], [Conformance], [Production] and below.
///
/// - good, escaped: truly good and truly bad parts that left by a sink that ships
/// - scrap: parts lost in failures or that left by a scrap sink; parts set aside by order cost as much but
///   are no scrap
/// - lost: good parts of the same factory undisturbed ([Undisturbed]) less those of the run, not below 0
/// - late: pieces not shipped when due, of the demands due before the end; of all when a stop rule ended it
/// - hazards: edges of the envelope stepped over whose consequence came
/// - energy: power by the condition of each unit, integrated, kWh
/// - wip: parts in the plant, mean over time
/// - alarm load: most alarms in any ten minutes (ISA-18.2 clause 16.4)
///
/// @param measures one for each [Measure], in its order
/// @param conformance how the deeds agree with the expected response
/// @param judgements one for each objective
/// @param alarms what the alarms asked, and how they were answered
/// @param profile the behaviour in four shares
/// @param account what the run was worth, line by line
/// @param undisturbedGood good parts of the same factory undisturbed over the same time
public record Assessment(
        List<Measured> measures,
        Conformance conformance,
        List<Judgement> judgements,
        AlarmBurden alarms,
        Profile profile,
        Account account,
        long undisturbedGood) {
    public Assessment {
        measures = List.copyOf(measures);
        judgements = List.copyOf(judgements);
    }

    /// Assesses a run.
    public static Assessment of(RunRecord record) {
        Reading reading = Reading.of(record);
        Production production = Production.of(record);
        long undisturbed = Production.of(Undisturbed.of(record)).good().size();
        Conformance conformance = StepMatch.conformance(reading);
        AlarmBurden alarms = AlarmBurden.of(record);
        Account account =
                Account.of(Tally.of(record).output(), reading.scenario().worth());
        Map<Measure, Measured> measures = new LinkedHashMap<>();
        addTimes(measures, reading, alarms, production, undisturbed);
        addOutput(measures, production, account, undisturbed);
        addConduct(measures, reading, conformance, alarms);
        add(measures, wip(account, record.endMicros()));
        add(measures, Measured.of(Measure.RESULT, account.nok(), List.of()));
        return new Assessment(
                inOrder(measures),
                conformance,
                new Judging(reading, conformance, measures).judgements(),
                alarms,
                new ProfileReading(reading).profile(production.good().size(), undisturbed, alarms),
                account,
                undisturbed);
    }

    private static Measured wip(Account account, long endMicros) {
        return endMicros == 0
                ? Measured.absent(Measure.WIP)
                : Measured.of(Measure.WIP, account.quantity(Account.Item.PART_HOURS) * 3.6e9 / endMicros, List.of());
    }

    private static void addTimes(
            Map<Measure, Measured> measures,
            Reading reading,
            AlarmBurden alarms,
            Production production,
            long undisturbed) {
        Times times = new Times(reading, alarms);
        add(measures, times.detect());
        add(measures, times.acknowledge());
        add(measures, times.diagnose());
        add(measures, times.act());
        long end = reading.record().endMicros();
        add(
                measures,
                undisturbed == 0 || end == 0
                        ? Measured.absent(Measure.TIME_TO_RECOVER)
                        : times.recover(new Recovery(production.good(), (double) end / undisturbed, end)));
    }

    private static void addOutput(
            Map<Measure, Measured> measures, Production production, Account account, long undisturbed) {
        List<Proof> good = production.good();
        add(measures, Measured.of(Measure.GOOD, good.size(), good));
        add(measures, Measured.of(Measure.LOST, Math.max(0, undisturbed - good.size()), good));
        add(measures, Measured.of(Measure.ESCAPED, production.escaped().size(), production.escaped()));
        add(measures, Measured.of(Measure.SCRAP, production.scrapped().size(), production.scrapped()));
        add(
                measures,
                Measured.of(
                        Measure.LATE,
                        account.quantity(Account.Item.LATE),
                        production.shipped().stream()
                                .map(Production.Shipped::proof)
                                .toList()));
        add(measures, Measured.of(Measure.ENERGY, account.quantity(Account.Item.ENERGY), List.of()));
    }

    private static void addConduct(
            Map<Measure, Measured> measures, Reading reading, Conformance conformance, AlarmBurden alarms) {
        List<Proof> struck =
                reading.hazards().stream().map(Reading.Struck::proof).toList();
        List<Proof> steps = conformance.steps().stream()
                .flatMap(step -> step.proof().stream())
                .sorted(java.util.Comparator.comparingInt(Proof::fact))
                .toList();
        List<Proof> came = alarms.alarms().stream().map(AlarmBurden.Rung::came).toList();
        add(measures, Measured.of(Measure.HAZARDS, struck.size(), struck));
        add(measures, Measured.of(Measure.CONFORMANCE, conformance.value(), steps));
        add(measures, Measured.of(Measure.HINTS, reading.hints().size(), reading.hints()));
        add(measures, Measured.of(Measure.ALARM_LOAD, alarms.most(), came));
    }

    private static void add(Map<Measure, Measured> measures, Measured measured) {
        measures.put(measured.measure(), measured);
    }

    private static List<Measured> inOrder(Map<Measure, Measured> measures) {
        return java.util.Arrays.stream(Measure.values())
                .map(measure -> measures.getOrDefault(measure, Measured.absent(measure)))
                .toList();
    }

    /// One of the measures.
    public Measured measured(Measure measure) {
        return measures.get(measure.ordinal());
    }

    /// The value of one of the measures, if it exists.
    public OptionalDouble value(Measure measure) {
        return measured(measure).value();
    }

    /// What the run was worth, NOK.
    public double result() {
        return account.nok();
    }

    /// The judgement on one objective.
    ///
    /// @throws IllegalArgumentException when the lesson has no such objective
    public Judgement judgement(String objective) {
        return judgements.stream()
                .filter(judgement -> judgement.objective().name().equals(objective))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The lesson has no objective (%s).\nMaybe one of %s."
                        .formatted(
                                objective,
                                judgements.stream()
                                        .map(Judgement::objective)
                                        .map(Objective::name)
                                        .toList())));
    }
}
