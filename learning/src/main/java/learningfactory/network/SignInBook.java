package learningfactory.network;

import java.time.Instant;
import java.util.List;

/// When people came in and by which way, so that each can see what was not theirs.
public interface SignInBook {
    /// Writes one down, and forgets what is older than ninety days.
    void note(Line line);

    /// The newest of a person, at most fifty.
    List<Line> signIns(PersonId person);

    /// Somebody came in.
    ///
    /// @param way `password`, `invitation`, `setup`, or the id of an OpenID provider
    /// @param browser such as `Firefox, Windows`; empty when nobody can tell
    record Line(PersonId person, Instant at, String way, String browser) {}
}
