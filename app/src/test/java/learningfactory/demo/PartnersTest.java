package learningfactory.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import learningfactory.network.Organisation;
import org.junit.jupiter.api.Test;

/// The made-up organisations.
class PartnersTest {

    @Test
    void everyNumberIsWrittenRightlyBelongsToNobodyAndIsThereOnce() {
        SchoolYear year = new SchoolYear(LocalDate.of(2026, 11, 28), Instant.EPOCH, ZoneId.of("Europe/Oslo"));

        var numbers = Partners.organisations(year).stream()
                .map(Organisation::number)
                .flatMap(java.util.Optional::stream)
                .toList();

        assertThat(numbers).hasSize(13).doesNotHaveDuplicates();
        assertThat(numbers).allSatisfy(number -> assertThat(number.value()).startsWith("1"));
    }

    @Test
    void nobodyHasTheNameOrThePseudonymOfAnother() {
        var names = Stream.concat(
                        Stream.of(
                                        Resident.EMPLOYEES,
                                        Resident.COHORT,
                                        Resident.APPRENTICES,
                                        Resident.ADULTS,
                                        Resident.TRAINEES,
                                        Resident.PUPILS)
                                .flatMap(java.util.List::stream)
                                .map(one -> one.id() + " " + one.name()),
                        Stream.concat(Staff.SIGNING_IN.stream(), Staff.SILENT.stream())
                                .map(one -> one.id() + " " + one.name()))
                .toList();

        assertThat(names.stream().map(one -> one.split(" ", 2)[0])).doesNotHaveDuplicates();
        assertThat(names.stream().map(one -> one.split(" ", 2)[1])).doesNotHaveDuplicates();
    }
}
