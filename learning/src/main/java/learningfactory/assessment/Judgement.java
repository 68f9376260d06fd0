package learningfactory.assessment;

import java.util.List;
import learningfactory.scenario.Objective;

/// What the run says about one objective.
///
/// @param objective which
/// @param verdict shown when all rules hold, not shown when none does
/// @param rules what became of each of its rules
public record Judgement(Objective objective, Verdict verdict, List<RuleFinding> rules) {
    public Judgement {
        rules = List.copyOf(rules);
    }

    static Judgement of(Objective objective, List<RuleFinding> rules) {
        long holding = rules.stream().filter(RuleFinding::holds).count();
        Verdict verdict = holding == rules.size() ? Verdict.SHOWN : holding > 0 ? Verdict.PARTLY : Verdict.NOT_SHOWN;
        return new Judgement(objective, verdict, rules);
    }

    /// What became of one rule.
    ///
    /// @param rule which
    /// @param holds whether it holds
    /// @param proofs the facts that prove it holds or does not; empty where something did not happen
    public record RuleFinding(Objective.Rule rule, boolean holds, List<Proof> proofs) {
        public RuleFinding {
            proofs = List.copyOf(proofs);
        }
    }
}
