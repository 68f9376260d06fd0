package learningfactory.factory.plant;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// The name somebody probably meant: the known name with the fewest letters to change, add, leave out
/// or swap.
public final class NearestName {
    private static final int LONGEST = 60;

    private NearestName() {}

    /// The nearest of some names.
    ///
    /// @param name what was written
    /// @param known the names there are
    /// @return the nearest, the first of equally near ones; empty when none is near enough to be meant
    public static Optional<String> of(String name, Collection<String> known) {
        String wanted = plain(name);
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            return Optional.empty();
        }
        String best = null;
        int least = Math.max(1, wanted.length() / 3) + 1;
        for (String candidate : known) {
            int distance = distance(wanted, plain(candidate), least);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }

    /// Letters changed, added, left out or swapped with their neighbour (optimal string alignment); `limit`
    /// when it is not less.
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return isBeginning(a, b) ? limit - 1 : limit;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int value = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                boolean isSwap =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                row[j] = isSwap ? Math.min(value, beforeLast[j - 2] + 1) : value;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        int distance = last[b.length()];
        return distance >= limit && isBeginning(a, b) ? limit - 1 : Math.min(distance, limit);
    }

    private static boolean isBeginning(String a, String b) {
        return Math.min(a.length(), b.length()) >= 3 && (a.startsWith(b) || b.startsWith(a));
    }
}
