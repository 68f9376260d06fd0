package learningfactory.placement;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Those who began a programme together. Everyone who began is at each later moment in exactly one place.
///
/// @param name what it is called
/// @param programme which all follow
/// @param pathways one for each person
public record Cohort(String name, Programme programme, List<Pathway> pathways) {
    /// Copied.
    public Cohort {
        pathways = List.copyOf(pathways);
    }

    /// How many were where at a moment: one count for each stage, then those who passed, then those who
    /// ended early. Who had not begun by then is not counted.
    public SequencedMap<String, Integer> places(Instant moment) {
        SequencedMap<String, Integer> places = new LinkedHashMap<>();
        programme.stages().forEach(stage -> places.put(stage.name(), 0));
        places.put(PASSED, 0);
        places.put(ENDED, 0);
        for (Pathway pathway : pathways) {
            List<Stay> stays = pathway.stays();
            if (!stays.isEmpty() && !moment.isBefore(stays.getFirst().from())) {
                places.merge(place(pathway, moment), 1, Integer::sum);
            }
        }
        return places;
    }

    /// The place of those who are through.
    public static final String PASSED = "passed";

    /// The place of those who left before the end.
    public static final String ENDED = "ended";

    private static String place(Pathway pathway, Instant moment) {
        return pathway.findStay(moment)
                .map(stay -> stay.stage().name())
                .orElse(pathway.state() == Pathway.State.PASSED ? PASSED : ENDED);
    }
}
