package learningfactory.run;

import java.util.List;
import learningfactory.factory.running.Fact;

/// What a person standing in the plant would notice.
final class Notice {
    private Notice() {}

    /// Whether there is anything of the kind among the facts from this place on.
    static boolean isAny(List<RunFact> facts, int from) {
        for (int i = from; i < facts.size(); i++) {
            if (isNoticed(facts.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNoticed(RunFact fact) {
        return switch (fact) {
            case RunFact.InPlant f ->
                f.fact() instanceof Fact.ConditionChanged
                        || f.fact() instanceof Fact.AlarmChanged
                        || f.fact() instanceof Fact.PartLeft;
            case RunFact.Shown f -> false;
            default -> true;
        };
    }
}
