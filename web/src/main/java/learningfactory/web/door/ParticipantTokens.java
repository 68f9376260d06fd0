package learningfactory.web.door;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signed tokens for participants. Nothing is stored: what a token says is in it, and the signature proves
/// it.
///
/// Form: `session.group.person.until.signature`, the signature HMAC-SHA-256 over the rest (RFC 2104),
/// base64url.
public final class ParticipantTokens {

    /// How long a token is good, s: a school day.
    public static final long LIFE_SECONDS = 12 * 3600;

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
        long until = clock.instant().getEpochSecond() + LIFE_SECONDS;
        String said = "%s.%d.%s.%d".formatted(session, group, person, until);
        return said + "." + signature(said);
    }

    /// Who a token speaks of; nobody when it was not made here, was changed, or has ended.
    public Optional<Participant> findParticipant(String token) {
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
        Participant participant =
                new Participant(words[0], Integer.parseInt(words[1]), words[2], Long.parseLong(words[3]));
        boolean isOver = clock.instant().getEpochSecond() >= participant.untilSeconds();
        return isOver ? Optional.empty() : Optional.of(participant);
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
