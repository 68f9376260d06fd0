/// The passport outside the house: signed credentials, the issuer's profile and key, links for a limited
/// time.
///
/// Words: Open Badges 3.0, Verifiable Credentials 2.0, VC-JWT (RFC 7519), JSON Web Key (RFC 7517, RFC
/// 8037). In: attestations and what they rest on. Out: credentials that anybody can check without asking
/// us. May import: web.door and all to its left.
@NullMarked
package learningfactory.web.passport;

import org.jspecify.annotations.NullMarked;
