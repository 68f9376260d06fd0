package learningfactory.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Numbers of people beside each other (rule 13): what is hidden cannot be reckoned back.
class HeadcountsTest {

    @Test
    void whereNobodyIsFewEverythingIsShown() {
        Headcounts.Shown shown = Headcounts.of(0, 5, 12).shown();

        assertThat(shown.parts()).containsExactly(OptionalInt.of(0), OptionalInt.of(5), OptionalInt.of(12));
        assertThat(shown.sum()).hasValue(17);
    }

    @Test
    void whereOneIsFewOnlyTheSumAndWhereNobodyIsAreShown() {
        Headcounts.Shown shown = Headcounts.of(3, 0, 12).shown();

        assertThat(shown.parts()).containsExactly(OptionalInt.empty(), OptionalInt.of(0), OptionalInt.empty());
        assertThat(shown.sum()).hasValue(15);
    }

    @Test
    void aSumThatIsFewOrGivesTheFewAwayIsHiddenToo() {
        assertThat(Headcounts.of(2, 0).shown().sum()).isEmpty();
        assertThat(Headcounts.of(2, 1).shown().sum()).isEmpty();
        assertThat(Headcounts.of(1, 1, 1, 1, 1).shown().sum()).isEmpty();
        assertThat(Headcounts.of(4, 4).shown().sum()).hasValue(8);
    }

    /// Every table of three numbers up to sixteen: all that look the same to a reader who knows the rule are
    /// laid together, and in no heap does a hidden number have one value only.
    @Test
    void whoKnowsTheRuleAndSeesWhatIsShownCannotTellAnyHiddenNumber() {
        Map<Headcounts.Shown, List<List<Integer>>> alike = new HashMap<>();
        for (int a = 0; a <= 16; a++) {
            for (int b = 0; b <= 16; b++) {
                for (int c = 0; c <= 16; c++) {
                    List<Integer> table = List.of(a, b, c);
                    alike.computeIfAbsent(new Headcounts(table).shown(), look -> new ArrayList<>())
                            .add(table);
                }
            }
        }
        List<String> told = new ArrayList<>();

        alike.forEach((look, tables) -> {
            for (int place = 0; place < 3; place++) {
                int at = place;
                Set<Integer> values =
                        tables.stream().map(table -> table.get(at)).collect(Collectors.toSet());
                if (look.parts().get(place).isEmpty() && values.size() == 1) {
                    told.add("%s can only be %s".formatted(look, tables));
                }
                boolean isFewShown = look.parts().get(place).isPresent()
                        && new Headcount(look.parts().get(place).getAsInt()).isSuppressed();
                assertThat(isFewShown).as("%s", look).isFalse();
            }
        });

        assertThat(told).isEmpty();
        assertThat(alike).hasSizeGreaterThan(1000);
    }

    @Test
    void noTableOfUpToSixSmallNumbersIsGivenAwayEither() {
        Map<Headcounts.Shown, List<List<Integer>>> alike = new HashMap<>();
        for (int table = 0; table < 46_656; table++) { // six to the sixth
            List<Integer> numbers = new ArrayList<>();
            for (int rest = table, place = 0; place < 6; place++, rest /= 6) {
                numbers.add(rest % 6);
            }
            alike.computeIfAbsent(new Headcounts(numbers).shown(), look -> new ArrayList<>())
                    .add(numbers);
        }

        alike.forEach((look, tables) -> {
            for (int place = 0; place < 6; place++) {
                int at = place;
                boolean isHidden = look.parts().get(place).isEmpty();
                assertThat(tables.stream()
                                        .map(table -> table.get(at))
                                        .distinct()
                                        .count()
                                > 1)
                        .as("%s: %s", look, tables.getFirst())
                        .isEqualTo(isHidden);
            }
        });
    }
}
