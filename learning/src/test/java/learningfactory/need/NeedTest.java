package learningfactory.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import learningfactory.curriculum.AimId;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.words.Property;
import org.junit.jupiter.api.Test;

/// A need closes by what has come of it, and by nothing else.
class NeedTest {

    private static final OrganisationId FORGE = new OrganisationId("forge");
    private static final OrganisationId FOUNDRY = new OrganisationId("foundry");
    private static final AimId MILLING = new AimId("grep", "KM10771", "1");
    private static final AimId MEASURING = new AimId("grep", "KM10772", "1");
    private static final LocalDate VOICED = LocalDate.of(2026, 9, 1);
    private static final LocalDate BY = LocalDate.of(2026, 12, 1);

    @Test
    void nobodyClosesANeedBySayingSo() {
        assertThat(need(2).closed(List.of()).why().nb()).startsWith("Ingenting viser at behovet er dekket.");
        assertThat(need(2).closed(List.of(attested("a", FORGE, MILLING, VOICED)))
                        .why()
                        .en())
                .startsWith("Nothing shows")
                .as("one of two aims is no competence");
    }

    @Test
    void aPersonCountsWhenAllAimsAreAttestedFromTheDayOfTheLastOne() {
        List<NeedFact> facts = List.of(
                attested("a", FORGE, MILLING, VOICED.plusDays(3)),
                attested("a", FORGE, MEASURING, BY.plusDays(2)),
                attested("b", FORGE, MILLING, VOICED),
                attested("b", FORGE, MEASURING, VOICED));

        NeedMeasure measure = NeedMeasure.of(need(2), facts);

        assertThat(measure).isEqualTo(new NeedMeasure(2, 1, 1, Optional.of(BY.plusDays(2))));
        assertThat(need(2).closed(facts).value().state()).isEqualTo(Need.State.CLOSED);
    }

    @Test
    void whatWasAttestedBeforeOrInAnotherVersionDoesNotCount() {
        AimId older = new AimId("grep", "KM10771", "0");
        List<NeedFact> facts = List.of(
                attested("a", FORGE, MILLING, VOICED.minusDays(1)),
                attested("a", FORGE, MEASURING, VOICED),
                attested("b", FORGE, older, VOICED),
                attested("b", FORGE, MEASURING, VOICED));

        assertThat(NeedMeasure.of(need(2), facts).met()).isZero();
    }

    @Test
    void oneCompanysSurplusDoesNotFillTheOthersLack() {
        Need need = need(1).supported(FOUNDRY, 2).value();
        List<NeedFact> facts = new ArrayList<>();
        for (String person : List.of("a", "b", "c")) {
            facts.add(attested(person, FORGE, MILLING, VOICED));
            facts.add(attested(person, FORGE, MEASURING, VOICED));
        }

        assertThat(NeedMeasure.of(need, facts).met()).isEqualTo(1);
        assertThat(need.closed(facts).why().en()).startsWith("1 of 3 are met.");
    }

    @Test
    void aNeedForAPersonIsMetByAPlacementAndNotByACourse() {
        Need person = new Need(
                new NeedId("n2"),
                Need.Kind.PERSON,
                "CNC operator",
                List.of(),
                new Need.Dates(VOICED, BY),
                new TreeMap<>(java.util.Map.of(FORGE, 1)),
                FORGE,
                Need.State.VOICED,
                Optional.empty());

        assertThat(person.closed(List.of(attested("a", FORGE, MILLING, VOICED))).isDone())
                .isFalse();
        assertThat(person.closed(List.of(new NeedFact.Placed(new PersonId("a"), FORGE, VOICED)))
                        .isDone())
                .isTrue();
    }

    @Test
    void aWithdrawnNeedTakesNothingMore() {
        Need withdrawn = need(1).withdrawn().value();

        assertThat(withdrawn.supported(FOUNDRY, 1).isDone()).isFalse();
        assertThat(withdrawn.answered("safety").isDone()).isFalse();
        assertThat(withdrawn.withdrawn().isDone()).isFalse();
    }

    @Test
    void moreFactsNeverMakeANeedLessMetAndItIsNeverMoreThanMet() {
        Property.holds(300, chance -> {
            Need need = need(1 + chance.nextInt(3))
                    .supported(FOUNDRY, 1 + chance.nextInt(3))
                    .value();
            List<NeedFact> facts = new ArrayList<>();
            int before = 0;
            for (int i = 0; i < 25; i++) {
                facts.add(attested(
                        "p" + chance.nextInt(8),
                        chance.nextBoolean() ? FORGE : FOUNDRY,
                        chance.nextBoolean() ? MILLING : MEASURING,
                        VOICED.plusDays(chance.nextInt(120))));
                int met = NeedMeasure.of(need, facts).met();
                assertThat(met).isBetween(before, need.people());
                assertThat(need.closed(facts).isDone()).isEqualTo(met == need.people());
                before = met;
            }
        });
    }

    private static Need need(int people) {
        TreeMap<OrganisationId, Integer> wanted = new TreeMap<>();
        wanted.put(FORGE, people);
        return new Need(
                new NeedId("n1"),
                Need.Kind.COMPETENCE,
                "Milling and measuring",
                List.of(MILLING, MEASURING),
                new Need.Dates(VOICED, BY),
                wanted,
                FORGE,
                Need.State.VOICED,
                Optional.empty());
    }

    private static NeedFact attested(String person, OrganisationId organisation, AimId aim, LocalDate on) {
        return new NeedFact.Attested(new PersonId(person), organisation, aim, on);
    }
}
