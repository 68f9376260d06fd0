package learningfactory.resource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Resources that hold a group together: machines of one family by their places, instructors by their
/// ratios. A room holds everybody by itself.
///
/// @param together at least one
public record Places(List<Resource> together) {
    /// Copied.
    public Places {
        together = List.copyOf(together);
    }

    /// What of these holds together. Whoever only looks on takes no place at a machine and none of an
    /// instructor's ratio, so that then only rooms are counted.
    public static List<Places> of(List<Resource> used, Mode mode) {
        Map<String, List<Resource>> groups = new LinkedHashMap<>();
        for (Resource one : used) {
            if (isCounted(one, mode)) {
                groups.computeIfAbsent(group(one), ignored -> new ArrayList<>()).add(one);
            }
        }
        return groups.values().stream().map(Places::new).toList();
    }

    private static boolean isCounted(Resource one, Mode mode) {
        return one.is().kind() == ResourceKind.ROOM || mode != Mode.DEMONSTRATION;
    }

    private static String group(Resource one) {
        return switch (one.is().kind()) {
            case ROOM -> "ROOM " + one.id();
            case MACHINE -> "MACHINE " + one.is().family();
            case SIMULATOR -> "SIMULATOR " + one.is().family();
            case INSTRUCTOR -> "INSTRUCTOR";
        };
    }

    /// Whether everybody has a place in this use of all of these.
    public static boolean areEnough(List<Resource> used, Mode mode, int party) {
        return used.stream().allMatch(one -> one.is().capacity() >= party)
                || of(used, mode).stream().allMatch(some -> some.most() >= party);
    }

    /// Whether somewhere in a use that needs all this, this resource could hold a party: by itself or with
    /// the largest that fill the other needs.
    ///
    /// @param others what would do for each of the other needs
    public static boolean couldHold(Resource one, List<List<Resource>> others, Mode mode, int party) {
        if (!isCounted(one, mode) || one.is().capacity() >= party) {
            return true;
        }
        int most = one.is().capacity();
        for (List<Resource> some : others) {
            most += some.stream()
                    .filter(other ->
                            !other.id().equals(one.id()) && group(other).equals(group(one)))
                    .mapToInt(other -> other.is().capacity())
                    .max()
                    .orElse(0);
        }
        return most >= party;
    }

    /// How many they hold.
    public int most() {
        return together.stream().mapToInt(one -> one.is().capacity()).sum();
    }

    /// How many of their sort a party needs: these, and more of them that hold as many as the smallest.
    public int neededFor(int party) {
        int smallest =
                together.stream().mapToInt(one -> one.is().capacity()).min().orElse(1);
        return together.size() + Math.max(0, Math.ceilDiv(party - most(), smallest));
    }
}
