package learningfactory.web.passport;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import learningfactory.curriculum.AdoptedText;
import learningfactory.curriculum.Aim;
import learningfactory.curriculum.AimSet;
import learningfactory.curriculum.Coverage;
import learningfactory.curriculum.Curriculum;
import learningfactory.curriculum.CurriculumBook;
import learningfactory.curriculum.Serving;
import learningfactory.network.AccountRole;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Reach;
import learningfactory.web.door.Refused;
import learningfactory.words.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Curricula: looked up, searched, imported, and which of their aims the hall serves.
@RestController
@RequestMapping("/api/curriculum")
final class CurriculumController {
    private static final int MOST_FOUND = 60;
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final CurriculumBook book;
    private final ObjectProvider<Servings> offered;
    private final Importer importer;
    private final Clock clock;

    CurriculumController(CurriculumBook book, ObjectProvider<Servings> offered, Importer importer, Clock clock) {
        this.book = book;
        this.offered = offered;
        this.importer = importer;
        this.clock = clock;
    }

    /// A curriculum in a list.
    record Card(String framework, String code, AdoptedText title, boolean valid, List<String> replacedBy) {}

    /// An aim with what serves it.
    record AimLine(
            String framework,
            String code,
            String version,
            AdoptedText text,
            boolean valid,
            String set,
            List<By> by,
            int revisions,
            List<String> same) {}

    /// Something that serves an aim.
    record By(Serving.Kind kind, String name, Words title) {}

    /// A curriculum as a whole.
    ///
    /// @param served how many aims something serves
    /// @param by how many aims have something of each kind
    /// @param unserved the codes of the aims that nothing serves
    record Whole(
            Card curriculum,
            List<SetLine> sets,
            List<AimLine> aims,
            int served,
            Map<Serving.Kind, Integer> by,
            List<String> unserved) {}

    /// A set of a curriculum.
    record SetLine(String code, AdoptedText title, String level) {}

    @Needs
    @GetMapping
    List<Card> curricula() {
        return book.curricula().stream().map(this::card).toList();
    }

    @Needs
    @GetMapping("/search")
    List<AimLine> search(@RequestParam String words) {
        return lines(coverage(book.search(words, MOST_FOUND)), false);
    }

    @Needs
    @GetMapping("/{framework}/{code}")
    Whole whole(@PathVariable String framework, @PathVariable String code) {
        Curriculum curriculum = book.curricula().stream()
                .filter(each ->
                        each.framework().equals(framework) && each.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        Refused.unknown("Læreplanen er ikke importert.", "The curriculum has not been imported."));
        List<Aim> aims = book.aims(framework, code);
        Coverage coverage = coverage(aims);
        List<AimLine> lines = lines(coverage, true);
        Map<Serving.Kind, Integer> by = new EnumMap<>(Serving.Kind.class);
        for (Serving.Kind kind : Serving.Kind.values()) {
            by.put(kind, coverage.count(kind));
        }
        return new Whole(
                card(curriculum),
                book.sets(framework, code).stream()
                        .map(CurriculumController::line)
                        .toList(),
                lines,
                aims.size() - coverage.unserved().size(),
                by,
                coverage.unserved().stream().map(aim -> aim.id().code()).toList());
    }

    /// Imports what the body holds: one document or a dump. Answers with a line of JSON after every few
    /// documents, and a last one with what came of it.
    @Needs(roles = {AccountRole.ADMINISTRATOR})
    @PostMapping("/import")
    void read(@RequestParam String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Reach.of(request).administersTheHall()) {
            throw new Refused(
                    HttpStatus.FORBIDDEN,
                    "Bare hallens administrator importerer læreplaner.",
                    "Only the administrator of the hall imports curricula.");
        }
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        OutputStream out = response.getOutputStream();
        Importer.Done done = importer.read(name, request.getInputStream(), progress -> write(out, progress));
        write(out, done);
    }

    private static void write(OutputStream out, Object line) {
        try {
            out.write(JSON.writeValueAsBytes(line));
            out.write('\n');
            out.flush();
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    private Card card(Curriculum curriculum) {
        return new Card(
                curriculum.framework(),
                curriculum.code(),
                curriculum.titles().all().getFirst(),
                curriculum.validity().isValidOn(LocalDate.now(clock)),
                curriculum.validity().replacedBy());
    }

    private static SetLine line(AimSet set) {
        return new SetLine(set.code(), set.titles().all().getFirst(), set.level());
    }

    private List<AimLine> lines(Coverage coverage, boolean isWhole) {
        LocalDate today = LocalDate.now(clock);
        return coverage.served().stream()
                .map(served -> new AimLine(
                        served.aim().id().framework(),
                        served.aim().id().code(),
                        served.aim().id().version(),
                        served.aim().texts().all().getFirst(),
                        served.aim().isValidOn(today),
                        served.aim().set(),
                        served.by().stream()
                                .map(by -> new By(by.kind(), by.name(), by.title()))
                                .toList(),
                        isWhole ? book.revisions(served.aim().id()).size() : 1,
                        isWhole
                                ? book.sameAs(served.aim().id()).stream()
                                        .map(same -> same.code() + " " + same.version())
                                        .toList()
                                : List.of()))
                .toList();
    }

    private Coverage coverage(List<Aim> aims) {
        return Coverage.of(
                aims,
                offered.orderedStream()
                        .flatMap(each -> each.servings().stream())
                        .toList());
    }
}
