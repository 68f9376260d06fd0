package learningfactory.network;

import java.time.Instant;

/// A one-time link by which a person comes to an account, or to a new password.
///
/// @param id without meaning
/// @param secretHash SHA-256 of what stands in the link; the secret itself is nowhere
/// @param person who is invited
/// @param madeBy who invites
/// @param made when
/// @param until when it runs out
public record Invitation(String id, byte[] secretHash, PersonId person, PersonId madeBy, Instant made, Instant until) {

    @Override
    public String toString() {
        return "Invitation[%s of %s until %s]".formatted(id, person, until);
    }
}
