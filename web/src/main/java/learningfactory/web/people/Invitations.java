package learningfactory.web.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import learningfactory.network.AccountBook;
import learningfactory.network.Invitation;
import learningfactory.network.PersonId;

/// One-time links by which people come to an account, or to a new password.
public final class Invitations {

    /// How long a link is good.
    static final Duration LIFE = Duration.ofDays(7);

    private static final int SECRET_BYTES = 24;

    private final AccountBook accounts;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    Invitations(AccountBook accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /// A fresh link; told once, since nobody can read it afterwards.
    ///
    /// @param secret what stands in it
    /// @param until when it runs out
    record Link(String secret, Instant until) {}

    Link invite(PersonId person, PersonId by) {
        byte[] bytes = new byte[SECRET_BYTES];
        chance.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        Instant until = now.plus(LIFE);
        accounts.invite(new Invitation(UUID.randomUUID().toString(), hash(secret), person, by, now, until));
        return new Link(secret, until);
    }

    /// The invitation that this secret opens.
    public Optional<Invitation> find(String secret) {
        return accounts.findInvitation(hash(secret), clock.instant());
    }

    /// Uses it up.
    ///
    /// @return whether it was still good
    public boolean use(Invitation invitation) {
        return accounts.use(invitation, clock.instant());
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java knows SHA-256.", impossible);
        }
    }
}
