package learningfactory.scenario;

import learningfactory.words.Words;

/// Help that costs.
///
/// @param words the hint
/// @param afterInject it can be asked for once this inject has come; empty: from the start
/// @param cost NOK on the scale of [Worth]
public record Hint(Words words, String afterInject, double cost) {}
