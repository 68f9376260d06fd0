/// What there is to learn: frameworks of competence aims in all their versions.
///
/// Words: framework, curriculum, aim, coverage. In: imported documents. Out: [learningfactory.curriculum.AimId]. The
/// product ships codes and short labels of its own; full texts come by import. May import: words.
@NullMarked
package learningfactory.curriculum;

import org.jspecify.annotations.NullMarked;
