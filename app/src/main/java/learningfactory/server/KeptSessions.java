package learningfactory.server;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.session.Opener;
import learningfactory.session.SessionPlan;
import learningfactory.store.JdbcSessionBook;
import learningfactory.store.KeptSession;
import learningfactory.store.RestingAsked;
import learningfactory.store.RestingSession;
import learningfactory.web.live.SessionRegister;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// The register of the sessions, kept in the store. The terms of a session are one JSON object; what is
/// written once can be read for ever, so a name in it never changes its meaning.
final class KeptSessions implements SessionRegister {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private final JdbcSessionBook book;
    private final ZoneId zone;

    /// @param zone in which it is told since when a session rests
    KeptSessions(JdbcSessionBook book, ZoneId zone) {
        this.book = book;
        this.zone = zone;
    }

    @Override
    public boolean add(Kept session) {
        SessionPlan plan = session.plan();
        Opener by = session.by();
        return book.open(new KeptSession(
                plan.id(),
                plan.code(),
                terms(plan),
                by == null ? null : by.person().value(),
                by == null ? null : by.organisation().map(OrganisationId::value).orElse(null)));
    }

    @Override
    public List<Kept> takeAll() {
        List<Kept> plans = new ArrayList<>();
        for (KeptSession kept : book.open()) {
            if (book.take(kept.id())) {
                plans.add(new Kept(plan(kept), opener(kept)));
            }
        }
        return plans;
    }

    @Override
    public List<Resting> resting(Whose whose, Collection<String> without, int most) {
        RestingAsked asked = new RestingAsked(
                whose.all(),
                whose.person().value(),
                whose.organisations().stream().map(OrganisationId::value).toList(),
                List.copyOf(without),
                most);
        return book.resting(asked).stream().map(this::resting).toList();
    }

    @Override
    public Optional<Resting> findResting(String session) {
        return book.findResting(session).map(this::resting);
    }

    @Override
    public Optional<Resting> findRestingByCode(String code) {
        return book.findRestingByCode(code).map(this::resting);
    }

    private Resting resting(RestingSession one) {
        Instant since = one.since();
        return new Resting(
                new Kept(plan(one.session()), opener(one.session())),
                since == null ? null : since.atZone(zone),
                one.isOver());
    }

    @Override
    public void rest(String session, boolean isOver) {
        book.rest(session, isOver);
    }

    @Override
    public boolean wake(String session) {
        return book.wake(session);
    }

    @Override
    public long openedMillis(String session) {
        return book.openedMillis(session);
    }

    @Override
    public void close(String session) {
        book.close(session);
    }

    private static @Nullable Opener opener(KeptSession kept) {
        String opener = kept.opener();
        return opener == null
                ? null
                : new Opener(
                        new PersonId(opener),
                        Optional.ofNullable(kept.organisation()).map(OrganisationId::new));
    }

    private static String terms(SessionPlan plan) {
        Map<String, Object> terms = new LinkedHashMap<>();
        terms.put("scenario", plan.scenario());
        terms.put("mode", plan.mode().name());
        terms.put("seed", plan.seed());
        terms.put("groups", plan.groups());
        terms.put("pace", plan.pace());
        return MAPPER.writeValueAsString(terms);
    }

    private static SessionPlan plan(KeptSession kept) {
        JsonNode terms = MAPPER.readTree(kept.terms());
        return new SessionPlan(
                kept.id(),
                kept.code(),
                terms.required("scenario").stringValue(),
                SessionPlan.Mode.valueOf(terms.required("mode").stringValue()),
                terms.required("seed").longValue(),
                terms.required("groups").intValue(),
                terms.required("pace").doubleValue());
    }
}
