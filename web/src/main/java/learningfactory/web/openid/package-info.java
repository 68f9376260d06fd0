/// Signing in by an OpenID provider beside the local password: Feide, ID-porten, Entra or any other.
///
/// Words: provider, issuer, subject, level. In: the administrator's file, and what a provider proves. Out: a
/// browser that is signed in, or a subject that is linked to an account. Of what a provider tells nothing is
/// kept but its own address and the subject. May import: web.door, web.people, network.
@NullMarked
package learningfactory.web.openid;

import org.jspecify.annotations.NullMarked;
