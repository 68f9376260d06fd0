package learningfactory.web.picture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.plant.FlowLayout;
import learningfactory.factory.plant.FlowWays;
import learningfactory.factory.plant.Plant;
import learningfactory.run.Script;
import learningfactory.scenario.PlantNames;
import learningfactory.scenario.Receivers;
import learningfactory.scenario.Role;
import learningfactory.scenario.Scenario;
import learningfactory.scenario.Timing;
import learningfactory.scenario.Trigger;
import learningfactory.scenario.Verb;
import org.jspecify.annotations.Nullable;

/// Makes the [Plan] of a lesson: each place of the flow gets its column and row.
public final class PlanPicture {

    private final Scenario scenario;
    private final Plant plant;
    private final PlantNames names;
    private final FlowLayout layout;

    private final @Nullable String commitment;

    private PlanPicture(Script script, @Nullable String commitment) {
        this.commitment = commitment;
        this.scenario = script.scenario();
        this.plant = script.plant();
        this.names = PlantNames.of(plant);
        this.layout = FlowLayout.of(plant);
    }

    /// The plan of a lesson.
    ///
    /// @param forInstructor whether the injects are told
    /// @param commitment what the viewer wanted to do differently the next time; null: nothing is known
    public static Plan of(Script script, boolean forInstructor, @Nullable String commitment) {
        return new PlanPicture(script, commitment).plan(forInstructor);
    }

    private Plan plan(boolean forInstructor) {
        Timing timing = scenario.timing();
        return new Plan(
                plant.name(),
                scenario.name(),
                scenario.title(),
                scenario.about(),
                placed(plant.equipment().stations(), this::station),
                placed(plant.equipment().buffers(), this::buffer),
                placed(
                        plant.equipment().conveyors(),
                        belt -> new Plan.Conveyor(
                                belt.name(), belt.lengthMetres(), belt.capacity(), x(belt.name()), y(belt.name()))),
                placed(
                        plant.equipment().transports(),
                        way -> new Plan.Transport(
                                way.name(), way.fleet(), way.from(), way.to(), x(way.name()), y(way.name()))),
                placed(
                        plant.material().sources(),
                        source -> place(source.name(), Map.of("RELEASE_ORDER", names.broughtBy(source.name())))),
                placed(plant.material().sinks(), sink -> place(sink.name(), Map.of())),
                plant.equipment().network().points(),
                plant.equipment().network().paths().stream()
                        .map(path -> new Plan.Path(path.from(), path.to(), path.metres(), path.oneWay()))
                        .toList(),
                flow(),
                plant.people().crews().stream()
                        .map(crew -> new Plan.Crew(
                                crew.name(), crew.persons(), Map.of("REASSIGN", names.qualifications(crew.name()))))
                        .toList(),
                plant.equipment().fleets().stream()
                        .map(fleet -> new Plan.Fleet(fleet.name(), fleet.vehicles()))
                        .toList(),
                plant.parameters().stream()
                        .map(p -> new Plan.Parameter(p.name(), p.target().name(), p.element(), p.least(), p.most()))
                        .toList(),
                scenario.roles().stream().map(PlanPicture::role).toList(),
                takes(timing),
                forInstructor ? injects() : List.of(),
                scenario.briefing(),
                timing.briefMicros(),
                scenario.demand(),
                timing.runMicros(),
                scenario.hints().size(),
                scenario.isCalm(),
                Receivers.of(scenario),
                commitment,
                plant.labels().byLanguage(),
                grid());
    }

    private static <T, P> List<P> placed(List<T> things, Function<T, P> picture) {
        return things.stream().map(picture).toList();
    }

    private Plan.Station station(Station station) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        String name = station.name();
        words.put("MAINTAIN", names.maintenance(name));
        words.put("CHANGE_DISPATCH", names.dispatchRules());
        words.put("BREAK", names.failures(name));
        words.put("REPAIR_BY_ORDER", names.failures(name));
        words.put("MISREAD", names.measured(name));
        words.put("CALIBRATE", names.measured(name));
        words.put("DISTURB", names.made(name));
        words.put("ADJUST", names.made(name));
        words.values().removeIf(List::isEmpty);
        return new Plan.Station(name, station.units(), x(name), y(name), kind(station), words);
    }

    /// What a drawing can tell by its shape.
    private static String kind(Station station) {
        if (station.quality().inspection().isPresent()) {
            return "inspection";
        }
        boolean isManned = !station.staffing().isEmpty();
        return isManned ? "manned" : "machine";
    }

    private Plan.Buffer buffer(learningfactory.factory.equipment.Buffer buffer) {
        @Nullable Integer capacity = buffer.capacity() == Station.UNLIMITED ? null : buffer.capacity();
        return new Plan.Buffer(buffer.name(), capacity, x(buffer.name()), y(buffer.name()));
    }

    private Plan.Place place(String name, Map<String, List<String>> words) {
        return new Plan.Place(name, x(name), y(name), words);
    }

    private FlowLayout.Cell cell(String name) {
        return layout.cells().getOrDefault(name, new FlowLayout.Cell(0, 0, 0));
    }

    private int x(String name) {
        return cell(name).column();
    }

    /// Rows of the bands above, then the row in its own band, kept in the middle of the band.
    private double y(String name) {
        FlowLayout.Cell cell = cell(name);
        double above = 0;
        for (int band = 0; band < cell.band(); band++) {
            above += layout.bandRows().get(band);
        }
        long inColumn = layout.cells().values().stream()
                .filter(other -> other.band() == cell.band() && other.column() == cell.column())
                .count();
        int rows = layout.bandRows().isEmpty() ? 1 : layout.bandRows().get(cell.band());
        return above + cell.row() + (rows - inColumn) / 2.0;
    }

    private Plan.Grid grid() {
        return new Plan.Grid(
                layout.columns(),
                layout.bandRows().stream().mapToInt(Integer::intValue).sum());
    }

    private List<Plan.Arrow> flow() {
        return FlowWays.of(plant).entrySet().stream()
                .flatMap(way -> way.getValue().stream().map(to -> new Plan.Arrow(way.getKey(), to)))
                .toList();
    }

    private static Plan.RolePlan role(Role role) {
        return new Plan.RolePlan(
                role.kind(),
                role.task(),
                role.sees(),
                role.may().stream()
                        .map(may -> new Plan.May(may.verb().name(), may.elements()))
                        .toList());
    }

    private static Map<String, Long> takes(Timing timing) {
        Map<String, Long> takes = new LinkedHashMap<>();
        for (Verb verb : Verb.values()) {
            if (timing.takesMicros(verb) > 0) {
                takes.put(verb.name(), timing.takesMicros(verb));
            }
        }
        return takes;
    }

    private List<Plan.InjectPlan> injects() {
        return scenario.injects().stream()
                .map(inject ->
                        new Plan.InjectPlan(inject.name(), inject.title(), inject.trigger() instanceof Trigger.ByHand))
                .toList();
    }
}
