/// Courses, visits and projects held against the rules of the trade.
@NullMarked
package learningfactory.activity;

import org.jspecify.annotations.NullMarked;
