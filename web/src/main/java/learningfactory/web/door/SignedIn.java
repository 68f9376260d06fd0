package learningfactory.web.door;

import java.io.Serializable;
import java.time.Instant;

/// What a browser's session remembers of a sign-in. The account itself is read anew for every request, so
/// that a role that was taken away, a lock or a new password holds at once.
///
/// @param person whose account
/// @param at when
record SignedIn(String person, Instant at) implements Serializable {}
