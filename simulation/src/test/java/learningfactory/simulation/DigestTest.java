package learningfactory.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DigestTest {
    @Test
    void theDigestIsTheSameOnEveryMachineAndInEveryRelease() {
        Digest digest = new Digest();
        digest.add(1, 2, 3, 4);
        digest.add(-1, Long.MIN_VALUE, Long.MAX_VALUE, 0);

        assertThat(digest.value()).isEqualTo(-8_323_983_578_550_103_037L);
    }

    @Test
    void orderAndPlaceMatter() {
        Set<Long> digests = new HashSet<>();
        long[][] rows = {{1, 2, 3, 4}, {4, 3, 2, 1}, {2, 1, 3, 4}, {1, 2, 4, 3}, {0, 0, 0, 0}};
        for (long[] first : rows) {
            for (long[] second : rows) {
                Digest digest = new Digest();
                digest.add(first[0], first[1], first[2], first[3]);
                digest.add(second[0], second[1], second[2], second[3]);
                digests.add(digest.value());
            }
        }

        assertThat(digests).hasSize(25);
    }

    @Test
    void anyTwoBitsThatChangeInTheLastRecordsAreNoticed() {
        long[] row = {77, 5, 1_000_000, -3};
        Set<Long> digests = new HashSet<>();
        for (int first = 0; first < 512; first++) {
            for (int second = 0; second <= first; second++) {
                long[] changed = new long[8];
                System.arraycopy(row, 0, changed, 0, 4);
                System.arraycopy(row, 0, changed, 4, 4);
                changed[first / 64] ^= 1L << (first % 64);
                changed[second / 64] ^= second == first ? 0 : 1L << (second % 64);
                Digest digest = new Digest();
                digest.add(changed[0], changed[1], changed[2], changed[3]);
                digest.add(changed[4], changed[5], changed[6], changed[7]);
                digests.add(digest.value());
            }
        }

        assertThat(digests.size()).isEqualTo(512 * 513 / 2);
    }

    @Test
    void aDigestGoesOnWhereAnotherStood() {
        Digest whole = new Digest();
        whole.add(1, 2, 3, 4);
        Digest second = Digest.continuing(whole.state());

        whole.add(5, 6, 7, 8);
        second.add(5, 6, 7, 8);

        assertThat(second.value()).isEqualTo(whole.value());
    }
}
