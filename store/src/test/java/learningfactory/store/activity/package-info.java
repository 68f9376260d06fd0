/// Courses, needs and money in a real PostgreSQL, with many who ask at once.
@NullMarked
package learningfactory.store.activity;

import org.jspecify.annotations.NullMarked;
