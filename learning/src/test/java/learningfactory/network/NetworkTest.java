package learningfactory.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Organisation numbers, dated roles and headcounts.
class NetworkTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 17);

    @ParameterizedTest
    @CsvSource({"123456785", "111122229", "102030400", "123 456 785"})
    void aNumberWhoseLastDigitChecksTheOthersIsOne(String typed) {
        assertThat(OrganisationNumber.find(typed)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"123456758", "123456784", "12345678", "1234567855", "12345678x", "''"})
    void aNumberWithSwappedOrMissingDigitsIsNone(String typed) {
        assertThat(OrganisationNumber.find(typed)).isEmpty();
    }

    @Test
    void everyWrongDigitIsFound() {
        String right = "123456785";
        for (int place = 0; place < right.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String typed = right.substring(0, place) + digit + right.substring(place + 1);
                assertThat(OrganisationNumber.find(typed).isPresent()).as(typed).isEqualTo(typed.equals(right));
            }
        }
    }

    @Test
    void aRoleHoldsOnItsDaysAndWhileTheOrganisationTakesPart() {
        Organisation school = school(
                Organisation.State.ACTIVE,
                new Organisation.DatedRole(OrganisationRole.SCHOOL, Span.of(DAY, DAY.plusYears(1))));

        assertThat(school.is(OrganisationRole.SCHOOL, DAY)).isTrue();
        assertThat(school.is(OrganisationRole.SCHOOL, DAY.minusDays(1))).isFalse();
        assertThat(school.is(OrganisationRole.SCHOOL, DAY.plusYears(1))).isFalse();
        assertThat(school.is(OrganisationRole.OWNER, DAY)).isFalse();
        assertThat(school(Organisation.State.PROPOSED, school.roles().getFirst())
                        .is(OrganisationRole.SCHOOL, DAY))
                .isFalse();
    }

    @Test
    void oneRoleIsNotHeldTwiceAtOnce() {
        assertThatThrownBy(() -> school(
                        Organisation.State.ACTIVE,
                        new Organisation.DatedRole(OrganisationRole.OWNER, Span.since(DAY)),
                        new Organisation.DatedRole(OrganisationRole.OWNER, Span.since(DAY.plusDays(3)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice at once");
    }

    @Test
    void anOrganisationNeverGoesBack() {
        assertThat(Organisation.State.PROPOSED.mayBecome(Organisation.State.ACTIVE))
                .isTrue();
        assertThat(Organisation.State.ENDED.mayBecome(Organisation.State.ACTIVE))
                .isFalse();
        assertThat(Organisation.State.ACTIVE.mayBecome(Organisation.State.ACTIVE))
                .isFalse();
    }

    @Test
    void fewerThanFivePeopleAreNotTold() {
        assertThat(new Headcount(0).shown()).hasValue(0);
        for (int few = 1; few < 5; few++) {
            assertThat(new Headcount(few).shown()).isEmpty();
            assertThat(new Headcount(few).words().en()).isEqualTo("fewer than five");
        }
        assertThat(new Headcount(5).shown()).hasValue(5);
    }

    @Test
    void aPartIsNotToldWhenTheRestWouldGiveAFewAway() {
        Headcount cohort = new Headcount(9);

        assertThat(new Headcount(9).mayStandBeside(cohort)).isTrue();
        assertThat(new Headcount(5).mayStandBeside(cohort)).isFalse();
        assertThat(new Headcount(6).mayStandBeside(new Headcount(11))).isTrue();
    }

    private static Organisation school(Organisation.State state, Organisation.DatedRole... roles) {
        return new Organisation(new OrganisationId("school"), "Vardal skole", Optional.empty(), state, List.of(roles));
    }
}
