package learningfactory.competence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningfactory.network.PersonId;
import learningfactory.words.Words;

/// A link by which a learner shows the passport to somebody without an account, for a limited time.
///
/// The link itself is not kept, only its digest: whoever reads the book cannot open a passport with it.
///
/// @param id by which the learner takes it back
/// @param digest of the secret in the link
/// @param person whose passport it opens
/// @param label what the learner calls it, such as to whom it was sent
/// @param from the first moment
/// @param until the first moment at which it does not open any more
/// @param revoked when the learner took it back
public record Share(
        String id,
        String digest,
        PersonId person,
        String label,
        Instant from,
        Instant until,
        Optional<Instant> revoked) {
    /// The longest that a link may be open.
    public static final Duration LONGEST = Duration.ofDays(90);

    private static final int LONGEST_LABEL = 80;

    /// A new link.
    public static Ruling<Share> open(
            String id, String digest, PersonId person, String label, Instant from, Duration length) {
        List<Words> reasons = new ArrayList<>();
        if (!length.isPositive() || length.compareTo(LONGEST) > 0) {
            reasons.add(new Words(
                    "En lenke kan gjelde fra én dag til %d dager.".formatted(LONGEST.toDays()),
                    "A link can hold from one day to %d days.".formatted(LONGEST.toDays())));
        }
        if (label.length() > LONGEST_LABEL) {
            reasons.add(new Words(
                    "Navnet på lenken er for langt: høyst %d tegn.".formatted(LONGEST_LABEL),
                    "The name of the link is too long: at most %d characters.".formatted(LONGEST_LABEL)));
        }
        return Ruling.of(
                reasons, () -> new Share(id, digest, person, label.strip(), from, from.plus(length), Optional.empty()));
    }

    /// Whether it opens the passport at this moment.
    public boolean isOpenAt(Instant moment) {
        return !moment.isBefore(from)
                && moment.isBefore(until)
                && revoked.map(moment::isBefore).orElse(true);
    }
}
