package learningfactory.web.picture;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import learningfactory.counterfactual.Band;
import learningfactory.counterfactual.Choice;
import learningfactory.counterfactual.DecisiveMoment;
import learningfactory.counterfactual.DeedWords;
import learningfactory.counterfactual.Fan;
import learningfactory.counterfactual.LuckAndSkill;
import learningfactory.counterfactual.Quantity;
import learningfactory.counterfactual.Regret;
import learningfactory.counterfactual.WhatIf;
import learningfactory.debrief.Reflection;
import learningfactory.run.Entry;
import learningfactory.run.RunRecord;
import learningfactory.run.Script;
import learningfactory.scenario.Deed;
import learningfactory.simulation.statistic.Estimate;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;

/// What else could have been, as the page is told it: choices, fans, regret, the decisive moment, luck.
public final class SearchPicture {

    private SearchPicture() {}

    /// Something that may be tried.
    ///
    /// @param place the part of the plant under which people look for it; empty: the whole plant
    /// @param words without the value, where that may be changed
    /// @param reason why it could be thought of then; null: nothing spoke for it then
    /// @param step the step of the expected response that it does; null: none
    /// @param refusal why it would have been refused at that moment; null: it could have been done
    /// @param span what its value may be; null: it has none
    public record ChoiceNow(
            Deed deed,
            String place,
            Words words,
            @Nullable Words reason,
            @Nullable Words step,
            @Nullable Words refusal,
            Choice.@Nullable Span span) {}

    /// The choices at a moment.
    public static List<ChoiceNow> choices(List<Choice> choices) {
        return choices.stream().map(SearchPicture::choice).toList();
    }

    private static ChoiceNow choice(Choice choice) {
        return new ChoiceNow(
                choice.deed(),
                choice.place(),
                choice.words(),
                said(choice.reason()),
                said(choice.step()),
                said(choice.refusal()),
                choice.span().orElse(null));
    }

    private static @Nullable Words said(Words words) {
        return Optional.of(words).filter(some -> !some.isEmpty()).orElse(null);
    }

    record Difference(double mean, double low, double high) {
        static Difference of(Estimate estimate) {
            return new Difference(estimate.mean(), estimate.low(), estimate.high());
        }
    }

    record Quantile(double share, List<Double> values) {}

    /// A fan as the page draws it: good parts over time, results at the end.
    ///
    /// @param shareDone in how many of the futures the other deed was accepted, 0..1
    record FanNow(
            String type,
            int futures,
            List<Long> atMicros,
            long endMicros,
            List<Quantile> quantiles,
            List<Quantile> baseline,
            List<Double> happened,
            String measure,
            List<Double> results,
            List<Double> baselineResults,
            Difference difference,
            Difference moreGood,
            double shareBetter,
            double shareDone,
            long millis) {}

    /// A fan as one line of JSON.
    public static String fan(Fan fan, long millis) {
        return Picture.text(new FanNow(
                "fan",
                fan.futures(),
                fan.atMicros(),
                fan.endMicros(),
                quantiles(fan.instead().course(Quantity.GOOD).bands()),
                quantiles(fan.asItWent().course(Quantity.GOOD).bands()),
                fan.happened().values().get(Quantity.GOOD.ordinal()),
                "GOOD",
                fan.instead().nokByFuture(),
                fan.asItWent().nokByFuture(),
                Difference.of(fan.moreNok()),
                Difference.of(fan.moreGood()),
                fan.shareBetter(),
                fan.shareDone(),
                millis));
    }

    private static List<Quantile> quantiles(List<Band> bands) {
        return List.of(
                new Quantile(0.05, bands.stream().map(Band::q05).toList()),
                new Quantile(0.25, bands.stream().map(Band::q25).toList()),
                new Quantile(0.5, bands.stream().map(Band::q50).toList()),
                new Quantile(0.75, bands.stream().map(Band::q75).toList()),
                new Quantile(0.95, bands.stream().map(Band::q95).toList()));
    }

    /// @param words the deed, in words
    /// @param considered how many options were tried
    /// @param budget how many futures were played for this deed
    record Loss(
            long atMicros,
            Deed deed,
            Words words,
            String actor,
            double regret,
            double low,
            double high,
            @Nullable Deed best,
            @Nullable Words bestWords,
            @Nullable Words reason,
            int considered,
            int budget) {}

    record RegretNow(String type, List<Loss> actions) {}

    /// The regret of a run as one line of JSON.
    public static String regret(RunRecord record, Regret regret, UnaryOperator<String> names) {
        Script script = record.script();
        List<Loss> losses = regret.lines().stream()
                .map(line -> new Loss(
                        line.atMicros(),
                        line.deed(),
                        DeedWords.of(line.deed(), script),
                        names.apply(line.actor()),
                        line.regret().mean(),
                        line.regret().low(),
                        line.regret().high(),
                        line.best()
                                .flatMap(best -> best.doing())
                                .map(WhatIf.Doing::deed)
                                .orElse(null),
                        line.best().map(best -> best.words(script)).orElse(null),
                        line.best().map(best -> best.reason()).orElse(null),
                        line.considered(),
                        line.futures()))
                .toList();
        return Picture.text(new RegretNow("regret", losses));
    }

    /// @param fresh so many futures on each side the loss was estimated from
    record Decisive(long atMicros, double lossNok, double low, double high, int fresh, Words question) {}

    /// @param decisive null when no moment stood out
    /// @param question the decisive moment as the first question of the talk, with the viewer's answer
    /// @param stretches so many were compared
    /// @param futures so many were played for it in all
    record DecisiveNow(
            String type,
            @Nullable Decisive decisive,
            DebriefPicture.@Nullable Asked question,
            int stretches,
            int futures) {}

    /// The decisive moment of a run as one line of JSON.
    ///
    /// @param viewer pseudonymous id of who looks
    /// @param log of the group, for his answer
    public static String decisive(RunRecord record, DecisiveMoment moment, String viewer, List<Entry> log, int run) {
        Script script = record.script();
        Decisive decisive = moment.decisive()
                .map(stretch -> new Decisive(
                        stretch.fromMicros(),
                        stretch.cost().mean(),
                        stretch.cost().low(),
                        stretch.cost().high(),
                        stretch.cost().n(),
                        stretch.question(script)))
                .orElse(null);
        DebriefPicture.Asked question = Reflection.ofDecisive(record, moment.decisive(), log, run)
                .map(asked -> DebriefPicture.asked(asked, viewer))
                .orElse(null);
        return Picture.text(new DecisiveNow(
                "decisive", decisive, question, moment.stretches().size(), moment.futures()));
    }

    record LuckNow(
            String type,
            double result,
            List<Double> results,
            double rank,
            double luckNok,
            double skillNok,
            double skillLow,
            double skillHigh,
            double roomNok,
            double shareOfLuck,
            int seeds) {}

    /// Luck and skill of a run as one line of JSON.
    public static String luck(LuckAndSkill luck) {
        return Picture.text(new LuckNow(
                "luck",
                luck.nok(),
                luck.studentsNok(),
                luck.percentile(),
                luck.luckNok(),
                luck.skill().mean(),
                luck.skill().low(),
                luck.skill().high(),
                luck.room().mean(),
                luck.shareOfLuck(),
                luck.seeds()));
    }
}
