package learningfactory.assessment;

/// What a run gave, cost and risked: everything that [learningfactory.scenario.Worth] puts a price on.
///
/// @param good truly good parts shipped
/// @param scrap parts scrapped or set aside
/// @param escaped bad parts shipped
/// @param late pieces of the demand that came late or not at all
/// @param injuries edges stepped over that would have hurt a person
/// @param hazards other edges stepped over
/// @param kilowattHours energy, kWh
/// @param partHours parts in the plant, integrated over time, h
/// @param hintNok price of the hints taken, NOK
public record Output(
        double good,
        double scrap,
        double escaped,
        double late,
        double injuries,
        double hazards,
        double kilowattHours,
        double partHours,
        double hintNok) {}
