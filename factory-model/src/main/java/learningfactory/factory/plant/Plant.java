package learningfactory.factory.plant;

import java.util.List;
import learningfactory.factory.equipment.Buffer;
import learningfactory.factory.equipment.Conveyor;
import learningfactory.factory.equipment.Fleet;
import learningfactory.factory.equipment.PathNetwork;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.equipment.Transport;
import learningfactory.factory.material.Characteristic;
import learningfactory.factory.material.Product;
import learningfactory.factory.material.Sink;
import learningfactory.factory.material.Source;
import learningfactory.factory.operations.CardLoop;
import learningfactory.factory.operations.Link;
import learningfactory.factory.operations.Parameter;
import learningfactory.factory.personnel.Crew;
import learningfactory.factory.personnel.Shifts;

/// A whole plant as described: immutable, shared by all its runs. What is wrong with it says [PlantCheck].
///
/// @param name its title
/// @param material what flows, comes in and goes out
/// @param equipment the machines and what stands between them
/// @param flow the arrows
/// @param people who works here
/// @param site what is shared
/// @param parameters what may be changed in a run
/// @param labels what people call its parts
public record Plant(
        String name,
        Material material,
        Equipment equipment,
        Flow flow,
        People people,
        Site site,
        List<Parameter> parameters,
        Labels labels) {
    public Plant {
        parameters = List.copyOf(parameters);
    }

    /// A plant whose parts are shown by their names.
    public Plant(
            String name,
            Material material,
            Equipment equipment,
            Flow flow,
            People people,
            Site site,
            List<Parameter> parameters) {
        this(name, material, equipment, flow, people, site, parameters, Labels.NONE);
    }

    /// What flows.
    ///
    /// @param products kinds of parts, at least one
    /// @param characteristics what is measured on them
    /// @param sources where they come in
    /// @param sinks where they go out
    public record Material(
            List<Product> products, List<Characteristic> characteristics, List<Source> sources, List<Sink> sinks) {
        public Material {
            products = List.copyOf(products);
            characteristics = List.copyOf(characteristics);
            sources = List.copyOf(sources);
            sinks = List.copyOf(sinks);
        }
    }

    /// Machines and what stands between them.
    ///
    /// @param stations in the order of the plant file, which is also the order of ties
    /// @param buffers storage units
    /// @param conveyors belts
    /// @param network the vehicles' ways
    /// @param fleets vehicles
    /// @param transports links driven by them
    public record Equipment(
            List<Station> stations,
            List<Buffer> buffers,
            List<Conveyor> conveyors,
            PathNetwork network,
            List<Fleet> fleets,
            List<Transport> transports) {
        public Equipment {
            stations = List.copyOf(stations);
            buffers = List.copyOf(buffers);
            conveyors = List.copyOf(conveyors);
            fleets = List.copyOf(fleets);
            transports = List.copyOf(transports);
        }

        /// Stations and buffers only.
        public static Equipment of(List<Station> stations, List<Buffer> buffers) {
            return new Equipment(
                    stations, buffers, List.of(), new PathNetwork(List.of(), List.of()), List.of(), List.of());
        }
    }

    /// The arrows.
    ///
    /// @param links one for each place from which parts leave
    /// @param cards kanban and CONWIP loops
    public record Flow(List<Link> links, List<CardLoop> cards) {
        public Flow {
            links = List.copyOf(links);
            cards = List.copyOf(cards);
        }
    }

    /// Who works here.
    ///
    /// @param shifts patterns of presence
    /// @param crews people
    public record People(List<Shifts> shifts, List<Crew> crews) {
        /// Nobody.
        public static final People NONE = new People(List.of(), List.of());

        public People {
            shifts = List.copyOf(shifts);
            crews = List.copyOf(crews);
        }
    }
}
