package learningfactory.benchmarks.planning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import learningfactory.booking.Clearance;
import learningfactory.booking.Closing;
import learningfactory.booking.Concerned;
import learningfactory.booking.Desk;
import learningfactory.booking.HallRules;
import learningfactory.booking.Outcome;
import learningfactory.booking.Request;
import learningfactory.booking.Reservation;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.planning.PlanTask;
import learningfactory.planning.TermPlan;
import learningfactory.resource.Blackout;
import learningfactory.resource.Busy;
import learningfactory.resource.Interval;
import learningfactory.resource.Mode;
import learningfactory.resource.ReservationId;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.resource.ResourceKind;
import learningfactory.store.Database;
import learningfactory.store.LocalDatabase;
import learningfactory.store.booking.JdbcHallBook;
import learningfactory.store.planning.JdbcPlanBook;
import learningfactory.termplan.Approval;
import learningfactory.termplan.KeptPlan;
import learningfactory.words.Words;

/// A whole term is approved on a real PostgreSQL, while somebody books its machines in turn for the weeks
/// after it, again and again: how long the approval takes, and how long it holds him up. That he waits for
/// no longer than the claims are held is the measure of them.
///
/// Nobody in a made-up term is named, so no clearance is asked.
final class ApprovalSpeed {
    private static final Duration BEFORE_THE_TERM = Duration.ofDays(3);
    private static final long AT_REST_MILLIS = 1_500;
    private static final long PAUSE_MILLIS = 2;
    private static final int HOURS_A_DAY = 12;

    private final PlanTask task;
    private final JdbcHallBook hall;
    private final JdbcPlanBook plans;
    private final Desk desk;
    private final Closing closing;
    private final Instant now;

    private ApprovalSpeed(PlanTask task, Database database) {
        HallRules rules = HallRules.in(task.term().zone());
        this.task = task;
        this.hall = new JdbcHallBook(database);
        this.plans = new JdbcPlanBook(database);
        this.desk = new Desk(hall, question -> new Clearance.Answer.Cleared(), rules);
        this.closing = new Closing(hall, rules, Concerned.NOBODY);
        this.now = task.term().whole().from().minus(BEFORE_THE_TERM);
    }

    /// What was measured.
    ///
    /// @param meetings that were booked
    /// @param nanos of the approval
    /// @param restNanos median of somebody else's booking with nobody in the way
    /// @param heldUpNanos longest of his bookings during the approval
    record Measured(int meetings, long nanos, long restNanos, long heldUpNanos) {
        String cells() {
            return String.format(
                    Locale.ROOT, "%d | %.2f | %.1f | %.0f", meetings, nanos / 1e9, restNanos / 1e6, heldUpNanos / 1e6);
        }
    }

    static Measured measure(PlanTask task, TermPlan plan) throws IOException {
        Path folder = Files.createTempDirectory("approval");
        try (LocalDatabase local = LocalDatabase.in(folder);
                Database database = Database.of(local)) {
            return new ApprovalSpeed(task, database).measure(plan);
        } finally {
            delete(folder);
        }
    }

    private Measured measure(TermPlan plan) {
        furnish();
        plans.add(new KeptPlan(
                "term",
                "A made-up term",
                new OrganisationId("hall"),
                task.term().first(),
                task.term().last(),
                KeptPlan.State.PROPOSED,
                task.requests(),
                plan,
                List.of(),
                Optional.empty()));
        Rival rival = new Rival();
        Thread thread = Thread.ofPlatform().start(rival);
        pause(AT_REST_MILLIS);
        long start = System.nanoTime();
        Approval.Answer answer = new Approval(hall, desk, closing, plans).approve("term", ApprovalSpeed::draft, now);
        long end = System.nanoTime();
        rival.isOver = true;
        join(thread);
        if (!(answer instanceof Approval.Answer.Booked booked)) {
            throw new IllegalStateException("The plan could not be approved: %s.".formatted(answer));
        }
        return new Measured(booked.made(), end - start, rival.medianBefore(start), rival.longestBetween(start, end));
    }

    private void furnish() {
        task.premises().resources().forEach(hall::put);
        task.premises().quotas().forEach(hall::put);
        for (Busy busy : task.premises().taken()) {
            closing.close(new Blackout(
                    draft().id(),
                    Optional.of(busy.resource()),
                    busy.span(),
                    Blackout.Kind.MAINTENANCE,
                    new Words("Stengt", "Closed"),
                    ""));
        }
    }

    /// Books one machine after the other, hour after hour, from the Monday after the term on. Each is used in
    /// the term, so the approval claims it.
    private final class Rival implements Runnable {
        private final List<long[]> took = new ArrayList<>();
        private final List<ResourceId> machines = task.premises().resources().stream()
                .filter(one -> one.is().kind() == ResourceKind.MACHINE)
                .map(Resource::id)
                .toList();
        private volatile boolean isOver;

        @Override
        public void run() {
            for (int number = 0; !isOver; number++) {
                long start = System.nanoTime();
                Outcome outcome = desk.hold(draft(), request(number), now);
                took.add(new long[] {start, System.nanoTime()});
                if (outcome instanceof Outcome.Refused refused) {
                    throw new IllegalStateException("Nobody was in the way, but: %s.".formatted(refused.reasons()));
                }
                pause(PAUSE_MILLIS);
            }
        }

        private Request request(int number) {
            int hour = number / machines.size();
            int day = hour / HOURS_A_DAY;
            Instant from = task.term()
                    .last()
                    .plusDays(3)
                    .plusWeeks(day / 5)
                    .plusDays(day % 5)
                    .atTime(LocalTime.of(8, 0))
                    .atZone(task.term().zone())
                    .toInstant()
                    .plus(Duration.ofHours(hour % HOURS_A_DAY));
            return new Request(
                    new Request.Holder(new PersonId("rival"), new OrganisationId("works-9")),
                    new Request.Purpose("", ""),
                    Interval.of(from, Duration.ofMinutes(30)),
                    List.of(machines.get(number % machines.size())),
                    new Request.Use(Mode.SOLO, 1, List.of(new PersonId("rival"))));
        }

        long medianBefore(long moment) {
            long[] before = took.stream()
                    .filter(one -> one[1] < moment)
                    .mapToLong(one -> one[1] - one[0])
                    .sorted()
                    .toArray();
            return before[before.length / 2];
        }

        long longestBetween(long from, long until) {
            return took.stream()
                    .filter(one -> one[1] > from && one[0] < until)
                    .mapToLong(one -> one[1] - one[0])
                    .max()
                    .orElse(0);
        }
    }

    private static Reservation.Draft draft() {
        return new Reservation.Draft(new ReservationId(UUID.randomUUID().toString()), "CODE", "");
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("The measurement was stopped.", stopped);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("The measurement was stopped.", stopped);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
