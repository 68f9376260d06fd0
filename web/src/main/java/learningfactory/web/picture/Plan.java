package learningfactory.web.picture;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import learningfactory.scenario.Demand;
import learningfactory.scenario.Role;
import learningfactory.words.Words;

/// What of a lesson stands still while it is played: the plant with its places, the roles, what everybody
/// reads first.
///
/// @param injects told only to the instructor; else empty
/// @param takes how long deeds take their doer, µs, by verb
/// @param receivers who can be told something, as the deed `report` names them
/// @param commitment what the viewer wanted to do differently the next time, if he has an account and said so
/// @param labels what people call the parts of the plant: language, then name, then label
public record Plan(
        String plant,
        String scenario,
        Words title,
        Words about,
        List<Station> stations,
        List<Buffer> buffers,
        List<Conveyor> conveyors,
        List<Transport> transports,
        List<Place> sources,
        List<Place> sinks,
        List<String> points,
        List<Path> paths,
        List<Arrow> flow,
        List<Crew> crews,
        List<Fleet> fleets,
        List<Parameter> parameters,
        List<RolePlan> roles,
        Map<String, Long> takes,
        List<InjectPlan> injects,
        Words briefing,
        long briefMicros,
        List<Demand> demand,
        long durationMicros,
        int hints,
        boolean calm,
        List<String> receivers,
        @org.jspecify.annotations.Nullable String commitment,
        SortedMap<String, SortedMap<String, String>> labels,
        Grid grid) {

    /// How many columns and rows the drawing has.
    record Grid(int columns, int rows) {}

    /// A station: where it is drawn, in columns and rows from 0, and the words that its deeds know.
    record Station(String name, int units, int x, double y, String kind, Map<String, List<String>> words) {}

    record Buffer(
            String name, @org.jspecify.annotations.Nullable Integer capacity, int x, double y) {}

    record Conveyor(String name, double lengthMetres, int capacity, int x, double y) {}

    record Transport(String name, String fleet, String from, String to, int x, double y) {}

    record Place(String name, int x, double y, Map<String, List<String>> words) {}

    record Path(String from, String to, double metres, boolean oneWay) {}

    record Arrow(String from, String to) {}

    record Crew(String name, int persons, Map<String, List<String>> words) {}

    record Fleet(String name, int vehicles) {}

    record Parameter(String name, String target, String element, double least, double most) {}

    record RolePlan(Role.Kind kind, Words task, List<String> sees, List<May> may) {}

    /// @param verb as deeds name it in JSON, such as `REPAIR`
    record May(String verb, List<String> elements) {}

    record InjectPlan(String name, Words title, boolean byHand) {}
}
