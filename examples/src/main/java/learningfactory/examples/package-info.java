/// Small programs that show how to use the factory from Java; each stands alone in one file and prints what
/// it finds.
///
/// Words: those of the rooms they use. In: nothing. Out: lines of text that a test compares with what was
/// recorded. May import: everything; nobody imports them.
@NullMarked
package learningfactory.examples;

import org.jspecify.annotations.NullMarked;
