package learningfactory.curriculum;

import java.util.List;

/// What one document says: any of curricula, sets and aims.
///
/// @param source how the document is called where it came from
/// @param curricula in the order of the document
/// @param sets in the order of the document
/// @param aims in the order of the document
/// @param mentions what it only names: kept where nothing better is known, and never put in the place of
///     what is
public record Catalogue(
        String source, List<Curriculum> curricula, List<AimSet> sets, List<Aim> aims, Mentions mentions) {
    /// What a document names without being about it: a curriculum its sets, a set its aims.
    ///
    /// @param sets with what is said of them there
    /// @param aims with what is said of them there
    public record Mentions(List<AimSet> sets, List<Aim> aims) {
        /// Nothing.
        public static final Mentions NONE = new Mentions(List.of(), List.of());

        /// Copied.
        public Mentions {
            sets = List.copyOf(sets);
            aims = List.copyOf(aims);
        }
    }

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
