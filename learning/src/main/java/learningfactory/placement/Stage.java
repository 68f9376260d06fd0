package learningfactory.placement;

import java.util.ArrayList;
import java.util.List;
import learningfactory.words.Words;

/// A part of a programme: one party responsible, one that pays.
///
/// @param name 1 to 64 small letters, digits and hyphens
/// @param kind what sort of stage it is
/// @param title what it is called
/// @param responsible who answers for the person
/// @param payer who pays
/// @param weeks how long it usually takes; 0: no usual length
/// @param entry what must hold before it begins
/// @param exit what must hold before it is passed
public record Stage(
        String name,
        Kind kind,
        Words title,
        Party responsible,
        Party payer,
        int weeks,
        List<Rule> entry,
        List<Rule> exit) {

    /// What sort of stage it is. Two of them bring rules of their own, whatever a file says.
    public enum Kind {
        /// Telling and getting to know each other.
        MEETING,
        /// Learning in the hall or at school.
        COURSE,
        /// Work in a company.
        WORK,
        /// An apprenticeship: needs an approved contract and a company approved in that trade.
        APPRENTICESHIP,
        /// A trade test: is passed by the exam body's report and by nothing else.
        TRADE_TEST
    }

    /// With the rules that its kind brings.
    ///
    /// @throws IllegalArgumentException when the name or the weeks are impossible
    public Stage {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,63}") || weeks < 0 || weeks > 520) {
            throw new IllegalArgumentException("The stage (%s) cannot be so (%d weeks).".formatted(name, weeks));
        }
        entry = with(
                entry,
                kind == Kind.APPRENTICESHIP
                        ? List.of(new Rule.ContractApproved(), new Rule.CompanyApproved())
                        : List.of());
        exit = with(exit, kind == Kind.TRADE_TEST ? List.of(new Rule.TradeTestPassed()) : List.of());
    }

    private static List<Rule> with(List<Rule> own, List<Rule> always) {
        List<Rule> all = new ArrayList<>(own);
        always.stream().filter(rule -> !all.contains(rule)).forEach(all::add);
        return List.copyOf(all);
    }
}
