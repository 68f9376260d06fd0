package learningfactory.factory.personnel;

import java.util.List;
import java.util.Optional;

/// People with the same qualifications and the same shifts. Which of them does a task is decided by who is
/// free.
///
/// @param name how the plant file calls it
/// @param persons how many they are, at least 1
/// @param qualifications what they may do; a task names one of these
/// @param shifts when they are there; absent means always
/// @param absence how often one of them is missing for a whole working day, 0..1; drawn once a day for
///     each, never anew after a break
/// @param travelMicros time to walk to any task, µs
public record Crew(
        String name,
        int persons,
        List<String> qualifications,
        Optional<String> shifts,
        double absence,
        long travelMicros) {
    public Crew {
        qualifications = List.copyOf(qualifications);
        if (persons < 1) {
            throw new IllegalArgumentException(
                    "The crew (%s) has %d persons; it needs at least one.".formatted(name, persons));
        }
        if (!(absence >= 0 && absence <= 1) || travelMicros < 0) {
            throw new IllegalArgumentException(
                    "The crew (%s) has the absence %s and walks %d µs; absence lies between 0 and 1 and walking takes no negative time."
                            .formatted(name, absence, travelMicros));
        }
    }
}
