/// What is said to people in the two languages of the pages: bokmål and English.
///
/// Words: sentence. In: nothing. Out: [learningfactory.words.Words], refusals and errors that carry them. May
/// import: nothing of ours.
@NullMarked
package learningfactory.words;

import org.jspecify.annotations.NullMarked;
