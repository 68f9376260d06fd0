package learningfactory.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import learningfactory.factory.equipment.Condition;
import learningfactory.factory.equipment.PackMl;
import learningfactory.factory.running.PlantView;
import learningfactory.run.RunFact.Revealed;
import learningfactory.run.RunFact.Revealed.What;
import learningfactory.scenario.Effect;

/// What a screen shows falsely: a layer over the plant, which itself never lies.
final class Deceit {
    /// @param shows what is falsely shown
    /// @param since the truth when it began, for what stands still
    private record Lie(Effect.Shows shows, PlantView since) {}

    private final List<Lie> lies = new ArrayList<>();

    Deceit() {}

    Deceit copy() {
        Deceit copy = new Deceit();
        copy.lies.addAll(lies);
        return copy;
    }

    boolean isActive() {
        return !lies.isEmpty();
    }

    void begin(Effect.Shows shows, PlantView truth) {
        lies.add(new Lie(shows, truth));
    }

    void end() {
        lies.clear();
    }

    /// The plant as the screen shows it.
    PlantView seen(PlantView truth) {
        PlantView seen = truth;
        for (Lie lie : lies) {
            seen = switch (lie.shows().shown()) {
                case EVERYTHING -> lie.since();
                case COUNTERS -> withCounters(seen, lie.since());
                case CONDITION -> withCondition(seen, lie.shows());
                case CONTENT -> withContent(seen, lie.shows());
                case NO_ALARM -> withoutAlarm(seen, lie.shows().element());
            };
        }
        return seen;
    }

    private static PlantView withCounters(PlantView v, PlantView old) {
        return with(v, v.units(), v.places(), v.alarms(), old.sinks(), old.totals());
    }

    private static PlantView withCondition(PlantView v, Effect.Shows lie) {
        List<PlantView.UnitView> units = v.units().stream()
                .map(u -> u.station().equals(lie.element()) && (lie.number() == 0 || u.unit() == lie.number())
                        ? inCondition(u, lie.word())
                        : u)
                .toList();
        return withUnits(v, units);
    }

    static PlantView withUnits(PlantView v, List<PlantView.UnitView> units) {
        return with(v, units, v.places(), v.alarms(), v.sinks(), v.totals());
    }

    private static PlantView.UnitView inCondition(PlantView.UnitView u, String word) {
        Condition condition = condition(word);
        PackMl packMl = packMl(word).orElse(condition.packMl());
        return new PlantView.UnitView(
                u.station(),
                u.unit(),
                u.name(),
                condition,
                packMl,
                u.sinceMicros(),
                u.product(),
                u.serial(),
                u.pieces(),
                u.setUpFor(),
                u.workFromMicros(),
                u.workUntilMicros(),
                u.lockedOut());
    }

    /// The condition of this name, or the first that shows the PackML state of this name.
    private static Condition condition(String word) {
        for (Condition condition : Condition.values()) {
            if (condition.name().equals(word)) {
                return condition;
            }
        }
        for (Condition condition : Condition.values()) {
            if (condition.packMl().name().equals(word)) {
                return condition;
            }
        }
        return Condition.CHANGING_STATE;
    }

    private static Optional<PackMl> packMl(String word) {
        for (PackMl state : PackMl.values()) {
            if (state.name().equals(word)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    private static PlantView withContent(PlantView v, Effect.Shows lie) {
        List<PlantView.PlaceView> places = v.places().stream()
                .map(p -> p.name().equals(lie.element())
                        ? new PlantView.PlaceView(p.name(), (int) Math.round(lie.value()), p.capacity(), p.isQueue())
                        : p)
                .toList();
        return with(v, v.units(), places, v.alarms(), v.sinks(), v.totals());
    }

    private static PlantView withoutAlarm(PlantView v, String alarm) {
        String name = alarm.replaceFirst("/", ": ");
        return withAlarms(
                v,
                v.alarms().stream()
                        .filter(a -> !alarm.isEmpty()
                                && !a.name().equals(alarm)
                                && !a.name().equals(name))
                        .toList());
    }

    static PlantView withAlarms(PlantView v, List<PlantView.AlarmView> alarms) {
        return with(v, v.units(), v.places(), alarms, v.sinks(), v.totals());
    }

    /// Somebody goes and compares the screen with the machine.
    Revealed verify(PlantView truth, long atMicros, String actor, String element, int unit) {
        PlantView seen = seen(truth);
        for (int i = 0; i < truth.units().size(); i++) {
            PlantView.UnitView true1 = truth.units().get(i);
            if (true1.station().equals(element) && true1.unit() == Math.max(1, unit)) {
                boolean isTrue = true1.equals(seen.units().get(i))
                        && alarmsOf(truth, true1.name()).equals(alarmsOf(seen, true1.name()));
                return new Revealed(
                        atMicros, actor, true1.name(), isTrue ? What.NO_DECEIT : What.DECEIT, inWords(truth, true1), 0);
            }
        }
        return verifyPlace(truth, seen, atMicros, actor, element);
    }

    private static Revealed verifyPlace(PlantView truth, PlantView seen, long atMicros, String actor, String element) {
        int content = contentOf(truth, element);
        What what = content == contentOf(seen, element) ? What.NO_DECEIT : What.DECEIT;
        return new Revealed(atMicros, actor, element, what, Integer.toString(content), content);
    }

    private static int contentOf(PlantView view, String place) {
        return view.places().stream()
                .filter(p -> p.name().equals(place))
                .mapToInt(PlantView.PlaceView::content)
                .findFirst()
                .orElse(0);
    }

    private static List<String> alarmsOf(PlantView view, String unit) {
        return view.alarms().stream()
                .filter(a -> a.unit().equals(unit))
                .map(PlantView.AlarmView::name)
                .toList();
    }

    private static String inWords(PlantView truth, PlantView.UnitView unit) {
        String condition = unit.condition().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        List<String> alarms = alarmsOf(truth, unit.name());
        return alarms.isEmpty() ? condition : condition + "; " + String.join(", ", alarms);
    }

    /// The view with other machines, places, alarms, sinks and totals: all that a screen may be wrong about.
    private static PlantView with(
            PlantView v,
            List<PlantView.UnitView> units,
            List<PlantView.PlaceView> places,
            List<PlantView.AlarmView> alarms,
            List<PlantView.SinkView> sinks,
            PlantView.TotalsView totals) {
        return new PlantView(
                v.nowMicros(),
                v.emergencyStopPressed(),
                units,
                places,
                v.conveyors(),
                v.transports(),
                v.vehicles(),
                v.people(),
                alarms,
                v.sources(),
                sinks,
                v.cardLoops(),
                v.parameters(),
                totals,
                v.power(),
                v.hidden());
    }
}
