package learningfactory.factory.plant;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import learningfactory.factory.equipment.Fleet;
import learningfactory.factory.equipment.PathNetwork;
import learningfactory.factory.equipment.Transport;

/// Whether vehicles can drive where they must.
final class TransportCheck {
    private final Plant plant;
    private final Findings findings;
    private final Set<String> points;
    private final Map<String, Set<String>> ways = new LinkedHashMap<>();

    TransportCheck(Plant plant, Findings findings) {
        this.plant = plant;
        this.findings = findings;
        this.points = new LinkedHashSet<>(plant.equipment().network().points());
    }

    void check() {
        for (PathNetwork.Path path : plant.equipment().network().paths()) {
            boolean isKnown = point(List.of("vehicles", "paths"), path.from());
            isKnown &= point(List.of("vehicles", "paths"), path.to());
            if (isKnown) {
                way(path.from(), path.to());
                if (!path.oneWay()) {
                    way(path.to(), path.from());
                }
            }
        }
        plant.equipment().fleets().forEach(this::checkFleet);
        plant.equipment().transports().forEach(this::checkTransport);
    }

    private void way(String from, String to) {
        ways.computeIfAbsent(from, point -> new LinkedHashSet<>()).add(to);
    }

    private boolean point(List<String> path, String name) {
        return findings.known(path, "point", name, points);
    }

    private void checkFleet(Fleet fleet) {
        List<String> path = List.of("vehicles", "fleets", fleet.name(), "home");
        if (point(path, fleet.home())) {
            fleet.battery().ifPresent(battery -> {
                List<String> at = List.of("vehicles", "fleets", fleet.name(), "battery", "at");
                if (point(at, battery.charger())) {
                    requireWay(at, fleet.home(), battery.charger());
                    requireWay(at, battery.charger(), fleet.home());
                }
            });
        }
        if (plant.equipment().transports().stream()
                .noneMatch(each -> each.fleet().equals(fleet.name()))) {
            findings.warning(
                    path, "the fleet (%s) drives no transport".formatted(fleet.name()), "", "add it under transports?");
        }
    }

    private void checkTransport(Transport transport) {
        String name = transport.name();
        Optional<Fleet> fleet = plant.equipment().fleets().stream()
                .filter(each -> each.name().equals(transport.fleet()))
                .findFirst();
        if (fleet.isEmpty()) {
            findings.known(
                    List.of("transports", name, "fleet"),
                    "fleet",
                    transport.fleet(),
                    plant.equipment().fleets().stream().map(Fleet::name).toList());
        }
        boolean isKnown = point(List.of("transports", name, "from"), transport.from());
        isKnown &= point(List.of("transports", name, "to"), transport.to());
        if (isKnown && fleet.isPresent() && points.contains(fleet.get().home())) {
            requireWay(List.of("transports", name, "from"), fleet.get().home(), transport.from());
            requireWay(List.of("transports", name, "to"), transport.from(), transport.to());
            requireWay(
                    List.of("transports", name, "to"),
                    transport.to(),
                    fleet.get().home());
        }
    }

    private void requireWay(List<String> path, String from, String to) {
        Set<String> reached = new LinkedHashSet<>(Collections.singleton(from));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (String next : ways.getOrDefault(open.pop(), Collections.emptySet())) {
                if (reached.add(next)) {
                    open.push(next);
                }
            }
        }
        if (!reached.contains(to)) {
            findings.error(
                    path,
                    "no path leads from (%s) to (%s)".formatted(from, to),
                    "a way for the vehicles",
                    "add a path, or make one drive both ways?");
        }
    }
}
