/// What there is to learn: frameworks of competence aims in all their versions.
///
/// Words: framework, curriculum, aim set, aim, revision, coverage, gap. In: imported
/// [learningfactory.curriculum.Catalogue]s. Out: [learningfactory.curriculum.AimId],
/// [learningfactory.curriculum.Coverage]. The product ships codes and short labels of its own; full texts
/// come by import. May import: words.
@NullMarked
package learningfactory.curriculum;

import org.jspecify.annotations.NullMarked;
