package learningfactory.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import learningfactory.network.Account;
import learningfactory.network.OrganisationId;
import learningfactory.run.Reply;
import learningfactory.run.Texts;
import learningfactory.scenario.Role;
import learningfactory.scenario.Scenario;
import learningfactory.session.Ask;
import learningfactory.session.CommitmentBook;
import learningfactory.session.GroupCard;
import learningfactory.session.Opener;
import learningfactory.session.SessionPlan;
import learningfactory.web.door.Codes;
import learningfactory.web.door.Language;
import learningfactory.web.door.Limit;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Participant;
import learningfactory.web.door.ParticipantTokens;
import learningfactory.web.door.Reach;
import learningfactory.web.door.Refused;
import learningfactory.web.door.Visitor;
import learningfactory.web.live.KnownPlayers;
import learningfactory.web.live.Lessons;
import learningfactory.web.live.LocalSessionHost;
import learningfactory.web.picture.Plan;
import learningfactory.web.picture.PlanPicture;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Lessons, sessions, and how one comes into them.
@RestController
@RequestMapping("/api")
final class SessionController {

    /// So many sessions at rest are listed at most, however many are asked for.
    private static final int MOST_RESTING = 1_000;

    private final Lessons lessons;
    private final LocalSessionHost host;
    private final SessionCards cards;
    private final ParticipantTokens tokens;
    private final ObjectProvider<KnownPlayers> known;
    private final PlayedPlaces places;
    private final CommitmentBook commitments;
    private final SecureRandom chance = new SecureRandom();

    /// Only wrong codes and nicknames are counted: a class of thirty behind one address joins at once.
    private final Limit wrongCodes = new Limit(15, Duration.ofSeconds(10), System::nanoTime);

    private final Limit trials = new Limit(60, Duration.ofSeconds(10), System::nanoTime);

    SessionController(
            Lessons lessons,
            LocalSessionHost host,
            ParticipantTokens tokens,
            ObjectProvider<KnownPlayers> known,
            PlayedPlaces places,
            CommitmentBook commitments) {
        this.lessons = lessons;
        this.host = host;
        this.cards = new SessionCards(lessons, host);
        this.tokens = tokens;
        this.known = known;
        this.places = places;
        this.commitments = commitments;
    }

    /// A lesson in a list.
    ///
    /// @param minutes how long it takes a class at its own pace: brief, run and debrief
    /// @param pace simulated time a real time that its author wants
    /// @param saved whether an instructor made it of a moment
    /// @param removable whether the visitor may take it away again
    record ScenarioCard(
            String name,
            Words title,
            Words about,
            String plant,
            int difficulty,
            long minutes,
            double pace,
            boolean calm,
            List<Role.Kind> roles,
            boolean saved,
            boolean removable) {}

    record Opening(
            String scenario,
            SessionPlan.@Nullable Mode mode,
            @Nullable Integer groups,
            @Nullable Long seed,
            @Nullable Double pace,
            @Nullable String organisation) {}

    record Looking(String code) {}

    /// @param present how many people are in it
    record GroupChoice(int group, int present) {}

    record RoleChoice(Role.Kind kind, Words task) {}

    record Choices(Words title, List<GroupChoice> groups, List<RoleChoice> roles) {}

    record Joining(String code, String nickname, @Nullable Integer group, Role.@Nullable Kind role) {}

    record Joined(String session, String code, int group, Role.@Nullable Kind role, String person, String nickname) {}

    @Needs(Needs.Entry.ANYBODY)
    @GetMapping("/scenarios")
    List<ScenarioCard> scenarios(HttpServletRequest request) {
        Reach reach = Reach.of(request);
        return lessons.offers().stream()
                .filter(offer -> mayPlay(reach, offer))
                .map(offer -> card(offer, reach))
                .toList();
    }

    /// Whether it may open sessions of this lesson: of one that somebody saved, who may lead the session it
    /// came from.
    static boolean mayPlay(Reach reach, Lessons.Offer offer) {
        return offer.by() == null || reach.mayLead(offer.by());
    }

    /// Whether it may take this lesson away: who made it, and the administrators of the organisation whose
    /// it is.
    static boolean mayTakeAway(Reach reach, Lessons.Offer offer) {
        Opener by = offer.by();
        return by != null
                && (reach.isSelf(by.person())
                        || reach.administersTheHall()
                        || by.organisation().filter(reach::mayChange).isPresent());
    }

    static ScenarioCard card(Lessons.Offer offer, Reach reach) {
        Scenario scenario = offer.scenario();
        return new ScenarioCard(
                scenario.name(),
                scenario.title(),
                scenario.about(),
                scenario.plant(),
                scenario.difficulty(),
                scenario.timing().minutes(),
                scenario.timing().pace(),
                scenario.isCalm(),
                scenario.roles().stream().map(Role::kind).toList(),
                offer.by() != null,
                mayTakeAway(reach, offer));
    }

    @Needs(Needs.Entry.ANYBODY)
    @PostMapping("/try")
    Joined tryIt(HttpServletRequest request, HttpServletResponse response) {
        String address = request.getRemoteAddr();
        if (!trials.allows(address)) {
            throw new Refused(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "For mange prøver fra denne adressen. Vent litt.",
                    "Too many trials from this address. Wait a moment.");
        }
        trials.countWrong(address);
        SessionPlan plan = host.openTrial();
        String nickname = Language.of(request).equals("en") ? "Guest" : "Gjest";
        return enter(plan, 1, randomPerson(), nickname, null, response);
    }

    /// What a code opens, for whoever wants to choose a group or a role before joining.
    @Needs(Needs.Entry.ANYBODY)
    @PostMapping("/join/look")
    Choices look(@RequestBody Looking looking, HttpServletRequest request) {
        SessionPlan plan = byCode(looking.code(), request);
        Scenario scenario = host.script(plan.id()).scenario();
        return new Choices(
                scenario.title(),
                host.cards(plan.id()).stream()
                        .map(card -> new GroupChoice(card.group(), card.present()))
                        .toList(),
                scenario.roles().stream()
                        .map(role -> new RoleChoice(role.kind(), role.task()))
                        .toList());
    }

    @Needs(Needs.Entry.ANYBODY)
    @PostMapping("/join")
    Joined join(@RequestBody Joining joining, HttpServletRequest request, HttpServletResponse response) {
        SessionPlan plan = byCode(joining.code(), request);
        Participant before = findFormer(plan, joining.nickname(), request).orElse(null);
        boolean isOver = isOver(plan);
        if (before == null && isOver) {
            throw new Refused(
                    HttpStatus.GONE,
                    "Økten er over. Var du med i den? Bruk kallenavnet du hadde da, på maskinen du brukte da.",
                    "The session is over. Were you in it? Use the nickname you had then, on the machine you used then.");
        }
        int group = before != null && isOver ? before.group() : group(plan, joining.group(), before);
        String person = before != null && before.group() == group ? before.person() : randomPerson();
        Joined joined = enter(plan, group, person, joining.nickname(), joining.role(), response);
        Account account = Visitor.of(request).account();
        if (account != null) {
            known.ifAvailable(hears -> hears.joined(plan.id(), group, person, account.id()));
        }
        return joined;
    }

    /// Who comes back, whether his token opens the session still or not any more: the code, the nickname of
    /// before and what the browser has kept prove together that it is he. Whoever has another nickname is
    /// somebody else at the same machine; a nickname that is guessed at counts like a wrong code.
    private Optional<Participant> findFormer(SessionPlan plan, String nickname, HttpServletRequest request) {
        String called = Texts.clean(nickname, nickname.length()).toLowerCase(Locale.ROOT);
        List<Participant> kept = Visitor.tokens(request)
                .flatMap(token -> tokens.findFormer(token).stream())
                .filter(former -> former.session().equals(plan.id()))
                .toList();
        Optional<Participant> found =
                kept.stream().filter(former -> isCalled(plan, former, called)).findFirst();
        if (found.isEmpty() && !kept.isEmpty()) {
            wrongCodes.countWrong(request.getRemoteAddr());
        }
        return found;
    }

    private boolean isCalled(SessionPlan plan, Participant former, String called) {
        return host.picture(plan.id(), former.group(), Role.Kind.OBSERVER, former.person()).people().stream()
                .filter(person -> person.person().equals(former.person()))
                .anyMatch(person -> person.nickname().toLowerCase(Locale.ROOT).equals(called));
    }

    private boolean isOver(SessionPlan plan) {
        return host.cards(plan.id()).stream().allMatch(card -> card.state() == GroupCard.State.ENDED);
    }

    /// The session of a code; a wrong one is counted.
    private SessionPlan byCode(String code, HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (!wrongCodes.allows(address)) {
            throw new Refused(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "For mange feil koder eller kallenavn. Vent ti sekunder.",
                    "Too many wrong codes or nicknames. Wait ten seconds.");
        }
        Optional<SessionPlan> found = host.findByCode(Codes.tidied(code));
        if (found.isEmpty()) {
            wrongCodes.countWrong(address);
            throw Refused.unknown(
                    "Ingen økt har koden %s. Se på tavla en gang til.".formatted(code),
                    "No session has the code %s. Look at the board once more.".formatted(code));
        }
        return found.get();
    }

    /// The group that was asked for, else the one of before, else the one with fewest people.
    private int group(SessionPlan plan, @Nullable Integer asked, @Nullable Participant before) {
        if (asked == null) {
            return before != null
                    ? before.group()
                    : host.cards(plan.id()).stream()
                            .min(Comparator.comparingInt(GroupCard::present))
                            .map(GroupCard::group)
                            .orElse(1);
        }
        requireGroup(plan, asked);
        return asked;
    }

    private Joined enter(
            SessionPlan plan,
            int group,
            String person,
            String nickname,
            Role.@Nullable Kind role,
            HttpServletResponse response) {
        if (host.ask(plan.id(), group, person, new Ask.Join(nickname, role)) instanceof Reply.Refused refused) {
            throw new Refused(HttpStatus.CONFLICT, refused.reason());
        }
        response.addHeader(HttpHeaders.SET_COOKIE, ParticipantTokens.cookie(tokens.token(plan.id(), group, person)));
        var joined = host.picture(plan.id(), group, Role.Kind.OBSERVER, person).people().stream()
                .filter(participant -> participant.person().equals(person))
                .findFirst()
                .orElseThrow();
        return new Joined(plan.id(), plan.code(), group, joined.role(), person, joined.nickname());
    }

    private String randomPerson() {
        byte[] bytes = new byte[8];
        chance.nextBytes(bytes);
        return "p" + HexFormat.of().formatHex(bytes);
    }

    /// All sessions that are awake, and the newest that rest.
    ///
    /// @param resting so many that rest, at most
    @Needs
    @GetMapping("/sessions")
    List<SessionCard> sessions(@RequestParam(defaultValue = "50") int resting, HttpServletRequest request) {
        requireLeader(request);
        return cards.of(Reach.of(request), Math.clamp(resting, 0, MOST_RESTING));
    }

    @Needs
    @PostMapping("/sessions")
    SessionCard open(@RequestBody Opening opening, HttpServletRequest request) {
        requireLeader(request);
        Reach reach = Reach.of(request);
        requireLesson(opening.scenario(), reach);
        requireSize(opening);
        try {
            String organisation = opening.organisation();
            return cards.card(host.open(
                    reach.opener(organisation == null ? null : new OrganisationId(organisation)),
                    opening.scenario(),
                    opening.mode() == null ? SessionPlan.Mode.GROUP : opening.mode(),
                    opening.groups() == null ? 1 : opening.groups(),
                    opening.seed() == null ? OptionalLong.empty() : OptionalLong.of(opening.seed()),
                    opening.pace() == null ? OptionalDouble.empty() : OptionalDouble.of(opening.pace())));
        } catch (IllegalArgumentException wrong) {
            String reason = String.valueOf(wrong.getMessage());
            throw new Refused(HttpStatus.BAD_REQUEST, "Økten kan ikke åpnes slik. " + reason, reason);
        }
    }

    @Needs(Needs.Entry.JOINED)
    @GetMapping("/sessions/{session}")
    SessionCard session(@PathVariable("session") String id, HttpServletRequest request) {
        return cards.card(seen(request, host, id));
    }

    @Needs
    @DeleteMapping("/sessions/{session}")
    void close(@PathVariable("session") String id, HttpServletRequest request) {
        requireLeader(request);
        seen(request, host, id);
        requireLed(request, host, id);
        host.close(id);
    }

    @Needs(Needs.Entry.JOINED)
    @GetMapping("/sessions/{session}/groups/{group}/plan")
    Plan plan(@PathVariable("session") String id, @PathVariable int group, HttpServletRequest request) {
        boolean hasPlace =
                places.findParticipant(Visitor.of(request), id, group).isPresent();
        requireGroup(places.plan(id, request, hasPlace), group);
        boolean leads = leads(request, host, id);
        if (!leads && !hasPlace) {
            throw notYours();
        }
        Account account = Visitor.of(request).account();
        String promised =
                account == null ? null : commitments.find(account.id()).orElse(null);
        return PlanPicture.of(host.script(id), leads, promised);
    }

    /// What two equal runs have in common: an instructor can see that a restart has changed nothing.
    @Needs
    @GetMapping("/sessions/{session}/groups/{group}/digest")
    Map<String, String> digest(
            @PathVariable("session") String id, @PathVariable int group, HttpServletRequest request) {
        requireLeader(request);
        requireGroup(seen(request, host, id), group);
        requireLed(request, host, id);
        return Map.of("digest", Long.toHexString(host.digest(id, group)));
    }

    /// The session, for who leads it or has joined it; for all others it does not exist.
    ///
    /// @throws Refused with status 404
    static SessionPlan seen(HttpServletRequest request, LocalSessionHost host, String id) {
        Participant joined = Visitor.of(request).participant();
        return host.find(id)
                .filter(plan -> leads(request, host, id)
                        || (joined != null && joined.session().equals(id)))
                .orElseThrow(SessionController::gone);
    }

    static Refused gone() {
        return Refused.unknown(
                "Økten finnes ikke lenger, eller du er ikke med i den. Bli med med koden og kallenavnet du hadde.",
                "The session does not exist any more, or you are not in it. Join with its code and the nickname you had.");
    }

    private static void requireSize(Opening opening) {
        Integer groups = opening.groups();
        if (groups != null && (groups < 1 || groups > SessionPlan.MOST_GROUPS)) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST,
                    "En økt har 1 til %d grupper, ikke %d. Kanskje åpne to økter."
                            .formatted(SessionPlan.MOST_GROUPS, groups),
                    "A session has 1 to %d groups, not %d. Maybe open two sessions."
                            .formatted(SessionPlan.MOST_GROUPS, groups));
        }
        Double pace = opening.pace();
        if (pace != null && !(pace >= 1 && pace <= SessionPlan.FASTEST)) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST,
                    "Farten kan være 1 til %d, ikke %s.".formatted(SessionPlan.FASTEST, pace),
                    "The pace may lie between 1 and %d, not at %s.".formatted(SessionPlan.FASTEST, pace));
        }
    }

    /// What may not be played does not exist for the visitor.
    private void requireLesson(String scenario, Reach reach) {
        boolean isOffered = lessons.offers().stream()
                .anyMatch(offer -> offer.scenario().name().equals(scenario) && mayPlay(reach, offer));
        if (!isOffered && !scenario.equals(lessons.trial())) {
            throw Refused.unknown("Leksjonen finnes ikke.", "There is no such lesson.");
        }
    }

    static void requireGroup(SessionPlan plan, int group) {
        if (group < 1 || group > plan.groups()) {
            throw Refused.unknown(
                    "Økten har gruppene 1 til %d, ikke %d.".formatted(plan.groups(), group),
                    "The session has the groups 1 to %d, not %d.".formatted(plan.groups(), group));
        }
    }

    static void requireLeader(HttpServletRequest request) {
        Visitor visitor = Visitor.of(request);
        if (visitor.account() != null && !visitor.leads()) {
            throw new Refused(
                    HttpStatus.FORBIDDEN,
                    "Bare de som leder økter kan dette.",
                    "Only those who lead sessions may do this.");
        }
        if (!visitor.leads()) {
            throw new Refused(HttpStatus.UNAUTHORIZED, "Logg inn først.", "Sign in first.");
        }
    }

    /// Whether the visitor leads this session: may lead sessions at all, and this one.
    static boolean leads(HttpServletRequest request, LocalSessionHost host, String session) {
        return Visitor.of(request).leads()
                && Reach.of(request).mayLead(host.findOpener(session).orElse(null));
    }

    /// @throws Refused when the session is led by others
    static void requireLed(HttpServletRequest request, LocalSessionHost host, String session) {
        if (!leads(request, host, session)) {
            throw new Refused(
                    HttpStatus.FORBIDDEN,
                    "Økten tilhører noen andre. Spør den som åpnet den.",
                    "The session is somebody else's. Ask whoever opened it.");
        }
    }

    static Refused notYours() {
        return new Refused(
                HttpStatus.FORBIDDEN,
                "Du er ikke med i denne gruppen. Bli med med koden.",
                "You are not in this group. Join with its code.");
    }
}
