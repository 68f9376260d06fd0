package learningfactory.planner;

/// What a meeting takes of a quota.
record Draw(Pot pot, int meeting, long millis) {}
