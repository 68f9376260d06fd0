package learningfactory.web.passport;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import learningfactory.competence.Attestation;
import learningfactory.competence.AttestationBook;
import learningfactory.competence.Evidence;
import learningfactory.competence.EvidenceBook;
import learningfactory.competence.Ruling;
import learningfactory.competence.Share;
import learningfactory.competence.ShareBook;
import learningfactory.web.door.Limit;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Reach;
import learningfactory.web.door.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The passport: read by its learner, shown by a link for a limited time, taken along as signed credentials.
@RestController
final class PassportController {
    private static final int SECRET_BYTES = 32;

    private final PassportView view;
    private final ShareBook shares;
    private final AttestationBook attestations;
    private final EvidenceBook evidence;
    private final Credentials credentials;
    private final IssuerPlace place;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();
    private final Limit tries = new Limit(20, Duration.ofSeconds(30), System::nanoTime);

    PassportController(
            PassportView view,
            ShareBook shares,
            AttestationBook attestations,
            EvidenceBook evidence,
            Credentials credentials,
            IssuerPlace place,
            Clock clock) {
        this.view = view;
        this.shares = shares;
        this.attestations = attestations;
        this.evidence = evidence;
        this.credentials = credentials;
        this.place = place;
        this.clock = clock;
    }

    /// A link as its owner sees it; the secret itself is shown once, when it is made.
    record ShareLine(
            String id,
            String label,
            Instant from,
            Instant until,
            boolean open,
            @Nullable String secret) {}

    record NewShare(@Nullable String label, Integer days) {}

    @Needs
    @GetMapping("/api/passport")
    PassportView.Shown mine(HttpServletRequest request) {
        Reach reach = Reach.of(request);
        return view.passport(reach.self(), now(), reach);
    }

    @Needs
    @GetMapping("/api/passport/shares")
    List<ShareLine> shares(HttpServletRequest request) {
        Instant now = now();
        return shares.shares(Reach.of(request).self()).stream()
                .map(share -> line(share, now, null))
                .toList();
    }

    @Needs
    @PostMapping("/api/passport/shares")
    ShareLine share(@RequestBody NewShare asked, HttpServletRequest request) {
        byte[] secret = new byte[SECRET_BYTES];
        chance.nextBytes(secret);
        String word = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Ruling<Share> ruling = Share.open(
                UUID.randomUUID().toString(),
                digest(word),
                Reach.of(request).self(),
                asked.label() == null ? "" : asked.label(),
                now(),
                Duration.ofDays(asked.days()));
        Share share = granted(ruling);
        shares.add(share);
        return line(share, now(), word);
    }

    @Needs
    @PostMapping("/api/passport/shares/{id}/revoke")
    void revoke(@PathVariable String id, HttpServletRequest request) {
        if (!shares.revoke(Reach.of(request).self(), id, now())) {
            throw Refused.unknown("Lenken finnes ikke, eller den er alt stengt.", "There is no such open link.");
        }
    }

    /// Whoever has the link reads what is assessed and what is valid; the rest does not exist for him. A
    /// wrong link and one that is over look the same.
    @Needs(Needs.Entry.ANYBODY)
    @GetMapping("/api/passport/shared/{secret}")
    ResponseEntity<PassportView.Shown> shared(@PathVariable String secret, HttpServletRequest request) {
        String address = "shared " + request.getRemoteAddr();
        if (!tries.allows(address)) {
            throw new Refused(
                    HttpStatus.TOO_MANY_REQUESTS, "For mange forsøk. Vent litt.", "Too many tries. Wait a little.");
        }
        Instant now = now();
        Optional<Share> share = shares.findByDigest(digest(secret)).filter(found -> found.isOpenAt(now));
        if (share.isEmpty()) {
            tries.countWrong(address);
            throw Refused.unknown(
                    "Lenken virker ikke. Kanskje er tiden ute, eller den er stengt.",
                    "The link does not work. Maybe its time is over, or it was closed.");
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .body(view.passport(share.get().person(), now, null));
    }

    /// A credential to take along: VC-JWT, signed.
    @Needs
    @GetMapping("/api/credentials/{id}/download")
    ResponseEntity<String> download(@PathVariable String id, HttpServletRequest request) {
        Attestation attestation = attestations
                .findAttestation(id)
                .filter(found -> Reach.of(request).mayRead(found.learner()))
                .orElseThrow(PassportController::unknown);
        if (attestation.standing(now()) != Attestation.Standing.VALID) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    "Bare en gyldig attest kan lastes ned.",
                    "Only a valid attestation can be downloaded.");
        }
        Credentials.Issuer issuer = issuer();
        List<Evidence> grounds = attestation.evidence().stream()
                .map(evidence::findEvidence)
                .flatMap(Optional::stream)
                .toList();
        String language = "en".equals(request.getParameter("language")) ? "en" : "nb";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/vc+jwt"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + attestation.id() + ".jwt\"")
                .cacheControl(CacheControl.noStore())
                .body(credentials.signed(
                        issuer, credentials.credential(issuer, attestation, grounds, language), attestation, now()));
    }

    @Needs(Needs.Entry.ANYBODY)
    @GetMapping("/api/credentials/{id}/status")
    Map<String, Object> status(@PathVariable String id) {
        return credentials.status(issuer(), attestation(id), now());
    }

    @Needs(Needs.Entry.ANYBODY)
    @GetMapping("/.well-known/issuer.json")
    Map<String, Object> issuerProfile() {
        return credentials.profile(issuer());
    }

    @Needs(Needs.Entry.ANYBODY)
    @GetMapping("/.well-known/jwks.json")
    Map<String, Object> keys() {
        return credentials.keys();
    }

    private Attestation attestation(String id) {
        return attestations.findAttestation(id).orElseThrow(PassportController::unknown);
    }

    private static Refused unknown() {
        return Refused.unknown("Attesten finnes ikke.", "There is no such attestation.");
    }

    private Credentials.Issuer issuer() {
        return new Credentials.Issuer(place.address(), "Læringsfabrikken");
    }

    private static ShareLine line(Share share, Instant now, @Nullable String secret) {
        return new ShareLine(share.id(), share.label(), share.from(), share.until(), share.isOpenAt(now), secret);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String digest(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What comes of it, or a refusal with the first reason.
    static <T> T granted(Ruling<T> ruling) {
        return ruling.find()
                .orElseThrow(() -> new Refused(
                        HttpStatus.CONFLICT,
                        String.join(
                                " ",
                                ruling.reasons().stream()
                                        .map(words -> words.nb())
                                        .toList()),
                        String.join(
                                " ",
                                ruling.reasons().stream()
                                        .map(words -> words.en())
                                        .toList())));
    }
}
