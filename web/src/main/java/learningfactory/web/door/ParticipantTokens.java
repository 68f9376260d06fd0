package learningfactory.web.door;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.ResponseCookie;

/// Signed tokens for participants. Nothing is stored: what a token says is in it, and the signature proves
/// it.
///
/// A token opens its session by itself for a school day after it was last used there. For a month after that
/// it opens nothing any more, but still proves who its owner was: together with the code of the session and
/// the nickname it brings the same person back. A stranger at a shared machine knows neither, and guesses as
/// slowly as at codes. A classmate may know both: at this very machine only a browser that has forgotten
/// the token, after signing out or at the end of the lesson, keeps him from being taken for its owner.
///
/// Form: `session.group.person.until.signature`, the signature HMAC-SHA-256 over the rest (RFC 2104),
/// base64url.
public final class ParticipantTokens {

    /// How long a token is good after it was last used, s: a school day.
    public static final long LIFE_SECONDS = 12 * 3600;

    /// How long it proves who somebody was after that, s: a month.
    public static final long MEMORY_SECONDS = 30 * 24 * 3600;

    /// A token that has been good for so long is renewed when it is used, s.
    private static final long RENEWED_AFTER_SECONDS = 3600;

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;
    private final InstantSource clock;

    /// Tokens signed with this key, of at least 32 bytes.
    public ParticipantTokens(byte[] key, InstantSource clock) {
        if (key.length < 32) {
            throw new IllegalArgumentException("The key has %d bytes, but 32 are needed.".formatted(key.length));
        }
        this.key = new SecretKeySpec(key, HMAC);
        this.clock = clock;
    }

    /// A token for somebody who has just joined.
    ///
    /// @param session id without a dot
    /// @param person id without a dot
    public String token(String session, int group, String person) {
        if (session.contains(".") || person.contains(".")) {
            throw new IllegalArgumentException("An id holds a dot (%s, %s).".formatted(session, person));
        }
        long until = now() + LIFE_SECONDS;
        String said = "%s.%d.%s.%d".formatted(session, group, person, until);
        return said + "." + signature(said);
    }

    /// Who a token speaks of; nobody when it was not made here, was changed, or has ended.
    public Optional<Participant> findParticipant(String token) {
        return find(token).filter(participant -> now() < participant.untilSeconds());
    }

    /// Who a token spoke of, also one that has ended, but not longer than a month ago.
    public Optional<Participant> findFormer(String token) {
        return find(token).filter(participant -> now() < participant.untilSeconds() + MEMORY_SECONDS);
    }

    /// A fresh token for somebody who has just used his; none while his is fresh enough.
    public Optional<String> renewed(Participant participant) {
        boolean isFresh = participant.untilSeconds() - now() > LIFE_SECONDS - RENEWED_AFTER_SECONDS;
        return isFresh
                ? Optional.empty()
                : Optional.of(token(participant.session(), participant.group(), participant.person()));
    }

    /// The line that makes a browser forget whose token it has kept.
    static String forgotten() {
        return cookie("", Duration.ZERO);
    }

    /// The line that gives a browser this token to keep; no script reads it, and no other site sends it.
    public static String cookie(String token) {
        return cookie(token, Duration.ofSeconds(LIFE_SECONDS + MEMORY_SECONDS));
    }

    private static String cookie(String token, Duration age) {
        return ResponseCookie.from(Visitor.COOKIE, token)
                .httpOnly(true)
                .sameSite("Strict")
                .path("/")
                .maxAge(age)
                .build()
                .toString();
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private Optional<Participant> find(String token) {
        int dot = token.lastIndexOf('.');
        if (dot < 0 || token.length() > 400) {
            return Optional.empty();
        }
        String said = token.substring(0, dot);
        byte[] given = token.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, signature(said).getBytes(StandardCharsets.UTF_8))) {
            return Optional.empty();
        }
        String[] words = said.split("\\.", -1);
        return Optional.of(new Participant(words[0], Integer.parseInt(words[1]), words[2], Long.parseLong(words[3])));
    }

    private String signature(String said) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(said.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java knows " + HMAC + ".", impossible);
        }
    }
}
