package learningfactory.language.scenario;

import java.util.ArrayList;
import java.util.List;
import learningfactory.run.Run;
import learningfactory.run.RunFact;
import learningfactory.run.RunRecord;
import learningfactory.run.Script;
import learningfactory.scenario.Deed;
import learningfactory.scenario.PlantNames;
import learningfactory.scenario.Role;
import learningfactory.yaml.Mistake;
import org.jspecify.annotations.Nullable;

/// What somebody does who has not thought about it: a few deeds, some minutes after an inject has come.
record NaiveResponse(String lesson, String inject, long minutes, List<String> deeds) {
    private static final long MINUTE = 60_000_000;
    private static final long LOOK = MINUTE / 6;

    NaiveResponse(String lesson, String inject, long minutes, String... deeds) {
        this(lesson, inject, minutes, List.of(deeds));
    }

    Played on(Script script) throws Mistake {
        DeedReader reader = new DeedReader(PlantNames.of(script.plant()));
        List<Deed> read = new ArrayList<>();
        for (String deed : deeds) {
            read.add(reader.parse(deed));
        }
        return new Played(script, inject, minutes * MINUTE, read);
    }

    /// The response on its plant.
    record Played(Script script, String inject, long afterMicros, List<Deed> deeds) {
        RunRecord play(long seed) {
            Run run = Run.begin(script, seed);
            int seen = 0;
            long due = Long.MAX_VALUE;
            while (!run.isEnded()) {
                run.runUntil(Math.min(run.nowMicros() + LOOK, script.runMicros()));
                List<RunFact> facts = run.facts();
                for (; seen < facts.size(); seen++) {
                    if (facts.get(seen) instanceof RunFact.Injected f
                            && f.inject().equals(inject)) {
                        due = f.atMicros() + afterMicros;
                    }
                }
                if (run.nowMicros() >= due) {
                    due = Long.MAX_VALUE;
                    deeds.forEach(deed -> run.act("naive", role(deed), deed));
                }
            }
            return run.record();
        }

        private Role.@Nullable Kind role(Deed deed) {
            return script.scenario().roles().stream()
                    .filter(role -> role.allows(deed))
                    .map(Role::kind)
                    .findFirst()
                    .orElse(null);
        }
    }
}
