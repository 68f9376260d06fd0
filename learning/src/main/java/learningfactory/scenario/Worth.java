package learningfactory.scenario;

/// What things are worth in this lesson, NOK: the scale on which responses are compared.
///
/// @param good each truly good part shipped
/// @param scrap cost of each part scrapped or set aside
/// @param escaped cost of each bad part shipped
/// @param late cost of each piece of the demand that is late or missing
/// @param injury cost of an injury that would have happened
/// @param hazard cost of another edge stepped over
/// @param kilowattHour cost of energy, per kWh
/// @param partHour cost of one part in the plant for one hour
/// @param hint cost of a hint without a price of its own
public record Worth(
        double good,
        double scrap,
        double escaped,
        double late,
        double injury,
        double hazard,
        double kilowattHour,
        double partHour,
        double hint) {}
