package learningfactory.factory.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The station that limits the plant, and why we think so.
///
/// It is the station with the largest share of planned busy time in which it is neither starved nor
/// blocked: whatever it does then (work, set-up, repair, waiting for its own people), no neighbour is to
/// blame. Ties go to the first in the flow. Beside it stands what the line around it shows (the arrow
/// method): from a station that is more often blocked than its successor starves, an arrow points down the
/// line, otherwise up; the bottleneck is where arrows meet (Kuo, Lim and Meerkov 1996). The two agree on a
/// clear bottleneck. They differ when a line is balanced or when parts do not flow in one line.
///
/// @param station its name
/// @param reasons why, the decisive one first
public record Bottleneck(String station, List<Reason> reasons) {
    private static final double LITTLE = 0.02;

    /// Copies the reasons.
    public Bottleneck {
        reasons = List.copyOf(reasons);
    }

    /// Why a station is taken for the bottleneck.
    public sealed interface Reason {
        /// It set the pace for more of its time than any other.
        ///
        /// @param active its share of time neither starved nor blocked
        /// @param working the part of that in which it worked; the rest is its own losses
        record MostActive(double active, double working) implements Reason {}

        /// The runner-up comes so close that a small change may make it the bottleneck.
        ///
        /// @param station the runner-up
        /// @param active its share of time neither starved nor blocked
        record CloselyFollowed(String station, double active) implements Reason {}

        /// Before it the line is blocked, behind it the line starves: arrows meet here.
        ///
        /// @param blockedBefore share of time the station before it is blocked; 0 when it is the first
        /// @param starvedBehind share of time the station behind it starves; 0 when it is the last
        record ArrowsMeet(double blockedBefore, double starvedBehind) implements Reason {}

        /// The arrows meet at another station.
        ///
        /// @param station that one
        record ArrowsMeetElsewhere(String station) implements Reason {}

        /// Every station waits for its neighbours most of the time: what comes in, or what is ordered, limits
        /// the plant.
        ///
        /// @param starvedFirst share of time the first station starves
        record ShortOfWork(double starvedFirst) implements Reason {}
    }

    /// Finds the bottleneck.
    ///
    /// @param stations in the order of the flow
    /// @return the bottleneck, or empty when there is no station or none had planned time
    public static Optional<Bottleneck> of(List<StationShares> stations) {
        int best = -1;
        int second = -1;
        for (int i = 0; i < stations.size(); i++) {
            double active = stations.get(i).active();
            if (best < 0 || active > stations.get(best).active()) {
                second = best;
                best = i;
            } else if (second < 0 || active > stations.get(second).active()) {
                second = i;
            }
        }
        if (best < 0
                || stations.get(best)
                        .equals(new StationShares(stations.get(best).station(), 0, 0, 0))) {
            return Optional.empty();
        }
        return Optional.of(new Bottleneck(stations.get(best).station(), reasons(stations, best, second)));
    }

    private static List<Reason> reasons(List<StationShares> stations, int best, int second) {
        StationShares it = stations.get(best);
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason.MostActive(it.active(), it.working()));
        if (second >= 0 && it.active() - stations.get(second).active() < LITTLE) {
            StationShares other = stations.get(second);
            reasons.add(new Reason.CloselyFollowed(other.station(), other.active()));
        }
        if (stations.size() > 1) {
            int meeting = whereArrowsMeet(stations);
            reasons.add(
                    meeting == best
                            ? around(stations, best)
                            : new Reason.ArrowsMeetElsewhere(
                                    stations.get(meeting).station()));
        }
        if (it.active() < 0.5) {
            reasons.add(new Reason.ShortOfWork(stations.getFirst().starved()));
        }
        return reasons;
    }

    private static Reason around(List<StationShares> stations, int at) {
        double before = at == 0 ? 0 : stations.get(at - 1).blocked();
        double behind = at == stations.size() - 1 ? 0 : stations.get(at + 1).starved();
        return new Reason.ArrowsMeet(before, behind);
    }

    /// The station at which arrows meet; where they meet more than once, the one with the largest severity,
    /// which is how far blocking before it and starving behind it are apart (Kuo, Lim and Meerkov 1996).
    ///
    /// @param stations in the order of the flow, at least one
    /// @return the place of the station, from 0
    static int whereArrowsMeet(List<StationShares> stations) {
        int found = 0;
        double largest = -1;
        for (int i = 0; i < stations.size(); i++) {
            double before =
                    i == 0 ? 0 : stations.get(i - 1).blocked() - stations.get(i).starved();
            double behind = i == stations.size() - 1
                    ? 0
                    : stations.get(i + 1).starved() - stations.get(i).blocked();
            boolean meet = (i == 0 || before > 0) && (i == stations.size() - 1 || behind >= 0);
            double severity = Math.abs(before) + Math.abs(behind);
            if (meet && severity > largest) {
                found = i;
                largest = severity;
            }
        }
        return found;
    }

    /// The finding in a sentence or two, such as `forge sets the pace: 93.0 % of its planned time it is
    /// neither starved nor blocked`.
    ///
    /// @return English text without line breaks
    public String sentence() {
        return said(false);
    }

    /// The same in bokmål, such as `forge bestemmer takten: i 93,0 % av den planlagte tiden …`.
    ///
    /// @return text without line breaks, with decimal commas
    public String sentenceInBokmal() {
        return said(true);
    }

    private String said(boolean bokmal) {
        StringBuilder text = new StringBuilder();
        for (Reason reason : reasons) {
            Said said = said(reason);
            Object[] values = new Object[said.values.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = said.values[i] instanceof Double share ? percent(share, bokmal) : said.values[i];
            }
            text.append(text.isEmpty() ? "" : " ").append((bokmal ? said.bokmal : said.english).formatted(values));
        }
        return text.toString();
    }

    /// A sentence in both languages and its values: names, and shares as numbers.
    @SuppressWarnings("ArrayRecordComponent")
    private record Said(String bokmal, String english, Object... values) {}

    private Said said(Reason reason) {
        return switch (reason) {
            case Reason.MostActive(double active, double working) ->
                new Said(
                        "%s bestemmer takten: i %s av den planlagte tiden verken sulter den eller er blokkert (%s i arbeid).",
                        "%s sets the pace: %s of its planned time it is neither starved nor blocked (%s at work).",
                        station,
                        active,
                        working);
            case Reason.CloselyFollowed(String other, double active) ->
                new Said("%s følger tett etter med %s.", "%s follows closely with %s.", other, active);
            case Reason.ArrowsMeet(double blocked, double starved)
            when blocked == 0 && starved == 0 ->
                new Said(
                        "Verken stasjonene før eller etter venter på den.",
                        "The stations around it wait for it neither before nor behind.");
            case Reason.ArrowsMeet(double blocked, double starved)
            when blocked == 0 -> new Said("Etter den sulter linja (%s).", "Behind it the line starves (%s).", starved);
            case Reason.ArrowsMeet(double blocked, double starved)
            when starved == 0 ->
                new Said("Før den er linja blokkert (%s).", "Before it the line is blocked (%s).", blocked);
            case Reason.ArrowsMeet(double blocked, double starved) ->
                new Said(
                        "Før den er linja blokkert (%s), etter den sulter linja (%s).",
                        "Before it the line is blocked (%s), behind it the line starves (%s).", blocked, starved);
            case Reason.ArrowsMeetElsewhere(String other) ->
                new Said(
                        "Blokkering og sult rundt %s peker dit i stedet; forbedre begge, eller se igjen etter den første.",
                        "Blocking and starving around %s point there instead; improve both or look again after the first.",
                        other);
            case Reason.ShortOfWork(double starved) ->
                new Said(
                        "Likevel venter den mer enn den arbeider: fabrikken mangler arbeid heller enn kapasitet"
                                + " (den første stasjonen sulter %s).",
                        "Yet it waits more than it works: the plant is short of work rather than of capacity"
                                + " (the first station starves %s).",
                        starved);
        };
    }

    private static String percent(double share, boolean bokmal) {
        String text = String.format(Locale.ROOT, "%.1f", 100 * share);
        return bokmal ? text.replace('.', ',') + "\u00a0%" : text + " %";
    }
}
