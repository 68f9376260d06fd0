package learningfactory.factory.running;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import learningfactory.factory.equipment.PathNetwork;

/// The ways of the vehicles as compiled: shortest distances, the next point on the way, and the zone of
/// each way.
final class Roads {
    static final int NO_ZONE = -1;

    final Map<String, Integer> points = new LinkedHashMap<>();
    final int zones;
    private final String[] names;
    private final double[][] metres;
    private final double[][] direct;
    private final int[][] next;
    private final int[][] zone;

    Roads(PathNetwork network) {
        for (String point : network.points()) {
            points.put(point, points.size());
        }
        for (PathNetwork.Path path : network.paths()) {
            points.putIfAbsent(path.from(), points.size());
            points.putIfAbsent(path.to(), points.size());
        }
        names = points.keySet().toArray(new String[0]);
        int n = points.size();
        metres = new double[n][n];
        direct = new double[n][n];
        next = new int[n][n];
        zone = new int[n][n];
        for (int i = 0; i < n; i++) {
            Arrays.fill(metres[i], Double.POSITIVE_INFINITY);
            Arrays.fill(next[i], -1);
            Arrays.fill(zone[i], NO_ZONE);
            metres[i][i] = 0;
        }
        Map<String, Integer> zoneNumbers = new LinkedHashMap<>();
        for (PathNetwork.Path path : network.paths()) {
            int number = path.zone()
                    .map(z -> zoneNumbers.computeIfAbsent(z, k -> zoneNumbers.size()))
                    .orElse(NO_ZONE);
            lay(point(path.from()), point(path.to()), path.metres(), number);
            if (!path.oneWay()) {
                lay(point(path.to()), point(path.from()), path.metres(), number);
            }
        }
        zones = zoneNumbers.size();
        findShortest(n);
    }

    private void lay(int from, int to, double length, int zoneNumber) {
        if (length < metres[from][to]) {
            metres[from][to] = length;
            direct[from][to] = length;
            next[from][to] = to;
            zone[from][to] = zoneNumber;
        }
    }

    /// Floyd and Warshall; a network has tens of points.
    private void findShortest(int n) {
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    double over = metres[i][k] + metres[k][j];
                    if (over < metres[i][j]) {
                        metres[i][j] = over;
                        next[i][j] = next[i][k];
                    }
                }
            }
        }
    }

    int point(String name) {
        Integer number = points.get(name);
        if (number == null) {
            throw new IllegalArgumentException(
                    "There is no point (%s) on the paths.\nMaybe one of %s.".formatted(name, points.keySet()));
        }
        return number;
    }

    String name(int point) {
        return names[point];
    }

    double metres(int from, int to) {
        return metres[from][to];
    }

    /// The next point on the shortest way; -1 when there is no way.
    int next(int from, int to) {
        return next[from][to];
    }

    double hopMetres(int from, int to) {
        return direct[from][to];
    }

    int zone(int from, int to) {
        return zone[from][to];
    }
}
