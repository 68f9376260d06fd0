package learningfactory.benchmarks.planning;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import learningfactory.planner.LocalSearchPlanner;
import learningfactory.planner.MadeUpTerm;
import learningfactory.planning.Distance;
import learningfactory.planning.FirstFit;
import learningfactory.planning.PlanCheck;
import learningfactory.planning.PlanDifference;
import learningfactory.planning.PlanTask;
import learningfactory.planning.Premises;
import learningfactory.planning.TermPlan;
import learningfactory.planning.TermPlanner.Effort;
import learningfactory.planning.Worth;
import learningfactory.resource.Busy;
import learningfactory.resource.Interval;
import learningfactory.resource.ReservationId;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.resource.ResourceKind;

/// `./factory bench --plan`: plans made-up terms with the pencil and with the search, repairs them when a
/// machine breaks and when the hall is closed, and books it as they say. Every plan is checked by code that
/// knows nothing of either.
public final class PlanBench {
    private static final int STEPS = 5_000;
    private static final Map<String, MadeUpTerm.Size> SIZES = sizes();

    /// The week that a machine is away; where the term's week of holiday is that one, the week after it.
    private static final int AWAY_AFTER_WEEKS = 2;

    private final Effort effort;
    private final List<Made> made = new ArrayList<>();
    private boolean isRight = true;

    private PlanBench(Effort effort) {
        this.effort = effort;
    }

    /// What is away for a week. Of one machine, another of its family mostly stands in at the same time; of
    /// all of a family, what needs them has to go to another time.
    private enum Away {
        ONE_MACHINE("one machine away for a week"),
        ITS_FAMILY("all machines of a family away for a week");

        private final String words;

        Away(String words) {
            this.words = words;
        }
    }

    /// A plan, and how long it took.
    private record Made(MadeUpTerm.Size size, PlanTask task, TermPlan plan, double seconds) {}

    private static Map<String, MadeUpTerm.Size> sizes() {
        Map<String, MadeUpTerm.Size> sizes = new LinkedHashMap<>();
        sizes.put("small", new MadeUpTerm.Size(5, 12, 6, 8));
        sizes.put("middle", new MadeUpTerm.Size(10, 20, 8, 12));
        sizes.put("large", new MadeUpTerm.Size(20, 40, 10, 16));
        return sizes;
    }

    /// Runs it.
    ///
    /// @param words a size (`small`, `middle`, `large`; all of them when none is named), the steps, the seed
    public static void main(String[] words) throws IOException {
        List<MadeUpTerm.Size> asked = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (String word : words) {
            if (SIZES.containsKey(word)) {
                asked.add(SIZES.get(word));
            } else if (word.matches("\\d{1,7}")) {
                numbers.add(Integer.parseInt(word));
            } else {
                System.err.printf(
                        "The word '%s' is neither a size (%s) nor a number.%nMaybe look at ./factory bench --help%n",
                        word, String.join(", ", SIZES.keySet()));
                System.exit(2);
            }
        }
        int steps = numbers.isEmpty() ? STEPS : numbers.get(0);
        long seed = numbers.size() > 1 ? numbers.get(1) : 1;
        PlanBench bench = new PlanBench(new Effort(seed, steps));
        bench.measure(asked.isEmpty() ? List.copyOf(SIZES.values()) : asked);
        System.exit(bench.isRight ? 0 : 1);
    }

    private void measure(List<MadeUpTerm.Size> sizes) throws IOException {
        print(
                "%s · %d processors, %s · Java %s · load %.1f · %,d steps, seed %d%n",
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                Runtime.version(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                effort.steps(),
                effort.seed());
        print("| term | by | meetings | unplaced | points | broken rules | seconds |");
        print("|---|---|--:|--:|--:|--:|--:|");
        sizes.forEach(this::plans);
        for (Away away : Away.values()) {
            print("%n| " + away.words + " | by | hurt | moved | of these at another time | days away, mean"
                    + " | farthest, weeks | nowhere | points | broken rules | seconds |");
            print("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
            made.forEach(one -> repairs(one, away));
        }
        print("%n| approval | meetings | seconds | a booking elsewhere takes, ms | at most meanwhile, ms |");
        print("|---|--:|--:|--:|--:|");
        ApprovalSpeed.measure(made.getFirst().task(), made.getFirst().plan()); // the compiler's time is not counted
        for (Made one : made) {
            print(
                    "| %s | %s |",
                    name(one.size()),
                    ApprovalSpeed.measure(one.task(), one.plan()).cells());
        }
    }

    private void plans(MadeUpTerm.Size size) {
        PlanTask task = MadeUpTerm.of(size, effort.seed());
        Made pencil = timed(size, task, () -> FirstFit.fill(task, TermPlan.EMPTY));
        row("pencil", pencil);
        Made search = timed(size, task, () -> searched(task, FirstFit.fill(task, TermPlan.EMPTY)));
        row("search", search);
        made.add(search);
    }

    private TermPlan searched(PlanTask task, TermPlan start) {
        return new LocalSearchPlanner().plan(task, start, effort, progress -> true);
    }

    private static Made timed(MadeUpTerm.Size size, PlanTask task, Supplier<TermPlan> planning) {
        long start = System.nanoTime();
        TermPlan plan = planning.get();
        return new Made(size, task, plan, (System.nanoTime() - start) / 1e9);
    }

    private void row(String by, Made one) {
        print(
                "| %s | %s | %d | %d | %,d | %d | %.1f |",
                name(one.size()),
                by,
                one.task().meetings().size(),
                one.plan().unplaced(one.task()).size(),
                Worth.of(one.task(), one.plan()).points(),
                broken(one),
                one.seconds());
    }

    private int broken(Made one) {
        int broken = PlanCheck.of(one.task(), one.plan()).size();
        isRight = isRight && broken == 0;
        return broken;
    }

    /// The machine that has most to do in that week is away for all of it, alone or with all of its family.
    private void repairs(Made one, Away what) {
        int away = one.size().weeks() / 2 == AWAY_AFTER_WEEKS ? AWAY_AFTER_WEEKS + 1 : AWAY_AFTER_WEEKS;
        Instant monday = one.task()
                .term()
                .first()
                .plusWeeks(away)
                .atStartOfDay(one.task().term().zone())
                .toInstant();
        Interval week = Interval.of(monday, Duration.ofDays(7));
        Resource busiest = one.task().premises().find(busiest(one, week)).orElseThrow();
        Premises left = one.task().premises();
        for (Resource resource : one.task().premises().resources()) {
            boolean isAway = resource.id().equals(busiest.id())
                    || (what == Away.ITS_FAMILY
                            && resource.is().family().equals(busiest.is().family()));
            if (isAway) {
                left = left.with(new Busy(resource.id(), week, 0, new ReservationId("fault"), true));
            }
        }
        PlanTask repair = one.task().in(left).repairing(one.plan());
        TermPlan kept = FirstFit.kept(repair, one.plan());
        int hurt = one.plan().placements().size() - kept.placements().size();
        repair("pencil", hurt, one, timed(one.size(), repair, () -> FirstFit.fill(repair, kept)));
        repair("search", hurt, one, timed(one.size(), repair, () -> searched(repair, FirstFit.fill(repair, kept))));
    }

    private static ResourceId busiest(Made one, Interval week) {
        return one.task().premises().resources().stream()
                .filter(resource -> resource.is().kind() == ResourceKind.MACHINE)
                .map(resource -> resource.id())
                .max(Comparator.comparingLong((ResourceId id) -> one.plan().placements().stream()
                                .filter(placement -> placement.resources().contains(id)
                                        && placement.during().overlaps(week))
                                .count())
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private void repair(String by, int hurt, Made before, Made after) {
        List<PlanDifference.Change> changes =
                PlanDifference.between(before.plan(), after.plan()).changes();
        List<Distance> moved = changes.stream()
                .flatMap(change -> change.distance(after.task().term().zone()).stream())
                .filter(distance -> !distance.isOnTime())
                .toList();
        print(
                "| %s | %s | %d | %d | %d | %.1f | %d | %d | %,d | %d | %.1f |",
                name(before.size()),
                by,
                hurt,
                changes.size(),
                moved.size(),
                moved.stream().mapToLong(one -> Math.abs(one.days())).average().orElse(0),
                moved.stream().mapToLong(one -> Math.abs(one.weeks())).max().orElse(0),
                after.plan().unplaced(after.task()).size(),
                Worth.of(after.task(), after.plan()).points(),
                broken(after),
                after.seconds());
    }

    private static String name(MadeUpTerm.Size size) {
        return "%d weeks, %d machines, %d instructors".formatted(size.weeks(), size.machines(), size.instructors());
    }

    private static void print(String line, Object... values) {
        System.out.println(values.length == 0 && !line.contains("%") ? line : String.format(Locale.ROOT, line, values));
    }
}
