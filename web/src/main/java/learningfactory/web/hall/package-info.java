/// The hall over HTTP: what is free, booking, checking in, running it; and what time does by itself.
///
/// Words: resource, reservation, blackout, waiting list, feed. In: requests of people and the tick of the
/// server's clock. Out: JSON; a refusal says every reason in both languages, what would make it yes, and
/// the nearest times. Who may do what is asked in [learningfactory.web.hall.HallRights] alone. May import:
/// competence and left, web.door.
@NullMarked
package learningfactory.web.hall;

import org.jspecify.annotations.NullMarked;
