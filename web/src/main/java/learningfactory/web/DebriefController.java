package learningfactory.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import learningfactory.assessment.Assessment;
import learningfactory.counterfactual.DecisiveMoment;
import learningfactory.counterfactual.LuckAndSkill;
import learningfactory.counterfactual.Regret;
import learningfactory.counterfactual.WhatIf;
import learningfactory.counterfactual.Work;
import learningfactory.debrief.ClassAtlas;
import learningfactory.debrief.JournalExport;
import learningfactory.debrief.OcelExport;
import learningfactory.debrief.Reflection;
import learningfactory.network.Account;
import learningfactory.run.Reply;
import learningfactory.run.RunRecord;
import learningfactory.scenario.Role;
import learningfactory.session.Ask;
import learningfactory.session.GroupPicture;
import learningfactory.session.SessionPlan;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Participant;
import learningfactory.web.door.Refused;
import learningfactory.web.door.Visitor;
import learningfactory.web.live.Labour;
import learningfactory.web.live.LocalSessionHost;
import learningfactory.web.picture.DebriefPicture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// The talk afterwards: assessment, timeline, what if, regret, luck, answers, exports.
///
/// Open to the instructor at any time, to a participant when the run is over: what-if knows what will come.
@RestController
@RequestMapping("/api/sessions/{session}/groups/{group}/runs/{run}")
final class DebriefController {

    private static final int MOST_FUTURES = 5000;

    /// A shift: further ahead nobody who was in the lesson has a share in what happens, µs.
    private static final long MOST_BEYOND_MICROS = 8 * 3_600_000_000L;

    private final LocalSessionHost host;
    private final Leaders leaders;
    private final Labour labour;

    DebriefController(LocalSessionHost host, Leaders leaders, Labour labour) {
        this.host = host;
        this.leaders = leaders;
        this.labour = labour;
    }

    record WhatIfQuestion(
            long atMicros,
            @Nullable JsonNode deed,
            @Nullable Integer futures,
            @Nullable Long seed,
            @Nullable Long beyondMicros) {}

    record Answered(String question, String text) {}

    record Committed(String text) {}

    record Marked(
            String kind,
            @Nullable String about,
            @Nullable String criterion,
            int level,
            @Nullable String text) {}

    /// Which run, and who looks at it.
    private record Place(SessionPlan plan, int group, int run, String viewer, boolean leads) {}

    @Needs(Needs.Entry.JOINED)
    @GetMapping("/debrief")
    DebriefPicture.Debrief debrief(
            @PathVariable("session") String id,
            @PathVariable int group,
            @PathVariable int run,
            HttpServletRequest request) {
        Place place = place(id, group, run, request);
        return DebriefPicture.of(host.record(id, group, run), around(place));
    }

    private DebriefPicture.Around around(Place place) {
        GroupPicture picture = picture(place.plan(), place.group());
        return new DebriefPicture.Around(
                place.group(),
                place.run(),
                place.viewer(),
                picture.people(),
                names(picture),
                host.entries(place.plan().id(), place.group()),
                played(place.plan()));
    }

    private List<ClassAtlas.Played> played(SessionPlan plan) {
        List<ClassAtlas.Played> all = new ArrayList<>();
        for (int group = 1; group <= plan.groups(); group++) {
            for (GroupPicture.Branch branch : picture(plan, group).runs()) {
                all.add(new ClassAtlas.Played(
                        group,
                        branch.run(),
                        branch.fromRun(),
                        branch.atMicros(),
                        host.record(plan.id(), group, branch.run())));
            }
        }
        return all;
    }

    @Needs(Needs.Entry.JOINED)
    @PostMapping("/whatif")
    void whatIf(
            @PathVariable("session") String id,
            @PathVariable int group,
            @PathVariable int run,
            @RequestBody WhatIfQuestion question,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        Place place = place(id, group, run, request);
        RunRecord record = host.record(id, group, run);
        Optional<WhatIf.Doing> instead = Optional.ofNullable(question.deed())
                .filter(JsonNode::isObject)
                .map(AskReader::deed)
                .map(deed -> new WhatIf.Doing(place.viewer(), roleFor(record, deed), deed));
        int futures = Math.clamp(question.futures() == null ? 1000 : question.futures(), 2, MOST_FUTURES);
        long luck = question.seed() == null ? 1 : question.seed();
        long moment = Math.clamp(question.atMicros(), 0, record.endMicros());
        long beyond = Math.clamp(question.beyondMicros() == null ? 0 : question.beyondMicros(), 0, MOST_BEYOND_MICROS);
        long began = System.nanoTime();
        stream(
                response,
                WhatIf.of(record, new WhatIf.Ask(moment, instead, true, futures, luck, 61, beyond)),
                fan -> DebriefPicture.fan(fan, (System.nanoTime() - began) / 1_000_000));
    }

    /// In the role that may do it; as the instructor when none may.
    private static Role.@Nullable Kind roleFor(RunRecord record, learningfactory.scenario.Deed deed) {
        return record.script().scenario().roles().stream()
                .filter(role -> role.allows(deed))
                .map(Role::kind)
                .findFirst()
                .orElse(null);
    }

    @Needs(Needs.Entry.JOINED)
    @GetMapping("/regret")
    void regret(
            @PathVariable("session") String id,
            @PathVariable int group,
            @PathVariable int run,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        Place place = place(id, group, run, request);
        RunRecord record = host.record(id, group, run);
        UnaryOperator<String> names = names(picture(place.plan(), group));
        begin(response);
        DecisiveMoment moment = labour.done(DecisiveMoment.of(record), progress(response));
        Regret regret = labour.done(Regret.of(record), progress(response));
        line(response, DebriefPicture.regret(record, regret, moment, names));
    }

    @Needs(Needs.Entry.JOINED)
    @GetMapping("/luck")
    void luck(
            @PathVariable("session") String id,
            @PathVariable int group,
            @PathVariable int run,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        place(id, group, run, request);
        stream(response, LuckAndSkill.of(host.record(id, group, run)), DebriefPicture::luck);
    }

    private <P, R> void stream(
            HttpServletResponse response, Work<P, R> work, java.util.function.Function<R, String> text)
            throws IOException, InterruptedException {
        begin(response);
        line(response, text.apply(labour.done(work, progress(response))));
    }

    private static void begin(HttpServletResponse response) {
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    }

    private static Labour.Progress progress(HttpServletResponse response) {
        return (done, of) -> line(response, "{\"type\":\"progress\",\"done\":%d,\"of\":%d}".formatted(done, of));
    }

    private static void line(HttpServletResponse response, String json) throws IOException {
        response.getWriter().write(json + "\n");
        response.flushBuffer();
    }

    @Needs(Needs.Entry.JOINED)
    @PostMapping("/answers")
    void answer(
            @PathVariable("session") String id,
            @PathVariable int group,
            @PathVariable int run,
            @RequestBody Answered answered,
            HttpServletRequest request) {
        Place place = place(id, group, run, request);
        RunRecord record = host.record(id, group, run);
        String key =
                Reflection.of(record, Assessment.of(record), Optional.empty(), host.entries(id, group), run)
                        .questions()
                        .stream()
                        .filter(asked -> asked.key().equals(answered.question())
                                || asked.words().nb().equals(answered.question()))
                        .map(Reflection.Asked::key)
                        .findFirst()
                        .orElse(answered.question());
        ask(place, new Ask.Answer(run, key, answered.text()));
    }

    @Needs(Needs.Entry.JOINED)
    @PostMapping("/commitment")
    void commit(
            @PathVariable("session") String id,
            @PathVariable int group,
            @PathVariable int run,
            @RequestBody Committed committed,
            HttpServletRequest request) {
        ask(place(id, group, run, request), new Ask.Commit(committed.text()));
    }

    @Needs(Needs.Entry.JOINED)
    @PostMapping("/marks")
    void mark(
            @PathVariable("session") String id,
            @PathVariable int group,
            @PathVariable int run,
            @RequestBody Marked marked,
            HttpServletRequest request) {
        Place place = place(id, group, run, request);
        String kind = marked.kind().toLowerCase(Locale.ROOT);
        String about = kind.equals("peer") ? marked.about() : marked.criterion();
        String criterion = about == null ? "" : about;
        String text = marked.text() == null ? "" : marked.text();
        ask(
                place,
                kind.equals("rubric")
                        ? new Ask.MarkRubric(run, criterion, marked.level(), text)
                        : new Ask.MarkPerson(run, kind, criterion, marked.level(), text));
    }

    private void ask(Place place, Ask ask) {
        if (ask instanceof Ask.OfInstructor && !place.leads()) {
            throw new Refused(HttpStatus.FORBIDDEN, "Det kan bare læreren gjøre.", "Only the instructor can do that.");
        }
        if (host.ask(place.plan().id(), place.group(), place.viewer(), ask) instanceof Reply.Refused refused) {
            throw new Refused(HttpStatus.CONFLICT, refused.reason());
        }
    }

    @Needs(Needs.Entry.JOINED)
    @GetMapping("/export/{file}")
    ResponseEntity<byte[]> export(
            @PathVariable("session") String id,
            @PathVariable int group,
            @PathVariable int run,
            @PathVariable String file,
            HttpServletRequest request) {
        Place place = place(id, group, run, request);
        RunRecord record = host.record(id, group, run);
        String text = switch (file) {
            case "journal.jsonl" -> JournalExport.lines(record);
            case "ocel.json" -> OcelExport.json(record, host.openedMillis(id));
            case "xapi.json" -> xapi(place, record, request);
            default -> throw Refused.unknown("Det finnes ingen slik eksport.", "There is no such export.");
        };
        String type = file.endsWith(".json") ? MediaType.APPLICATION_JSON_VALUE : MediaType.APPLICATION_NDJSON_VALUE;
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private String xapi(Place place, RunRecord record, HttpServletRequest request) {
        String home = "%s://%s".formatted(request.getScheme(), request.getServerName());
        String run = "%s/%d/%d".formatted(place.plan().id(), place.group(), place.run());
        return learningfactory.debrief.XapiExport.json(
                record,
                Assessment.of(record),
                new learningfactory.debrief.XapiExport.Origin(
                        home, run, host.openedMillis(place.plan().id())));
    }

    /// @throws Refused when there is no such run, it is not the visitor's, or it still goes on
    private Place place(String id, int group, int run, HttpServletRequest request) {
        SessionPlan plan = host.find(id)
                .orElseThrow(
                        () -> Refused.unknown("Økten finnes ikke lenger.", "The session does not exist any more."));
        SessionController.requireGroup(plan, group);
        Visitor visitor = Visitor.of(request);
        Account account = SessionController.leads(request, host, id) ? visitor.leader() : null;
        Optional<Participant> participant = visitor.findParticipant(id, group);
        if (account == null && participant.isEmpty()) {
            throw SessionController.notYours();
        }
        GroupPicture picture = picture(plan, group);
        if (run < 1 || run > picture.runs().size()) {
            throw Refused.unknown("Gruppen har ikke spilt dette løpet.", "The group has not played this run.");
        }
        boolean goesOn = picture.run() == run && !picture.display().isEnded();
        if (account == null && goesOn) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    "Etterpraten åpner når økten er over.",
                    "The debrief opens when the run is over.");
        }
        String viewer = participant
                .map(Participant::person)
                .orElseGet(() -> account == null ? "" : account.id().value());
        return new Place(plan, group, run, viewer, account != null);
    }

    private GroupPicture picture(SessionPlan plan, int group) {
        return host.picture(plan.id(), group, null, "");
    }

    private UnaryOperator<String> names(GroupPicture picture) {
        return actor -> picture.people().stream()
                .filter(person -> person.person().equals(actor))
                .map(person -> person.nickname())
                .findFirst()
                .orElseGet(() -> leaders.findName(actor).orElse(""));
    }
}
