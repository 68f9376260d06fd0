package learningfactory.web.live;

import java.util.List;
import java.util.Optional;
import learningfactory.scenario.Scenario;
import learningfactory.session.Script;

/// The lessons that can be played, wherever they come from.
public interface Lessons {
    /// All of them, in the order in which a start page shows them.
    List<Scenario> scenarios();

    /// One of them, made ready; the same object each time.
    Optional<Script> findScript(String scenario);

    /// The name of the one that a guest tries without asking anybody.
    String trial();
}
