package learningfactory.web.live;

import java.util.List;
import java.util.Optional;
import learningfactory.run.Script;
import learningfactory.scenario.Scenario;
import learningfactory.session.Opener;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;

/// The lessons that can be played, wherever they come from.
public interface Lessons {
    /// All of them, in the order in which a start page shows them.
    List<Offer> offers();

    /// The names of all of them, without reading any.
    List<String> names();

    /// One of them, made ready; the same object each time. Also one that was taken away: sessions that play
    /// it go on.
    Optional<Script> findScript(String scenario);

    /// The name of the one that a guest tries without asking anybody.
    String trial();

    /// Adds a lesson that somebody made; it is offered from now on, also after a restart.
    ///
    /// @param by who made it, and whose session its moment was taken from
    Kept keep(Opener by, Scenario scenario);

    /// Offers a lesson that somebody made no more.
    ///
    /// @return whether it was offered before
    boolean takeAway(String scenario);

    /// A lesson that is offered.
    ///
    /// @param by who made it, and whose it is; null when it came with the factory and is everybody's
    record Offer(Scenario scenario, @Nullable Opener by) {}

    /// What came of keeping a lesson.
    sealed interface Kept {
        /// It is kept.
        record Done(Offer offer) implements Kept {}

        /// It is not, and why.
        record Refused(Words reason) implements Kept {}
    }
}
