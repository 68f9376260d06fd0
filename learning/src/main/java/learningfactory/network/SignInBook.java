package learningfactory.network;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When people came in and by which way, so that each can see what was not theirs.
public interface SignInBook {
    /// Writes one down, and forgets what is older than ninety days.
    void note(Line line);

    /// The provider by which somebody came in has signed them out. Said again it stays as it was said first.
    ///
    /// @param id of the line
    void end(String id, Instant at);

    /// The newest of a person, at most fifty.
    List<Line> signIns(PersonId person);

    /// Somebody came in.
    ///
    /// @param id without meaning
    /// @param way `password`, `invitation`, `setup`, or the id of an OpenID provider
    /// @param browser such as `Firefox, Windows`; empty when nobody can tell
    /// @param ended when the provider signed them out; empty when it has not
    record Line(String id, PersonId person, Instant at, String way, String browser, Optional<Instant> ended) {}
}
