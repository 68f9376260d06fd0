/// People and audit in a real PostgreSQL.
@NullMarked
package learningfactory.store.people;

import org.jspecify.annotations.NullMarked;
