package learningfactory.web.openid;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.ResponseCookie;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Keeps an [Errand] with the browser that it belongs to: in a cookie that nobody can read or change
/// (AES-GCM), and nowhere else.
///
/// It is the one cookie that comes along when a provider sends the browser back (`SameSite=Lax`), while the
/// session's own stays `Strict`. It says who asked, so nobody can lay somebody else's answer into a browser.
public final class Seal {

    private static final String COOKIE = "openid";
    private static final String PATH = "/openid";
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final InstantSource clock;
    private final SecureRandom chance = new SecureRandom();

    /// Seals with this key, of 32 bytes.
    public Seal(byte[] key, InstantSource clock) {
        this.key = new SecretKeySpec(key, "AES");
        this.clock = clock;
    }

    /// A word that nobody guesses.
    String freshWord() {
        byte[] bytes = new byte[32];
        chance.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String cookie(Errand errand, boolean isSecure) {
        byte[] iv = new byte[IV_BYTES];
        chance.nextBytes(iv);
        byte[] said = crypt(Cipher.ENCRYPT_MODE, iv, JsonMapper.shared().writeValueAsBytes(words(errand)))
                .orElseThrow(() -> new IllegalStateException("Every Java knows AES-GCM."));
        byte[] both = new byte[IV_BYTES + said.length];
        System.arraycopy(iv, 0, both, 0, IV_BYTES);
        System.arraycopy(said, 0, both, IV_BYTES, said.length);
        return cookie(Base64.getUrlEncoder().withoutPadding().encodeToString(both), LIFE, isSecure);
    }

    /// Takes the cookie away: an errand is done once.
    String emptied(boolean isSecure) {
        return cookie("", Duration.ZERO, isSecure);
    }

    private static String cookie(String value, Duration life, boolean isSecure) {
        return ResponseCookie.from(COOKIE, value)
                .path(PATH)
                .maxAge(life)
                .httpOnly(true)
                .secure(isSecure)
                .sameSite("Lax")
                .build()
                .toString();
    }

    /// The errand that this browser is on; none when it never was, or has been away for too long.
    Optional<Errand> find(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(value -> opened(value).stream())
                .filter(errand -> errand.begun().plus(LIFE).isAfter(clock.instant()))
                .findFirst();
    }

    private Optional<Errand> opened(String value) {
        try {
            byte[] both = Base64.getUrlDecoder().decode(value);
            if (both.length <= IV_BYTES) {
                return Optional.empty();
            }
            byte[] iv = java.util.Arrays.copyOf(both, IV_BYTES);
            return crypt(Cipher.DECRYPT_MODE, iv, java.util.Arrays.copyOfRange(both, IV_BYTES, both.length))
                    .map(said -> errand(List.of(JsonMapper.shared().readValue(said, String[].class))));
        } catch (IllegalArgumentException | JacksonException madeUp) {
            return Optional.empty();
        }
    }

    private static List<String> words(Errand errand) {
        Errand.Secrets secrets = errand.secrets();
        return List.of(
                errand.provider(),
                errand.goal().name(),
                errand.whose(),
                errand.begun().toString(),
                secrets.state(),
                secrets.nonce(),
                secrets.verifier(),
                secrets.returnTo());
    }

    private static Errand errand(List<String> words) {
        return new Errand(
                words.get(0),
                Errand.Goal.valueOf(words.get(1)),
                words.get(2),
                Instant.parse(words.get(3)),
                new Errand.Secrets(words.get(4), words.get(5), words.get(6), words.get(7)));
    }

    /// Empty when what is to be opened was not sealed here.
    private Optional<byte[]> crypt(int mode, byte[] iv, byte[] what) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(COOKIE.getBytes(StandardCharsets.UTF_8));
            return Optional.of(cipher.doFinal(what));
        } catch (GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }
}
