package learningfactory.web.passport;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import learningfactory.competence.Attestation;
import learningfactory.competence.Evidence;
import learningfactory.curriculum.AimId;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Attestations as Open Badges 3.0 credentials (AchievementCredential on Verifiable Credentials 2.0),
/// signed as VC-JWT.
///
/// No name stands in a credential: its subject is the pseudonym at this hall, and the learner says whose it
/// is. Aims are named by code and version, never by their text.
public final class Credentials {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final SigningKey key;

    /// Credentials signed by this key.
    public Credentials(SigningKey key) {
        this.key = key;
    }

    /// Where this hall is found.
    ///
    /// @param address such as `https://hall.example`, without a slash at its end
    /// @param name of the hall
    public record Issuer(String address, String name) {
        String profile() {
            return address + "/.well-known/issuer.json";
        }

        String keys() {
            return address + "/.well-known/jwks.json";
        }

        String credential(String attestation) {
            return address + "/api/credentials/" + attestation;
        }
    }

    /// An attestation as a credential, in this language, not signed.
    ///
    /// @param evidence what it rests on
    Map<String, Object> credential(Issuer issuer, Attestation attestation, List<Evidence> evidence, String language) {
        String id = issuer.credential(attestation.id());
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put(
                "@context",
                List.of(
                        "https://www.w3.org/ns/credentials/v2",
                        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"));
        credential.put("id", id);
        credential.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        credential.put("issuer", profile(issuer));
        credential.put("validFrom", attestation.from().toString());
        attestation.until().ifPresent(until -> credential.put("validUntil", until.toString()));
        credential.put("awardedDate", attestation.signed().toString());
        credential.put("name", attestation.title().in(language));
        credential.put("credentialSubject", subject(issuer, attestation, language));
        credential.put(
                "evidence",
                evidence.stream().map(each -> evidence(each, language)).toList());
        credential.put("credentialStatus", Map.of("id", id + "/status", "type", "1EdTechRevocationList"));
        return credential;
    }

    private static Map<String, Object> subject(Issuer issuer, Attestation attestation, String language) {
        Map<String, Object> achievement = new LinkedHashMap<>();
        achievement.put("id", issuer.credential(attestation.id()) + "/achievement");
        achievement.put("type", List.of("Achievement"));
        achievement.put("achievementType", type(attestation.kind()));
        achievement.put("name", attestation.title().in(language));
        achievement.put(
                "description",
                attestation.text().isBlank() ? attestation.title().in(language) : attestation.text());
        achievement.put("criteria", Map.of("narrative", criteria(attestation, language)));
        if (!attestation.aims().isEmpty()) {
            achievement.put(
                    "alignment",
                    attestation.aims().stream().map(Credentials::alignment).toList());
        }
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("id", issuer.address() + "/persons/" + attestation.learner().value());
        subject.put("type", List.of("AchievementSubject"));
        subject.put("achievement", achievement);
        return subject;
    }

    private static String type(Attestation.Kind kind) {
        return switch (kind) {
            case AUTHORISATION -> "License";
            case HALF_YEAR_ASSESSMENT -> "Assessment";
            case MODULE -> "Course";
            case CREDENTIAL -> "Achievement";
        };
    }

    private static String criteria(Attestation attestation, String language) {
        int count = attestation.evidence().size();
        return language.equals("en")
                ? "Signed by an assessor who is not the learner, on %d assessed evidence.".formatted(count)
                : "Undertegnet av en vurderer som ikke er den lærende, på %d vurderte bevis.".formatted(count);
    }

    private static Map<String, Object> alignment(AimId aim) {
        Map<String, Object> alignment = new LinkedHashMap<>();
        alignment.put("type", List.of("Alignment"));
        alignment.put("targetCode", aim.code());
        alignment.put("targetName", aim.version().isEmpty() ? aim.code() : aim.code() + " (" + aim.version() + ")");
        alignment.put("targetFramework", aim.version().isEmpty() ? aim.framework() : aim.version());
        alignment.put(
                "targetUrl",
                switch (aim.framework()) {
                    case "grep" -> "http://psi.udir.no/kl06/" + aim.code();
                    case "esco" -> "http://data.europa.eu/esco/skill/" + aim.code();
                    default -> "urn:aim:%s:%s:%s".formatted(aim.framework(), aim.version(), aim.code());
                });
        return alignment;
    }

    /// No content and no names: what it is called, and when it was shown.
    private static Map<String, Object> evidence(Evidence evidence, String language) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", "urn:evidence:" + evidence.id());
        one.put("type", List.of("Evidence"));
        one.put("name", evidence.title().in(language));
        one.put("narrative", evidence.submitted().toString());
        return one;
    }

    /// The issuer's profile.
    Map<String, Object> profile(Issuer issuer) {
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("id", issuer.profile());
        profile.put("type", List.of("Profile"));
        profile.put("name", issuer.name());
        profile.put("url", issuer.address());
        return profile;
    }

    /// The open key, as anybody may read it.
    Map<String, Object> keys() {
        return Map.of("keys", List.of(key.webKey()));
    }

    /// A credential signed as VC-JWT: three parts with a dot between them.
    String signed(Issuer issuer, Map<String, Object> credential, Attestation attestation, Instant now) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("alg", "EdDSA");
        head.put("typ", "JWT");
        head.put("kid", issuer.keys() + "#" + key.name());
        Map<String, Object> claims = new LinkedHashMap<>(credential);
        claims.put("iss", issuer.profile());
        claims.put("jti", String.valueOf(credential.get("id")));
        claims.put("sub", issuer.address() + "/persons/" + attestation.learner().value());
        claims.put("nbf", attestation.from().getEpochSecond());
        claims.put("iat", now.getEpochSecond());
        attestation.until().ifPresent(until -> claims.put("exp", until.getEpochSecond()));
        String words = part(head) + "." + part(claims);
        return words + "." + URL.encodeToString(key.sign(words.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String part(Map<String, Object> json) {
        return URL.encodeToString(JSON.writeValueAsBytes(json));
    }

    /// How a credential stands, for whoever checks it: the revoked ones of this address, by their ids.
    Map<String, Object> status(Issuer issuer, Attestation attestation, Instant now) {
        Attestation.Standing standing = attestation.standing(now);
        boolean isVoid = standing == Attestation.Standing.REVOKED || standing == Attestation.Standing.SUSPENDED;
        List<Map<String, Object>> revoked = new ArrayList<>();
        if (isVoid) {
            revoked.add(Map.of("id", issuer.credential(attestation.id()), "revoked", true));
        }
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("id", issuer.credential(attestation.id()) + "/status");
        status.put("issuer", issuer.profile());
        status.put("revokedCredential", revoked);
        status.put("standing", standing.name());
        return status;
    }
}
