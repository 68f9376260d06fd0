/// Organisations, identities, memberships and accounts in PostgreSQL, and the audit of who wrote what.
///
/// Words: person, identity, account, invitation, trail. In: the records of `network`. Out: the same after
/// any crash. The schema `identity` alone knows who somebody is. May import: store, learning and left.
@NullMarked
package learningfactory.store.people;

import org.jspecify.annotations.NullMarked;
