package learningfactory.planner;

/// What is left of a quota in one of its periods.
record Pot(String name, long leftMillis) {}
