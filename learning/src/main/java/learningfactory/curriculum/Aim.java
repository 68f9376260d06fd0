package learningfactory.curriculum;

import java.time.LocalDate;
import java.util.List;

/// A competence aim as a source describes it.
///
/// @param id what it is
/// @param texts what it says, by language; shown, never used to tell aims apart
/// @param set code of the aim set that it stands in; empty when the source does not say
/// @param order its place in the set, from 1; 0 when the source does not say
/// @param validity when it can be assessed
/// @param sameAs codes that the source calls the same; each stays an aim of its own
public record Aim(AimId id, AdoptedTexts texts, String set, int order, Validity validity, List<String> sameAs) {
    /// Copied.
    public Aim {
        sameAs = List.copyOf(sameAs);
    }

    /// Whether it can be assessed on this day.
    public boolean isValidOn(LocalDate day) {
        return validity.isValidOn(day);
    }
}
