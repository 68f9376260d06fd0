package learningfactory.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learningfactory.network.Account;
import learningfactory.run.Reply;
import learningfactory.scenario.Role;
import learningfactory.session.Ask;
import learningfactory.session.GroupPicture;
import learningfactory.session.SessionHost;
import learningfactory.session.SessionPlan;
import learningfactory.web.door.Limit;
import learningfactory.web.door.Participant;
import learningfactory.web.door.Reach;
import learningfactory.web.door.Visitor;
import learningfactory.web.live.Feeds;
import learningfactory.web.live.LocalSessionHost;
import learningfactory.web.live.Viewer;
import learningfactory.web.picture.Picture;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// The living line of a page: `/ws/sessions/{id}/groups/{g}` for one group, `/ws/sessions/{id}` for the
/// overview.
///
/// Whoever has joined a group is its participant there, also when he is signed in; `?as=instructor` makes
/// him the instructor if he is signed in.
final class LiveSocket extends TextWebSocketHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LiveSocket.class);

    static final CloseStatus FORBIDDEN = new CloseStatus(4403, "not yours");
    static final CloseStatus UNKNOWN = new CloseStatus(4404, "no such session or group");

    private static final Pattern PATH = Pattern.compile("/ws/sessions/([^/]+)(?:/groups/(\\d{1,4}))?");
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final String PAGE = "page";

    private final SessionHost host;
    private final Feeds feeds;
    private final Presence presence;
    private final Limit messages = new Limit(60, Duration.ofMillis(100), System::nanoTime);

    /// @param group 0: the overview
    /// @param participant null: the page of an instructor
    private record Page(
            Viewer viewer,
            String session,
            int group,
            String actor,
            @Nullable Participant participant) {}

    /// Who opens a line.
    ///
    /// @param leads whether he leads this session
    /// @param asInstructor whether he wants to, though he may also have joined it
    private record Asking(Visitor visitor, boolean leads, boolean asInstructor) {}

    LiveSocket(SessionHost host, Feeds feeds, Presence presence) {
        this.host = host;
        this.feeds = feeds;
        this.presence = presence;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession socket) {
        var uri = socket.getUri();
        Matcher path = PATH.matcher(uri == null ? "" : uri.getPath());
        Optional<SessionPlan> plan = path.matches() ? host.find(path.group(1)) : Optional.empty();
        int group = path.matches() && path.group(2) != null ? Integer.parseInt(path.group(2)) : 0;
        boolean isOverview = path.matches() && path.group(2) == null;
        if (plan.isEmpty() || !isOverview && (group < 1 || group > plan.get().groups())) {
            SocketLine.close(socket, UNKNOWN);
            return;
        }
        Visitor visitor = socket.getAttributes().get(Handshake.VISITOR) instanceof Visitor known
                ? known
                : new Visitor(null, null);
        String query = uri == null || uri.getQuery() == null ? "" : uri.getQuery();
        boolean leads = visitor.leads()
                && socket.getAttributes().get(Handshake.REACH) instanceof Reach reach
                && reach.mayLead(host.findOpener(plan.get().id()).orElse(null));
        Participant joined = visitor.participant();
        boolean isIn = joined != null && joined.session().equals(plan.get().id());
        if (!leads && !isIn) {
            SocketLine.close(socket, UNKNOWN); // as if there were none
            return;
        }
        Asking asking = new Asking(visitor, leads, query.contains("as=instructor"));
        Page page = page(plan.get(), group, asking, SocketLine.of(socket));
        if (page == null) {
            SocketLine.close(socket, FORBIDDEN);
            return;
        }
        socket.getAttributes().put(PAGE, page);
        if (page.participant() != null) {
            presence.opened(page.participant());
            beginTrial(page);
        }
    }

    /// Who tries the factory alone waits for nobody: time passes as soon as his page is there.
    private void beginTrial(Page page) {
        if (LocalSessionHost.isTrial(page.session())) {
            GroupPicture picture = host.picture(page.session(), page.group(), null, page.actor());
            if (picture.pause() != null && picture.display().nowMicros() == 0) {
                host.ask(page.session(), page.group(), page.actor(), new Ask.Resume());
            }
        }
    }

    private @Nullable Page page(SessionPlan plan, int group, Asking asking, Viewer.Line line) {
        Account account = asking.leads() ? asking.visitor().leader() : null;
        Optional<Participant> joined = group == 0 || asking.asInstructor()
                ? Optional.empty()
                : asking.visitor().findParticipant(plan.id(), group);
        if (joined.isPresent()) {
            Participant who = joined.get();
            Role.Kind role = host.picture(plan.id(), group, Role.Kind.OBSERVER, who.person()).people().stream()
                    .filter(person -> person.person().equals(who.person()))
                    .map(person -> person.role())
                    .findFirst()
                    .orElse(Role.Kind.OBSERVER);
            Viewer viewer = feeds.open(plan.id(), group, role, who.person(), line);
            return new Page(viewer, plan.id(), group, who.person(), who);
        }
        if (account == null) {
            return null;
        }
        Viewer viewer = group == 0
                ? feeds.openOverview(plan.id(), account.id().value(), line)
                : feeds.open(plan.id(), group, null, account.id().value(), line);
        return new Page(viewer, plan.id(), group, account.id().value(), null);
    }

    @Override
    protected void handleTextMessage(WebSocketSession socket, TextMessage message) {
        if (!(socket.getAttributes().get(PAGE) instanceof Page page)) {
            return;
        }
        long id = 0;
        Reply reply;
        try {
            JsonNode said = MAPPER.readTree(message.getPayload());
            id = said.path("id").asLong(0);
            reply = answer(page, said);
        } catch (JacksonException | IllegalArgumentException wrong) {
            reply = refused("Dette forstår ikke serveren.", "The server does not understand this.");
        } catch (RuntimeException failed) {
            LOG.error("The session {} could not answer", page.session(), failed);
            reply = new Reply.Refused(RefusalAnswers.FAILED);
        }
        page.viewer().say(Picture.text(answer(id, reply)));
    }

    private Reply answer(Page page, JsonNode said) {
        if (!messages.allows(page.actor())) {
            return refused("For mange på en gang. Vent litt.", "Too many at once. Wait a moment.");
        }
        messages.countWrong(page.actor());
        Optional<Ask> ask = page.participant() == null
                ? AskReader.ofInstructor(said)
                : AskReader.ofParticipant(said)
                        .or(() ->
                                LocalSessionHost.isTrial(page.session()) ? AskReader.ofTrial(said) : Optional.empty());
        if (ask.isEmpty()) {
            boolean exists = AskReader.ofInstructor(said).isPresent();
            return exists
                    ? refused("Det kan bare læreren gjøre.", "Only the instructor can do that.")
                    : refused("Dette forstår ikke serveren.", "The server does not understand this.");
        }
        boolean meansAll = page.participant() == null && said.path("all").asBoolean(false);
        Reply reply = host.ask(page.session(), meansAll ? 0 : page.group(), page.actor(), ask.get());
        if (reply.isAccepted() && ask.get() instanceof Ask.Say) {
            feeds.hasSpoken(page.viewer());
        }
        return reply;
    }

    private static Reply refused(String nb, String en) {
        return new Reply.Refused(new Words(nb, en));
    }

    private static SequencedMap<String, @Nullable Object> answer(long id, Reply reply) {
        SequencedMap<String, @Nullable Object> answer = new LinkedHashMap<>(Map.of("type", "answer"));
        answer.put("id", id);
        answer.put("accepted", reply.isAccepted());
        switch (reply) {
            case Reply.Accepted accepted -> answer.put("effectMicros", accepted.effectMicros());
            case Reply.Refused refused -> {
                answer.put("reason", refused.reason().nb());
                answer.put("words", refused.reason());
            }
        }
        return answer;
    }

    @Override
    protected void handlePongMessage(WebSocketSession socket, PongMessage message) {
        if (socket.getAttributes().get(PAGE) instanceof Page page) {
            page.viewer().heard();
        }
    }

    @Override
    public void handleTransportError(WebSocketSession socket, Throwable error) {
        SocketLine.close(socket, CloseStatus.SERVER_ERROR);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) {
        if (socket.getAttributes().remove(PAGE) instanceof Page page) {
            feeds.close(page.viewer());
            if (page.participant() != null) {
                presence.closed(page.participant());
            }
        }
    }
}
