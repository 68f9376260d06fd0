package learningfactory.counterfactual;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import learningfactory.assessment.Opening;
import learningfactory.assessment.Tally;
import learningfactory.run.Run;
import learningfactory.run.RunRecord;
import learningfactory.run.Script;
import learningfactory.simulation.statistic.Estimate;

/// How much of a result was luck: the students' responses, as a policy ([Habit]), played again under other
/// seeds, beside the expected response and beside doing nothing, all three under the same luck.
///
/// Luck is what the result differs from the mean of the students' own policy. Skill is what that mean is
/// worth above doing nothing. `shareOfLuck` is |luck| / (|luck| + |skill|): of the distance between doing
/// nothing and the result, gone by the two, how much luck went. `varianceByLuck` asks of all three policies
/// together (one-way analysis of variance): the share of the variance of results that lies within policies,
/// between seeds.
///
/// @param nok what the run was worth, NOK
/// @param students results of the students' policy, NOK
/// @param reference results of the expected response, NOK
/// @param nothing results of doing nothing, NOK
/// @param studentsNok the results of the students' policy, seed by seed
/// @param percentile share of them below what happened, those equal to it counted half; 0.9: luckier than
///     90 of 100
/// @param luckNok what happened less the mean of the policy
/// @param skill the policy less doing nothing, seed by seed, with its 95 % interval
/// @param room the expected response less the policy, likewise
/// @param shareOfLuck 0..1
/// @param varianceByLuck 0..1
/// @param seeds how many
public record LuckAndSkill(
        double nok,
        Band students,
        Band reference,
        Band nothing,
        List<Double> studentsNok,
        double percentile,
        double luckNok,
        Estimate skill,
        Estimate room,
        double shareOfLuck,
        double varianceByLuck,
        int seeds) {
    private static final double CONFIDENCE = 0.95;
    private static final int SEEDS_A_PIECE = 5;

    public LuckAndSkill {
        studentsNok = List.copyOf(studentsNok);
    }

    /// What the three policies were worth under some seeds.
    record Piece(double[] students, double[] reference, double[] nothing) {}

    /// The work of playing 200 seeds.
    public static Work<?, LuckAndSkill> of(RunRecord record) {
        return of(record, 200);
    }

    /// The work of playing so many seeds.
    ///
    /// @param seeds at least 2
    public static Work<?, LuckAndSkill> of(RunRecord record, int seeds) {
        if (seeds < 2) {
            throw new IllegalArgumentException("%d seeds tell nothing about luck; at least 2.".formatted(seeds));
        }
        List<Conduct> policies = List.of(
                Habit.of(record),
                new Reference(record.script().scenario(), Entries.ofTheWorld(record.log())),
                Conduct.of(Entries.ofTheWorld(record.log())));
        long end = Moment.horizonMicros(record);
        List<Supplier<Piece>> pieces = new ArrayList<>();
        for (int first = 0; first < seeds; first += SEEDS_A_PIECE) {
            int from = first;
            int to = Math.min(seeds, first + SEEDS_A_PIECE);
            pieces.add(() -> play(record, policies, end, from, to));
        }
        double happened = Tally.of(record).nok();
        return new Work<>(pieces, found -> merged(happened, seeds, found));
    }

    private static Piece play(RunRecord record, List<Conduct> policies, long end, int from, int to) {
        double[][] nok = new double[policies.size()][to - from];
        for (int i = from; i < to; i++) {
            Script script = record.script();
            Run begun = Run.begin(script, WhatIf.luck(record.seed() + 1, i));
            Opening opening = Opening.of(begun);
            for (int p = 0; p < policies.size(); p++) {
                Future future = new Future(begun.fork(), Tally.at(opening, script));
                policies.get(p).play(future, end);
                nok[p][i - from] = future.nok();
            }
        }
        return new Piece(nok[0], nok[1], nok[2]);
    }

    private static LuckAndSkill merged(double nok, int seeds, List<Piece> pieces) {
        double[] students = joined(seeds, pieces.stream().map(Piece::students).toList());
        double[] reference = joined(seeds, pieces.stream().map(Piece::reference).toList());
        double[] nothing = joined(seeds, pieces.stream().map(Piece::nothing).toList());
        Estimate skill = Estimate.difference(nothing, students, CONFIDENCE);
        double luck = nok - Band.of(students).mean();
        double whole = Math.abs(luck) + Math.abs(skill.mean());
        return new LuckAndSkill(
                nok,
                Band.of(students),
                Band.of(reference),
                Band.of(nothing),
                java.util.Arrays.stream(students).boxed().toList(),
                percentile(students, nok),
                luck,
                skill,
                Estimate.difference(students, reference, CONFIDENCE),
                whole == 0 ? 0 : Math.abs(luck) / whole,
                varianceWithin(students, reference, nothing),
                seeds);
    }

    private static double[] joined(int seeds, List<double[]> parts) {
        double[] all = new double[seeds];
        int at = 0;
        for (double[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private static double percentile(double[] values, double value) {
        double below = 0;
        for (double one : values) {
            below += one < value ? 1 : one == value ? 0.5 : 0;
        }
        return below / values.length;
    }

    private static double varianceWithin(double[]... policies) {
        double grand = 0;
        for (double[] policy : policies) {
            grand += Band.of(policy).mean() / policies.length;
        }
        double within = 0;
        double all = 0;
        for (double[] policy : policies) {
            double mean = Band.of(policy).mean();
            for (double value : policy) {
                within += (value - mean) * (value - mean);
                all += (value - grand) * (value - grand);
            }
        }
        return all == 0 ? 0 : within / all;
    }
}
