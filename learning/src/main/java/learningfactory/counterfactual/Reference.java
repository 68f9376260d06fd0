package learningfactory.counterfactual;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import learningfactory.run.Entry;
import learningfactory.run.Run;
import learningfactory.run.RunFact;
import learningfactory.scenario.Role;
import learningfactory.scenario.Scenario;
import learningfactory.scenario.Step;
import org.jspecify.annotations.Nullable;

/// The expected response, played from whatever has been done so far: each step that nobody has done yet is
/// done `referenceMicros` after the latest of its inject's coming and its earlier steps taking effect, but
/// not before now.
///
/// One person a role does it. A step that is refused because its doer is busy or the plant is not ready is
/// tried again every five seconds until its time limit has passed twice.
final class Reference implements Conduct {
    private static final long TRY_AGAIN_MICROS = 5_000_000L;

    private final Scenario scenario;
    private final List<Entry> world;

    /// @param scenario whose response
    /// @param world what the instructor does to the plant
    Reference(Scenario scenario, List<Entry> world) {
        this.scenario = scenario;
        this.world = world;
    }

    @Override
    public void play(Future future, long endMicros) {
        Progress progress = new Progress(future.run());
        int nextOfWorld = 0;
        while (!future.run().isEnded() && future.run().nowMicros() < endMicros) {
            while (nextOfWorld < world.size()
                    && world.get(nextOfWorld).atMicros() <= future.run().nowMicros()) {
                future.run().apply(world.get(nextOfWorld++));
            }
            progress.doWhatIsDue();
            long until = Math.min(endMicros, progress.nextMicros());
            if (nextOfWorld < world.size()) {
                until = Math.min(until, world.get(nextOfWorld).atMicros());
            }
            future.runUntil(Math.max(until, future.run().nowMicros() + 1));
        }
        future.runUntil(endMicros);
    }

    /// Which steps have been done in one run, and when the next is due.
    private final class Progress {
        private final Run run;
        private final long[] doneMicros;
        private final long[] triedMicros;
        private final List<String> comings = new ArrayList<>();
        private final List<Long> cameMicros = new ArrayList<>();
        private int seen;

        Progress(Run run) {
            this.run = run;
            doneMicros = new long[scenario.response().size()];
            triedMicros = new long[doneMicros.length];
            java.util.Arrays.fill(doneMicros, -1);
        }

        void doWhatIsDue() {
            look();
            for (int i = 0; i < doneMicros.length; i++) {
                if (doneMicros[i] < 0 && dueMicros(i) <= run.nowMicros()) {
                    attempt(i);
                }
            }
        }

        private void attempt(int i) {
            Step step = scenario.response().get(i);
            Role.Kind role = role(step);
            String actor =
                    role == null ? "reference" : "reference " + role.name().toLowerCase(Locale.ROOT);
            if (!run.act(actor, role, step.deed()).isAccepted()) {
                triedMicros[i] = run.nowMicros() + TRY_AGAIN_MICROS;
            }
            look();
        }

        /// Takes in what has come and what others have done.
        private void look() {
            List<RunFact> facts = run.facts();
            for (; seen < facts.size(); seen++) {
                RunFact fact = facts.get(seen);
                if (fact instanceof RunFact.Injected injected && !comings.contains(injected.inject())) {
                    comings.add(injected.inject());
                    cameMicros.add(injected.atMicros());
                } else if (fact instanceof RunFact.Acted acted && acted.accepted()) {
                    noteDone(acted);
                } else if (fact instanceof RunFact.TookEffect effect && !effect.accepted()) {
                    noteUndone(effect);
                }
            }
        }

        private void noteDone(RunFact.Acted acted) {
            for (int i = 0; i < doneMicros.length; i++) {
                if (doneMicros[i] < 0
                        && sinceMicros(i) <= acted.atMicros()
                        && scenario.response().get(i).isDoneBy(acted.deed())) {
                    doneMicros[i] = acted.effectMicros();
                    return;
                }
            }
        }

        /// The plant refused what had taken its doer time: the step is to be tried again.
        private void noteUndone(RunFact.TookEffect effect) {
            for (int i = 0; i < doneMicros.length; i++) {
                if (doneMicros[i] == effect.atMicros()
                        && scenario.response().get(i).isDoneBy(effect.deed())) {
                    doneMicros[i] = -1;
                    triedMicros[i] = run.nowMicros() + TRY_AGAIN_MICROS;
                    return;
                }
            }
        }

        /// When the inject of a step came; never while it has not.
        private long sinceMicros(int i) {
            String inject = scenario.response().get(i).since();
            if (inject.isEmpty()) {
                return 0;
            }
            int place = comings.indexOf(inject);
            return place < 0 ? Long.MAX_VALUE : cameMicros.get(place);
        }

        /// When a step is to be done or tried again; never while something before it is missing or it is
        /// given up.
        private long dueMicros(int i) {
            Step step = scenario.response().get(i);
            long from = sinceMicros(i);
            for (String before : step.after()) {
                long done = doneMicros(before);
                from = Math.max(from, done < 0 ? Long.MAX_VALUE : done);
            }
            if (from == Long.MAX_VALUE) {
                return from;
            }
            long due = from + step.referenceMicros();
            boolean isGivenUp = triedMicros[i] > 0
                    && step.withinMicros() < Long.MAX_VALUE
                    && run.nowMicros() - sinceMicros(i) > 2 * step.withinMicros();
            return isGivenUp ? Long.MAX_VALUE : Math.max(due, triedMicros[i]);
        }

        private long doneMicros(String name) {
            for (int i = 0; i < doneMicros.length; i++) {
                if (scenario.response().get(i).name().equals(name)) {
                    return doneMicros[i];
                }
            }
            return -1;
        }

        /// The next moment at which a step can be due; while an inject is awaited no later than the
        /// shortest time in which anybody answers.
        long nextMicros() {
            long next = Long.MAX_VALUE;
            long shortest = Long.MAX_VALUE;
            for (int i = 0; i < doneMicros.length; i++) {
                if (doneMicros[i] < 0) {
                    next = Math.min(next, dueMicros(i));
                    shortest = Math.min(shortest, scenario.response().get(i).referenceMicros());
                }
            }
            return shortest == Long.MAX_VALUE
                    ? next
                    : Math.min(next, run.nowMicros() + Math.max(1_000_000L, Math.min(60_000_000L, shortest)));
        }
    }

    private Role.@Nullable Kind role(Step step) {
        for (Role role : scenario.roles()) {
            boolean mayDo = step.by().isEmpty() || step.by().contains(role.kind());
            if (mayDo && role.allows(step.deed())) {
                return role.kind();
            }
        }
        return null;
    }
}
