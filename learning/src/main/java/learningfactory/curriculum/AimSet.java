package learningfactory.curriculum;

import java.util.List;

/// Some aims of a curriculum that are taught and assessed together.
///
/// @param framework of the curriculum
/// @param curriculum code of the curriculum; empty when the source does not say
/// @param code its own
/// @param titles what it is called
/// @param level such as `Vg3`; empty when the source does not say
/// @param aims codes, in the order of the source
public record AimSet(
        String framework, String curriculum, String code, AdoptedTexts titles, String level, List<String> aims) {
    /// Copied.
    public AimSet {
        aims = List.copyOf(aims);
    }
}
