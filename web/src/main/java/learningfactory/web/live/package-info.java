/// Sessions that live: real time passes, people watch, commands come in, and nobody who is slow holds
/// anybody up.
///
/// Words: host, feed, viewer, trial. In: real time and what is asked. Out: pictures, at most ten a second.
/// Here are the only clock and the only threads of a session; one thread at a time is in each. May import:
/// session, web.picture and left.
@NullMarked
package learningfactory.web.live;

import org.jspecify.annotations.NullMarked;
