package learningfactory.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import learningfactory.competence.Passport.Level;
import learningfactory.curriculum.AimId;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.words.Words;
import org.junit.jupiter.api.Test;

/// Who writes the plan of an apprentice, and what can stand in it.
class TrainingPlanTest {
    private static final OrganisationId OFFICE = new OrganisationId("office");
    private static final OrganisationId COUNTY = new OrganisationId("county");
    private static final OrganisationId WORKS = new OrganisationId("works");
    private static final PersonId LEARNER = new PersonId("learner");
    private static final PersonId CLERK = new PersonId("clerk");
    private static final Instant NINE = Instant.parse("2027-01-04T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 4);

    @Test
    void theOfficeAndTheCompanyWriteItAndNeitherTheCountyNorTheApprentice() {
        Pathway pathway = begun(Stage.Kind.APPRENTICESHIP);

        assertThat(TrainingPlan.notTheirs(pathway, writer(CLERK, OFFICE))).isEmpty();
        assertThat(TrainingPlan.notTheirs(pathway, writer(CLERK, WORKS))).isEmpty();
        assertThat(TrainingPlan.notTheirs(pathway, writer(CLERK, COUNTY))).hasSize(1);
        assertThat(TrainingPlan.notTheirs(pathway, writer(LEARNER, OFFICE))).hasSize(1);
    }

    @Test
    void whereNobodyBecomesAnApprenticeThereIsNoPlan() {
        assertThat(TrainingPlan.notNow(begun(Stage.Kind.COURSE))).hasSize(1);
    }

    @Test
    void whateverIsWrittenEachAimStandsOnceAndAsItWasSaidLast() {
        List<AimId> wanted = List.of(aim(0), aim(1), aim(2), aim(3));
        for (int seed = 1; seed <= 200; seed++) {
            SplittableRandom chance = new SplittableRandom(seed);
            TrainingPlan plan = new TrainingPlan("p-1", List.of());
            for (int step = 0; step < 20; step++) {
                List<PlannedAim> some = new ArrayList<>();
                for (int n = chance.nextInt(4); n > 0; n--) {
                    LocalDate from = TODAY.plusDays(chance.nextInt(500));
                    TrainingPlace place = TrainingPlace.values()[chance.nextInt(3)];
                    some.add(new PlannedAim(aim(chance.nextInt(5)), place, from, from.plusDays(chance.nextInt(3000))));
                }
                boolean isRight = !some.isEmpty()
                        && some.stream().map(PlannedAim::aim).distinct().count() == some.size()
                        && some.stream()
                                .allMatch(each -> wanted.contains(each.aim())
                                        && !each.until().isAfter(each.from().plusYears(TrainingPlan.LONGEST_YEARS)));
                var ruling = plan.with(some, wanted);

                assertThat(ruling.find().isPresent())
                        .as("seed %d: %s", seed, some)
                        .isEqualTo(isRight);
                plan = ruling.find().orElse(plan);
                assertThat(plan.aims()).containsAll(isRight ? some : List.of());
            }
            assertThat(plan.without(wanted).aims()).isEmpty();
        }
    }

    @Test
    void anAimIsShownByEvidenceAndNeverByTheDaysThatPass() {
        PlannedAim one = new PlannedAim(aim(1), TrainingPlace.HALL, TODAY.minusDays(9), TODAY.minusDays(1));

        assertThat(PlannedAim.Standing.of(true, Level.NOTHING)).isEqualTo(PlannedAim.Standing.PLANNED);
        assertThat(PlannedAim.Standing.of(false, Level.CLAIMED)).isEqualTo(PlannedAim.Standing.BEGUN);
        assertThat(one.isLate(Level.PARTLY, TODAY)).isTrue();
        assertThat(one.isLate(Level.PARTLY, TODAY.minusDays(1)))
                .as("on its last day")
                .isFalse();
        assertThat(one.isLate(Level.SHOWN, TODAY)).isFalse();
    }

    private static Teller writer(PersonId who, OrganisationId speaksFor) {
        return new Teller(who, List.of(speaksFor), NINE, ZoneOffset.UTC);
    }

    private static AimId aim(int number) {
        return new AimId("grep", "KM" + number, "XYZ03-02");
    }

    private static Pathway begun(Stage.Kind kind) {
        Words words = new Words("Læretid", "Apprenticeship");
        Stage stage = new Stage(
                "stage",
                kind,
                words,
                Party.TRAINING_OFFICE,
                Party.COMPANY,
                52,
                List.of(),
                List.of(new Rule.AimsShown("grep", "XYZ03-02", 100)));
        Pathway planned = Pathway.planned(
                "p-1",
                "",
                LEARNER,
                new Programme("short", words, words, List.of(stage)),
                new TreeMap<>(Map.of(Party.TRAINING_OFFICE, OFFICE, Party.COMPANY, WORKS, Party.COUNTY, COUNTY)));
        return new Pathway(
                planned.id(),
                planned.cohort(),
                LEARNER,
                planned.programme(),
                planned.parties(),
                List.of(new PathwayFact.Begun(NINE, CLERK)));
    }
}
