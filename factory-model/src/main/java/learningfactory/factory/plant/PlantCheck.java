package learningfactory.factory.plant;

import java.util.List;

/// Says what does not fit together in a plant: names that nothing has, places without a way in or out, work
/// that can never begin.
///
/// A plant without errors can be compiled and run. The time it takes grows linearly with the plant, times
/// the number of its products.
public final class PlantCheck {
    private PlantCheck() {}

    /// Checks a plant.
    ///
    /// @param plant any plant
    /// @return everything that is wrong or looks wrong, in the order of the plant's parts; empty when
    ///     nothing is
    public static List<Finding> check(Plant plant) {
        return check(plant, true);
    }

    /// Checks a plant whose arrows may be known only in part.
    ///
    /// @param plant any plant
    /// @param hasAllArrows whether no arrow is missing; otherwise the ways of the parts are not checked
    /// @return everything else that is wrong or looks wrong
    public static List<Finding> check(Plant plant, boolean hasAllArrows) {
        Findings findings = new Findings();
        Names names = Names.of(plant);
        new NameCheck(plant, names, findings).check();
        new TransportCheck(plant, findings).check();
        new WorkCheck(plant, names, findings).check();
        if (hasAllArrows && findings.all().stream().noneMatch(finding -> finding.isError() && isOfFlow(finding))) {
            new FlowCheck(plant, names, findings).check();
        }
        return findings.all();
    }

    /// While an arrow leads to a name that does not exist, what else is wrong with the ways only
    /// follows from it.
    private static boolean isOfFlow(Finding finding) {
        return finding.path().getFirst().equals("flow") || finding.path().contains("route");
    }
}
