package learningfactory.web.passport;

import java.util.List;
import learningfactory.curriculum.Serving;

/// What the hall offers that serves aims; each room that offers something has one.
@FunctionalInterface
public interface Servings {
    /// All of it, as it is now.
    List<Serving> servings();
}
