package learningfactory.assessment;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import learningfactory.factory.equipment.AlarmPriority;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.plant.Plant;
import learningfactory.run.RunFact;

/// Reads the four shares of a [Profile] from a run.
final class ProfileReading {
    private static final long MINUTE_MICROS = 60_000_000L;

    private final Reading reading;

    ProfileReading(Reading reading) {
        this.reading = reading;
    }

    Profile profile(long good, long undisturbed, AlarmBurden alarms) {
        OptionalDouble stability =
                undisturbed == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1, (double) good / undisturbed));
        return new Profile(stability, safetyMargin(), alarmHandling(alarms), diagnosis());
    }

    private OptionalDouble safetyMargin() {
        int edges = reading.scenario().envelope().size();
        if (edges == 0) {
            return OptionalDouble.empty();
        }
        if (reading.hazards().stream().anyMatch(struck -> struck.hazard().isInjury())) {
            return OptionalDouble.of(0);
        }
        Set<String> struck = new LinkedHashSet<>();
        reading.hazards().forEach(s -> struck.add(s.hazard().name()));
        return OptionalDouble.of((double) (edges - struck.size()) / edges);
    }

    private OptionalDouble alarmHandling(AlarmBurden alarms) {
        if (reading.crisis().isEmpty()) {
            return OptionalDouble.empty();
        }
        long crisis = reading.crisis().get().atMicros();
        Map<String, Long> limits = limits(reading.record().script().plant());
        long asked = 0;
        long answered = 0;
        for (AlarmBurden.Rung rung : alarms.alarms()) {
            long limit = limits.getOrDefault(rung.alarm(), 60 * MINUTE_MICROS);
            boolean isDue = rung.came().atMicros() + limit <= reading.record().endMicros();
            boolean isAnswered = rung.acknowledgedAfterMicros() >= 0 && rung.acknowledgedAfterMicros() <= limit;
            if (rung.came().atMicros() >= crisis && (isDue || isAnswered)) {
                asked++;
                answered += isAnswered ? 1 : 0;
            }
        }
        return asked == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) answered / asked);
    }

    /// Time to answer each alarm of a failure, by its priority; all other alarms have an hour.
    private static Map<String, Long> limits(Plant plant) {
        Map<String, Long> limits = new LinkedHashMap<>();
        for (Station station : plant.equipment().stations()) {
            for (int unit = 1; unit <= station.units(); unit++) {
                String name = station.units() == 1 ? station.name() : station.name() + "-" + unit;
                station.reliability()
                        .failures()
                        .forEach(failure -> limits.put(name + ": " + failure.name(), limit(failure.alarm())));
            }
        }
        return limits;
    }

    private static long limit(AlarmPriority priority) {
        return switch (priority) {
            case CRITICAL -> 2 * MINUTE_MICROS;
            case HIGH -> 10 * MINUTE_MICROS;
            case MEDIUM, LOW -> 60 * MINUTE_MICROS;
        };
    }

    private OptionalDouble diagnosis() {
        long looks = 0;
        long hits = 0;
        for (Proof proof : reading.revealed()) {
            RunFact.Revealed found = (RunFact.Revealed) proof.in(reading.record());
            looks++;
            hits += switch (found.what()) {
                case FAULT, MISREADING, DISTURBANCE, BLINDNESS, DECEIT -> 1;
                case WEAR -> found.value() >= 0.8 ? 1 : 0;
                case NO_DECEIT, NOTHING -> 0;
            };
        }
        return looks == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) hits / looks);
    }
}
