package learningfactory.factory.equipment;

import java.util.List;
import java.util.Optional;

/// The ways on which vehicles drive.
///
/// @param points crossings, stops and charging places, by name
/// @param paths ways between two points
public record PathNetwork(List<String> points, List<Path> paths) {
    public PathNetwork {
        points = List.copyOf(points);
        paths = List.copyOf(paths);
    }

    /// A way between two points.
    ///
    /// @param from start
    /// @param to end
    /// @param metres length, m, more than zero
    /// @param oneWay whether it is driven only from `from` to `to`
    /// @param zone all ways with the same zone name together hold one vehicle at a time; absent: no limit
    public record Path(String from, String to, double metres, boolean oneWay, Optional<String> zone) {
        public Path {
            if (!(metres > 0)) {
                throw new IllegalArgumentException("The path from %s to %s is %s m long; it must be longer than zero."
                        .formatted(from, to, metres));
            }
        }
    }
}
