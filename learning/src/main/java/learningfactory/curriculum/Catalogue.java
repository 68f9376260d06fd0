package learningfactory.curriculum;

import java.util.List;

/// What one document says: any of curricula, sets and aims.
///
/// @param source how the document is called where it came from
/// @param curricula in the order of the document
/// @param sets in the order of the document
/// @param aims in the order of the document
public record Catalogue(String source, List<Curriculum> curricula, List<AimSet> sets, List<Aim> aims) {
    /// Copied.
    public Catalogue {
        curricula = List.copyOf(curricula);
        sets = List.copyOf(sets);
        aims = List.copyOf(aims);
    }

    /// Whether it says nothing about aims.
    public boolean isEmpty() {
        return curricula.isEmpty() && sets.isEmpty() && aims.isEmpty();
    }
}
