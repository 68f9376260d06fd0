/// Who is there: organisations with their roles, persons by pseudonym, and whose they are.
///
/// Words: organisation, person, identity, membership, role. In: what people tell. Out:
/// [learningfactory.network.PersonId], [learningfactory.network.OrganisationId]; age through the port
/// [learningfactory.network.Ages]. A name stands in one place only, all other rooms hold the pseudonym; a
/// room that keeps something about people says so through [learningfactory.network.PersonalRecords]. May
/// import: words, curriculum and all to their left.
@NullMarked
package learningfactory.network;

import org.jspecify.annotations.NullMarked;
