package learningfactory.scenario;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import learningfactory.factory.plant.Findings;

/// Who takes part, what they see and what they may do.
final class RoleCheck {
    private final Scenario scenario;
    private final PlantNames names;
    private final Findings findings;
    private final WordsCheck words;

    RoleCheck(Scenario scenario, PlantNames names, Findings findings) {
        this.scenario = scenario;
        this.names = names;
        this.findings = findings;
        this.words = new WordsCheck(findings);
    }

    /// A role as the file writes it: `TEAM_LEAD` is `team lead`.
    static String word(Role.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    void check() {
        ScenarioCheck.once(
                findings,
                "roles",
                "role",
                scenario.roles().stream().map(role -> word(role.kind())).toList());
        boolean isAnybodyAble =
                scenario.roles().stream().anyMatch(role -> !role.may().isEmpty());
        if (!isAnybodyAble) {
            findings.error(List.of("roles"), "nobody may do anything", "a role with deeds it may do", "");
        }
        for (Role role : scenario.roles()) {
            List<String> path = List.of("roles", word(role.kind()));
            words.inBoth(ScenarioCheck.and(path, "task"), "task", role.task());
            role.sees()
                    .forEach(name -> findings.known(
                            ScenarioCheck.and(ScenarioCheck.and(path, "sees"), name),
                            "part of the plant",
                            name,
                            names.visible()));
            if (role.kind() == Role.Kind.OBSERVER && !role.may().isEmpty()) {
                findings.error(ScenarioCheck.and(path, "may"), "an observer only looks on", "no deeds", "");
            }
            permissions(ScenarioCheck.and(path, "may"), role.may());
        }
    }

    private void permissions(List<String> path, List<Role.Permission> may) {
        Set<Role.Permission> seen = new LinkedHashSet<>();
        for (int i = 0; i < may.size(); i++) {
            Role.Permission permission = may.get(i);
            List<String> at = ScenarioCheck.and(path, permission.verb().text());
            if (!permission.verb().isForRoles()) {
                findings.error(
                        at,
                        "no role may \"%s\"; only injects do that"
                                .formatted(permission.verb().text()),
                        "",
                        "leave it out?");
            }
            if (!seen.add(permission)) {
                findings.warning(at, "this is allowed twice", "", "leave one out?");
            }
            if (permission.verb().of() == Verb.Of.NOTHING
                    && !permission.elements().isEmpty()) {
                findings.error(
                        at,
                        "\"%s\" is done to nothing in particular"
                                .formatted(permission.verb().text()),
                        "no names",
                        "");
                continue;
            }
            permission
                    .elements()
                    .forEach(name -> findings.known(
                            ScenarioCheck.and(at, name),
                            DeedCheck.word(permission.verb().of()),
                            name,
                            names.of(permission.verb().of())));
        }
    }
}
