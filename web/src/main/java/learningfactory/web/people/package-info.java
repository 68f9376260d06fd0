/// People and administration over HTTP: organisations, persons, accounts, invitations, the audit, and what
/// somebody may ask about themselves.
///
/// Words: person, account, invitation, export, erasure. In: requests. Out: JSON, only of those whom
/// [learningfactory.web.door.Reach] allows. May import: web.door, network and all to their left.
@NullMarked
package learningfactory.web.people;

import org.jspecify.annotations.NullMarked;
