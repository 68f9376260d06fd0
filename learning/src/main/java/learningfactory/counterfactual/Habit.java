package learningfactory.counterfactual;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import learningfactory.factory.equipment.AlarmState;
import learningfactory.factory.running.Fact;
import learningfactory.run.Entry;
import learningfactory.run.Run;
import learningfactory.run.RunFact;
import learningfactory.run.RunRecord;
import org.jspecify.annotations.Nullable;

/// The students' responses as a policy that can meet other luck: each deed hangs on what it answered, with
/// its delay.
///
/// A deed about an alarm answers the last coming of that alarm before it. A deed on a machine answers the
/// last alarm of that machine, when that came after the last inject; every other deed answers the last
/// inject; a deed before any of these stands at its own moment. When something comes for the n-th time,
/// what was done at its n-th coming is done; when it comes more often than the students met it, what they
/// did the last time. Hints hang on injects like deeds.
final class Habit implements Conduct {
    private static final String START = "";

    private final Map<String, List<List<Answer>>> answers = new LinkedHashMap<>();
    private final List<Entry> world;

    /// Something done, so long after what it answers.
    private record Answer(long delayMicros, Entry entry) {}

    private Habit(List<Entry> world) {
        this.world = world;
    }

    static Habit of(RunRecord record) {
        Habit habit = new Habit(Entries.ofTheWorld(record.log()));
        for (Entry entry : record.log()) {
            if (Entries.isStudents(entry)) {
                habit.learn(record, entry);
            }
        }
        return habit;
    }

    private void learn(RunRecord record, Entry entry) {
        String cause = START;
        long causeMicros = 0;
        int coming = 0;
        Map<String, Integer> comings = new LinkedHashMap<>();
        boolean isInject = false;
        for (RunFact fact : record.facts()) {
            if (fact.atMicros() > entry.atMicros() || is(fact, entry)) {
                break;
            }
            String came = cause(fact);
            if (came != null) {
                int number = comings.merge(came, 1, Integer::sum);
                boolean isFactInject = fact instanceof RunFact.Injected;
                if (isFactInject || isAbout(entry, came)) {
                    cause = came;
                    causeMicros = fact.atMicros();
                    coming = number - 1;
                    isInject = isFactInject;
                }
            }
        }
        boolean isOnce = isInject || cause.isEmpty();
        List<List<Answer>> byComing = answers.computeIfAbsent(cause, c -> new ArrayList<>());
        while (byComing.size() <= (isOnce ? 0 : coming)) {
            byComing.add(new ArrayList<>());
        }
        byComing.get(isOnce ? 0 : coming).add(new Answer(entry.atMicros() - causeMicros, entry));
    }

    /// Whether a fact tells of this very entry; what came at the same moment after it may be its
    /// consequence.
    private static boolean is(RunFact fact, Entry entry) {
        return fact instanceof RunFact.Acted acted
                && acted.atMicros() == entry.atMicros()
                && acted.actor().equals(entry.actor())
                && entry.what().equals(new Entry.Acted(acted.role(), acted.deed()));
    }

    /// What a fact is as a cause: `inject name` or `alarm name`; null when it is none.
    private static @Nullable String cause(RunFact fact) {
        if (fact instanceof RunFact.Injected injected) {
            return "inject " + injected.inject();
        }
        if (fact instanceof RunFact.InPlant(long at, Fact.AlarmChanged changed)
                && changed.state() == AlarmState.UNACKNOWLEDGED) {
            return "alarm " + changed.alarm();
        }
        return null;
    }

    private static boolean isAbout(Entry entry, String cause) {
        if (!(entry.what() instanceof Entry.Acted acted) || !cause.startsWith("alarm ")) {
            return false;
        }
        String alarm = cause.substring("alarm ".length());
        String element = acted.deed().element().replaceFirst("/", ": ");
        return switch (acted.deed().verb().of()) {
            case ALARM -> alarm.equals(element);
            case UNIT ->
                alarm.startsWith(element + ": ")
                        || alarm.startsWith(element + "-" + acted.deed().number() + ": ");
            case SOURCE, CREW, PARAMETER, BUFFER, NOTHING -> false;
        };
    }

    @Override
    public void play(Future future, long endMicros) {
        Player player = new Player(future.run());
        while (!future.run().isEnded() && future.run().nowMicros() < endMicros) {
            player.look();
            player.doWhatIsDue();
            long until = Math.min(endMicros, player.nextMicros());
            future.runUntil(Math.max(until, future.run().nowMicros() + 1));
        }
        future.runUntil(endMicros);
    }

    private long shortestDelayMicros() {
        return answers.values().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .mapToLong(Answer::delayMicros)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /// A deed or another entry that is to come.
    private record Planned(long atMicros, Entry entry) {}

    /// The policy at work in one run.
    private final class Player {
        private static final long LEAST_MICROS = 1_000_000L;
        private static final long MOST_MICROS = 60_000_000L;

        private final Run run;
        private final long strideMicros;
        private final List<Planned> planned = new ArrayList<>();
        private final Map<String, Integer> comings = new LinkedHashMap<>();
        private int seen;

        Player(Run run) {
            this.run = run;
            this.strideMicros = Math.max(LEAST_MICROS, Math.min(MOST_MICROS, shortestDelayMicros()));
            world.forEach(entry -> plan(entry.atMicros(), entry));
            answer(START, 0);
        }

        void look() {
            List<RunFact> facts = run.facts();
            for (; seen < facts.size(); seen++) {
                String cause = cause(facts.get(seen));
                if (cause != null) {
                    answer(cause, facts.get(seen).atMicros());
                }
            }
        }

        private void answer(String cause, long atMicros) {
            int coming = comings.merge(cause, 1, Integer::sum) - 1;
            List<List<Answer>> byComing = answers.getOrDefault(cause, List.of());
            boolean isOnce = !cause.startsWith("alarm ");
            if (byComing.isEmpty() || (isOnce && coming > 0)) {
                return;
            }
            for (Answer answer : byComing.get(Math.min(coming, byComing.size() - 1))) {
                plan(atMicros + answer.delayMicros(), answer.entry());
            }
        }

        private void plan(long atMicros, Entry entry) {
            int at = planned.size();
            while (at > 0 && planned.get(at - 1).atMicros() > atMicros) {
                at--;
            }
            planned.add(at, new Planned(atMicros, entry));
        }

        void doWhatIsDue() {
            while (!planned.isEmpty() && planned.getFirst().atMicros() <= run.nowMicros()) {
                Entry entry = planned.removeFirst().entry();
                run.apply(new Entry(entry.sequence(), run.nowMicros(), entry.actor(), entry.what()));
            }
        }

        long nextMicros() {
            long next = run.nowMicros() + strideMicros;
            return planned.isEmpty() ? next : Math.min(next, planned.getFirst().atMicros());
        }
    }
}
