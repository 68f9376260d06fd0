package learningfactory.web.openid;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import learningfactory.web.door.Frames;
import learningfactory.web.door.Limit;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Refused;
import learningfactory.web.door.SignIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Hears from a provider that somebody has signed out there (OpenID Connect Front-Channel Logout 1.0).
///
/// The provider's page shows this address in a frame. No cookie of ours comes along, because we stand on
/// another site then: issuer and session must be enough, and whoever knows the name of a session has seen
/// its tokens.
@RestController
final class FrontChannelController {

    /// The same whoever was signed out, and when nobody was.
    private static final String PAGE = """
            <!doctype html>
            <html lang="nb"><head><meta charset="utf-8"><title>Utlogging</title></head>
            <body><p>Utloggingen er mottatt.</p><p lang="en">The sign-out has been received.</p></body></html>
            """;

    private final OpenIdChoice choice;
    private final Discovery discovery;
    private final SignIn signIn;

    /// A whole school comes from one address; each who signs out is heard once for each browser.
    private final Limit hearings = new Limit(300, Duration.ofSeconds(1), System::nanoTime);

    FrontChannelController(OpenIdChoice choice, Discovery discovery, SignIn signIn) {
        this.choice = choice;
        this.discovery = discovery;
        this.signIn = signIn;
    }

    /// @param iss who says so: the provider of this address
    /// @param sid what the provider calls the session that is over, as in the ID token
    @Needs(Needs.Entry.ANYBODY)
    @GetMapping("/openid/{provider}/logout")
    ResponseEntity<String> signedOut(
            @PathVariable("provider") String id,
            @RequestParam Optional<String> iss,
            @RequestParam Optional<String> sid,
            HttpServletRequest request,
            HttpServletResponse response) {
        requireNotTooMany(request);
        Provider provider = choice.find(id)
                .orElseThrow(() -> Refused.unknown(
                        "Denne innloggingen finnes ikke her.", "There is no such way to sign in here."));
        boolean saysItself = iss.filter(provider.issuer()::equals).isPresent();
        String session = sid.orElse("");
        if (!saysItself || session.isBlank()) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST,
                    "Dette er ikke en utlogging fra %s: iss eller sid mangler eller er feil."
                            .formatted(provider.name()),
                    "This is not a sign-out by %s: iss or sid is missing or wrong.".formatted(provider.name()));
        }
        signIn.signedOutElsewhere(provider.issuer(), session);
        Frames.allow(discovery.origins(provider), request, response);
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(PAGE);
    }

    /// Each counts, also the right ones: what is answered must not tell whether anybody was signed in.
    private void requireNotTooMany(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (!hearings.allows(address)) {
            throw new Refused(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "For mange utlogginger på en gang. Vent litt.",
                    "Too many sign-outs at once. Wait a while.");
        }
        hearings.countWrong(address);
    }
}
