package learningfactory.competence;

import static learningfactory.competence.CompetenceCases.EVA;
import static learningfactory.competence.CompetenceCases.KARI;
import static learningfactory.competence.CompetenceCases.MEASURE;
import static learningfactory.competence.CompetenceCases.NINE;
import static learningfactory.competence.CompetenceCases.OLA;
import static learningfactory.competence.CompetenceCases.PROGRAM;
import static learningfactory.competence.CompetenceCases.assessed;
import static learningfactory.competence.CompetenceCases.authorisation;
import static learningfactory.competence.CompetenceCases.holds;
import static learningfactory.competence.CompetenceCases.observed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import learningfactory.curriculum.AimId;
import learningfactory.network.PersonId;
import learningfactory.resource.Interval;
import learningfactory.words.Words;
import org.junit.jupiter.api.Test;

/// Evidence and attestations: rules 8 and 9.
class AttestationTest {
    private final MemoryBooks books = new MemoryBooks();
    private final List<String> lost = new ArrayList<>();
    private final Attestations attestations =
            new Attestations(books, books, (attestation, from) -> lost.add(attestation.learner() + " from " + from));

    @Test
    void nobodyAssessesTheirOwnEvidence() {
        Evidence own = observed("e-1", OLA, MEASURE);

        Ruling<Evidence> ruling = own.assessed(OLA, NINE, own.findings(), "bra");

        assertThat(ruling.reasons()).extracting(Words::en).anyMatch(why -> why.contains("Nobody assesses themselves"));
    }

    @Test
    void whatIsAssessedOnceIsNotAssessedAgain() {
        Evidence once = assessed("e-1", OLA, KARI, MEASURE);

        assertThat(once.assessed(EVA, NINE, once.findings(), "").find()).isEmpty();
    }

    @Test
    void anAttestationRestsOnAssessedEvidenceOfTheSamePerson() {
        books.add(observed("e-waiting", OLA, MEASURE));
        books.add(assessed("e-other", EVA, KARI, MEASURE));
        books.add(assessed("e-good", OLA, KARI, MEASURE));

        assertThat(sign("e-waiting").reasons()).isNotEmpty();
        assertThat(sign("e-other").reasons()).isNotEmpty();
        assertThat(sign("e-nowhere").reasons()).isNotEmpty();
        assertThat(sign().reasons()).isNotEmpty();
        assertThat(sign("e-good").find()).isPresent();
        assertThat(books.attestations(OLA)).hasSize(1);
    }

    /// Rule 8: every credential and authorisation traces to evidence and to an assessor who is not the
    /// learner.
    @Test
    void whateverIsSignedTracesToEvidenceAndToSomebodyElse() {
        List<PersonId> people = List.of(OLA, KARI, EVA);
        holds(2000, chance -> {
            MemoryBooks own = new MemoryBooks();
            Attestations signing = new Attestations(own, own, (attestation, from) -> {});
            for (int i = 0; i < 4; i++) {
                Evidence one = observed("e-" + i, people.get(chance.nextInt(3)), MEASURE);
                own.add(one);
                one.assessed(people.get(chance.nextInt(3)), NINE, one.findings(), "")
                        .find()
                        .ifPresent(after -> own.change(one, after));
            }
            PersonId learner = people.get(chance.nextInt(3));
            List<String> grounds = new ArrayList<>();
            for (int i = chance.nextInt(3); i > 0; i--) {
                grounds.add("e-" + chance.nextInt(5));
            }

            signing.sign(credential("a-1", learner, people.get(chance.nextInt(3)), grounds));

            for (Attestation signed : own.attestations(learner)) {
                assertThat(signed.assessor()).isNotEqualTo(signed.learner());
                assertThat(signed.evidence()).isNotEmpty().allSatisfy(id -> {
                    Evidence ground = own.findEvidence(id).orElseThrow();
                    assertThat(ground.learner()).isEqualTo(signed.learner());
                    assertThat(ground.findAssessor()).isPresent().get().isNotEqualTo(signed.learner());
                });
            }
        });
    }

    /// Rule 8: revocation reaches future bookings.
    @Test
    void aRevokedOrSuspendedAuthorisationIsToldToTheBookings() {
        books.add(assessed("e-a-1", OLA, KARI, MEASURE));
        attestations.sign(authorisation("a-1", OLA, KARI, false, NINE, null));
        Instant suspended = NINE.plusSeconds(60);
        Instant revoked = NINE.plusSeconds(120);

        attestations.change("a-1", new Attestation.Change.Suspended(suspended, EVA, "uhell"));
        attestations.change("a-1", new Attestation.Change.Reinstated(NINE.plusSeconds(90), EVA));
        attestations.change("a-1", new Attestation.Change.Revoked(revoked, EVA, "igjen"));

        assertThat(lost).containsExactly(OLA + " from " + suspended, OLA + " from " + revoked);
        assertThat(attestations
                        .change("a-1", new Attestation.Change.Reinstated(NINE.plusSeconds(130), EVA))
                        .find())
                .isEmpty();
    }

    @Test
    void nobodyReinstatesTheirOwnAuthorisation() {
        books.add(assessed("e-a-1", OLA, KARI, MEASURE));
        attestations.sign(authorisation("a-1", OLA, KARI, false, NINE, null));
        attestations.change("a-1", new Attestation.Change.Suspended(NINE, EVA, "uhell"));

        assertThat(attestations
                        .change("a-1", new Attestation.Change.Reinstated(NINE, OLA))
                        .find())
                .isEmpty();
    }

    /// Looking at the ends of a stretch and at the changes within it is as good as looking at each second
    /// of it.
    @Test
    void anAttestationIsWithoutFlawExactlyWhenItIsValidAtEachMoment() {
        holds(1000, chance -> {
            Attestation one =
                    authorisation("a-1", OLA, KARI, false, NINE.plusSeconds(chance.nextInt(20)), NINE.plusSeconds(60));
            Instant at = NINE;
            for (int i = chance.nextInt(4); i > 0; i--) {
                at = at.plusSeconds(chance.nextInt(25));
                Attestation.Change change = switch (chance.nextInt(5)) {
                    case 0 -> new Attestation.Change.Revoked(at, EVA, "");
                    case 1, 2 -> new Attestation.Change.Reinstated(at, EVA);
                    default -> new Attestation.Change.Suspended(at, EVA, "");
                };
                one = one.changed(change).find().orElse(one);
            }
            int from = chance.nextInt(70);
            int until = from + 1 + chance.nextInt(20);
            boolean isValidThroughout = true;
            for (int second = from; second < until; second++) {
                isValidThroughout &= one.standing(NINE.plusSeconds(second)) == Attestation.Standing.VALID;
            }

            Interval during = new Interval(NINE.plusSeconds(from), NINE.plusSeconds(until));
            assertThat(one.findFlaw(during).isEmpty()).isEqualTo(isValidThroughout);
        });
    }

    @Test
    void aHalfYearAssessmentHasWordsAndNoGrade() {
        books.add(assessed("e-1", OLA, KARI, MEASURE));
        Attestation silent = halfYear("");

        assertThat(attestations.sign(silent).find()).isEmpty();
        assertThat(attestations
                        .sign(halfYear("Måler trygt. Nå kommer programmering."))
                        .find())
                .isPresent();
        assertThat(java.util.Arrays.stream(Attestation.class.getRecordComponents())
                        .map(part -> part.getName().toLowerCase(java.util.Locale.ROOT)))
                .noneMatch(name -> name.contains("grade") || name.contains("mark"));
    }

    /// Rule 9: history keeps the version that was assessed.
    @Test
    void anAimInANewVersionIsNotShownByEvidenceOfTheOld() {
        AimId newer = new AimId(MEASURE.framework(), MEASURE.code(), "XYZ03-03");
        Passport passport = Passport.of(OLA, List.of(assessed("e-1", OLA, KARI, MEASURE)), List.of(), NINE);

        assertThat(passport.level(MEASURE)).isEqualTo(Passport.Level.SHOWN);
        assertThat(passport.level(newer)).isEqualTo(Passport.Level.NOTHING);
    }

    @Test
    void thePassportSaysTheSurestThatIsKnownAndForgetsWhatIsSuperseded() {
        Evidence old = assessed("e-1", OLA, KARI, MEASURE);
        Evidence claimed = observed("e-2", OLA, PROGRAM);
        Attestation module = credential("a-1", OLA, KARI, List.of("e-1"));

        Passport before = Passport.of(OLA, List.of(old, claimed), List.of(module), NINE);
        Passport after = Passport.of(
                OLA,
                List.of(old.supersededBy(claimed, NINE).find().orElseThrow(), claimed),
                List.of(module.changed(new Attestation.Change.Revoked(NINE, EVA, "feil"))
                        .find()
                        .orElseThrow()),
                NINE);

        assertThat(before.level(MEASURE)).isEqualTo(Passport.Level.ATTESTED);
        assertThat(before.level(PROGRAM)).isEqualTo(Passport.Level.CLAIMED);
        assertThat(after.level(MEASURE)).isEqualTo(Passport.Level.NOTHING);
    }

    /// Rule 13, the part of it that stands here.
    @Test
    void aCountNeverSaysAnythingAboutFewerThanFivePeople() {
        holds(500, chance -> {
            List<Passport> group = new ArrayList<>();
            int people = chance.nextInt(14);
            int shown = 0;
            for (int i = 0; i < people; i++) {
                PersonId person = new PersonId("p-" + i);
                boolean can = chance.nextBoolean();
                shown += can ? 1 : 0;
                group.add(Passport.of(
                        person, can ? List.of(assessed("e-" + i, person, KARI, MEASURE)) : List.of(), List.of(), NINE));
            }

            var count = Matrix.of(List.of(MEASURE), group).findCount(MEASURE);

            boolean isSafe = people >= 5 && (shown == 0 || shown >= 5) && (shown == people || people - shown >= 5);
            assertThat(count.isPresent()).isEqualTo(isSafe);
            if (isSafe) {
                assertThat(count.getAsInt()).isEqualTo(shown);
            }
        });
    }

    @Test
    void whoSeesSomeAsRowsLearnsNothingOfFewerThanFiveOthersAndOfMoreWhatTheyCanInFives() {
        holds(500, chance -> {
            List<Passport> own = group("own", 1 + chance.nextInt(9), chance.nextInt(10));
            int others = 1 + chance.nextInt(12);
            int can = chance.nextInt(others + 1);
            List<Passport> all = new ArrayList<>(own);
            all.addAll(group("other", others, can));
            Matrix whole = Matrix.of(List.of(MEASURE), all);

            Matrix seen = whole.only(person -> person.value().startsWith("own"));
            Matrix unseen = whole.only(person -> person.value().startsWith("other"));

            int shown = (int) own.stream()
                    .filter(one -> one.level(MEASURE) != Passport.Level.NOTHING)
                    .count();
            int added = others < 5 ? 0 : can / 5 * 5;
            boolean isFew = shown == 0 && others >= 5 && can > 0 && can < 5;
            assertThat(seen.findCountWith(unseen, MEASURE))
                    .isEqualTo(isFew ? OptionalInt.empty() : OptionalInt.of(shown + added));
            assertThat(seen.findPeopleWith(unseen)).hasValue(own.size() + others / 5 * 5);
        });
    }

    /// So many people, of whom the first have shown an aim.
    private static List<Passport> group(String called, int people, int can) {
        return IntStream.range(0, people)
                .mapToObj(i -> {
                    PersonId person = new PersonId("%s-%d".formatted(called, i));
                    List<Evidence> shown = i < can
                            ? List.of(assessed("%s-e-%d".formatted(called, i), person, KARI, MEASURE))
                            : List.of();
                    return Passport.of(person, shown, List.of(), NINE);
                })
                .toList();
    }

    @Test
    void aLinkOpensOnlyWithinItsTimeAndNotAfterItWasTakenBack() {
        Share share = Share.open("s-1", "digest", OLA, "bedrift", NINE, Duration.ofDays(7))
                .find()
                .orElseThrow();
        Share revoked = new Share(
                share.id(),
                share.digest(),
                OLA,
                share.label(),
                share.from(),
                share.until(),
                Optional.of(NINE.plusSeconds(5)));

        assertThat(share.isOpenAt(NINE)).isTrue();
        assertThat(share.isOpenAt(NINE.plus(Duration.ofDays(7)))).isFalse();
        assertThat(revoked.isOpenAt(NINE.plusSeconds(4))).isTrue();
        assertThat(revoked.isOpenAt(NINE.plusSeconds(5))).isFalse();
        assertThat(Share.open("s-2", "d", OLA, "", NINE, Duration.ofDays(91)).find())
                .isEmpty();
    }

    private Ruling<Attestation> sign(String... grounds) {
        return attestations.sign(credential("a-1", OLA, KARI, List.of(grounds)));
    }

    private static Attestation credential(String id, PersonId learner, PersonId assessor, List<String> grounds) {
        return new Attestation(
                id,
                Attestation.Kind.CREDENTIAL,
                learner,
                new Words("Kurs", "Course"),
                "",
                Optional.empty(),
                List.of(MEASURE),
                NINE.minus(Duration.ofDays(10)),
                Optional.empty(),
                assessor,
                grounds,
                NINE,
                List.of());
    }

    private static Attestation halfYear(String text) {
        return new Attestation(
                "a-" + text.length(),
                Attestation.Kind.HALF_YEAR_ASSESSMENT,
                OLA,
                new Words("Halvårsvurdering", "Half-year assessment"),
                text,
                Optional.empty(),
                List.of(),
                NINE,
                Optional.empty(),
                KARI,
                List.of("e-1"),
                NINE,
                List.of());
    }
}
