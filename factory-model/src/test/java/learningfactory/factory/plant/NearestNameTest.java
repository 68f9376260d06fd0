package learningfactory.factory.plant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
    private static final List<String> NAMES =
            List.of("mill", "saw", "between", "rate", "shipped", "wait at most", "fres på loftet");

    @ParameterizedTest
    @CsvSource({
        "mil, mill",
        "mlil, mill",
        "MILL, mill",
        "betwen, between",
        "shiped, shipped",
        "wait_at_most, wait at most",
        "fres paa loftet, fres på loftet",
        "ship, shipped"
    })
    void theNameWithTheFewestOtherLettersIsMeant(String written, String meant) {
        assertThat(NearestName.of(written, NAMES)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"lathe", "x", "zzzz", "conveyor belt"})
    void aNameLikeNoOtherHasNoNearest(String written) {
        assertThat(NearestName.of(written, NAMES)).isEmpty();
    }

    @Test
    void nothingAndEndlessNamesHaveNoNearest() {
        assertThat(NearestName.of("", NAMES)).isEmpty();
        assertThat(NearestName.of("m".repeat(10_000), NAMES)).isEmpty();
        assertThat(NearestName.of("mill", List.of())).isEmpty();
    }
}
