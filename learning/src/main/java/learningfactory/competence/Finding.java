package learningfactory.competence;

import learningfactory.assessment.Verdict;
import learningfactory.curriculum.AimId;

/// What evidence says about one aim.
///
/// @param aim in the version that was assessed
/// @param verdict what was shown
/// @param by what it was seen by: an objective of the lesson, or what the assessor wrote
public record Finding(AimId aim, Verdict verdict, String by) {}
