package learningfactory.web.passport;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import learningfactory.assessment.Verdict;
import learningfactory.competence.Evidence;
import learningfactory.competence.EvidenceBook;
import learningfactory.competence.FileKind;
import learningfactory.competence.Finding;
import learningfactory.competence.Origin;
import learningfactory.competence.UploadBook;
import learningfactory.curriculum.AimId;
import learningfactory.network.PersonId;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Reach;
import learningfactory.web.door.Refused;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Files as evidence. What is handed in is looked at, never believed: its bytes say what it is, it comes
/// back as that and nothing else, as something to save, and no browser runs anything of it.
@RestController
@RequestMapping("/api/competence/uploads")
final class UploadController {
    private static final long MOST_BYTES_A_LEARNER = 50L * 1024 * 1024;
    private static final int LONGEST_NAME = 120;
    private static final int MOST_AIMS = 50;

    private final EvidenceBook evidence;
    private final UploadBook uploads;
    private final Clock clock;

    UploadController(EvidenceBook evidence, UploadBook uploads, Clock clock) {
        this.evidence = evidence;
        this.uploads = uploads;
        this.clock = clock;
    }

    record HandedIn(String id, String mediaType) {}

    /// Takes the body as it is.
    ///
    /// @param name as the learner calls the file
    /// @param framework of each aim that it shows
    /// @param aim their codes
    /// @param version of each
    @Needs
    @PostMapping
    HandedIn handIn(
            @RequestParam String name,
            @RequestParam String title,
            @RequestParam(required = false) @Nullable List<String> framework,
            @RequestParam(required = false) @Nullable List<String> aim,
            @RequestParam(required = false) @Nullable List<String> version,
            HttpServletRequest request)
            throws IOException {
        PersonId learner = Reach.of(request).self();
        byte[] content = request.getInputStream().readNBytes(FileKind.MOST_BYTES + 1);
        if (content.length > FileKind.MOST_BYTES) {
            throw new Refused(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "Fila er større enn 5 MB. Kanskje kan bildet gjøres mindre?",
                    "The file is larger than 5 MB. Maybe the picture can be made smaller?");
        }
        FileKind kind = FileKind.of(content)
                .orElseThrow(() -> new Refused(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "Bare bilder (PNG, JPEG), PDF og ren tekst kan leveres. Kanskje lagre den som PDF?",
                        "Only pictures (PNG, JPEG), PDF and plain text can be handed in. Maybe save it as PDF?"));
        if (uploads.bytesOf(learner) + content.length > MOST_BYTES_A_LEARNER) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    "Filene dine fyller 50 MB til sammen, og det er grensen.",
                    "Your files fill 50 MB together, and that is the limit.");
        }
        Evidence one = new Evidence(
                UUID.randomUUID().toString(),
                learner,
                titled(title),
                new Origin.Upload(tidied(name), kind.mediaType(), content.length, sha256(content)),
                claims(given(framework), given(aim), given(version)),
                Instant.now(clock).truncatedTo(ChronoUnit.MILLIS),
                new Evidence.State.Submitted());
        uploads.add(one, content);
        return new HandedIn(one.id(), kind.mediaType());
    }

    private static List<String> given(@Nullable List<String> words) {
        return words == null ? List.of() : words;
    }

    /// Each aim with its framework and version; all three lists tell of the same aims.
    private static List<Finding> claims(List<String> frameworks, List<String> codes, List<String> versions) {
        if (codes.size() > MOST_AIMS || frameworks.size() != codes.size() || versions.size() != codes.size()) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST,
                    "Hvert mål har et rammeverk, en kode og en versjon, og det er høyst %d mål.".formatted(MOST_AIMS),
                    "Each aim has a framework, a code and a version, and there are at most %d.".formatted(MOST_AIMS));
        }
        return IntStream.range(0, codes.size())
                .mapToObj(i -> new Finding(
                        new AimId(
                                Asked.word(frameworks.get(i), "framework"),
                                Asked.word(codes.get(i), "aim"),
                                versions.get(i).strip()),
                        Verdict.SHOWN,
                        ""))
                .toList();
    }

    private static Words titled(String title) {
        String tidied = title.strip();
        if (tidied.isEmpty() || tidied.length() > 200) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST, "Navnet må ha 1 til 200 tegn.", "The title must have 1 to 200 characters.");
        }
        return new Words(tidied, tidied);
    }

    /// Letters, digits and a few signs: nothing that means something to a file system or a header.
    private static String tidied(String name) {
        String tidied = name.replaceAll("[^\\p{L}\\p{N} ._-]", "_").strip();
        String safe = tidied.isEmpty() || tidied.startsWith(".") ? "fil" + tidied : tidied;
        return safe.length() > LONGEST_NAME ? safe.substring(safe.length() - LONGEST_NAME) : safe;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java knows SHA-256.", impossible);
        }
    }

    /// The file, to save; for the learner and for those who look after the learner.
    @Needs
    @GetMapping("/{id}")
    ResponseEntity<byte[]> file(@PathVariable String id, HttpServletRequest request) {
        Evidence one = evidence.findEvidence(id)
                .filter(found -> Reach.of(request).mayRead(found.learner()))
                .orElseThrow(UploadController::unknown);
        if (!(one.origin() instanceof Origin.Upload file)) {
            throw unknown();
        }
        byte[] content = uploads.find(id).orElseThrow(UploadController::unknown);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .cacheControl(CacheControl.noStore())
                .body(content);
    }

    private static Refused unknown() {
        return Refused.unknown("Fila finnes ikke her.", "There is no such file here.");
    }
}
