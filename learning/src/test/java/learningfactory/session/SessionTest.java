package learningfactory.session;

import static learningfactory.run.TestLessons.BREAKS;
import static learningfactory.run.TestLessons.MINUTE;
import static learningfactory.run.TestLessons.SECOND;
import static learningfactory.run.TestLessons.deed;
import static learningfactory.run.TestLessons.facts;
import static learningfactory.run.TestLessons.inject;
import static learningfactory.run.TestLessons.luckyPlant;
import static learningfactory.run.TestLessons.steadyPlant;
import static learningfactory.run.TestLessons.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import learningfactory.factory.equipment.Condition;
import learningfactory.run.Display;
import learningfactory.run.Entry;
import learningfactory.run.Reply;
import learningfactory.run.Run;
import learningfactory.run.RunFact;
import learningfactory.run.RunRecord;
import learningfactory.run.Script;
import learningfactory.run.TestLessons;
import learningfactory.scenario.Effect;
import learningfactory.scenario.Role;
import learningfactory.scenario.Scenario;
import learningfactory.scenario.Step;
import learningfactory.scenario.Trigger;
import learningfactory.scenario.Verb;
import org.junit.jupiter.api.Test;

/// Groups of people around a run: joining, pace, standing still, going back, being there again after a crash.
class SessionTest {
    private final MemorySessionBook book = new MemorySessionBook();

    private Session session(SessionPlan.Mode mode, int groups, Script script) {
        return Session.open(new SessionPlan("s1", "ABC234", "test", mode, 7, groups, 10), script, book);
    }

    private Session session() {
        return session(SessionPlan.Mode.GROUP, 1, Script.of(lesson(), steadyPlant()));
    }

    private static Scenario lesson() {
        Step repair = new Step(
                "repair",
                words("Repair it."),
                Step.Kind.ACT,
                deed(Verb.REPAIR, "press"),
                List.of(),
                List.of(),
                List.of(),
                "trouble",
                5 * MINUTE,
                20 * SECOND,
                true);
        return TestLessons.scenario(
                List.of(inject("trouble", new Trigger.At(100 * SECOND), BREAKS)),
                List.of(),
                List.of(),
                List.of(repair));
    }

    private static Session started(Session session) {
        session.ask(1, "p1", new Ask.Join("Ada", Role.Kind.MAINTAINER));
        session.ask(1, "p2", new Ask.Join("Bo", Role.Kind.OPERATOR));
        session.ask(0, "teacher", new Ask.Resume());
        return session;
    }

    private static long now(Session session) {
        return session.run(1).nowMicros();
    }

    @Test
    void aGroupStandsStillUntilTheInstructorLetsItGoAndThenTimePassesAtItsPace() {
        Session session = session();
        session.advance(10 * SECOND);
        assertThat(now(session)).isZero();
        assertThat(session.picture(1, null, "").pause()).isNotNull();

        started(session);
        session.advance(3 * SECOND);
        assertThat(now(session)).isEqualTo(30 * SECOND);

        session.ask(1, "teacher", new Ask.SetPace(100));
        session.advance(SECOND / 2);
        assertThat(now(session)).isEqualTo(80 * SECOND);
    }

    @Test
    void everybodyIsToldWhoLetsTheGroupStandStillAndWhyAndNobodyCanActMeanwhile() {
        Session session = started(session());
        session.advance(11 * SECOND);

        session.ask(1, "teacher", new Ask.Pause("Look at the board"));
        session.advance(MINUTE);
        Reply reply = session.ask(1, "p1", new Ask.Act(deed(Verb.REPAIR, "press")));

        GroupPicture picture = session.picture(1, Role.Kind.OPERATOR, "p2");
        assertThat(now(session)).isEqualTo(110 * SECOND);
        assertThat(picture.pause()).isEqualTo(new GroupPicture.Pause("teacher", words("Look at the board")));
        assertThat(reply.reason().en()).isEqualTo("The factory stands still: Look at the board");
    }

    @Test
    void aPersonActsInTheRoleJoinedAndInNoOther() {
        Session session = started(session());
        session.advance(11 * SECOND);

        assertThat(session.ask(1, "p2", new Ask.Act(deed(Verb.REPAIR, "press"))).isAccepted())
                .isFalse();
        assertThat(session.ask(1, "p9", new Ask.Act(deed(Verb.REPAIR, "press")))
                        .reason()
                        .en())
                .isEqualTo("You are not in this group.");
        assertThat(session.ask(1, "p1", new Ask.Act(deed(Verb.REPAIR, "press"))).isAccepted())
                .isTrue();
    }

    @Test
    void aNicknameIsAllThatIsKnownOfAPersonAndItIsPlainText() {
        Session session = session();

        assertThat(session.ask(1, "p1", new Ask.Join("  Åse\u0000\n Marie\u202e ", null))
                        .isAccepted())
                .isTrue();
        assertThat(session.ask(1, "p2", new Ask.Join("åse  marie", null)).isAccepted())
                .isFalse();
        assertThat(session.ask(1, "p3", new Ask.Join("\u0007 ", null)).isAccepted())
                .isFalse();
        assertThat(session.ask(1, "p4", new Ask.Join("x".repeat(25), null)).isAccepted())
                .isFalse();
        assertThat(session.ask(1, "p5", new Ask.Join("Bo", Role.Kind.LOGISTICS)).isAccepted())
                .isFalse();
        assertThat(session.people(1)).containsExactly(new Participant("p1", "Åse  Marie", Role.Kind.OPERATOR, true));
    }

    @Test
    void whoNamesNoRoleGetsTheOneWithFewestPeopleAndMayComeBackToIt() {
        Session session = session();

        session.ask(1, "p1", new Ask.Join("Ada", null));
        session.ask(1, "p2", new Ask.Join("Bo", null));
        session.ask(1, "p1", new Ask.Leave());
        session.ask(1, "p3", new Ask.Join("Cy", null));
        session.ask(1, "p1", new Ask.Join("Ada", null));
        session.ask(1, "p2", new Ask.ChangeRole(Role.Kind.OBSERVER));

        assertThat(session.people(1))
                .containsExactly(
                        new Participant("p1", "Ada", Role.Kind.OPERATOR, true),
                        new Participant("p2", "Bo", Role.Kind.OBSERVER, true),
                        new Participant("p3", "Cy", Role.Kind.OPERATOR, true));
    }

    @Test
    void whoHasLeftMayComeBackAsSomebodyNewUnderTheNameOfBeforeAndANamePresentIsRefused() {
        Session session = session();
        session.ask(1, "p1", new Ask.Join("Ada", null));

        Reply whilePresent = session.ask(1, "p2", new Ask.Join("ada", null));
        session.ask(1, "p1", new Ask.Leave());
        Reply afterwards = session.ask(1, "p2", new Ask.Join("ada", null));
        Reply byTheOldKey = session.ask(1, "p1", new Ask.Join("Ada", null));

        assertThat(whilePresent.reason().en()).contains("is called ada already");
        assertThat(afterwards.isAccepted()).isTrue();
        assertThat(byTheOldKey.reason().en()).contains("is called Ada already");
    }

    @Test
    void onlyWhoIsThereTakesAPlaceInAGroup() {
        Session session = session();
        for (int number = 0; number < 40; number++) {
            session.ask(1, "p" + number, new Ask.Join("Elev " + number, null));
        }

        Reply oneTooMany = session.ask(1, "late", new Ask.Join("Ada", null));
        session.everybodyLeaves();
        List<Reply> aWeekLater = IntStream.range(0, 40)
                .mapToObj(number -> session.ask(1, "q" + number, new Ask.Join("Elev " + number, null)))
                .toList();

        assertThat(oneTooMany.reason().en()).isEqualTo("The group is full (40). Maybe take another.");
        assertThat(aWeekLater).allMatch(Reply::isAccepted);
        assertThat(session.people(1).stream().filter(Participant::isPresent)).hasSize(40);
    }

    @Test
    void theInstructorPlaysARoleHimselfAndGivesItBack() {
        Session session = started(session());
        session.advance(11 * SECOND);

        session.ask(1, "teacher", new Ask.TakeOver(Role.Kind.MAINTAINER));
        assertThat(session.ask(1, "p1", new Ask.Act(deed(Verb.REPAIR, "press"))).isAccepted())
                .isFalse();
        assertThat(session.ask(1, "teacher", new Ask.Play(Role.Kind.MAINTAINER, deed(Verb.INSPECT, "press"))))
                .isEqualTo(new Reply.Accepted(150 * SECOND));
        session.ask(1, "teacher", new Ask.GiveBack(Role.Kind.MAINTAINER));
        assertThat(session.ask(1, "p1", new Ask.Act(deed(Verb.REPAIR, "press"))).isAccepted())
                .isTrue();
    }

    @Test
    void goingBackIsBranchingAndTheOldRunStays() {
        Session session = started(session());
        session.advance(11 * SECOND);
        session.ask(1, "p1", new Ask.Act(deed(Verb.REPAIR, "press")));
        session.advance(9 * SECOND);
        RunRecord before = session.record(1, 1);

        session.ask(1, "teacher", new Ask.Rewind(0, 110 * SECOND));

        GroupPicture picture = session.picture(1, null, "");
        assertThat(picture.run()).isEqualTo(2);
        assertThat(picture.pause())
                .isEqualTo(new GroupPicture.Pause("teacher", picture.pause().why()));
        assertThat(picture.display().nowMicros()).isEqualTo(110 * SECOND);
        assertThat(facts(session.run(1), RunFact.Acted.class)).isEmpty();
        assertThat(picture.display().plant().units().getFirst().condition()).isEqualTo(Condition.WAITING_FOR_REPAIR);
        assertThat(picture.runs())
                .containsExactly(
                        new GroupPicture.Branch(1, 0, 0, 200 * SECOND, false),
                        new GroupPicture.Branch(2, 1, 110 * SECOND, 110 * SECOND, false));

        session.ask(1, "teacher", new Ask.Resume());
        session.advance(MINUTE);
        assertThat(session.record(1, 1).digest()).isEqualTo(before.digest());
        assertThat(session.record(1, 2).endMicros()).isEqualTo(10 * MINUTE);
    }

    @Test
    void aStepStandsStillAtTheNextThingToNoticeAndAJumpGoesAhead() {
        Session session = started(session());
        session.advance(1);

        session.ask(1, "teacher", new Ask.Step());
        assertThat(now(session)).isEqualTo(5 * SECOND);
        session.ask(1, "teacher", new Ask.Step());
        assertThat(now(session)).isEqualTo(10 * SECOND);
        session.ask(1, "teacher", new Ask.Jump(100 * SECOND));
        assertThat(now(session)).isEqualTo(100 * SECOND);
        assertThat(session.ask(1, "teacher", new Ask.Jump(SECOND)).isAccepted()).isFalse();
        assertThat(session.picture(1, null, "").pause()).isNotNull();
    }

    @Test
    void inAClassTheCrisisIsTheSameForEveryGroupAndInAGroupSessionItIsItsOwn() {
        Script script = Script.of(lesson(), luckyPlant());
        Session together = session(SessionPlan.Mode.CLASS, 3, script);
        Session apart =
                Session.open(new SessionPlan("s2", "XYZ234", "test", SessionPlan.Mode.GROUP, 7, 2, 10), script, book);

        for (Session session : List.of(together, apart)) {
            session.ask(0, "teacher", new Ask.Resume());
            session.advance(30 * SECOND);
            session.ask(1, "teacher", new Ask.Bring("trouble"));
        }

        assertThat(together.run(2).digest()).isEqualTo(together.run(1).digest());
        assertThat(facts(together.run(3), RunFact.Injected.class)).hasSize(2);
        assertThat(apart.run(2).digest()).isNotEqualTo(apart.run(1).digest());
        assertThat(facts(apart.run(2), RunFact.Injected.class)).hasSize(1);
    }

    @Test
    void whatTheInstructorDoesByHandReachesTheGroupHeNamesAndARefusalOfThePlantIsTold() {
        Session together = session(SessionPlan.Mode.CLASS, 2, Script.of(lesson(), luckyPlant()));
        together.ask(0, "teacher", new Ask.Resume());
        together.advance(SECOND);
        var stop = new Ask.Affect(List.of(new Effect.Does(deed(Verb.STOP, "press"))));

        assertThat(together.ask(1, "teacher", stop).isAccepted()).isTrue();
        assertThat(together.run(2).digest()).isNotEqualTo(together.run(1).digest());

        var again = new Ask.Affect(List.of(new Effect.Does(deed(Verb.RELEASE, "press"))));
        assertThat(together.ask(1, "teacher", again)).isInstanceOf(Reply.Refused.class);

        together.ask(0, "teacher", stop);
        assertThat(facts(together.run(2), RunFact.TookEffect.class))
                .filteredOn(took -> took.deed().verb() == Verb.STOP)
                .hasSize(1);
    }

    @Test
    void aSessionIsThereAgainFromItsBookBitByBitAndStandsStill() {
        Script script = Script.of(lesson(), luckyPlant());
        Session session = started(session(SessionPlan.Mode.GROUP, 2, script));
        session.advance(11 * SECOND);
        session.ask(1, "p1", new Ask.Act(deed(Verb.REPAIR, "press")));
        session.ask(1, "p2", new Ask.Say(null, "Hei \"alle\""));
        session.advance(12 * SECOND);
        session.ask(1, "teacher", new Ask.Affect(List.of(new Effect.Shows(Effect.Shown.EVERYTHING, "", 0, "", 0))));
        session.ask(1, "teacher", new Ask.Rewind(0, 120 * SECOND));
        session.ask(1, "teacher", new Ask.Resume());
        session.advance(3 * SECOND);
        session.ask(1, "p1", new Ask.Act(deed(Verb.INSPECT, "press")));
        session.ask(2, "teacher", new Ask.SetPace(60));
        session.advance(2 * SECOND);

        Session again = Session.open(session.plan(), session.script(), book);

        for (int group = 1; group <= 2; group++) {
            assertThat(again.run(group).digest()).isEqualTo(session.run(group).digest());
            assertThat(again.run(group).facts()).isEqualTo(session.run(group).facts());
            assertThat(again.run(group).nowMicros())
                    .isEqualTo(session.run(group).nowMicros());
            assertThat(again.people(group)).isEqualTo(session.people(group));
            assertThat(again.entries(group)).isEqualTo(session.entries(group));
            assertThat(again.picture(group, null, "").pause()).isNotNull();
        }
        assertThat(again.picture(1, null, "").runs())
                .isEqualTo(session.picture(1, null, "").runs());
        assertThat(again.picture(2, null, "").pace()).isEqualTo(60);
    }

    @Test
    void whatWasNotWrittenDownHasNotHappened() {
        Session session = started(session());
        session.advance(11 * SECOND);
        book.isFull = true;
        long digest = session.run(1).digest();

        Reply reply = session.ask(1, "p1", new Ask.Act(deed(Verb.REPAIR, "press")));
        session.advance(2 * SECOND);

        assertThat(reply.reason().en()).startsWith("This could not be stored");
        assertThat(session.run(1).digest()).isEqualTo(digest);
        assertThat(session.picture(1, null, "").pause().why().en()).contains("Maybe the disk is full");

        book.isFull = false;
        assertThat(session.ask(1, "teacher", new Ask.Resume()).isAccepted()).isTrue();
        session.advance(SECOND);
        assertThat(now(session)).isEqualTo(120 * SECOND);
    }

    @Test
    void whileTheBookIsAwayEveryGroupStandsAndSaysSoAndOpenedAgainItStandsWhereItsLogEnds() {
        Session session = started(session(SessionPlan.Mode.GROUP, 2, Script.of(lesson(), steadyPlant())));
        session.advance(11 * SECOND);
        session.ask(2, "teacher", new Ask.Pause("Look here"));
        session.advance(SECOND / 2);
        long shown = now(session);

        session.standStill(SessionBook.Reason.AWAY);

        assertThat(session.picture(1, null, "").pause().why().nb()).startsWith("Databasen er borte");
        assertThat(session.picture(2, null, "").pause().why().nb()).startsWith("Databasen er borte");
        Session again = Session.openAgain(session.plan(), session.script(), book);
        assertThat(again.picture(1, null, "").pause().why().nb()).startsWith("Databasen er tilbake");
        assertThat(again.picture(2, null, "").pause().why().en()).isEqualTo("Look here");
        assertThat(now(again)).isLessThan(shown).isGreaterThanOrEqualTo(shown - 10 * SECOND);
        again.tryBook();
        assertThat(again.entries(1).getLast().what()).isInstanceOf(Entry.Reached.class);
        book.isFull = true;
        assertThatThrownBy(again::tryBook).isInstanceOf(SessionBook.NotWritten.class);
    }

    @Test
    void whatWasSeenIsWrittenDownWhenTheServerStops() {
        Session session = started(session());
        session.advance(11 * SECOND);
        session.advance(SECOND / 2);

        session.writeReached();

        assertThat(now(Session.open(session.plan(), session.script(), book))).isEqualTo(now(session));
        int entries = session.entries(1).size();
        session.writeReached();
        assertThat(session.entries(1)).hasSize(entries);
    }

    @Test
    void aGroupThatDoesNothingWhileThereIsTroubleIsStuck() {
        Session session = started(session());
        session.advance(9 * SECOND);
        assertThat(session.cards().getFirst().stuckMicros()).isEqualTo(-1);

        session.advance(11 * SECOND);
        assertThat(session.cards().getFirst().stuckMicros()).isEqualTo(100 * SECOND);
        session.ask(1, "p2", new Ask.Act(deed(Verb.ACKNOWLEDGE, "press/hydraulics")));
        session.advance(SECOND);
        assertThat(session.cards().getFirst().stuckMicros()).isEqualTo(10 * SECOND);
        session.ask(1, "p1", new Ask.Act(deed(Verb.REPAIR, "press")));

        GroupCard card = session.cards().getFirst();
        assertThat(card.stuckMicros()).isEqualTo(-1);
        assertThat(card.state()).isEqualTo(GroupCard.State.RUNNING);
        assertThat(card.present()).isEqualTo(2);
        assertThat(card.alarms()).isEqualTo(1);
        assertThat(card.unacknowledged()).isZero();
    }

    @Test
    void helpComesInOrderWhenItIsTimeAndCosts() {
        Session session = started(session());
        session.advance(SECOND);
        assertThat(session.ask(1, "p1", new Ask.TakeHint()).isAccepted()).isFalse();
        session.advance(10 * SECOND);

        session.ask(1, "p1", new Ask.TakeHint());
        session.ask(1, "p2", new Ask.TakeHint());

        Display.Hints hints =
                session.picture(1, Role.Kind.OPERATOR, "p2").display().hints();
        assertThat(hints.taken()).containsExactly(words("Look at the press."), words("Repair it."));
        assertThat(hints.left()).isZero();
        assertThat(facts(session.run(1), RunFact.HintTaken.class))
                .extracting(RunFact.HintTaken::cost)
                .containsExactly(100.0, 75.0);
        assertThat(session.ask(1, "p1", new Ask.TakeHint()).isAccepted()).isFalse();
    }

    @Test
    void aWordReachesTheRoleItIsForAndItsSpeaker() {
        Session session = started(session());
        session.ask(1, "p1", new Ask.Say(Role.Kind.OPERATOR, "Stop the press"));
        session.ask(1, "teacher", new Ask.Tell(Role.Kind.MAINTAINER, "Look closely"));

        assertThat(said(session, Role.Kind.OPERATOR, "p2")).containsExactly("Stop the press");
        assertThat(said(session, Role.Kind.MAINTAINER, "p1")).containsExactly("Stop the press", "Look closely");
        assertThat(said(session, null, "teacher")).hasSize(2);
    }

    private static List<String> said(Session session, Role.Kind role, String actor) {
        return session.picture(1, role, actor).display().said().stream()
                .map(s -> s.words().en())
                .toList();
    }

    @Test
    void afterTheEndNothingIsDoneButAnswersAndMarksAreKept() {
        Session session = started(session());
        session.ask(1, "teacher", new Ask.End());

        assertThat(session.ask(1, "p1", new Ask.Act(deed(Verb.STOP, "press"))).isAccepted())
                .isFalse();
        assertThat(session.ask(1, "p1", new Ask.Answer(1, "0", "Vi var for sene."))
                        .isAccepted())
                .isTrue();
        assertThat(session.ask(1, "p1", new Ask.Commit("Kvittere først.")).isAccepted())
                .isTrue();
        assertThat(session.ask(1, "p1", new Ask.MarkPerson(1, "peer", "p2", 4, "God"))
                        .isAccepted())
                .isTrue();
        assertThat(session.ask(1, "p1", new Ask.MarkPerson(1, "rubric", "safe", 6, ""))
                        .isAccepted())
                .isFalse();
        assertThat(session.entries(1))
                .extracting(Entry::what)
                .endsWith(
                        new Entry.Answered(1, "0", "Vi var for sene."),
                        new Entry.Committed("Kvittere først."),
                        new Entry.Marked(1, "peer", "p2", 4, "God"));
        assertThat(session.cards().getFirst().state()).isEqualTo(GroupCard.State.ENDED);
    }

    @Test
    void aSavedMomentBeginsANewLessonWithThePlantInTheSameState() {
        Session session = started(session());
        session.advance(11 * SECOND);
        session.ask(1, "p1", new Ask.Act(deed(Verb.REPAIR, "press")));
        session.advance(9 * SECOND);

        Scenario saved = session.saveAsStart(1, 1, 180 * SECOND, "saved", "uten montør");

        Run again = Run.begin(Script.of(saved, steadyPlant()), 99);
        Run old = replayedTo(session, 180 * SECOND);
        assertThat(again.display(null).plant().units())
                .usingRecursiveComparison()
                .ignoringFields("sinceMicros")
                .isEqualTo(old.display(null).plant().units());
        assertThat(again.display(null).plant().places())
                .isEqualTo(old.display(null).plant().places());
        assertThat(facts(again, RunFact.Injected.class)).containsExactly(new RunFact.Injected(0, "trouble", ""));
        assertThat(saved.title().nb())
                .isEqualTo(session.script().scenario().title().nb() + ": uten montør");
        assertThat(saved.about().en()).endsWith(" Begins at 3:00.");
        assertThat(saved.demand().getFirst().byMicros()).isEqualTo(2 * MINUTE);
        assertThat(saved.demand().getFirst().pieces()).isEqualTo(19);
    }

    private static Run replayedTo(Session session, long micros) {
        Run run = Run.begin(session.script(), 7);
        session.record(1, 1).log().stream()
                .filter(entry -> entry.atMicros() < micros)
                .forEach(run::apply);
        run.runUntil(micros);
        return run;
    }
}
