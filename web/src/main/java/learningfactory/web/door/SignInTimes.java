package learningfactory.web.door;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/// How long a browser stays signed in: a school day after it was last heard, by a clock that only goes
/// forward.
///
/// The container measures by the machine's clock; one that is set forward by a day would throw a whole
/// class's teacher out. So the container's own limit is lifted and this one holds.
public final class SignInTimes implements HttpSessionListener {

    /// A school day.
    public static final Duration LIFE = Duration.ofHours(8);

    private final LongSupplier nanoTime;
    private final Map<String, Held> sessions = new ConcurrentHashMap<>();

    private record Held(HttpSession session, long heardNanos) {}

    /// @param nanoTime a clock that only goes forward, ns
    public SignInTimes(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /// A browser begins to be remembered; those that were not heard for too long are forgotten.
    @Override
    public void sessionCreated(HttpSessionEvent event) {
        HttpSession session = event.getSession();
        session.setMaxInactiveInterval(-1);
        long now = nanoTime.getAsLong();
        List<Held> over = new ArrayList<>(sessions.values());
        over.removeIf(held -> !isOver(held, now));
        over.forEach(held -> end(held.session()));
        sessions.put(session.getId(), new Held(session, now));
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.remove(event.getSession().getId());
    }

    /// A request has come: its sign-in lasts on from now, or is over.
    public void heard(HttpSession session) {
        long now = nanoTime.getAsLong();
        Held held = sessions.get(session.getId());
        if (held != null && isOver(held, now)) {
            end(session);
        } else {
            sessions.put(session.getId(), new Held(session, now));
        }
    }

    private static boolean isOver(Held held, long now) {
        return now - held.heardNanos() >= LIFE.toNanos();
    }

    private void end(HttpSession session) {
        sessions.remove(session.getId());
        try {
            session.invalidate();
        } catch (IllegalStateException gone) {
            // somebody has signed out at this moment
        }
    }
}
