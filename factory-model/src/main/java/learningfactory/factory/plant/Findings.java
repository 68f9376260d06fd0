package learningfactory.factory.plant;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Collects findings.
public final class Findings {
    private static final int SHOWN = 12;
    private static final int MOST = 1000;

    private final List<Finding> found = new ArrayList<>();

    /// Something that cannot stay as it is.
    public void error(List<String> path, String what, String expected, String maybe) {
        add(new Finding(path, what, expected, maybe, true));
    }

    /// Something that looks wrong.
    public void warning(List<String> path, String what, String expected, String maybe) {
        add(new Finding(path, what, expected, maybe, false));
    }

    private void add(Finding finding) {
        if (found.size() < MOST) {
            found.add(finding);
        }
    }

    /// Requires that a name is known.
    ///
    /// @param kind what the name should be one of, such as `product`
    /// @return whether it is
    public boolean known(List<String> path, String kind, String name, Collection<String> names) {
        if (names.contains(name)) {
            return true;
        }
        if (found.size() >= MOST) {
            return false;
        }
        Optional<String> nearest = NearestName.of(name, names);
        String expected = nearest.isPresent() || names.isEmpty() ? "" : "one of " + some(names);
        error(
                path,
                "there is no %s (%s)".formatted(kind, name),
                expected,
                nearest.map("\"%s\"?"::formatted).orElse(names.isEmpty() ? "add it, or leave this out?" : ""));
        return false;
    }

    private static String some(Collection<String> names) {
        List<String> first = names.stream().limit(SHOWN).toList();
        return String.join(", ", first) + (names.size() > first.size() ? ", …" : "");
    }

    /// Everything found, in the order in which it was found.
    public List<Finding> all() {
        return List.copyOf(found);
    }
}
