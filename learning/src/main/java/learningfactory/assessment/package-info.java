/// What a run shows about the people who played it, computed from its journal alone.
///
/// Words: measure, step, deviation, judgement, mark. In: the record of a run. Out:
/// [learningfactory.assessment.Assessment], beside it the marks that people give
/// ([learningfactory.assessment.Mark]); the two are never merged. May import: session, scenario, the
/// factory and all to its left.
@NullMarked
package learningfactory.assessment;

import org.jspecify.annotations.NullMarked;
