package learningfactory.scenario;

import java.util.List;
import java.util.Optional;
import learningfactory.words.Words;

/// A lesson on the simulated factory: what is there, what happens, what is expected, what is learned.
///
/// Immutable; [learningfactory.scenario] gives no meaning to names it does not find: `ScenarioCheck`
/// says what is wrong before one is used.
///
/// @param name short name, such as `breakdown`
/// @param title what the start page calls it
/// @param about one or two sentences
/// @param plant which plant, a shipped name or a file, with its values changed as [#changes()] says
/// @param changes `station.press.cycle=30 s` and so on, applied to the plant file
/// @param timing how long everything lasts
/// @param atStart deeds done to the plant before the lesson begins, such as repairs by order
/// @param start what the warm-up is made of, for a saved moment; [Start#NONE] in most scenarios
/// @param briefing what everybody reads first
/// @param roles who takes part
/// @param objectives what is to be learned
/// @param demand what the customer is promised
/// @param injects what comes
/// @param response what a good response does
/// @param envelope the edges of safety
/// @param stopRules what ends the run early
/// @param hints help that costs, in the order in which it is given
/// @param questions for the debrief
/// @param worth what things are worth
/// @param difficulty 1 easy to 5 hard
/// @param isCalm a calm exercise: planning, no crisis
public record Scenario(
        String name,
        Words title,
        Words about,
        String plant,
        List<String> changes,
        Timing timing,
        List<Deed> atStart,
        Start start,
        Words briefing,
        List<Role> roles,
        List<Objective> objectives,
        List<Demand> demand,
        List<Inject> injects,
        List<Step> response,
        List<Hazard> envelope,
        List<StopRule> stopRules,
        List<Hint> hints,
        List<Question> questions,
        Worth worth,
        int difficulty,
        boolean isCalm) {
    public Scenario {
        changes = List.copyOf(changes);
        atStart = List.copyOf(atStart);
        roles = List.copyOf(roles);
        objectives = List.copyOf(objectives);
        demand = List.copyOf(demand);
        injects = List.copyOf(injects);
        response = List.copyOf(response);
        envelope = List.copyOf(envelope);
        stopRules = List.copyOf(stopRules);
        hints = List.copyOf(hints);
        questions = List.copyOf(questions);
    }

    /// The role of this kind, if the scenario has it.
    public Optional<Role> findRole(Role.Kind kind) {
        return roles.stream().filter(role -> role.kind() == kind).findFirst();
    }

    /// The inject of this name, if there is one.
    public Optional<Inject> findInject(String inject) {
        return injects.stream().filter(i -> i.name().equals(inject)).findFirst();
    }

    /// The step of this name, if there is one.
    public Optional<Step> findStep(String step) {
        return response.stream().filter(s -> s.name().equals(step)).findFirst();
    }
}
