package learningfactory.scenario;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Who can be told something in a lesson: the team, the customer where one waits, the safety deputy where
/// there is an edge of safety, and whoever else the lesson itself names.
public final class Receivers {

    private Receivers() {}

    /// Their names, as the deed `report` calls them.
    public static List<String> of(Scenario scenario) {
        Set<String> receivers = new LinkedHashSet<>();
        receivers.add("team");
        if (!scenario.demand().isEmpty()) {
            receivers.add("customer");
        }
        if (!scenario.envelope().isEmpty()) {
            receivers.add("safety deputy");
        }
        deeds(scenario)
                .filter(deed -> deed.verb() == Verb.REPORT && !deed.word().isEmpty())
                .forEach(deed -> receivers.add(deed.word()));
        return List.copyOf(receivers);
    }

    private static Stream<Deed> deeds(Scenario scenario) {
        Stream<Deed> expected = scenario.response().stream()
                .flatMap(step -> Stream.concat(Stream.of(step.deed()), step.alternatives().stream()));
        Stream<Deed> awaited = scenario.injects().stream()
                .flatMap(inject ->
                        inject.trigger() instanceof Trigger.AfterDeed after ? Stream.of(after.deed()) : Stream.empty());
        Stream<Deed> feared = scenario.envelope().stream()
                .flatMap(edge ->
                        edge.cause() instanceof Hazard.Cause.Doing doing ? Stream.of(doing.deed()) : Stream.empty());
        return Stream.of(expected, awaited, feared).flatMap(deeds -> deeds);
    }
}
