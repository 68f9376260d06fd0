package learningfactory.web.passport;

import java.util.List;
import java.util.Optional;
import learningfactory.placement.Programme;

/// The programmes of this hall: those that came with the product, and those that a region wrote.
public interface Programmes {
    /// All of them, in the order in which they are offered.
    List<Programme> programmes();

    /// The one of this name.
    Optional<Programme> find(String name);
}
