package learningfactory.factory.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The golden alarm list of `verification.json`, counted from single alarms.
class AlarmLoadTest {
    private static final long MINUTE = 60_000_000L;

    @Test
    void theGoldenListHasTwoFloods() {
        Map<?, ?> golden = (Map<?, ?>) Verification.expected("X alarm golden");
        List<Integer> windows = numbers(golden.get("windows"));
        long[] at = spread(windows, 100 * MINUTE);

        AlarmLoad load = AlarmLoad.of(at, 100 * MINUTE, (100 + 10L * windows.size()) * MINUTE);

        assertThat(load.perWindow()).isEqualTo(windows);
        assertThat((double) load.total()).isEqualTo(golden.get("total"));
        assertThat(load.perTenMinutes()).isEqualTo(golden.get("avg_per_10min"));
        assertThat((double) load.most()).isEqualTo(golden.get("max10"));
        assertThat(100 * load.shareAboveTen()).isEqualTo(golden.get("pct_gt10"));
        assertThat(load.floodWindows()).isEqualTo(numbers(golden.get("flood_windows")));
        assertThat(100 * load.floodShare()).isEqualTo(golden.get("pct_time_flood"));
    }

    @Test
    void alarmsOutsideTheObservationDoNotCount() {
        AlarmLoad load = AlarmLoad.of(new long[] {0, MINUTE, 10 * MINUTE, 11 * MINUTE}, MINUTE, 11 * MINUTE);

        assertThat(load.perWindow()).containsExactly(2);
    }

    @Test
    void withoutTimeThereIsNoLoad() {
        assertThatThrownBy(() -> AlarmLoad.of(new long[0], 5, 5)).hasMessageContaining("after the start");
        assertThat(new AlarmLoad(List.of()).perTenMinutes()).isNaN();
        assertThat(new AlarmLoad(List.of()).floodShare()).isNaN();
    }

    private static long[] spread(List<Integer> windows, long from) {
        List<Long> at = new ArrayList<>();
        for (int w = 0; w < windows.size(); w++) {
            for (int i = 0; i < windows.get(w); i++) {
                at.add(from + (10L * w) * MINUTE + i * (10 * MINUTE / windows.get(w)));
            }
        }
        return at.stream().mapToLong(Long::longValue).toArray();
    }

    private static List<Integer> numbers(Object list) {
        return ((List<?>) list).stream().map(each -> ((Double) each).intValue()).toList();
    }
}
