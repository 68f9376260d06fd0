/// The whole product as one running server: joins store, language and web, and tells the person at the
/// keyboard where it is.
///
/// Words: start, address, folder. In: the words of `./factory start`. Out: a server that runs until it is
/// told to stop. Loaded only by that command, so that the others start as fast as they do. May import: all
/// to its left.
@NullMarked
package learningfactory.server;

import org.jspecify.annotations.NullMarked;
