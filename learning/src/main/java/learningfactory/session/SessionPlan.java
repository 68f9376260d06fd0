package learningfactory.session;

/// What a session is before anybody has joined: enough, with its scenario and its log, to have it again.
///
/// @param id pseudonymous id, handed in from outside
/// @param code the six characters by which people join
/// @param scenario name of the scenario
/// @param mode one plant a group with luck of its own, or the same for all
/// @param seed the luck
/// @param groups how many groups, at least 1
/// @param pace simulated time in one unit of real time when a group begins, 1..1000
public record SessionPlan(String id, String code, String scenario, Mode mode, long seed, int groups, double pace) {
    /// So many groups a session may have.
    public static final int MOST_GROUPS = 60;

    /// The fastest pace.
    public static final int FASTEST = 1000;

    public SessionPlan {
        if (groups < 1 || groups > MOST_GROUPS) {
            throw new IllegalArgumentException(
                    "A session has 1 to %d groups, not %d.\nMaybe open two sessions.".formatted(MOST_GROUPS, groups));
        }
        if (!(pace >= 1 && pace <= FASTEST)) {
            throw new IllegalArgumentException(
                    "The pace may lie between 1 and %d, not at %s.".formatted(FASTEST, pace));
        }
    }

    /// The luck of a group's plant.
    ///
    /// @param group from 1
    public long seedOf(int group) {
        return switch (mode) {
            case GROUP -> seed + group - 1;
            case CLASS -> seed;
        };
    }

    /// How groups stand to each other.
    public enum Mode {
        /// Each group plays its own plant with its own luck.
        GROUP,
        /// The same crisis with the same luck for every group; what the instructor brings by hand reaches
        /// all.
        CLASS
    }
}
