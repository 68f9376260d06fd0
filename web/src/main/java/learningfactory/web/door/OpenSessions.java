package learningfactory.web.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import learningfactory.network.PersonId;
import org.jspecify.annotations.Nullable;

/// The browsers that are signed in at this moment, by person. A browser's session is in the memory of this
/// server, and so is this list: it says what is true, and whoever is on it can be sent out.
public final class OpenSessions {

    private static final String ATTRIBUTE = OpenSessions.class.getName();

    private final Map<PersonId, Map<String, Seat>> seats = new LinkedHashMap<>();

    OpenSessions() {}

    /// A browser that is signed in.
    ///
    /// @param id without meaning; not the session's own id, which would be a key
    /// @param since the sign-in
    /// @param way as in [learningfactory.network.SignInBook]
    /// @param browser such as `Firefox, Windows`; empty when nobody can tell
    /// @param lastSeen when it last asked for something
    /// @param isThis whether it is the one that asks
    public record Open(String id, Instant since, String way, String browser, Instant lastSeen, boolean isThis) {}

    /// Kept with the session itself: when that ends, however it ends, this hears of it.
    private final class Seat implements HttpSessionBindingListener {
        private final String id = UUID.randomUUID().toString();
        private final PersonId person;
        private final Instant since;
        private final SignIn.Way way;
        private final String browser;
        private @Nullable HttpSession session;

        Seat(PersonId person, Instant since, SignIn.Way way, String browser) {
            this.person = person;
            this.since = since;
            this.way = way;
            this.browser = browser;
        }

        @Override
        public void valueBound(HttpSessionBindingEvent event) {
            session = event.getSession();
            take(this);
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            leave(this);
        }
    }

    /// @return the id of the browser, without meaning
    String begin(HttpSession session, PersonId person, Instant since, SignIn.Way way, String browser) {
        Seat seat = new Seat(person, since, way, browser);
        session.setAttribute(ATTRIBUTE, seat);
        return seat.id;
    }

    /// Those of a person, the newest first.
    public List<Open> of(PersonId person, HttpServletRequest request) {
        HttpSession asking = request.getSession(false);
        List<Open> open = new ArrayList<>();
        for (Seat seat : seatsOf(person)) {
            HttpSession session = seat.session;
            if (session != null) {
                try {
                    open.add(new Open(
                            seat.id,
                            seat.since,
                            seat.way.name(),
                            seat.browser,
                            Instant.ofEpochMilli(session.getLastAccessedTime()),
                            asking != null && asking.getId().equals(session.getId())));
                } catch (IllegalStateException ended) {
                    // between the list and the question
                }
            }
        }
        return open.reversed();
    }

    /// Sends one browser of a person out.
    ///
    /// @return whether it was there
    public boolean end(PersonId person, String id) {
        return seatsOf(person).stream()
                .filter(seat -> seat.id.equals(id))
                .findFirst()
                .map(OpenSessions::end)
                .orElse(false);
    }

    /// Sends all browsers of a person out but the one that asks.
    public void endOthers(PersonId person, HttpServletRequest request) {
        of(person, request).stream().filter(open -> !open.isThis()).forEach(open -> end(person, open.id()));
    }

    /// Sends every browser out that came in by this session at a provider, whoever's it is.
    ///
    /// @return the ids of those that were there
    List<String> endAll(String issuer, String sid) {
        return seats().stream()
                .filter(seat -> seat.way
                        .elsewhere()
                        .filter(there ->
                                there.issuer().equals(issuer) && there.sid().equals(sid))
                        .isPresent())
                .filter(OpenSessions::end)
                .map(seat -> seat.id)
                .toList();
    }

    private static boolean end(Seat seat) {
        HttpSession session = seat.session;
        try {
            if (session != null) {
                session.invalidate();
            }
            return session != null;
        } catch (IllegalStateException ended) {
            return false;
        }
    }

    private synchronized void take(Seat seat) {
        seats.computeIfAbsent(seat.person, person -> new LinkedHashMap<>()).put(seat.id, seat);
    }

    private synchronized void leave(Seat seat) {
        Map<String, Seat> theirs = seats.get(seat.person);
        if (theirs != null) {
            theirs.remove(seat.id);
            if (theirs.isEmpty()) {
                seats.remove(seat.person);
            }
        }
    }

    private synchronized List<Seat> seats() {
        return seats.values().stream()
                .flatMap(theirs -> theirs.values().stream())
                .toList();
    }

    private synchronized List<Seat> seatsOf(PersonId person) {
        return List.copyOf(seats.getOrDefault(person, Map.of()).values());
    }
}
