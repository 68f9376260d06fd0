package learningfactory.run;

import learningfactory.scenario.Deed;
import learningfactory.scenario.Role;
import learningfactory.simulation.Digest;
import org.jspecify.annotations.Nullable;

/// Takes the facts of a run into its digest. What the plant says is in the plant's own journal already.
final class FactDigest {
    private FactDigest() {}

    static void add(Digest digest, RunFact fact) {
        switch (fact) {
            case RunFact.InPlant f -> {}
            case RunFact.Injected f -> add(digest, f, 1, f.inject(), f.by());
            case RunFact.Acted f ->
                add(digest, f, f.accepted() ? 2 : 3, f.actor() + role(f.role()), deed(f.deed()) + f.effectMicros());
            case RunFact.TookEffect f ->
                add(
                        digest,
                        f,
                        f.accepted() ? 4 : 5,
                        f.actor() + role(f.role()),
                        f.cause() + deed(f.deed()) + f.actedMicros());
            case RunFact.HazardStruck f -> add(digest, f, 6, f.hazard(), f.actor() + f.causeMicros());
            case RunFact.Shown f ->
                add(digest, f, 7, f.cause(), f.shows().shown() + f.shows().element());
            case RunFact.TruthShown f -> add(digest, f, f.wasDeceived() ? 8 : 9, f.actor(), "");
            case RunFact.Revealed f ->
                add(digest, f, 10, f.actor() + f.element(), f.what() + f.name() + Double.doubleToLongBits(f.value()));
            case RunFact.Said f ->
                add(
                        digest,
                        f,
                        11,
                        f.actor() + f.from() + role(f.to()),
                        f.words().nb());
            case RunFact.HintTaken f -> add(digest, f, 12, f.actor(), Integer.toString(f.hint()));
            case RunFact.HintRefused f -> add(digest, f, 13, f.actor(), "");
            case RunFact.Bookmarked f -> add(digest, f, 14, f.actor(), f.text());
            case RunFact.Stopped f -> add(digest, f, 15, f.actor(), f.reason().nb());
        }
    }

    private static String role(Role.@Nullable Kind role) {
        return role == null ? "/" : "/" + role.name();
    }

    private static String deed(Deed deed) {
        return deed.verb().name() + "/" + deed.element() + "/" + deed.number() + "/" + deed.word() + "/"
                + Double.doubleToLongBits(deed.value());
    }

    private static void add(Digest digest, RunFact fact, long kind, String one, String other) {
        digest.add(fact.atMicros(), kind, number(one), number(other));
    }

    private static long number(String text) {
        long number = text.length();
        for (int i = 0; i < text.length(); i++) {
            number = number * 0x100_0000_01B3L + text.charAt(i);
        }
        return number;
    }
}
