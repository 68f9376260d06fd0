package learningfactory.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import learningfactory.factory.equipment.Failure;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.material.Sink;
import learningfactory.factory.personnel.Crew;
import learningfactory.factory.plant.Finding;
import learningfactory.factory.plant.Plant;
import learningfactory.factory.running.CompiledPlant;
import learningfactory.factory.running.FactReader;
import learningfactory.factory.running.Readings;
import learningfactory.scenario.Deed;
import learningfactory.scenario.Hazard;
import learningfactory.scenario.Inject;
import learningfactory.scenario.Scenario;
import learningfactory.scenario.ScenarioCheck;
import learningfactory.scenario.StopRule;
import learningfactory.scenario.Trigger;
import learningfactory.scenario.Verb;

/// A scenario together with the plant it is played on, made ready once for any number of runs. Immutable;
/// may be shared by threads.
public final class Script {
    private final Scenario scenario;
    private final CompiledPlant compiled;
    private final FactReader reader;
    private final List<Vigil> vigils;
    private final Map<String, Integer> unitNumbers = new LinkedHashMap<>();
    private final Map<String, Station> stations = new LinkedHashMap<>();
    private final Map<String, Integer> alarmNumbers = new LinkedHashMap<>();
    private final Map<String, Integer> firstPersons = new LinkedHashMap<>();
    private final Map<String, Sink.Fate> fates = new LinkedHashMap<>();
    private final Map<String, Crew> crews = new LinkedHashMap<>();
    private final List<String> units = new ArrayList<>();
    private final List<Station> stationOfUnit = new ArrayList<>();

    private Script(Scenario scenario, Plant plant) {
        this.scenario = scenario;
        this.compiled = CompiledPlant.of(plant);
        this.reader = FactReader.of(compiled);
        this.vigils = vigils(scenario);
        plant.equipment().stations().forEach(this::numberUnits);
        List<String> alarms = Readings.of(compiled.start(0, 0)).alarms();
        for (int i = 0; i < alarms.size(); i++) {
            alarmNumbers.put(alarms.get(i), i);
        }
        int person = 0;
        for (Crew crew : plant.people().crews()) {
            firstPersons.put(crew.name(), person);
            crews.put(crew.name(), crew);
            person += crew.persons();
        }
        plant.material().sinks().forEach(sink -> fates.put(sink.name(), sink.fate()));
    }

    /// Makes a scenario ready.
    ///
    /// @param plant the plant that the scenario names, with its changes already made
    /// @throws IllegalArgumentException when they do not fit together; the message says everything that is
    ///     wrong
    public static Script of(Scenario scenario, Plant plant) {
        List<Finding> errors = ScenarioCheck.findings(scenario, plant).stream()
                .filter(Finding::isError)
                .toList();
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException("The scenario (%s) does not fit the plant (%s):\n%s"
                    .formatted(
                            scenario.name(),
                            plant.name(),
                            String.join(
                                    "\n", errors.stream().map(Script::inWords).toList())));
        }
        return new Script(scenario, plant);
    }

    private static String inWords(Finding finding) {
        String maybe = finding.maybe().isEmpty() ? "" : " Maybe " + finding.maybe() + ".";
        return String.join(" / ", finding.path()) + ": " + finding.found() + "." + maybe;
    }

    private void numberUnits(Station station) {
        stations.put(station.name(), station);
        for (int unit = 1; unit <= station.units(); unit++) {
            String name = unitName(station, unit);
            unitNumbers.put(name, units.size());
            units.add(name);
            stationOfUnit.add(station);
        }
    }

    private static List<Vigil> vigils(Scenario scenario) {
        List<Vigil> all = new ArrayList<>();
        for (int i = 0; i < scenario.injects().size(); i++) {
            Inject inject = scenario.injects().get(i);
            if (inject.trigger() instanceof Trigger.When when) {
                all.add(Vigil.of(Vigil.Kind.INJECT, i, when.signs(), List.of(), when.forMicros()));
            }
        }
        for (int i = 0; i < scenario.envelope().size(); i++) {
            Hazard hazard = scenario.envelope().get(i);
            if (hazard.cause() instanceof Hazard.Cause.Holding holding) {
                all.add(Vigil.of(Vigil.Kind.HAZARD, i, holding.signs(), hazard.unless(), holding.forMicros()));
            }
        }
        for (int i = 0; i < scenario.stopRules().size(); i++) {
            StopRule rule = scenario.stopRules().get(i);
            all.add(Vigil.of(Vigil.Kind.STOP, i, rule.signs(), List.of(), rule.forMicros()));
        }
        return List.copyOf(all);
    }

    /// What is played.
    public Scenario scenario() {
        return scenario;
    }

    /// The plant as described.
    public Plant plant() {
        return compiled.plant();
    }

    /// The plant made ready.
    public CompiledPlant compiled() {
        return compiled;
    }

    /// How far the plant's time is ahead of the run's: it has run this long when the run begins, µs.
    public long warmUpMicros() {
        return scenario.timing().warmUpMicros();
    }

    /// How long the run lasts when nothing ends it early, µs.
    public long runMicros() {
        return scenario.timing().runMicros();
    }

    /// The name by which plant, facts and alarms call a unit: the station's own when it has only one.
    ///
    /// @param unit from 1
    public String unitName(String station, int unit) {
        Station known = stations.get(station);
        return known == null ? station : unitName(known, unit);
    }

    private static String unitName(Station station, int unit) {
        return station.units() == 1 ? station.name() : station.name() + "-" + unit;
    }

    FactReader reader() {
        return reader;
    }

    List<Vigil> vigils() {
        return vigils;
    }

    int unitCount() {
        return units.size();
    }

    List<String> units() {
        return units;
    }

    /// Number of a unit by its own name, from 0; -1 when there is none.
    int unit(String name) {
        return unitNumbers.getOrDefault(name, -1);
    }

    Station stationOf(int unit) {
        return stationOfUnit.get(unit);
    }

    /// Number of the first unit of a station, from 0; -1 when there is no such station.
    int firstUnit(String station) {
        Station known = stations.get(station);
        return known == null ? -1 : unit(unitName(known, 1));
    }

    /// How many units a station has; 0 when there is no such station.
    int unitsOf(String station) {
        Station known = stations.get(station);
        return known == null ? 0 : known.units();
    }

    /// The bit of a failure mode of a unit; 0 when it has no such mode, all bits when none is named.
    long failureBit(int unit, String mode) {
        if (mode.isEmpty()) {
            return -1;
        }
        List<Failure> failures = stationOf(unit).reliability().failures();
        for (int i = 0; i < failures.size(); i++) {
            if (failures.get(i).name().equals(mode)) {
                return 1L << i;
            }
        }
        return 0;
    }

    /// Number of an alarm, which may be called `press: jam` or `press/jam`; -1 when there is none.
    int alarm(String name) {
        Integer number = alarmNumbers.get(name);
        return number != null ? number : alarmNumbers.getOrDefault(name.replaceFirst("/", ": "), -1);
    }

    /// The same deed, its alarm called as the plant calls it: `press: hydraulics` for one written as
    /// `press/hydraulics`.
    public Deed named(Deed deed) {
        if (deed.verb().of() != Verb.Of.ALARM || alarmNumbers.containsKey(deed.element())) {
            return deed;
        }
        String name = deed.element().replaceFirst("/", ": ");
        return alarmNumbers.containsKey(name)
                ? new Deed(deed.verb(), name, deed.number(), deed.word(), deed.value())
                : deed;
    }

    int alarmCount() {
        return alarmNumbers.size();
    }

    /// Number of a crew's first person in the plant, from 0; -1 when there is no such crew.
    int firstPerson(String crew) {
        return firstPersons.getOrDefault(crew, -1);
    }

    int personsOf(String crew) {
        Crew known = crews.get(crew);
        return known == null ? 0 : known.persons();
    }

    int personCount() {
        return crews.values().stream().mapToInt(Crew::persons).sum();
    }

    boolean isSink(String name, Sink.Fate fate) {
        return fates.get(name) == fate;
    }
}
