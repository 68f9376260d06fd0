package learningfactory.resource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Finds times: "Tuesday afternoon, a CNC mill, an instructor and room for eight", or the nearest to one
/// that is taken.
public final class Search {
    /// Uses begin on the quarter of an hour.
    public static final Duration STEP = Duration.ofMinutes(15);

    private static final int MOST_TRIED = 24;

    private final Picking picking;
    private final Predicate<Offer> isGood;

    /// A search.
    ///
    /// @param picking finds the resources that are free at one time
    /// @param isGood whether everything else about an offer is right, such as the clearance
    public Search(Picking picking, Predicate<Offer> isGood) {
        this.picking = picking;
        this.isGood = isGood;
    }

    /// The first times within a window, at most so many; no more than 24 free times are tried.
    public List<Offer> within(Interval window, Duration length, int most) {
        List<Offer> offers = new ArrayList<>();
        int tried = 0;
        Instant start = onTheQuarter(window.from());
        while (!start.plus(length).isAfter(window.until()) && offers.size() < most && tried < MOST_TRIED) {
            Interval use = Interval.of(start, length);
            var picked = picking.at(use);
            if (picked.isPresent()) {
                tried++;
                Offer offer = new Offer(use, picked.get());
                if (isGood.test(offer)) {
                    offers.add(offer);
                }
            }
            start = start.plus(STEP);
        }
        return offers;
    }

    /// The times nearest to a wanted one, at most so many; times of the same resources do not overlap each
    /// other.
    public List<Offer> nearest(Interval wanted, Interval window, int most) {
        List<Offer> offers = new ArrayList<>();
        int tried = 0;
        int steps = (int) (window.length().toMillis() / STEP.toMillis()) + 1;
        for (int step = 0; step <= 2 * steps && offers.size() < most && tried < MOST_TRIED; step++) {
            long away = (step + 1) / 2 * (step % 2 == 0 ? -1L : 1L);
            Interval use = Interval.of(wanted.from().plus(STEP.multipliedBy(away)), wanted.length());
            if (!window.covers(use)) {
                continue;
            }
            var picked = picking.at(use);
            if (picked.isPresent() && isNews(offers, use, picked.get())) {
                tried++;
                Offer offer = new Offer(use, picked.get());
                if (isGood.test(offer)) {
                    offers.add(offer);
                }
            }
        }
        return offers;
    }

    private static boolean isNews(List<Offer> offers, Interval use, List<ResourceId> resources) {
        return offers.stream()
                .noneMatch(offer ->
                        offer.resources().equals(resources) && offer.during().overlaps(use));
    }

    static Instant onTheQuarter(Instant moment) {
        long step = STEP.toMillis();
        return Instant.ofEpochMilli(Math.ceilDiv(moment.toEpochMilli(), step) * step);
    }
}
