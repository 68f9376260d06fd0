package learningfactory.assessment;

import java.util.List;
import learningfactory.run.Run;
import learningfactory.run.RunRecord;
import learningfactory.run.Script;
import learningfactory.scenario.Measure;
import learningfactory.scenario.Objective;
import learningfactory.scenario.Scenario;
import learningfactory.words.Words;

/// The same factory with the same luck in a lesson in which nothing happens and nobody does anything: what
/// the run's losses are counted against.
///
/// Left out are all injects, the envelope and the stop rules, and of the deeds at the start those that only
/// fate can do (a failure that is repaired by order alone, a worn tool): they are part of the trouble. What
/// a role could have done, such as setting a parameter, is how the lesson begins and stays.
public final class Undisturbed {
    private static final Objective NOTHING_TO_DO = new Objective(
            "undisturbed",
            new Words("Fabrikken går uten forstyrrelser", "The factory runs undisturbed"),
            "",
            "",
            List.of(new Objective.Rule.AtLeast(Measure.GOOD, 0)));

    private Undisturbed() {}

    /// The script of a lesson in which nothing happens.
    public static Script script(Script script) {
        return Script.of(without(script.scenario()), script.plant());
    }

    /// The undisturbed run with the luck of this one, as long as this one.
    public static RunRecord of(RunRecord record) {
        return of(record, record.endMicros());
    }

    static RunRecord of(RunRecord record, long endMicros) {
        Run run = Run.begin(script(record.script()), record.seed());
        run.runUntil(endMicros);
        return run.record();
    }

    private static Scenario without(Scenario s) {
        return new Scenario(
                s.name(),
                s.title(),
                s.about(),
                s.plant(),
                s.changes(),
                s.timing(),
                s.atStart().stream().filter(deed -> deed.verb().isForRoles()).toList(),
                s.start(),
                s.briefing(),
                s.roles(),
                List.of(NOTHING_TO_DO),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                s.worth(),
                s.difficulty(),
                true);
    }
}
