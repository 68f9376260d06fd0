package learningfactory.competence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningfactory.network.PersonId;
import learningfactory.words.Words;

/// Something that shows what somebody can: submitted, then assessed by somebody else, then perhaps
/// superseded.
///
/// @param id 1 to 64 small letters, digits and hyphens
/// @param learner whose it is
/// @param title what it is called
/// @param origin where it comes from
/// @param findings what it says about each aim; of submitted evidence: what it claims
/// @param submitted when
/// @param state how far it has come
public record Evidence(
        String id,
        PersonId learner,
        Words title,
        Origin origin,
        List<Finding> findings,
        Instant submitted,
        State state) {
    /// The longest log or remark, characters.
    public static final int LONGEST_TEXT = 4_000;

    /// Copied.
    public Evidence {
        findings = List.copyOf(findings);
    }

    /// How far evidence has come.
    public sealed interface State {
        /// Waits for an assessor.
        record Submitted() implements State {}

        /// Somebody has judged it.
        ///
        /// @param assessor who; never the learner
        /// @param when on which moment
        /// @param remark in his words
        record Assessed(PersonId assessor, Instant when, String remark) implements State {}

        /// Something newer stands in its place.
        ///
        /// @param by id of the newer
        /// @param when on which moment
        record Superseded(String by, Instant when) implements State {}
    }

    /// Whether it waits for an assessor.
    public boolean isWaiting() {
        return state instanceof State.Submitted;
    }

    /// Who assessed it, if somebody has and nothing newer stands in its place.
    public Optional<PersonId> findAssessor() {
        return state instanceof State.Assessed assessed ? Optional.of(assessed.assessor()) : Optional.empty();
    }

    /// The same, judged. Nobody assesses himself, and what is judged once is not judged again.
    ///
    /// @param findings what it shows; the assessor may see it otherwise than the learner claims
    public Ruling<Evidence> assessed(PersonId assessor, Instant when, List<Finding> findings, String remark) {
        List<Words> reasons = new ArrayList<>();
        if (assessor.equals(learner)) {
            reasons.add(new Words(
                    "Ingen vurderer seg selv. En annen må gjøre det.",
                    "Nobody assesses themselves. Somebody else has to."));
        }
        if (!isWaiting()) {
            reasons.add(new Words(
                    "Beviset er allerede vurdert eller erstattet.", "The evidence has been assessed or superseded."));
        }
        if (when.isBefore(submitted)) {
            reasons.add(new Words(
                    "Beviset kan ikke vurderes før det er levert.",
                    "The evidence cannot be assessed before it exists."));
        }
        if (remark.length() > LONGEST_TEXT) {
            reasons.add(new Words(
                    "Merknaden er for lang: høyst %d tegn.".formatted(LONGEST_TEXT),
                    "The remark is too long: at most %d characters.".formatted(LONGEST_TEXT)));
        }
        return Ruling.of(
                reasons,
                () -> new Evidence(
                        id, learner, title, origin, findings, submitted, new State.Assessed(assessor, when, remark)));
    }

    /// The same, with something newer in its place.
    public Ruling<Evidence> supersededBy(Evidence newer, Instant when) {
        List<Words> reasons = new ArrayList<>();
        if (!newer.learner.equals(learner)) {
            reasons.add(new Words("Beviset er en annens.", "The evidence is somebody else's."));
        }
        if (state instanceof State.Superseded || newer.id.equals(id)) {
            reasons.add(new Words("Beviset er allerede erstattet.", "The evidence has been superseded already."));
        }
        return Ruling.of(
                reasons,
                () -> new Evidence(
                        id, learner, title, origin, findings, submitted, new State.Superseded(newer.id, when)));
    }
}
