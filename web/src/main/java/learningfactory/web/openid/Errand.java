package learningfactory.web.openid;

import java.time.Instant;

/// What a browser is sent to a provider for. It carries this along itself, sealed ([Seal]), and brings it
/// back.
///
/// @param provider its id
/// @param goal why
/// @param whose the person who links, the secret of the invitation; empty when somebody signs in
/// @param begun when
/// @param secrets what only this browser and we know
record Errand(String provider, Goal goal, String whose, Instant begun, Secrets secrets) {

    /// Why somebody is sent.
    enum Goal {
        /// To sign in.
        SIGN_IN,
        /// To link the subject with the account that is signed in.
        LINK,
        /// To take an invitation.
        INVITATION
    }

    /// @param state comes back in the address
    /// @param nonce comes back, hashed, in the signed token
    /// @param verifier proves that whoever brings the code is who asked for it (PKCE, RFC 7636)
    /// @param returnTo the address that the provider sends the browser back to
    record Secrets(String state, String nonce, String verifier, String returnTo) {}
}
