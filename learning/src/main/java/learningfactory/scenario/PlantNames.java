package learningfactory.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import learningfactory.factory.equipment.Buffer;
import learningfactory.factory.equipment.Conveyor;
import learningfactory.factory.equipment.Dispatch;
import learningfactory.factory.equipment.Failure;
import learningfactory.factory.equipment.Fleet;
import learningfactory.factory.equipment.Maintenance;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.equipment.Transport;
import learningfactory.factory.material.Characteristic;
import learningfactory.factory.material.Process;
import learningfactory.factory.material.Product;
import learningfactory.factory.material.Source;
import learningfactory.factory.operations.Parameter;
import learningfactory.factory.personnel.Crew;
import learningfactory.factory.plant.Plant;
import learningfactory.factory.plant.Site;

/// The names of a plant that deeds, signs and roles may use, in the order of the plant file.
public final class PlantNames {
    /// Dispatch rules by the words of the plant file.
    private static final List<String> DISPATCH_RULES =
            List.copyOf(Dispatch.byName().keySet());

    /// Of no plant at all: no name is known.
    public static final PlantNames NONE = of(new Plant(
            "",
            new Plant.Material(List.of(), List.of(), List.of(), List.of()),
            Plant.Equipment.of(List.of(), List.of()),
            new Plant.Flow(List.of(), List.of()),
            Plant.People.NONE,
            Site.PLAIN,
            List.of()));

    private final Plant plant;
    private final List<String> stations;
    private final List<String> alarms;

    private PlantNames(Plant plant) {
        this.plant = plant;
        this.stations = names(plant.equipment().stations(), Station::name);
        this.alarms = plant.equipment().stations().stream()
                .flatMap(PlantNames::alarms)
                .toList();
    }

    /// The names of this plant.
    public static PlantNames of(Plant plant) {
        return new PlantNames(plant);
    }

    private static <T> List<String> names(List<T> things, Function<T, String> name) {
        return things.stream().map(name).toList();
    }

    /// Alarms are called after the unit and what is wrong with it, such as `press: hydraulics`.
    private static Stream<String> alarms(Station station) {
        List<String> causes = new ArrayList<>(names(station.reliability().failures(), Failure::name));
        if (station.quality().inspection().flatMap(each -> each.chart()).isPresent()) {
            causes.add("control chart");
        }
        if (station.control().alarmAfterBlockedMicros() != Long.MAX_VALUE) {
            causes.add("blocked");
        }
        if (station.control().alarmAfterStarvedMicros() != Long.MAX_VALUE) {
            causes.add("starved");
        }
        return Stream.iterate(1, unit -> unit <= station.units(), unit -> unit + 1)
                .map(unit -> station.units() == 1 ? station.name() : station.name() + "-" + unit)
                .flatMap(unit -> causes.stream().map(cause -> unit + ": " + cause));
    }

    /// The stations.
    public List<String> stations() {
        return stations;
    }

    /// The alarms, as the plant calls them.
    public List<String> alarms() {
        return alarms;
    }

    /// The products.
    public List<String> products() {
        return names(plant.material().products(), Product::name);
    }

    /// What a verb of this kind can be done to.
    public List<String> of(Verb.Of kind) {
        return switch (kind) {
            case UNIT -> stations;
            case SOURCE -> names(plant.material().sources(), Source::name);
            case CREW -> names(plant.people().crews(), Crew::name);
            case PARAMETER -> names(plant.parameters(), Parameter::name);
            case BUFFER -> names(plant.equipment().buffers(), Buffer::name);
            case ALARM -> alarms;
            case NOTHING -> List.of();
        };
    }

    /// Places whose content can be looked at: buffers, and stations with a queue of their own.
    public List<String> contents() {
        List<String> places = new ArrayList<>(of(Verb.Of.BUFFER));
        plant.equipment().stations().stream()
                .filter(station -> station.queue() > 0)
                .map(Station::name)
                .forEach(places::add);
        return places;
    }

    /// Everything a role may be shown.
    public List<String> visible() {
        LinkedHashSet<String> all = new LinkedHashSet<>(stations);
        all.addAll(of(Verb.Of.BUFFER));
        all.addAll(of(Verb.Of.SOURCE));
        all.addAll(of(Verb.Of.CREW));
        all.addAll(names(plant.equipment().conveyors(), Conveyor::name));
        all.addAll(names(plant.equipment().fleets(), Fleet::name));
        all.addAll(names(plant.equipment().transports(), Transport::name));
        return List.copyOf(all);
    }

    /// How many units a station or persons a crew has; 0 when there is no such one.
    public int count(Verb.Of kind, String name) {
        return kind == Verb.Of.CREW
                ? crew(name).map(Crew::persons).orElse(0)
                : station(name).map(Station::units).orElse(0);
    }

    /// The failure modes of a station.
    public List<String> failures(String station) {
        return station(station)
                .map(each -> names(each.reliability().failures(), Failure::name))
                .orElse(List.of());
    }

    /// The maintenance tasks of a station.
    public List<String> maintenance(String station) {
        return station(station)
                .map(each -> names(each.reliability().maintenance(), Maintenance::name))
                .orElse(List.of());
    }

    /// The characteristics that a station makes.
    public List<String> made(String station) {
        return station(station)
                .map(each -> names(each.quality().processes(), Process::characteristic))
                .orElse(List.of());
    }

    /// The characteristics that a station measures.
    public List<String> measured(String station) {
        return station(station)
                .flatMap(each -> each.quality().inspection())
                .map(each -> each.measures())
                .orElse(List.of());
    }

    /// The unit in which a characteristic is measured.
    public Optional<String> unitOf(String characteristic) {
        return plant.material().characteristics().stream()
                .filter(each -> each.name().equals(characteristic))
                .map(Characteristic::unit)
                .findFirst();
    }

    /// What the people of a crew may do.
    public List<String> qualifications(String crew) {
        return crew(crew).map(Crew::qualifications).orElse(List.of());
    }

    /// The products that a source brings.
    public List<String> broughtBy(String source) {
        return plant.material().sources().stream()
                .filter(each -> each.name().equals(source))
                .flatMap(each -> each.products().stream())
                .map(Source.Share::product)
                .toList();
    }

    /// The parameter of this name.
    public Optional<Parameter> parameter(String name) {
        return plant.parameters().stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    /// Dispatch rules that a deed can change to.
    public List<String> dispatchRules() {
        return DISPATCH_RULES;
    }

    Optional<Station> station(String name) {
        return plant.equipment().stations().stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    Optional<Source> source(String name) {
        return plant.material().sources().stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    private Optional<Crew> crew(String name) {
        return plant.people().crews().stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
    }
}
