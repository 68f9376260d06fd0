package learningfactory.web;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import learningfactory.session.Ask;
import learningfactory.session.SessionHost;
import learningfactory.web.door.Participant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who is there: a participant with an open page is; one without for a quarter of a minute has left.
final class Presence implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);

    private static final long GRACE_SECONDS = 15;

    private final SessionHost host;
    private final Map<String, Integer> pages = new HashMap<>();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("presence").daemon().factory());

    Presence(SessionHost host) {
        this.host = host;
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
