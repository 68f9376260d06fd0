package learningfactory.web.openid;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import learningfactory.network.AccountBook;
import learningfactory.web.door.Limit;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Reach;
import learningfactory.web.door.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The ways in by OpenID providers: which there are, being sent there, coming back, and taking a way away.
@RestController
final class OpenIdController {

    private final OpenIdChoice choice;
    private final Proof proof;
    private final Seal seal;
    private final Arrival arrival;
    private final AccountBook accounts;
    private final Clock clock;
    private final Limit tries = new Limit(20, Duration.ofSeconds(10), System::nanoTime);

    OpenIdController(OpenIdChoice choice, Proof proof, Seal seal, Arrival arrival, AccountBook accounts, Clock clock) {
        this.choice = choice;
        this.proof = proof;
        this.seal = seal;
        this.arrival = arrival;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// A provider as the page shows it.
    ///
    /// @param isLinked whether whoever asks signs in by it
    record Card(String id, String name, boolean isLinked) {}

    /// Why somebody wants to go there; to sign in when nothing is said.
    ///
    /// @param invitation the secret of the one-time link that is taken
    /// @param link whether the account that is signed in is to be linked
    record Wish(@Nullable String invitation, @Nullable Boolean link) {}

    /// @param address where the browser goes now
    record Sent(String address) {}

    @Needs(Needs.Entry.ANYBODY)
    @GetMapping("/api/openid")
    List<Card> providers(HttpServletRequest request) {
        Set<String> linked = Reach.of(request).findSelf().stream()
                .flatMap(self -> accounts.logins(self).stream())
                .map(AccountBook.Login::issuer)
                .collect(Collectors.toSet());
        return choice.providers().stream()
                .map(one -> new Card(one.id(), one.name(), linked.contains(one.issuer())))
                .toList();
    }

    @Needs(Needs.Entry.ANYBODY)
    @PostMapping("/api/openid/{provider}")
    Sent go(
            @PathVariable("provider") String id,
            @RequestBody Wish wish,
            HttpServletRequest request,
            HttpServletResponse response) {
        Provider provider = provider(id);
        String outside = choice.address()
                .orElseGet(() ->
                        ServletUriComponentsBuilder.fromContextPath(request).toUriString());
        Errand.Secrets secrets = new Errand.Secrets(
                seal.freshWord(), seal.freshWord(), seal.freshWord(), "%s/openid/%s".formatted(outside, id));
        Errand errand = errand(id, wish, secrets, request);
        String address;
        try {
            address = proof.address(provider, secrets);
        } catch (NotProven away) {
            throw new Refused(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "%s svarer ikke nå. Logg inn med brukernavn og passord, eller prøv igjen om litt."
                            .formatted(provider.name()),
                    "%s does not answer now. Sign in with your user name and password, or try again in a while."
                            .formatted(provider.name()));
        }
        response.addHeader(HttpHeaders.SET_COOKIE, seal.cookie(errand, request.isSecure()));
        return new Sent(address);
    }

    private Errand errand(String provider, Wish wish, Errand.Secrets secrets, HttpServletRequest request) {
        if (wish.invitation() != null) {
            return new Errand(provider, Errand.Goal.INVITATION, wish.invitation(), clock.instant(), secrets);
        }
        if (Boolean.TRUE.equals(wish.link())) {
            String self = Reach.of(request).self().value();
            return new Errand(provider, Errand.Goal.LINK, self, clock.instant(), secrets);
        }
        return new Errand(provider, Errand.Goal.SIGN_IN, "", clock.instant(), secrets);
    }

    /// The browser comes back. Whatever happens, it is sent on to a page that says it.
    @Needs(Needs.Entry.ANYBODY)
    @GetMapping("/openid/{provider}")
    ResponseEntity<Void> back(
            @PathVariable("provider") String id,
            @RequestParam Optional<String> code,
            @RequestParam Optional<String> state,
            @RequestParam Optional<String> error,
            @RequestParam Optional<String> iss,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Errand> known =
                seal.find(request).filter(errand -> errand.provider().equals(id));
        String place;
        try {
            Errand errand = known.orElseThrow(() -> new NotProven(NotProven.Why.LATE));
            requireFewTries(request);
            Provider provider = choice.find(id).orElseThrow(() -> new NotProven(NotProven.Why.LATE));
            Proof.Somebody somebody = proof.somebody(
                    provider,
                    errand.secrets(),
                    new Proof.Brought(code.orElse(""), state.orElse(""), error.orElse(""), iss.orElse("")));
            place = arrival.arrive(new Arrival.Proven(provider, errand, somebody), request, response);
        } catch (NotProven failed) {
            if (failed.why() == NotProven.Why.FAILED) {
                tries.countWrong(request.getRemoteAddr());
            }
            place = Arrival.refusal(known, id, failed.why());
        }
        // beside the cookies of the sign-in: a header of the entity would take their place
        response.addHeader(HttpHeaders.SET_COOKIE, seal.emptied(request.isSecure()));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .location(URI.create(place))
                .build();
    }

    private void requireFewTries(HttpServletRequest request) {
        if (!tries.allows(request.getRemoteAddr())) {
            throw new NotProven(NotProven.Why.AWAY);
        }
    }

    /// Takes a way in away, unless it is the last one.
    @Needs
    @PostMapping("/api/openid/{provider}/unlink")
    List<Card> unlink(@PathVariable("provider") String id, HttpServletRequest request) {
        if (!accounts.unlink(Reach.of(request).self(), provider(id).issuer())) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    "Dette er eneste måte du kan logge inn på. Be om en engangslenke og velg et passord først.",
                    "This is the only way you can sign in. Ask for a one-time link and choose a password first.");
        }
        return providers(request);
    }

    private Provider provider(String id) {
        return choice.find(id)
                .orElseThrow(() -> Refused.unknown(
                        "Denne innloggingen finnes ikke her.", "There is no such way to sign in here."));
    }
}
