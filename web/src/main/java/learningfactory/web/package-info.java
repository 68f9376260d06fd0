/// The server of the page: who may come in, the living picture as it changes, commands in, the debrief out.
///
/// Words: guest, participant, account, update. In: HTTP and WebSocket messages. Out: JSON, never more than
/// ten updates a second. The wall clock is read here and nowhere to the left. May import: learning and
/// left.
@NullMarked
package learningfactory.web;

import org.jspecify.annotations.NullMarked;
