package learningfactory.web.picture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import learningfactory.factory.equipment.AlarmState;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.running.PlantView;
import learningfactory.run.Display;
import org.jspecify.annotations.Nullable;

/// The living picture of one run, as the page of one role is shown it.
public final class FloorPicture {

    private final Display display;
    private final UnaryOperator<String> nicknames;
    private final SequencedMap<String, @Nullable Object> members = new LinkedHashMap<>();

    private FloorPicture(Display display, UnaryOperator<String> nicknames) {
        this.display = display;
        this.nicknames = nicknames;
    }

    /// The members that the plant and its run give.
    ///
    /// @param nicknames what an actor's pseudonymous id is called on the page
    static SequencedMap<String, @Nullable Object> of(Display display, UnaryOperator<String> nicknames) {
        FloorPicture picture = new FloorPicture(display, nicknames);
        picture.addFloor();
        picture.addStory();
        return picture.members;
    }

    private void addFloor() {
        PlantView plant = display.plant();
        Map<String, String> alarms = loudestAlarms(plant);
        members.put("now", display.nowMicros());
        members.put(
                "units", plant.units().stream().map(unit -> unit(unit, alarms)).toList());
        members.put("buffers", plant.places().stream().map(FloorPicture::buffer).toList());
        members.put("belts", plant.conveyors().stream().map(FloorPicture::belt).toList());
        members.put("vehicles", plant.vehicles().stream().map(this::vehicle).toList());
        members.put("people", plant.people().stream().map(FloorPicture::person).toList());
        members.put("alarms", plant.alarms().stream().map(this::alarm).toList());
        members.put("sources", plant.sources().stream().map(this::source).toList());
        members.put(
                "sinks",
                plant.sinks().stream()
                        .map(sink -> new Now.Sink(sink.name(), sink.fate().name(), sink.pieces()))
                        .toList());
        members.put(
                "parameters",
                plant.parameters().stream()
                        .map(p -> new Now.Parameter(p.name(), p.value(), p.least(), p.most()))
                        .toList());
        members.put("emergencyStop", plant.emergencyStopPressed());
        members.put("isolated", display.isIsolated());
        members.put("kpis", kpis(plant));
        members.put("hidden", hidden(plant));
    }

    private void addStory() {
        members.put("ended", display.isEnded() ? display.ended() : false);
        members.put("deceived", display.isDeceived());
        members.put(
                "promises",
                display.promises().stream()
                        .map(p -> new Now.Promise(
                                p.demand().product(),
                                p.demand().pieces(),
                                p.demand().byMicros(),
                                p.shipped(),
                                p.late()))
                        .toList());
        members.put("alarmLoad", display.alarmLoad());
        members.put(
                "injected",
                display.injects().stream()
                        .map(i -> new Now.Injected(i.name(), i.title(), i.atMicros(), i.isHidden(), i.isCalm()))
                        .toList());
        members.put(
                "revealed",
                display.revealed().stream()
                        .map(r -> new Now.Revealed(
                                r.atMicros(),
                                r.element(),
                                r.what().name(),
                                r.words(display.labels()),
                                nicknames.apply(r.actor())))
                        .toList());
        members.put(
                "said",
                display.said().stream()
                        .map(s -> new Now.Said(
                                s.atMicros(),
                                s.actor().isEmpty() ? s.from() : nicknames.apply(s.actor()),
                                s.to(),
                                s.words()))
                        .toList());
        members.put(
                "hazards",
                display.hazards().stream()
                        .map(h -> new Now.Hazard(
                                h.atMicros(),
                                h.name(),
                                h.title(),
                                h.story(),
                                h.isInjury(),
                                h.rewindToMicros(),
                                nicknames.apply(h.actor())))
                        .toList());
        members.put("hintsLeft", display.hints().left());
        members.put("hintReady", display.hints().isReady());
        members.put("nextHintCost", display.hints().cost());
        members.put(
                "hintsTaken",
                display.hints().taken().stream().map(Now.Hint::new).toList());
        members.put(
                "ongoing",
                display.busy().stream()
                        .map(b ->
                                new Now.Ongoing(nicknames.apply(b.actor()), b.deed(), b.fromMicros(), b.untilMicros()))
                        .toList());
    }

    private Now.Unit unit(PlantView.UnitView unit, Map<String, String> alarms) {
        long now = display.plant().nowMicros();
        long span = unit.workUntilMicros() - unit.workFromMicros();
        boolean works = unit.workUntilMicros() >= 0 && unit.workFromMicros() >= 0 && span > 0;
        double progress = works ? Math.clamp((double) (now - unit.workFromMicros()) / span, 0, 1) : 0;
        return new Now.Unit(
                unit.station(),
                unit.unit(),
                unit.condition().name(),
                unit.packMl().name(),
                unit.product().isEmpty() ? null : unit.product(),
                thousandths(progress),
                works ? time(unit.workUntilMicros()) : null,
                unit.lockedOut(),
                alarms.get(unit.name()));
    }

    private static Map<String, String> loudestAlarms(PlantView plant) {
        Map<String, String> loudest = new LinkedHashMap<>();
        Map<String, Integer> priorities = new LinkedHashMap<>();
        for (PlantView.AlarmView alarm : plant.alarms()) {
            boolean isActive = alarm.state() == AlarmState.UNACKNOWLEDGED || alarm.state() == AlarmState.ACKNOWLEDGED;
            int priority = alarm.priority().ordinal();
            if (isActive && priority >= priorities.getOrDefault(alarm.unit(), -1)) {
                loudest.put(alarm.unit(), alarm.priority().name());
                priorities.put(alarm.unit(), priority);
            }
        }
        return loudest;
    }

    private static Now.Buffer buffer(PlantView.PlaceView place) {
        Integer capacity = place.capacity() == Station.UNLIMITED ? null : place.capacity();
        return new Now.Buffer(place.name(), place.content(), capacity, place.isQueue());
    }

    private static Now.Belt belt(PlantView.ConveyorView belt) {
        List<Double> parts =
                belt.parts().stream().map(part -> thousandths(part.position())).toList();
        return new Now.Belt(belt.name(), parts, belt.stands());
    }

    private Now.Vehicle vehicle(PlantView.VehicleView vehicle) {
        long now = display.plant().nowMicros();
        long span = vehicle.untilMicros() - vehicle.departedMicros();
        boolean drives = vehicle.departedMicros() >= 0 && span > 0;
        double progress = drives ? Math.clamp((double) (now - vehicle.departedMicros()) / span, 0, 1) : 0;
        return new Now.Vehicle(
                vehicle.fleet(),
                vehicle.vehicle(),
                vehicle.activity().name(),
                vehicle.from(),
                vehicle.to(),
                thousandths(progress),
                vehicle.load(),
                thousandths(vehicle.batteryShare()));
    }

    private static Now.Person person(PlantView.PersonView person) {
        return new Now.Person(
                person.crew(),
                person.person(),
                person.isPresent(),
                person.unit().isEmpty() ? null : person.unit(),
                person.arrivesMicros() >= 0);
    }

    private Now.Alarm alarm(PlantView.AlarmView alarm) {
        return new Now.Alarm(
                alarm.alarm(),
                alarm.name(),
                alarm.unit(),
                alarm.priority().name(),
                alarm.state().name(),
                alarm.sinceMicros() - display.warmUpMicros(),
                time(alarm.shelvedUntilMicros()));
    }

    private Now.Source source(PlantView.SourceView source) {
        return new Now.Source(
                source.name(),
                time(source.stoppedUntilMicros()),
                source.outside(),
                source.onOrder(),
                time(source.nextDeliveryMicros()));
    }

    private Now.Kpis kpis(PlantView plant) {
        PlantView.TotalsView totals = plant.totals();
        double cap = plant.power().capWatts();
        long late = display.promises().stream().mapToLong(Display.Promise::late).sum();
        return new Now.Kpis(
                totals.shipped(),
                totals.scrapped(),
                totals.inPlant(),
                Double.isFinite(display.oee()) ? thousandths(display.oee()) : null,
                Math.round(plant.power().watts()),
                Double.isFinite(cap) ? Math.round(cap) : null,
                late,
                Math.round(plant.power().kilowattHours() * 1000),
                totals.quarantined(),
                display.alarmLoad().lastTenMinutes());
    }

    private static List<Now.HiddenUnit> hidden(PlantView plant) {
        return plant.hidden().units().stream()
                .map(unit -> new Now.HiddenUnit(
                        unit.station(),
                        unit.unit(),
                        unit.openFailures(),
                        unit.repairByOrder(),
                        thousandths(unit.toolWear()),
                        unit.isBlind()))
                .toList();
    }

    /// A moment of the plant as a moment of the run; null when there is none.
    private @Nullable Long time(long plantMicros) {
        return plantMicros < 0 || plantMicros == Long.MAX_VALUE ? null : plantMicros - display.warmUpMicros();
    }

    private static double thousandths(double share) {
        return Math.round(share * 1000) / 1000.0;
    }
}
