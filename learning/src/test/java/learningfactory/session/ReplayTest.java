package learningfactory.session;

import static learningfactory.run.TestLessons.BREAKS;
import static learningfactory.run.TestLessons.MINUTE;
import static learningfactory.run.TestLessons.SECOND;
import static learningfactory.run.TestLessons.deed;
import static learningfactory.run.TestLessons.inject;
import static learningfactory.run.TestLessons.is;
import static learningfactory.run.TestLessons.luckyPlant;
import static learningfactory.run.TestLessons.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import learningfactory.run.Entry;
import learningfactory.run.Run;
import learningfactory.run.RunRecord;
import learningfactory.run.Script;
import learningfactory.run.TestLessons;
import learningfactory.scenario.Deed;
import learningfactory.scenario.Effect;
import learningfactory.scenario.Hazard;
import learningfactory.scenario.Role;
import learningfactory.scenario.Scenario;
import learningfactory.scenario.Sign.Subject;
import learningfactory.scenario.Trigger;
import learningfactory.scenario.Verb;
import learningfactory.simulation.random.Stream;
import learningfactory.simulation.random.Streams;
import org.junit.jupiter.api.Test;

/// The same script, seed and log give the same run: however time was cut, after every prefix, in every fork.
class ReplayTest {
    private static final List<Deed> DEEDS = List.of(
            deed(Verb.REPAIR, "press"),
            deed(Verb.INSPECT, "press"),
            deed(Verb.VERIFY, "camera"),
            deed(Verb.STOP, "press"),
            deed(Verb.LOCK_OUT, "press"),
            deed(Verb.RELEASE, "press"),
            deed(Verb.RESET, "press"),
            deed(Verb.START, "press"),
            deed(Verb.STOP, "camera"),
            deed(Verb.RESET, "camera"),
            deed(Verb.START, "camera"),
            deed(Verb.ACKNOWLEDGE, "press: hydraulics"),
            deed(Verb.ISOLATE, ""),
            deed(Verb.SET, "press time factor", "", 1.3),
            deed(Verb.BREAK, "press", "hydraulics", 0));

    private static final Script SCRIPT = Script.of(lesson(), luckyPlant());

    private static Scenario lesson() {
        return TestLessons.scenario(
                List.of(
                        inject(
                                "trouble",
                                new Trigger.At(100 * SECOND),
                                BREAKS,
                                new Effect.Shows(Effect.Shown.CONDITION, "press", 0, "EXECUTE", 0)),
                        inject("later", new Trigger.AfterInject("trouble", 30 * SECOND), BREAKS),
                        inject(
                                "full",
                                new Trigger.When(
                                        List.of(TestLessons.atLeast(Subject.CONTENT, "between", 2)), 3 * SECOND),
                                new Effect.Says("Customer", null, words("Hurry!"))),
                        inject("fixed", new Trigger.AfterDeed(deed(Verb.REPAIR, "press"), 0), BREAKS)),
                List.of(
                        new Hazard(
                                "unlocked",
                                words("Lock out."),
                                new Hazard.Cause.Doing(deed(Verb.REPAIR, "press")),
                                List.of(is(Subject.LOCKED_OUT, "press", "")),
                                20 * SECOND,
                                List.of(new Effect.Does(deed(Verb.EMERGENCY_STOP, ""))),
                                words("Ouch."),
                                true),
                        new Hazard(
                                "alone",
                                words("Look after it."),
                                new Hazard.Cause.Holding(List.of(is(Subject.STATE, "press", "HELD")), 45 * SECOND),
                                List.of(),
                                0,
                                List.of(new Effect.ShowsTruth()),
                                words("Fire."),
                                false)),
                List.of(),
                List.of());
    }

    /// Lives for a while at random: deeds, words, hints, injects, at random moments, several at one moment
    /// too.
    private static Run live(long seed, int entries, List<Entry> log) {
        Stream luck = Streams.of(seed).named("people");
        Run run = Run.begin(SCRIPT, seed);
        for (int i = 0; i < entries && !run.isEnded(); i++) {
            if (luck.nextUniform() < 0.7) {
                run.runUntil(run.nowMicros() + (long) (luck.nextUniform() * 20 * SECOND));
            }
            Entry entry = new Entry(i + 1, run.nowMicros(), "p" + (int) (luck.nextUniform() * 3), what(luck));
            log.add(entry);
            run.apply(entry);
        }
        return run;
    }

    private static Entry.What what(Stream luck) {
        double which = luck.nextUniform();
        Deed deed = DEEDS.get((int) (luck.nextUniform() * DEEDS.size()));
        if (which < 0.4) {
            return new Entry.Acted(Role.Kind.MAINTAINER, deed);
        }
        if (which < 0.6) {
            return new Entry.Acted(Role.Kind.OPERATOR, deed);
        }
        if (which < 0.8) {
            return new Entry.Acted(null, deed);
        }
        if (which < 0.85) {
            return new Entry.HintTaken();
        }
        if (which < 0.9) {
            return new Entry.Injected("later");
        }
        return which < 0.95
                ? new Entry.Messaged(null, "Hei")
                : new Entry.Effected(List.of(new Effect.Shows(Effect.Shown.EVERYTHING, "", 0, "", 0)));
    }

    @Test
    void aRecordedRunIsReplayedFactForFactThroughItsTextForm() {
        for (long seed = 1; seed <= 20; seed++) {
            Run run = live(seed, 60, new ArrayList<>());
            RunRecord before = run.record();
            List<Entry> log = before.log().stream()
                    .map(EntryText::write)
                    .map(EntryText::read)
                    .toList();

            RunRecord after = RunRecord.replay(SCRIPT, seed, log);

            assertThat(after.facts()).isEqualTo(before.facts());
            assertThat(after.digest()).isEqualTo(before.digest());
            assertThat(after.endMicros()).isEqualTo(before.endMicros());
            assertThat(after.log()).isEqualTo(before.log());
        }
    }

    @Test
    void everyPrefixOfALogGivesTheRunAsItWasThen() {
        List<Entry> log = new ArrayList<>();
        live(5, 50, log);
        Run live = Run.begin(SCRIPT, 5);

        for (int n = 1; n <= log.size(); n++) {
            live.apply(log.get(n - 1));
            RunRecord replayed = RunRecord.replay(SCRIPT, 5, log.subList(0, n));

            assertThat(replayed.digest()).as("after %d entries", n).isEqualTo(live.digest());
        }
    }

    @Test
    void howTimeIsCutAndWhoLooksChangesNothing() {
        List<Entry> log = new ArrayList<>();
        Run whole = live(9, 40, log);
        Run cut = Run.begin(SCRIPT, 9);

        for (Entry entry : log) {
            while (!cut.isEnded() && cut.nowMicros() < entry.atMicros()) {
                cut.runUntil(Math.min(entry.atMicros(), cut.nowMicros() + 1_234_567));
                cut.display(null);
                cut.display(Role.Kind.OPERATOR);
            }
            cut.apply(entry);
        }
        cut.runUntil(Math.max(cut.nowMicros(), whole.nowMicros()));

        assertThat(cut.facts()).isEqualTo(whole.facts());
        assertThat(cut.digest()).isEqualTo(whole.digest());
    }

    @Test
    void aForkGoesOnExactlyAsItsOriginalAndLeavesItAlone() {
        for (long seed = 1; seed <= 10; seed++) {
            Run run = live(seed, 25, new ArrayList<>());
            Run fork = run.fork();
            long before = run.digest();
            fork.act("x", null, deed(Verb.STOP, "camera"));
            assertThat(run.digest()).isEqualTo(before);

            Run twin = run.fork();
            twin.runUntil(20 * MINUTE);
            run.runUntil(20 * MINUTE);

            assertThat(twin.facts()).isEqualTo(run.facts());
            assertThat(twin.digest()).isEqualTo(run.digest());
            assertThat(fork.digest()).isNotEqualTo(run.digest());
        }
    }

    @Test
    void forksWithTheSameOtherLuckShareItAndWithAnotherDoNot() {
        Run run = Run.begin(SCRIPT, 3);
        run.runUntil(30 * SECOND);

        Run one = run.fork(77);
        Run same = run.fork(77);
        Run other = run.fork(78);
        one.runUntil(20 * MINUTE);
        same.runUntil(20 * MINUTE);
        other.runUntil(20 * MINUTE);

        assertThat(same.digest()).isEqualTo(one.digest());
        assertThat(other.digest()).isNotEqualTo(one.digest());
    }

    @Test
    void aRunCannotGoBack() {
        Run run = Run.begin(SCRIPT, 1);
        run.runUntil(MINUTE);

        assertThatThrownBy(() -> run.runUntil(MINUTE - 1)).hasMessageContaining("cannot run back");
    }
}
