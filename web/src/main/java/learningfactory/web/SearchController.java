package learningfactory.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import learningfactory.counterfactual.Choices;
import learningfactory.counterfactual.DecisiveMoment;
import learningfactory.counterfactual.LuckAndSkill;
import learningfactory.counterfactual.Regret;
import learningfactory.counterfactual.WhatIf;
import learningfactory.counterfactual.Work;
import learningfactory.run.RunRecord;
import learningfactory.scenario.Deed;
import learningfactory.web.door.Needs;
import learningfactory.web.live.DecisiveMoments;
import learningfactory.web.live.Labour;
import learningfactory.web.live.LocalSessionHost;
import learningfactory.web.picture.SearchPicture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// What else could have been in a run: what may be tried, what if, the decisive moment, regret, luck and
/// skill. What takes long answers line by line: how far it has come, and last the result.
@RestController
@RequestMapping("/api/sessions/{session}/groups/{group}/runs/{run}")
final class SearchController {

    private static final int MOST_FUTURES = 5000;

    /// A shift: further ahead nobody who was in the lesson has a share in what happens, µs.
    private static final long MOST_BEYOND_MICROS = 8 * 3_600_000_000L;

    private final LocalSessionHost host;
    private final PlayedPlaces places;
    private final Labour labour;
    private final DecisiveMoments decisives;

    SearchController(LocalSessionHost host, PlayedPlaces places, Labour labour, DecisiveMoments decisives) {
        this.host = host;
        this.places = places;
        this.labour = labour;
        this.decisives = decisives;
    }

    record WhatIfQuestion(
            long atMicros,
            @Nullable JsonNode deed,
            @Nullable Integer futures,
            @Nullable Long seed,
            @Nullable Long beyondMicros) {}

    /// What may be tried instead at a moment.
    @Needs(Needs.Entry.JOINED)
    @GetMapping("/choices")
    List<SearchPicture.ChoiceNow> choices(
            @PathVariable("session") String id,
            @PathVariable int group,
            @PathVariable int run,
            @RequestParam(name = "at", defaultValue = "0") long atMicros,
            HttpServletRequest request) {
        places.place(id, group, run, request);
        RunRecord record = host.record(id, group, run);
        return SearchPicture.choices(Choices.at(record, Math.clamp(atMicros, 0, record.endMicros())));
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
        PlayedPlaces.Place place = places.place(id, group, run, request);
        RunRecord record = host.record(id, group, run);
        Optional<WhatIf.Doing> instead = Optional.ofNullable(question.deed())
                .filter(JsonNode::isObject)
                .map(AskReader::deed)
                .map(deed -> doing(record, place.viewer(), deed));
        int futures = Math.clamp(question.futures() == null ? 1000 : question.futures(), 2, MOST_FUTURES);
        long luck = question.seed() == null ? 1 : question.seed();
        long moment = Math.clamp(question.atMicros(), 0, record.endMicros());
        long beyond = Math.clamp(question.beyondMicros() == null ? 0 : question.beyondMicros(), 0, MOST_BEYOND_MICROS);
        long began = System.nanoTime();
        stream(
                response,
                WhatIf.of(record, new WhatIf.Ask(moment, instead, true, futures, luck, 61, beyond)),
                fan -> SearchPicture.fan(fan, (System.nanoTime() - began) / 1_000_000));
    }

    /// By somebody in a role that may do it; as the instructor when none may.
    private static WhatIf.Doing doing(RunRecord record, String viewer, Deed deed) {
        return Choices.doing(record.script().scenario(), deed).orElseGet(() -> new WhatIf.Doing(viewer, null, deed));
    }

    @Needs(Needs.Entry.JOINED)
    @GetMapping("/decisive")
    void decisive(
            @PathVariable("session") String id,
            @PathVariable int group,
            @PathVariable int run,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        PlayedPlaces.Place place = places.place(id, group, run, request);
        RunRecord record = host.record(id, group, run);
        begin(response);
        DecisiveMoment moment = decisives.await(record, progress(response));
        line(response, SearchPicture.decisive(record, moment, place.viewer(), host.entries(id, group), run));
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
        PlayedPlaces.Place place = places.place(id, group, run, request);
        RunRecord record = host.record(id, group, run);
        UnaryOperator<String> names = places.names(places.picture(place.plan(), group));
        stream(response, Regret.of(record), regret -> SearchPicture.regret(record, regret, names));
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
        places.place(id, group, run, request);
        stream(response, LuckAndSkill.of(host.record(id, group, run)), SearchPicture::luck);
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
}
