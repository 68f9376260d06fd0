package learningfactory.curriculum;

import java.util.List;
import java.util.Optional;

/// All curricula that were ever imported. Nothing in it is overwritten: a text that changes under the same
/// code and version becomes a further revision, and what was assessed against the older one stays readable.
public interface CurriculumBook {
    /// Keeps what a document says; saying the same again changes nothing.
    Kept keep(Catalogue catalogue);

    /// The curricula, by framework and code.
    List<Curriculum> curricula();

    /// The sets of a curriculum, by code.
    List<AimSet> sets(String framework, String curriculum);

    /// The aims of a curriculum in their newest revision, by set and order.
    List<Aim> aims(String framework, String curriculum);

    /// An aim in its newest revision.
    Optional<Aim> findAim(AimId id);

    /// Everything that an aim has said, the oldest first.
    List<AdoptedTexts> revisions(AimId id);

    /// Aims whose code begins with the words or whose text holds all of them, upper and lower case being
    /// the same.
    ///
    /// @param words what somebody types
    /// @param most how many, at most
    List<Aim> search(String words, int most);

    /// Aims that say the same under another code or version, or that a source calls the same.
    List<AimId> sameAs(AimId id);

    /// What became of a document.
    ///
    /// @param added curricula, sets and aims seen for the first time
    /// @param changed those with a further revision
    /// @param unchanged those that said what they said before
    record Kept(int added, int changed, int unchanged) {
        /// Nothing.
        public static final Kept NOTHING = new Kept(0, 0, 0);

        /// Both together.
        public Kept and(Kept other) {
            return new Kept(added + other.added, changed + other.changed, unchanged + other.unchanged);
        }
    }
}
