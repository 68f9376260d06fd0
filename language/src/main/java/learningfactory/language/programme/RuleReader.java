package learningfactory.language.programme;

import java.util.List;
import java.util.Optional;
import learningfactory.competence.Attestation;
import learningfactory.placement.Party;
import learningfactory.placement.Rule;
import learningfactory.yaml.Yaml;

/// Reads one rule: a table whose first key says which rule it is.
final class RuleReader {
    private static final List<String> RULES = List.of(
            "confirmed",
            "aims",
            "authorisation",
            "attested",
            "company-named",
            "contract-approved",
            "company-approved",
            "weeks-logged",
            "months-approved",
            "trade-test-passed");

    private final ProgrammeFile file;

    RuleReader(ProgrammeFile file) {
        this.file = file;
    }

    Optional<Rule> rule(Yaml item) {
        if (item instanceof Yaml.Text text && !text.isAbsent()) {
            return plain(text);
        }
        if (!(item instanceof Yaml.Table table) || table.entries().isEmpty()) {
            file.problems().error(item.spot(), "the rule is " + item.kind(), "one of " + String.join(", ", RULES), "");
            return Optional.empty();
        }
        Yaml.Text key = table.entries().getFirst().key();
        return switch (key.value()) {
            case "confirmed" -> confirmed(table);
            case "aims" -> {
                file.know(table, List.of("aims", "framework", "percent"));
                String framework = table.find("framework").isPresent() ? file.name(table, "framework") : "grep";
                yield Optional.of(
                        new Rule.AimsShown(framework, file.text(table, "aims"), file.number(table, "percent", 100)));
            }
            case "authorisation" -> {
                file.know(table, List.of("authorisation"));
                yield Optional.of(new Rule.AuthorisationHeld(file.name(table, "authorisation")));
            }
            case "attested" -> {
                file.know(table, List.of("attested", "count"));
                yield file.choice(table, "attested", Attestation.Kind.values())
                        .map(kind -> new Rule.Attested(kind, file.number(table, "count", 100)));
            }
            case "weeks-logged" -> Optional.of(new Rule.WeeksLogged(file.number(table, "weeks-logged", 520)));
            case "months-approved" -> Optional.of(new Rule.MonthsApproved(file.number(table, "months-approved", 120)));
            default -> unknown(key);
        };
    }

    private Optional<Rule> plain(Yaml.Text text) {
        return switch (text.value()) {
            case "company-named" -> Optional.of(new Rule.CompanyNamed());
            case "contract-approved" -> Optional.of(new Rule.ContractApproved());
            case "company-approved" -> Optional.of(new Rule.CompanyApproved());
            case "trade-test-passed" -> Optional.of(new Rule.TradeTestPassed());
            default -> unknown(text);
        };
    }

    private Optional<Rule> confirmed(Yaml.Table table) {
        file.know(table, List.of("confirmed", "by", "words"));
        String what = file.name(table, "confirmed");
        Optional<Party> by = file.choice(table, "by", Party.values());
        var words = file.words(table, "words", true);
        return by.map(party -> new Rule.Confirmed(what, words, party));
    }

    private Optional<Rule> unknown(Yaml.Text text) {
        file.problems().unknown(text.spot(), "rule", text.value(), RULES);
        return Optional.empty();
    }
}
