package learningfactory.competence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import learningfactory.words.Property;
import org.junit.jupiter.api.Test;

/// What a file is, told by its bytes.
class FileKindTest {

    @Test
    void aFileIsWhatItsFirstBytesSay() {
        assertThat(FileKind.of(bytes("\u0089PNG\r\n\u001A\nrest"))).contains(FileKind.PNG);
        assertThat(FileKind.of(bytes("\u00FF\u00D8\u00FFrest"))).contains(FileKind.JPEG);
        assertThat(FileKind.of(bytes("%PDF-1.7 rest"))).contains(FileKind.PDF);
        assertThat(FileKind.of("Målte tjue aksler.\r\n\tAlle innenfor.".getBytes(StandardCharsets.UTF_8)))
                .contains(FileKind.TEXT);
    }

    @Test
    void aPageIsKeptAsTheTextThatItIs() {
        assertThat(FileKind.of(bytes("<html><script>alert(1)</script></html>"))).contains(FileKind.TEXT);
        assertThat(FileKind.TEXT.mediaType()).isEqualTo("text/plain");
    }

    @Test
    void programsArchivesAndNothingAreRefused() {
        assertThat(FileKind.of(bytes("MZ\u0090\u0000\u0003"))).isEmpty();
        assertThat(FileKind.of(bytes("\u007FELF\u0002\u0001"))).isEmpty();
        assertThat(FileKind.of(bytes("PK\u0003\u0004"))).isEmpty();
        assertThat(FileKind.of(bytes("\u0089PN"))).isEmpty();
        assertThat(FileKind.of(new byte[0])).isEmpty();
    }

    @Test
    void aFileIsAtMostFiveMegabytesLong() {
        byte[] longest = new byte[FileKind.MOST_BYTES];
        Arrays.fill(longest, (byte) 'a');

        assertThat(FileKind.of(longest)).contains(FileKind.TEXT);
        assertThat(FileKind.of(Arrays.copyOf(longest, longest.length + 1))).isEmpty();
    }

    @Test
    void noiseIsNothingUnlessItHappensToBeText() {
        Property.holds(500, chance -> {
            byte[] noise = new byte[chance.nextInt(1, 200)];
            chance.nextBytes(noise);

            FileKind.of(noise).ifPresent(kind -> {
                assertThat(kind).isEqualTo(FileKind.TEXT);
                assertThat(new String(noise, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8))
                        .isEqualTo(noise);
            });
        });
    }

    private static byte[] bytes(String signs) {
        return signs.getBytes(StandardCharsets.ISO_8859_1);
    }
}
