package learningfactory.web.planning;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import learningfactory.network.PersonId;
import learningfactory.planning.FirstFit;
import learningfactory.planning.PlanTask;
import learningfactory.planning.TermPlan;
import learningfactory.planning.TermPlanner;
import learningfactory.planning.TermPlanner.Effort;
import learningfactory.planning.TermPlanner.Progress;
import learningfactory.termplan.KeptPlan;
import learningfactory.termplan.PlanBook;
import learningfactory.termplan.Survey;
import learningfactory.web.door.Acting;
import learningfactory.words.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where plans are made, each on a thread of its own; says how it goes, and stops when it is told.
final class Workshop implements AutoCloseable {
    /// So much is tried when nobody says how much.
    static final int STEPS = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);

    private final PlanBook plans;
    private final TermPlanner planner;
    private final Survey survey;
    private final Acting acting;
    private final InstantSource clock;
    private final Map<String, Work> works = new ConcurrentHashMap<>();

    Workshop(PlanBook plans, TermPlanner planner, Survey survey, Acting acting, InstantSource clock) {
        this.plans = plans;
        this.planner = planner;
        this.survey = survey;
        this.acting = acting;
        this.clock = clock;
    }

    /// One plan being made.
    private static final class Work {
        private final Thread thread;
        private volatile Progress progress;
        private volatile boolean isStopped;

        Work(Thread thread, Progress progress) {
            this.thread = thread;
            this.progress = progress;
        }
    }

    /// How the making of this plan goes; empty: it is not being made.
    Optional<Progress> progress(String plan) {
        return Optional.ofNullable(works.get(plan)).map(work -> work.progress);
    }

    /// Begins, unless it is being made already.
    void begin(KeptPlan plan, Effort effort, PersonId actor) {
        Thread thread =
                Thread.ofPlatform().name("plan-" + plan.id()).daemon().unstarted(() -> make(plan, effort, actor));
        Work work = new Work(thread, new Progress(0, effort.steps(), 0, 0, 0));
        if (works.putIfAbsent(plan.id(), work) == null) {
            thread.start();
        }
    }

    /// Ends early, with the best so far.
    void stop(String plan) {
        Work work = works.get(plan);
        if (work != null) {
            work.isStopped = true;
        }
    }

    private void make(KeptPlan plan, Effort effort, PersonId actor) {
        try {
            TermPlan made = made(plan, effort);
            acting.as(
                    actor,
                    () -> plans.change(
                            plan.id(),
                            now -> now.standing(made, plan)
                                    .then(merged ->
                                            merged.plan().equals(made) ? Outcome.done(merged) : mended(merged))));
        } catch (ServletException | IOException | RuntimeException failed) {
            LOG.error("The plan {} could not be made", plan.id(), failed);
        } finally {
            works.remove(plan.id());
        }
    }

    /// Somebody has changed the plan meanwhile. What was found in the way of that gives way, to the first
    /// time that is free.
    private Outcome<KeptPlan> mended(KeptPlan merged) {
        PlanTask task = survey.task(merged, clock.instant());
        TermPlan filled = FirstFit.fill(task, FirstFit.kept(task, merged.plan()));
        return merged.standing(new TermPlan(filled.placements().stream()
                .filter(one -> merged.plan().find(one.meeting()).isPresent())
                .toList()));
    }

    private TermPlan made(KeptPlan plan, Effort effort) {
        PlanTask task = survey.task(plan, clock.instant());
        TermPlan start = FirstFit.fill(task, FirstFit.kept(task, survey.stands(plan, task)));
        return planner.plan(task, start, effort, progress -> {
            Work work = works.get(plan.id());
            if (work != null) {
                work.progress = progress;
            }
            return work != null && !work.isStopped;
        });
    }

    @Override
    public void close() {
        works.values().forEach(work -> work.isStopped = true);
        works.values().forEach(work -> {
            try {
                work.thread.join(2_000);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
