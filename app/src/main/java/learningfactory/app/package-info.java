/// The command line of the factory: joins the rooms to its left and prints what they say.
///
/// Words: none of its own. In: plant files and options. Out: tables, JSON, HTML, exit codes.
/// May import: everything.
@NullMarked
package learningfactory.app;

import org.jspecify.annotations.NullMarked;
