package learningfactory.language.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import learningfactory.language.scenario.YamlOut.Items;
import learningfactory.language.scenario.YamlOut.Table;
import learningfactory.language.scenario.YamlOut.Text;
import learningfactory.scenario.Deed;
import learningfactory.scenario.Demand;
import learningfactory.scenario.Effect;
import learningfactory.scenario.Hazard;
import learningfactory.scenario.Hint;
import learningfactory.scenario.Inject;
import learningfactory.scenario.Measure;
import learningfactory.scenario.Objective;
import learningfactory.scenario.PlainText;
import learningfactory.scenario.Question;
import learningfactory.scenario.Role;
import learningfactory.scenario.Scenario;
import learningfactory.scenario.Sign;
import learningfactory.scenario.Start;
import learningfactory.scenario.Step;
import learningfactory.scenario.StopRule;
import learningfactory.scenario.Timing;
import learningfactory.scenario.Trigger;
import learningfactory.scenario.Verb;
import learningfactory.scenario.Worth;
import learningfactory.words.Words;

/// Writes a scenario as a scenario file, such as a moment that an instructor saves.
///
/// Reading the file gives the same scenario again, as long as its check finds no errors.
public final class ScenarioText {
    private ScenarioText() {}

    /// Writes a scenario.
    ///
    /// @param scenario any scenario
    /// @return the text of a scenario file
    public static String write(Scenario scenario) {
        Table file = new Table()
                .put("scenario", scenario.name())
                .put("title", words(scenario.title()))
                .put("about", words(scenario.about()))
                .put("plant", scenario.plant())
                .putAll("changes", texts(scenario.changes()))
                .put("difficulty", String.valueOf(scenario.difficulty()));
        yes(file, "calm", scenario.isCalm());
        timing(file, scenario.timing());
        file.putAll("at start", deeds(scenario.atStart()));
        start(file, scenario.start());
        file.put("briefing", words(scenario.briefing()));
        file.put("roles", roles(scenario));
        file.put("objectives", objectives(scenario));
        file.putAll(
                "demand", scenario.demand().stream().map(ScenarioText::demand).toList());
        story(file, scenario);
        file.putAll("hints", scenario.hints().stream().map(ScenarioText::hint).toList());
        file.putAll(
                "questions",
                scenario.questions().stream().map(ScenarioText::question).toList());
        return YamlOut.text(file.put("worth", worth(scenario.worth())));
    }

    private static Table words(Words words) {
        return new Table().put("nb", words.nb()).put("en", words.en());
    }

    private static List<Text> texts(List<String> texts) {
        return texts.stream().map(Text::new).toList();
    }

    private static List<YamlOut> deeds(List<Deed> deeds) {
        return deeds.stream().map(deed -> YamlOut.sentence(deed.text())).toList();
    }

    private static List<YamlOut> signs(List<Sign> signs) {
        return signs.stream().map(sign -> YamlOut.sentence(sign.text())).toList();
    }

    private static void yes(Table table, String key, boolean isSo) {
        if (isSo) {
            table.put(key, "yes");
        }
    }

    /// Nothing where it is what holds without the key.
    private static void time(Table table, String key, long micros, long otherwise) {
        if (micros != otherwise) {
            table.put(key, PlainText.time(micros));
        }
    }

    private static void text(Table table, String key, String text) {
        if (!text.isEmpty()) {
            table.put(key, text);
        }
    }

    private static void timing(Table file, Timing timing) {
        time(file, "warm-up", timing.warmUpMicros(), 0);
        time(file, "brief", timing.briefMicros(), 0);
        file.put("run", PlainText.time(timing.runMicros()));
        time(file, "debrief", timing.debriefMicros(), 0);
        if (timing.pace() != 1) {
            file.put("pace", PlainText.number(timing.pace()));
        }
        if (!timing.takes().isEmpty()) {
            Table takes = new Table();
            timing.takes().forEach(each -> takes.put(each.verb().text(), PlainText.time(each.micros())));
            file.put("takes", takes);
        }
    }

    private static void start(Table file, Start start) {
        if (start.isEmpty()) {
            return;
        }
        Table table = new Table();
        start.seed().ifPresent(seed -> table.put("seed", String.valueOf(seed)));
        table.putAll(
                "deeds",
                start.deeds().stream()
                        .map(done -> new Table()
                                .put("at", PlainText.time(done.atMicros()))
                                .put("do", YamlOut.sentence(done.deed().text())))
                        .toList());
        file.put("start", table);
    }

    private static Table roles(Scenario scenario) {
        Table roles = new Table();
        for (Role role : scenario.roles()) {
            Table table = new Table().put("task", words(role.task())).putAll("sees", texts(role.sees()));
            table.putAll(
                    "may", role.may().stream().map(ScenarioText::permission).toList());
            roles.put(ScenarioWords.word(role.kind()), table);
        }
        return roles;
    }

    private static YamlOut permission(Role.Permission permission) {
        String verb = permission.verb().text();
        List<String> elements = permission.verb().of() == Verb.Of.ALARM
                ? permission.elements().stream().map(PlainText::alarm).toList()
                : permission.elements();
        return elements.isEmpty() ? new Text(verb) : new Table().putAll(verb, texts(elements));
    }

    private static Table objectives(Scenario scenario) {
        Table objectives = new Table();
        for (Objective objective : scenario.objectives()) {
            objectives.put(
                    objective.name(),
                    new Table()
                            .put("behaviour", words(objective.behaviour()))
                            .put("aim", objective.aim())
                            .put("version", objective.aimVersion())
                            .put(
                                    "evidence",
                                    new Items(objective.rules().stream()
                                            .map(rule -> YamlOut.sentence(rule(rule)))
                                            .toList())));
        }
        return objectives;
    }

    private static String rule(Objective.Rule rule) {
        return switch (rule) {
            case Objective.Rule.StepDone done -> "step " + done.step() + " is done";
            case Objective.Rule.NoHazard none -> none.hazard().isEmpty() ? "no hazard" : "no hazard: " + none.hazard();
            case Objective.Rule.AtMost most -> measure(most.measure(), " at most ", most.value());
            case Objective.Rule.AtLeast least -> measure(least.measure(), " at least ", least.value());
        };
    }

    private static String measure(Measure measure, String compared, double value) {
        String limit = switch (measure) {
            case TIME_TO_DETECT, TIME_TO_ACKNOWLEDGE, TIME_TO_DIAGNOSE, TIME_TO_ACT, TIME_TO_RECOVER ->
                PlainText.time(StrictMath.round(value * 1e6));
            case CONFORMANCE -> PlainText.share(value);
            case GOOD, LOST, ESCAPED, SCRAP, LATE, HAZARDS, WIP, HINTS, ALARM_LOAD -> PlainText.number(value);
            case ENERGY -> PlainText.number(value) + " kWh";
            case RESULT -> PlainText.number(value) + " NOK";
        };
        return ScenarioWords.word(measure) + compared + limit;
    }

    private static Table demand(Demand demand) {
        Table table = new Table();
        text(table, "product", demand.product());
        return table.put("pieces", String.valueOf(demand.pieces())).put("by", PlainText.time(demand.byMicros()));
    }

    // ---- what comes, what is expected, what must not be

    private static void story(Table file, Scenario scenario) {
        Table injects = new Table();
        scenario.injects().forEach(inject -> injects.put(inject.name(), inject(inject)));
        Table response = new Table();
        scenario.response().forEach(step -> response.put(step.name(), step(step)));
        Table envelope = new Table();
        scenario.envelope().forEach(hazard -> envelope.put(hazard.name(), hazard(hazard)));
        putSome(file, "injects", injects);
        putSome(file, "response", response);
        putSome(file, "envelope", envelope);
        file.putAll(
                "stop when",
                scenario.stopRules().stream().map(ScenarioText::stopRule).toList());
    }

    private static void putSome(Table file, String key, Table table) {
        if (!table.values().isEmpty()) {
            file.put(key, table);
        }
    }

    private static Table inject(Inject inject) {
        Table table = new Table().put("title", words(inject.title()));
        switch (inject.trigger()) {
            case Trigger.At at -> table.put("at", PlainText.time(at.micros()));
            case Trigger.When when -> {
                table.putAll("when", signs(when.signs()));
                time(table, "for", when.forMicros(), 0);
            }
            case Trigger.AfterDeed after -> {
                table.put("when done", YamlOut.sentence(after.deed().text()));
                time(table, "delay", after.delayMicros(), 0);
            }
            case Trigger.AfterInject after -> {
                table.put("after", after.inject());
                time(table, "delay", after.delayMicros(), 0);
            }
            case Trigger.ByHand _ -> table.put("by hand", "yes");
        }
        effects(table, inject.effects());
        yes(table, "hidden", inject.isHidden());
        yes(table, "calm", inject.isCalm());
        return table;
    }

    private static void effects(Table table, List<Effect> effects) {
        List<Effect> inOrder = new ArrayList<>(effects);
        inOrder.sort(Comparator.comparingInt(ScenarioText::rank));
        if (inOrder.equals(effects)) {
            some(table, effects);
            return;
        }
        table.putAll(
                "effects",
                effects.stream()
                        .map(effect -> {
                            Table one = new Table();
                            some(one, List.of(effect));
                            return one;
                        })
                        .toList());
    }

    private static int rank(Effect effect) {
        return switch (effect) {
            case Effect.Does _ -> 0;
            case Effect.Shows _, Effect.ShowsTruth _ -> 1;
            case Effect.Says _ -> 2;
        };
    }

    private static void some(Table table, List<Effect> effects) {
        List<YamlOut> done = new ArrayList<>();
        List<YamlOut> shown = new ArrayList<>();
        List<YamlOut> said = new ArrayList<>();
        for (Effect effect : effects) {
            switch (effect) {
                case Effect.Does does -> done.add(YamlOut.sentence(does.deed().text()));
                case Effect.Shows shows -> shown.add(YamlOut.sentence(shows.text()));
                case Effect.ShowsTruth _ -> shown.add(new Text("the truth"));
                case Effect.Says says -> said.add(said(says));
            }
        }
        table.putAll("do", done).putAll("show", shown).putAll("say", said);
    }

    private static Table said(Effect.Says says) {
        Table table = new Table();
        text(table, "from", says.from());
        Role.Kind to = says.to();
        if (to != null) {
            table.put("to", ScenarioWords.word(to));
        }
        return table.put("nb", says.words().nb()).put("en", says.words().en());
    }

    private static Table step(Step step) {
        Table table = new Table()
                .put("title", words(step.title()))
                .put("kind", ScenarioWords.word(step.kind()))
                .put("do", YamlOut.sentence(step.deed().text()))
                .putAll("or", deeds(step.alternatives()))
                .putAll("by", texts(step.by().stream().map(ScenarioWords::word).toList()))
                .putAll("after", texts(step.after()));
        text(table, "since", step.since());
        time(table, "within", step.withinMicros(), Long.MAX_VALUE);
        table.put("reference", PlainText.time(step.referenceMicros()));
        return step.isRequired() ? table : table.put("required", "no");
    }

    private static Table hazard(Hazard hazard) {
        Table table = new Table().put("title", words(hazard.title()));
        switch (hazard.cause()) {
            case Hazard.Cause.Doing doing ->
                table.put("doing", YamlOut.sentence(doing.deed().text()));
            case Hazard.Cause.Holding holding -> {
                table.putAll("when", signs(holding.signs()));
                time(table, "for", holding.forMicros(), 0);
            }
        }
        table.putAll("unless", signs(hazard.unless()));
        time(table, "delay", hazard.delayMicros(), 0);
        effects(table, hazard.effects());
        table.put("story", words(hazard.story()));
        yes(table, "injury", hazard.isInjury());
        return table;
    }

    private static Table stopRule(StopRule rule) {
        Table table = new Table().put("title", words(rule.title())).putAll("when", signs(rule.signs()));
        time(table, "for", rule.forMicros(), 0);
        return table;
    }

    private static Table hint(Hint hint) {
        Table table = words(hint.words());
        text(table, "after", hint.afterInject());
        return table.put("cost", money(hint.cost()));
    }

    private static Table question(Question question) {
        Table table = new Table()
                .put("phase", ScenarioWords.word(question.phase()))
                .put("nb", question.words().nb())
                .put("en", question.words().en());
        text(table, "about", question.anchor());
        return table;
    }

    private static Table worth(Worth worth) {
        return new Table()
                .put("good", money(worth.good()))
                .put("scrap", money(worth.scrap()))
                .put("escaped", money(worth.escaped()))
                .put("late", money(worth.late()))
                .put("injury", money(worth.injury()))
                .put("hazard", money(worth.hazard()))
                .put("kilowatt-hour", money(worth.kilowattHour()))
                .put("part-hour", money(worth.partHour()))
                .put("hint", money(worth.hint()));
    }

    private static String money(double nok) {
        return PlainText.number(nok) + " NOK";
    }
}
