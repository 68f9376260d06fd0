package learningfactory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import learningfactory.assessment.Assessment;
import learningfactory.counterfactual.DecisiveMoment;
import learningfactory.debrief.ClassAtlas;
import learningfactory.debrief.JournalExport;
import learningfactory.debrief.OcelExport;
import learningfactory.debrief.Reflection;
import learningfactory.network.Account;
import learningfactory.run.Entry;
import learningfactory.run.Reply;
import learningfactory.run.RunRecord;
import learningfactory.session.Ask;
import learningfactory.session.CommitmentBook;
import learningfactory.session.GroupPicture;
import learningfactory.session.SessionPlan;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Refused;
import learningfactory.web.door.Visitor;
import learningfactory.web.live.DecisiveMoments;
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

/// The talk afterwards: assessment, timeline, answers, commitments, marks, exports.
@RestController
@RequestMapping("/api/sessions/{session}/groups/{group}/runs/{run}")
final class DebriefController {

    private final LocalSessionHost host;
    private final PlayedPlaces places;
    private final DecisiveMoments decisives;
    private final CommitmentBook commitments;

    DebriefController(
            LocalSessionHost host, PlayedPlaces places, DecisiveMoments decisives, CommitmentBook commitments) {
        this.host = host;
        this.places = places;
        this.decisives = decisives;
        this.commitments = commitments;
    }

    record Answered(String question, String text) {}

    record Committed(String text) {}

    record Marked(
            String kind,
            @Nullable String about,
            @Nullable String criterion,
            int level,
            @Nullable String text) {}

    @Needs(Needs.Entry.JOINED)
    @GetMapping("/debrief")
    DebriefPicture.Debrief debrief(
            @PathVariable("session") String id,
            @PathVariable int group,
            @PathVariable int run,
            HttpServletRequest request) {
        PlayedPlaces.Place place = places.place(id, group, run, request);
        RunRecord record = host.record(id, group, run);
        return DebriefPicture.of(record, around(place, record));
    }

    private DebriefPicture.Around around(PlayedPlaces.Place place, RunRecord record) {
        GroupPicture picture = places.picture(place.plan(), place.group());
        return new DebriefPicture.Around(
                place.group(),
                place.run(),
                place.isOver(),
                place.viewer(),
                picture.people(),
                places.names(picture),
                host.entries(place.plan().id(), place.group()),
                played(place.plan()),
                decisive(record));
    }

    private Optional<DecisiveMoment.Stretch> decisive(RunRecord record) {
        return decisives.find(record).flatMap(DecisiveMoment::decisive);
    }

    private List<ClassAtlas.Played> played(SessionPlan plan) {
        List<ClassAtlas.Played> all = new ArrayList<>();
        for (int group = 1; group <= plan.groups(); group++) {
            for (GroupPicture.Branch branch : places.picture(plan, group).runs()) {
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
    @PostMapping("/answers")
    void answer(
            @PathVariable("session") String id,
            @PathVariable int group,
            @PathVariable int run,
            @RequestBody Answered answered,
            HttpServletRequest request) {
        PlayedPlaces.Place place = places.place(id, group, run, request);
        RunRecord record = host.record(id, group, run);
        String key =
                Reflection.of(record, Assessment.of(record), decisive(record), host.entries(id, group), run)
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
        PlayedPlaces.Place place = places.place(id, group, run, request);
        ask(place, new Ask.Commit(committed.text()));
        Account account = Visitor.of(request).account();
        if (account != null) {
            DebriefPicture.commitment(host.entries(id, group), place.viewer())
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> commitments.keep(account.id(), text));
        }
    }

    @Needs(Needs.Entry.JOINED)
    @PostMapping("/marks")
    void mark(
            @PathVariable("session") String id,
            @PathVariable int group,
            @PathVariable int run,
            @RequestBody Marked marked,
            HttpServletRequest request) {
        PlayedPlaces.Place place = places.place(id, group, run, request);
        String kind = marked.kind().toLowerCase(Locale.ROOT);
        String criterion = marked.criterion() == null ? "" : marked.criterion();
        String text = marked.text() == null ? "" : marked.text();
        ask(
                place,
                switch (kind) {
                    case "rubric" -> new Ask.MarkRubric(run, criterion, marked.level(), text);
                    case "peer" -> new Ask.MarkPerson(run, kind, peer(place, marked), criterion, marked.level(), text);
                    default -> new Ask.MarkPerson(run, kind, criterion, marked.level(), text);
                });
    }

    /// Whom a peer's mark is about: another of the group.
    private String peer(PlayedPlaces.Place place, Marked marked) {
        return places.picture(place.plan(), place.group()).people().stream()
                .map(person -> person.person())
                .filter(person -> person.equals(marked.about()) && !person.equals(place.viewer()))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        HttpStatus.BAD_REQUEST, "Velg en annen i gruppen.", "Choose somebody else of the group."));
    }

    private void ask(PlayedPlaces.Place place, Ask ask) {
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
            HttpServletRequest request)
            throws IOException, InterruptedException {
        PlayedPlaces.Place place = places.place(id, group, run, request);
        RunRecord record = host.record(id, group, run);
        String text = switch (file) {
            case "journal.jsonl" -> JournalExport.lines(record);
            case "ocel.json" -> OcelExport.json(record, host.openedMillis(id));
            case "xapi.json" -> xapi(place, record, request);
            case "reflection.json" -> reflection(place, record);
            default -> throw Refused.unknown("Det finnes ingen slik eksport.", "There is no such export.");
        };
        String type = file.endsWith(".json") ? MediaType.APPLICATION_JSON_VALUE : MediaType.APPLICATION_NDJSON_VALUE;
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The talk in writing: the questions, the decisive moment first, with the viewer's answers; with
    /// everybody's for who leads.
    private String reflection(PlayedPlaces.Place place, RunRecord record) throws IOException, InterruptedException {
        Optional<DecisiveMoment.Stretch> decisive =
                place.isOver() ? decisives.await(record, (done, of) -> {}).decisive() : Optional.empty();
        List<Entry> log = host.entries(place.plan().id(), place.group());
        return DebriefPicture.reflection(
                Reflection.of(record, Assessment.of(record), decisive, log, place.run()),
                Reflection.commitments(log),
                actor -> place.leads() || actor.equals(place.viewer()),
                places.names(places.picture(place.plan(), place.group())));
    }

    private String xapi(PlayedPlaces.Place place, RunRecord record, HttpServletRequest request) {
        String home = "%s://%s".formatted(request.getScheme(), request.getServerName());
        String run = "%s/%d/%d".formatted(place.plan().id(), place.group(), place.run());
        return learningfactory.debrief.XapiExport.json(
                record,
                Assessment.of(record),
                new learningfactory.debrief.XapiExport.Origin(
                        home, run, host.openedMillis(place.plan().id())));
    }
}
