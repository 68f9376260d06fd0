package learningfactory.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import learningfactory.run.Entry;
import learningfactory.run.Rehearsal;
import learningfactory.scenario.Objective;
import learningfactory.session.Ask;
import learningfactory.session.SessionPlan;
import learningfactory.words.Words;

/// A lesson that is over: each group has played it in its manner, and talked about it afterwards.
final class PlayedLesson implements DemoStory {

    private static final int RUN = 1;

    private final String scenario;
    private final SessionPlan.Mode mode;
    private final long seed;
    private final List<Manner> manners;

    PlayedLesson(String scenario, SessionPlan.Mode mode, long seed, List<Manner> manners) {
        this.scenario = scenario;
        this.mode = mode;
        this.seed = seed;
        this.manners = List.copyOf(manners);
    }

    @Override
    public Words title() {
        return new Words("en leksjon som er spilt", "a lesson that was played");
    }

    @Override
    public void tell(DemoWorld world) {
        SessionPlan plan = world.lessons()
                .host()
                .open(DemoWorld.BY_KARI, scenario, mode, manners.size(), OptionalLong.of(seed), OptionalDouble.empty());
        for (int group = 1; group <= manners.size(); group++) {
            Manner manner = manners.get(group - 1);
            Cast cast = new Cast(world, plan.id(), group);
            cast.join(manner.people());
            cast.lead(new Ask.Resume());
            play(cast, manner, plan.seedOf(group));
            talk(cast, manner);
        }
    }

    private static void play(Cast cast, Manner manner, long luck) {
        for (Entry entry : Rehearsal.of(cast.script()).reference(luck).log()) {
            if (entry.what() instanceof Entry.Acted acted
                    && !manner.forgets().contains(acted.deed().verb())) {
                cast.passUntil(entry.atMicros() + manner.lateMicros());
                cast.act(acted.role(), acted.deed());
            }
        }
        cast.passUntil(cast.script().runMicros());
    }

    /// Answers, marks and commitments, as a class writes them.
    private static void talk(Cast cast, Manner manner) {
        List<String> people = cast.people();
        List<String> words = manner.isGood() ? CONTENT : SHAKEN;
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < cast.script().scenario().questions().size(); i++) {
            questions.add(String.valueOf(i));
        }
        for (int i = 0; i < questions.size(); i++) {
            String who = people.get(i % people.size());
            cast.must(who, new Ask.Answer(RUN, questions.get(i), words.get(i % words.size())));
        }
        List<Objective> objectives = cast.script().scenario().objectives();
        for (int i = 0; i < people.size(); i++) {
            Objective objective = objectives.get(i % objectives.size());
            cast.must(people.get(i), new Ask.MarkPerson(RUN, "self", objective.name(), manner.isGood() ? 3 : 2, ""));
        }
        cast.must(
                people.getFirst(),
                new Ask.MarkPerson(
                        RUN, "peer", people.get(1), "communication", manner.isGood() ? 4 : 2, "Sa fra med en gang."));
        for (Objective objective : objectives) {
            cast.lead(new Ask.MarkRubric(
                    RUN,
                    objective.name(),
                    manner.isGood() ? 3 : 1,
                    manner.isGood() ? "Rolig og i riktig rekkefølge." : "Se på dette en gang til sammen."));
        }
        cast.must(people.getFirst(), new Ask.Commit(manner.isGood() ? GO_ON : CHANGE));
    }

    private static final String GO_ON = "Si høyt hva jeg ser før jeg gjør noe.";
    private static final String CHANGE = "Stoppe og låse ut før noen går inn til maskinen, også når det haster.";

    private static final List<String> CONTENT = List.of(
            "Det ble stille et øyeblikk, men alle visste hva de skulle gjøre.",
            "Vi så alarmen først, kvitterte, og gikk bort for å se etter.",
            "De fleste minuttene gikk mens vi ventet på mekanikeren.",
            "Noen kunne ha fått hånda i klem.",
            "Det samme som i dag, men ringe kunden litt før.");

    private static final List<String> SHAKEN = List.of(
            "Det kom mange alarmer på en gang, og ingen sa noe.",
            "Vi så på tallene og ikke på maskinen, så det gikk lang tid.",
            "Minuttene gikk før vi skjønte hva som var galt.",
            "Det vi glemte, kunne ha skadet noen på ordentlig.",
            "Stoppe først og tenke etterpå.");
}
