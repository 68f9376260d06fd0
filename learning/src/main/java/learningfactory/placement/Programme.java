package learningfactory.placement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import learningfactory.words.Words;

/// A way through several stages, each of which may change who is responsible and who pays.
///
/// @param name 1 to 64 small letters, digits and hyphens
/// @param title what it is called
/// @param about for whom, and what comes out of it
/// @param stages in their order, at least one
public record Programme(String name, Words title, Words about, List<Stage> stages) {
    /// Checked and copied.
    ///
    /// @throws IllegalArgumentException when it has no stage, or two of one name
    public Programme {
        stages = List.copyOf(stages);
        if (stages.isEmpty() || stages.stream().map(Stage::name).distinct().count() != stages.size()) {
            throw new IllegalArgumentException("The programme (%s) has no stage, or two of one name.".formatted(name));
        }
    }

    /// The parties that it needs from beginning to end: who answers, who pays, who must confirm something;
    /// the county where there is an apprenticeship or a trade test, the training office where months are
    /// approved.
    public Set<Party> parties() {
        Set<Party> all = new TreeSet<>();
        for (Stage stage : stages) {
            all.add(stage.responsible());
            all.add(stage.payer());
            if (stage.kind() == Stage.Kind.APPRENTICESHIP || stage.kind() == Stage.Kind.TRADE_TEST) {
                all.add(Party.COUNTY);
            }
            Stream.concat(stage.entry().stream(), stage.exit().stream()).forEach(rule -> {
                switch (rule) {
                    case Rule.Confirmed one -> all.add(one.by());
                    case Rule.CompanyNamed _, Rule.CompanyApproved _ -> all.add(Party.COMPANY);
                    case Rule.ContractApproved _, Rule.TradeTestPassed _ -> all.add(Party.COUNTY);
                    case Rule.MonthsApproved _ -> all.add(Party.TRAINING_OFFICE);
                    case Rule.AimsShown _, Rule.AuthorisationHeld _, Rule.Attested _, Rule.WeeksLogged _ -> {}
                }
            });
        }
        return all;
    }

    /// The stage of this name.
    ///
    /// @throws IllegalArgumentException when it has none
    public Stage stage(String name) {
        return stages.stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The programme (%s) has no stage (%s).".formatted(this.name, name)));
    }

    /// The stage after this one; empty after the last.
    public Optional<Stage> findNext(Stage stage) {
        int next = stages.indexOf(stage) + 1;
        return next < stages.size() ? Optional.of(stages.get(next)) : Optional.empty();
    }
}
