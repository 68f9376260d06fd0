package learningfactory.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PropertyTest {
    @Test
    void aLawThatDoesNotHoldNamesTheSeedThatShowsIt() {
        assertThatThrownBy(() -> Property.holds(
                        100, chance -> assertThat(chance.nextInt(10)).isLessThan(9)))
                .isInstanceOf(AssertionError.class)
                .hasMessageMatching(
                        "(?s)The law does not hold with seed \\d+ \\(run again with -Dproperty.seed=\\d+\\).*");
    }

    @Test
    void eachTrialHasItsOwnChanceAndTheSameOneNextTime() {
        List<Long> once = new ArrayList<>();
        List<Long> again = new ArrayList<>();

        Property.holds(50, chance -> once.add(chance.nextLong()));
        Property.holds(50, chance -> again.add(chance.nextLong()));

        assertThat(once).isEqualTo(again).doesNotHaveDuplicates().hasSize(50);
    }
}
