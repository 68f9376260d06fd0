package learningfactory.placement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import learningfactory.network.OrganisationId;
import learningfactory.words.Words;

/// Something that somebody may tell of a pathway now. Whoever shows only these offers nothing that is
/// refused.
///
/// @param kind what sort of fact it becomes
/// @param by in whose name; empty: the learner's own
/// @param what the name of what is confirmed, or of the stage that is agreed to; empty for the others
/// @param words what is confirmed, or what the stage is called; none for the others
/// @param days out of which one is chosen, the newest first: Mondays, or first days of months; empty: no
///     choice
public record Tellable(Kind kind, Optional<OrganisationId> by, String what, Words words, List<LocalDate> days) {
    /// Copied.
    public Tellable {
        days = List.copyOf(days);
    }

    static Tellable of(Kind kind, OrganisationId by) {
        return new Tellable(kind, Optional.of(by), "", Words.NONE, List.of());
    }

    static Tellable named(Kind kind, OrganisationId by, String what, Words words) {
        return new Tellable(kind, Optional.of(by), what, words, List.of());
    }

    /// The sorts of facts, in the order in which a page offers them.
    public enum Kind {
        /// The learner's log of a week.
        WEEK_LOGGED,
        /// Something that a rule asks for.
        CONFIRMED,
        /// Which company takes the person.
        COMPANY_NAMED,
        /// The contract of apprenticeship.
        CONTRACT_APPROVED,
        /// A month was seen and approved.
        MONTH_APPROVED,
        /// The exam body's report.
        TRADE_TEST_REPORTED,
        /// Yes to the next stage.
        AGREED,
        /// A yes is taken back.
        DISAGREED,
        /// The last stage is passed.
        PASSED,
        /// The person leaves before the end.
        ENDED
    }
}
