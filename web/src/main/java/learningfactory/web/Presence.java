package learningfactory.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import learningfactory.session.Ask;
import learningfactory.session.SessionPlan;
import learningfactory.web.door.Participant;
import learningfactory.web.live.LocalSessionHost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;

/// Who is there: a participant with an open page is; one without for a quarter of a minute has left, also
/// when the server was stopped under his page and has started again.
final class Presence implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);

    private static final long GRACE_SECONDS = 15;

    private final LocalSessionHost host;
    private final Map<String, Integer> pages = new HashMap<>();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("presence").daemon().factory());

    Presence(LocalSessionHost host) {
        this.host = host;
    }

    /// The server answers from now on: whoever was there when it stopped has the usual time to come back.
    @EventListener(ContextRefreshedEvent.class)
    void started() {
        ScheduledFuture<?> ignored = later.schedule(this::whoIsNotBackLeaves, GRACE_SECONDS, TimeUnit.SECONDS);
    }

    private void whoIsNotBackLeaves() {
        for (SessionPlan plan : host.sessions()) {
            for (int group = 1; group <= plan.groups(); group++) {
                int number = group;
                quietly(() -> present(plan, number).forEach(this::leave));
            }
        }
    }

    /// Those in a group who have not left; a session that rests is not woken.
    private List<Participant> present(SessionPlan plan, int group) {
        return host.glance(plan.id(), session -> session.picture(group, null, "")).stream()
                .flatMap(picture -> picture.people().stream())
                .filter(person -> person.isPresent())
                .map(person -> new Participant(plan.id(), group, person.person(), 0))
                .toList();
    }

    /// One of his pages is open; he has come back if he had left.
    synchronized void opened(Participant who) {
        pages.merge(who.person(), 1, Integer::sum);
        later.execute(() -> comeBack(who));
    }

    /// One of his pages is closed.
    synchronized void closed(Participant who) {
        pages.merge(who.person(), -1, Integer::sum);
        ScheduledFuture<?> ignored = later.schedule(() -> leave(who), GRACE_SECONDS, TimeUnit.SECONDS);
    }

    private void comeBack(Participant who) {
        quietly(() -> host.picture(who.session(), who.group(), null, who.person()).people().stream()
                .filter(person -> person.person().equals(who.person()) && !person.isPresent())
                .forEach(person -> host.ask(
                        who.session(), who.group(), who.person(), new Ask.Join(person.nickname(), person.role()))));
    }

    private void leave(Participant who) {
        boolean isGone;
        synchronized (this) {
            isGone = pages.getOrDefault(who.person(), 0) <= 0;
            if (isGone) {
                pages.remove(who.person());
            }
        }
        if (isGone) {
            quietly(() -> host.ask(who.session(), who.group(), who.person(), new Ask.Leave()));
        }
    }

    /// A session may have been closed meanwhile.
    private static void quietly(Runnable change) {
        try {
            change.run();
        } catch (RuntimeException closed) {
            LOG.debug("Presence is not known any more", closed);
        }
    }

    @Override
    public void close() {
        later.shutdownNow();
    }
}
