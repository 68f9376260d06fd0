package learningfactory.demo;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import learningfactory.run.Entry;
import learningfactory.run.Rehearsal;
import learningfactory.session.Ask;
import learningfactory.session.SessionPlan;
import learningfactory.words.Words;

/// A class lesson in the middle: four groups, each as far as it has got, all standing still because Kari
/// explains something.
final class LessonUnderWay implements DemoStory {

    private static final String WHY = "Kari forklarer låsing ved tavla. Vi går videre om to minutter.";

    /// Group by group: who is there, and how many deeds of the good response they have got through.
    private static final List<List<String>> GROUPS = List.of(
            List.of("Vilde", "Ahmed", "Kasper"),
            List.of("Thea", "Liam", "Nora"),
            List.of("Iben", "Markus", "Zara"),
            List.of("Elias", "Maja", "Sondre"));

    private static final List<Integer> DEEDS = List.of(6, 4, 1, 0);

    private final String scenario;
    private final long seed;
    private final long atMicros;

    LessonUnderWay(String scenario, long seed, long atMicros) {
        this.scenario = scenario;
        this.seed = seed;
        this.atMicros = atMicros;
    }

    @Override
    public Words title() {
        return new Words("en klasse midt i en leksjon", "a class in the middle of a lesson");
    }

    @Override
    public void tell(DemoWorld world) {
        SessionPlan plan = world.lessons()
                .host()
                .open(
                        DemoWorld.BY_KARI,
                        scenario,
                        SessionPlan.Mode.CLASS,
                        GROUPS.size(),
                        OptionalLong.of(seed),
                        OptionalDouble.empty());
        for (int group = 1; group <= GROUPS.size(); group++) {
            Cast cast = new Cast(world, plan.id(), group);
            cast.join(Player.guests(GROUPS.get(group - 1)));
            cast.lead(new Ask.Resume());
            play(cast, plan.seedOf(group), DEEDS.get(group - 1));
            cast.lead(new Ask.Pause(WHY));
        }
    }

    private void play(Cast cast, long luck, int deeds) {
        int done = 0;
        for (Entry entry : Rehearsal.of(cast.script()).reference(luck).log()) {
            if (entry.what() instanceof Entry.Acted acted && done < deeds && entry.atMicros() <= atMicros) {
                cast.passUntil(entry.atMicros());
                cast.act(acted.role(), acted.deed());
                done++;
            }
        }
        cast.passUntil(atMicros);
    }
}
