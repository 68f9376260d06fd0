/// Who is there: organisations with their roles, persons by pseudonym, what they need from each other.
///
/// Words: organisation, person, identity, need. In: what people tell. Out: [learningfactory.network.PersonId],
/// [learningfactory.network.OrganisationId]. A name stands in one place only, all other rooms hold the pseudonym.
/// May import: words, curriculum and all to their left.
@NullMarked
package learningfactory.network;

import org.jspecify.annotations.NullMarked;
