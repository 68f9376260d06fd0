package learningfactory.factory.plant;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import learningfactory.factory.equipment.Buffer;
import learningfactory.factory.equipment.Conveyor;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.equipment.Transport;
import learningfactory.factory.material.Characteristic;
import learningfactory.factory.material.Product;
import learningfactory.factory.material.Sink;
import learningfactory.factory.material.Source;
import learningfactory.factory.personnel.Shifts;

/// The names of a plant by kind, in the order of the plant file.
record Names(
        Set<String> products,
        Set<String> characteristics,
        Set<String> causes,
        Set<String> sources,
        Set<String> sinks,
        Set<String> stations,
        Set<String> buffers,
        Set<String> conveyors,
        Set<String> transports,
        Set<String> qualifications,
        Set<String> shifts) {
    static Names of(Plant plant) {
        return new Names(
                names(plant.material().products(), Product::name),
                names(plant.material().characteristics(), Characteristic::name),
                plant.equipment().stations().stream()
                        .flatMap(station -> station.quality().defects().stream())
                        .map(defect -> defect.cause())
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                names(plant.material().sources(), Source::name),
                names(plant.material().sinks(), Sink::name),
                names(plant.equipment().stations(), Station::name),
                names(plant.equipment().buffers(), Buffer::name),
                names(plant.equipment().conveyors(), Conveyor::name),
                names(plant.equipment().transports(), Transport::name),
                plant.people().crews().stream()
                        .flatMap(crew -> crew.qualifications().stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                names(plant.people().shifts(), Shifts::name));
    }

    private static <T> Set<String> names(Collection<T> things, Function<T, String> name) {
        return things.stream().map(name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Places that parts can be in and leave again.
    Set<String> passed() {
        Set<String> places = new LinkedHashSet<>(stations);
        places.addAll(buffers);
        places.addAll(conveyors);
        places.addAll(transports);
        return places;
    }

    /// Places an arrow can lead to.
    Set<String> targets() {
        Set<String> places = passed();
        places.addAll(sinks);
        return places;
    }

    /// Places an arrow can come from.
    Set<String> origins() {
        Set<String> places = new LinkedHashSet<>(sources);
        places.addAll(passed());
        return places;
    }
}
