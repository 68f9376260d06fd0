package learningfactory.resource;

import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the owner of a thing has said about not coming.
///
/// @param grace how late one may come before the thing is given on
/// @param percent how much of the price is paid for the time for which it was kept in vain; 0: nothing
public record NoShow(Duration grace, int percent) {
    private static final Duration LONGEST = Duration.ofDays(1);

    /// A quarter of an hour late, and the time is paid for like any other.
    public static final NoShow USUAL = new NoShow(Duration.ofMinutes(15), 100);

    /// Checked.
    ///
    /// @throws IllegalArgumentException when nobody could come in time, or more than the price is asked for
    public NoShow {
        if (grace.compareTo(Duration.ofMinutes(1)) < 0 || grace.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "One may come so late: %s.\nMaybe from a minute to a day.".formatted(grace));
        }
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException(
                    "%d per cent of the price are asked for.\nMaybe from 0 to 100.".formatted(percent));
        }
    }

    /// What holds for a reservation, as it was when it was made: an owner who thinks otherwise later
    /// changes what is made later.
    ///
    /// @param grace the longest of its things: as long as one of them is kept, all are
    /// @param percents of each of its things
    public record Agreed(Duration grace, SortedMap<ResourceId, Integer> percents) {
        /// Copied.
        public Agreed {
            percents = Collections.unmodifiableSortedMap(new TreeMap<>(percents));
        }

        /// How much of the price of this thing is paid when nobody comes.
        public int percent(ResourceId thing) {
            return percents.getOrDefault(thing, USUAL.percent());
        }
    }

    /// What holds for these together.
    public static Agreed agreed(List<Resource> things) {
        SortedMap<ResourceId, Integer> percents = new TreeMap<>();
        things.forEach(one -> percents.put(one.id(), one.terms().noShow().percent()));
        Duration grace = things.stream()
                .map(one -> one.terms().noShow().grace())
                .max(Comparator.naturalOrder())
                .orElse(USUAL.grace());
        return new Agreed(grace, percents);
    }
}
