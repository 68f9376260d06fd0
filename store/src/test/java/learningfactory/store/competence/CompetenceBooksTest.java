package learningfactory.store.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import learningfactory.assessment.Verdict;
import learningfactory.competence.Attestation;
import learningfactory.competence.Attestations;
import learningfactory.competence.Evidence;
import learningfactory.competence.Finding;
import learningfactory.competence.Origin;
import learningfactory.competence.Scope;
import learningfactory.competence.Share;
import learningfactory.curriculum.AdoptedTexts;
import learningfactory.curriculum.Aim;
import learningfactory.curriculum.AimId;
import learningfactory.curriculum.AimSet;
import learningfactory.curriculum.Catalogue;
import learningfactory.curriculum.Curriculum;
import learningfactory.curriculum.CurriculumBook.Kept;
import learningfactory.curriculum.Validity;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.placement.Party;
import learningfactory.placement.Pathway;
import learningfactory.placement.PathwayFact;
import learningfactory.placement.PlannedAim;
import learningfactory.placement.Programme;
import learningfactory.placement.Stage;
import learningfactory.placement.StageFacts;
import learningfactory.placement.TradeApproval;
import learningfactory.placement.TrainingPlace;
import learningfactory.placement.TrainingPlan;
import learningfactory.resource.Mode;
import learningfactory.resource.ResourceId;
import learningfactory.store.Database;
import learningfactory.store.LocalDatabase;
import learningfactory.words.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/// The books of curricula, competence and placement in a real PostgreSQL.
class CompetenceBooksTest {
    private static final PersonId OLA = new PersonId("learner-1");
    private static final PersonId KARI = new PersonId("instructor-1");
    private static final Instant NINE = Instant.parse("2027-03-01T08:00:00Z");
    private static final AimId MEASURE = new AimId("grep", "KM1", "XYZ03-02");
    private static final OrganisationId HALL = new OrganisationId("hall");
    private static final OrganisationId WORKS = new OrganisationId("works");

    @TempDir
    static Path folder;

    private static LocalDatabase local;
    private static Database database;
    private static int number;

    private final JdbcCurriculumBook curricula = new JdbcCurriculumBook(database);
    private final JdbcEvidenceBook evidence = new JdbcEvidenceBook(database);
    private final JdbcAttestationBook attestations = new JdbcAttestationBook(database);

    @BeforeAll
    static void start() {
        local = LocalDatabase.in(folder);
        database = Database.of(local);
    }

    @AfterAll
    static void stop() {
        database.close();
        local.close();
    }

    @Test
    void theSameDocumentTwiceChangesNothingAndAChangedTextIsAFurtherRevision() {
        Kept first = curricula.keep(document("RRR03-02", "måle riktig"));
        Kept second = curricula.keep(document("RRR03-02", "måle riktig"));
        Kept third = curricula.keep(document("RRR03-02", "måle riktig og rolig"));

        AimId aim = new AimId("grep", "KM1", "RRR03-02");
        assertThat(first).isEqualTo(new Kept(3, 0, 0));
        assertThat(second).isEqualTo(new Kept(0, 0, 3));
        assertThat(third).isEqualTo(new Kept(0, 1, 2));
        assertThat(curricula.findAim(aim).orElseThrow().texts().in("nb").text()).isEqualTo("måle riktig og rolig");
        assertThat(curricula.revisions(aim)).hasSize(2);
        assertThat(curricula.aims("grep", "RRR03-02")).hasSize(1);
        assertThat(curricula.sets("grep", "RRR03-02")).extracting(AimSet::code).containsExactly("KV1");
        assertThatThrownBy(() -> database.client()
                        .sql("update curriculum.aim set texts = '{annet}' where version = 'RRR03-02'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("stays as it was imported");
    }

    @Test
    void whatIsOnlyMentionedNeverStandsInThePlaceOfWhatIsKnown() {
        Aim known = aim(new AimId("grep", "KM5", "MMM03-02"), "hele teksten");
        Aim mentioned = aim(known.id(), "bare nevnt");
        Catalogue mention = new Catalogue(
                "set", List.of(), List.of(), List.of(), new Catalogue.Mentions(List.of(), List.of(mentioned)));

        curricula.keep(mention);
        assertThat(curricula.findAim(known.id()).orElseThrow().texts()).isEqualTo(mentioned.texts());
        curricula.keep(new Catalogue("own", List.of(), List.of(), List.of(known), Catalogue.Mentions.NONE));
        Kept again = curricula.keep(mention);

        assertThat(again).isEqualTo(new Kept(0, 0, 1));
        assertThat(curricula.findAim(known.id()).orElseThrow().texts()).isEqualTo(known.texts());
    }

    @Test
    void theSameTextUnderAnotherCodeIsFoundAsEqualAndStaysAnAimOfItsOwn() {
        Aim one = aim(new AimId("grep", "KM70", "EEE03-02"), "tolke en tegning helt nøyaktig");
        Aim two = aim(new AimId("grep", "KM71", "EEE05-01"), "tolke en tegning helt nøyaktig");
        curricula.keep(new Catalogue("x", List.of(), List.of(), List.of(one, two), Catalogue.Mentions.NONE));

        assertThat(curricula.sameAs(one.id())).containsExactly(two.id());
        assertThat(curricula.search("tegning NØYAKTIG", 10)).extracting(Aim::id).containsExactly(one.id(), two.id());
        assertThat(curricula.search("km7", 10)).extracting(Aim::id).containsExactly(one.id(), two.id());
        assertThat(curricula.search("100% nothing_", 10)).isEmpty();
    }

    @Test
    void evidenceOfEachOriginComesBackAsItWas() {
        List<Origin> origins = List.of(
                new Origin.FactoryRun("s-1", 2, 3, "breakdown", -7L),
                new Origin.Observation("målte riktig"),
                new Origin.Log(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 7), "kjørte fres"),
                new Origin.Upload("bilde.jpg", "image/jpeg", 1234, "ab".repeat(32)));
        for (Origin origin : origins) {
            Evidence one = evidence(OLA, origin);

            assertThat(evidence.add(one)).isTrue();

            assertThat(evidence.findEvidence(one.id())).contains(one);
            assertThat(evidence.waiting()).contains(one);
        }
    }

    @Test
    void aRunGivesOneEvidenceToEachLearner() {
        Origin run = new Origin.FactoryRun("s-9", 1, 1, "breakdown", 5L);

        assertThat(evidence.add(evidence(OLA, run))).isTrue();
        assertThat(evidence.add(evidence(OLA, run))).isFalse();
        assertThat(evidence.add(evidence(KARI, run))).isTrue();
    }

    @Test
    void ofManyWhoAssessTheSameEvidenceAtOnceOneWins() {
        Evidence one = evidence(OLA, new Origin.Observation("x"));
        evidence.add(one);
        AtomicInteger won = new AtomicInteger();

        IntStream.range(0, 16).parallel().forEach(i -> {
            Evidence judged = one.assessed(
                            new PersonId("assessor-" + i),
                            NINE.plusSeconds(5),
                            List.of(new Finding(MEASURE, Verdict.PARTLY, "sett av " + i)),
                            "nr. " + i)
                    .find()
                    .orElseThrow();
            if (evidence.change(one, judged)) {
                won.incrementAndGet();
            }
        });

        assertThat(won).hasValue(1);
        Evidence kept = evidence.findEvidence(one.id()).orElseThrow();
        assertThat(kept.findings()).extracting(Finding::verdict).containsExactly(Verdict.PARTLY);
    }

    @Test
    void anAttestationWithItsChangesComesBackAsItWas() {
        Evidence ground = assessed(OLA);
        Attestations signing = new Attestations(evidence, attestations, (attestation, from) -> {});
        Attestation draft = authorisation("a-" + ++number, OLA, KARI, List.of(ground.id()));

        assertThat(signing.sign(draft).find()).contains(draft);
        signing.change(draft.id(), new Attestation.Change.Suspended(NINE, KARI, "uhell"));
        signing.change(draft.id(), new Attestation.Change.Revoked(NINE.plusSeconds(9), KARI, "igjen"));

        Attestation kept = attestations.findAttestation(draft.id()).orElseThrow();
        assertThat(kept.changes()).hasSize(2);
        assertThat(kept.standing(NINE.plusSeconds(9))).isEqualTo(Attestation.Standing.REVOKED);
        assertThat(kept.scope()).isEqualTo(draft.scope());
        assertThat(attestations.attestations(OLA)).contains(kept);
    }

    /// Rule 8, also for whoever passes the code by.
    @Test
    void theDatabaseRefusesAnAttestationThatRestsOnNothingOrOnUnassessedEvidence() {
        Evidence waiting = evidence(OLA, new Origin.Observation("x"));
        evidence.add(waiting);
        Evidence others = assessed(new PersonId("learner-2"));

        assertThatThrownBy(() -> attestations.add(authorisation("a-none", OLA, KARI, List.of())))
                .hasStackTraceContaining("rests on no evidence");
        assertThatThrownBy(() -> attestations.add(authorisation("a-wait", OLA, KARI, List.of(waiting.id()))))
                .hasStackTraceContaining("not assessed");
        assertThatThrownBy(() -> attestations.add(authorisation("a-other", OLA, KARI, List.of(others.id()))))
                .hasStackTraceContaining("somebody else");
        assertThatThrownBy(() -> attestations.add(
                        authorisation("a-self", OLA, OLA, List.of(assessed(OLA).id()))))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.client()
                        .sql(
                                "update competence.evidence set state = 'assessed', assessor = learner, assessed = submitted"
                                        + " where id = :id")
                        .param("id", waiting.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThat(attestations.findAttestation("a-none")).isEmpty();
    }

    @Test
    void whatWasSignedCannotBeRewritten() {
        Attestation signed =
                authorisation("a-" + ++number, OLA, KARI, List.of(assessed(OLA).id()));
        attestations.add(signed);

        for (String deed : List.of(
                "update competence.attestation set valid_until = null",
                "delete from competence.ground",
                "update competence.attested_aim set version = 'X'")) {
            assertThatThrownBy(() -> database.client().sql(deed).update())
                    .as(deed)
                    .hasMessageContaining("stays as it is");
        }
    }

    @Test
    void ofManyWhoRevokeAtOnceOneDoes() {
        Attestation signed =
                authorisation("a-" + ++number, OLA, KARI, List.of(assessed(OLA).id()));
        attestations.add(signed);
        AtomicInteger told = new AtomicInteger();
        Attestations signing = new Attestations(evidence, attestations, (attestation, from) -> told.incrementAndGet());

        IntStream.range(0, 16)
                .parallel()
                .forEach(i -> signing.change(signed.id(), new Attestation.Change.Revoked(NINE, KARI, "nr. " + i)));

        assertThat(told).hasValue(1);
        assertThat(attestations.findAttestation(signed.id()).orElseThrow().changes())
                .hasSize(1);
    }

    @Test
    void aLinkIsFoundByItsDigestAndTakenBackOnceByItsOwner() {
        JdbcShareBook shares = new JdbcShareBook(database);
        Share share = Share.open("share-1", "digest-1", OLA, "bedrift", NINE, Duration.ofDays(7))
                .find()
                .orElseThrow();
        shares.add(share);

        assertThat(shares.findByDigest("digest-1")).contains(share);
        assertThat(shares.revoke(KARI, "share-1", NINE)).isFalse();
        assertThat(shares.revoke(OLA, "share-1", NINE.plusSeconds(1))).isTrue();
        assertThat(shares.revoke(OLA, "share-1", NINE.plusSeconds(2))).isFalse();
        assertThat(shares.shares(OLA))
                .singleElement()
                .satisfies(
                        kept -> assertThat(kept.isOpenAt(NINE.plusSeconds(2))).isFalse());
    }

    @Test
    void aPathwayComesBackFactByFactAndTwoWhoTellAtOnceDoNotBothWin() {
        JdbcPathwayBook book = new JdbcPathwayBook(database, name -> Optional.of(programme()));
        Pathway planned = pathway("path-1");
        book.add(planned);
        Pathway begun = told(planned, new PathwayFact.Begun(NINE, KARI));
        assertThat(book.tell(begun)).isTrue();
        Pathway one = told(begun, new PathwayFact.CompanyNamed(NINE.plusSeconds(1), KARI, WORKS));
        Pathway other = told(begun, new PathwayFact.Ended(NINE.plusSeconds(1), KARI, HALL, "flyttet"));

        assertThat(book.tell(one)).isTrue();
        assertThat(book.tell(other)).isFalse();
        Pathway both = told(
                told(one, new PathwayFact.Agreed(NINE.plusSeconds(2), KARI, HALL, "work")),
                new PathwayFact.Agreed(NINE.plusSeconds(3), KARI, WORKS, "work"));
        assertThat(book.tell(told(one, new PathwayFact.Agreed(NINE.plusSeconds(2), KARI, HALL, "work"))))
                .isTrue();
        assertThat(book.tell(both)).isTrue();

        Pathway kept = book.findPathway("path-1").orElseThrow();
        assertThat(kept.facts()).isEqualTo(both.facts());
        assertThat(kept.stays()).hasSize(2);
        assertThat(book.pathways(WORKS)).extracting(Pathway::id).contains("path-1");
        assertThat(book.pathways(OLA)).extracting(Pathway::id).contains("path-1");
    }

    /// Rules 10 and 11, also for whoever passes the code by.
    @Test
    void theDatabaseRefusesTwoResponsibleAtATimeAndAnApprenticeWithoutAContract() {
        JdbcPathwayBook book = new JdbcPathwayBook(database, name -> Optional.of(programme()));
        book.add(pathway("path-2"));
        String insert = "insert into placement.stay (pathway, number, stage, kind, responsible, payer, during) values"
                + " ('path-2', %d, 's', '%s', '%s', %s, '[2027-01-01,2027-02-01)')";
        database.client().sql(insert.formatted(1, "WORK", "hall", "'hall'")).update();

        assertThatThrownBy(() -> database.client()
                        .sql(insert.formatted(2, "WORK", "works", "'works'"))
                        .update())
                .hasMessageContaining("exclu");
        assertThatThrownBy(() -> database.client()
                        .sql(insert.formatted(3, "WORK", "works", "null"))
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.client()
                        .sql(insert.replace("2027-01-01,2027-02-01", "2028-01-01,2028-02-01")
                                .formatted(4, "APPRENTICESHIP", "works", "'works'"))
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void twoApprovalsOfTheSameCompanyInTheSameTradeDoNotOverlap() {
        JdbcPathwayBook book = new JdbcPathwayBook(database, name -> Optional.of(programme()));
        TradeApproval first =
                new TradeApproval(WORKS, "CNC03-02", LocalDate.of(2027, 1, 1), Optional.of(LocalDate.of(2028, 1, 1)));
        assertThat(book.approve(first)).isTrue();

        assertThat(book.approvals()).contains(first);
        assertThat(book.approve(new TradeApproval(WORKS, "CNC03-02", LocalDate.of(2027, 6, 1), Optional.empty())))
                .isFalse();
        assertThat(book.approve(first)).as("entered twice").isFalse();
        assertThat(book.approve(new TradeApproval(WORKS, "PRT05-01", LocalDate.of(2027, 6, 1), Optional.empty())))
                .as("in another trade")
                .isTrue();
    }

    @Test
    void anApprovalEndsOnceAndNeverLater() {
        JdbcPathwayBook book = new JdbcPathwayBook(database, name -> Optional.of(programme()));
        TradeApproval open = new TradeApproval(WORKS, "IND03-03", LocalDate.of(2027, 1, 1), Optional.empty());
        book.approve(open);
        TradeApproval ended = open.ended(LocalDate.of(2027, 9, 1)).find().orElseThrow();

        assertThat(book.end(ended)).isTrue();

        assertThat(book.approvals()).contains(ended).doesNotContain(open);
        assertThat(book.end(ended)).as("ended already").isFalse();
        assertThat(ended.ended(LocalDate.of(2027, 10, 1)).reasons()).isNotEmpty();
        assertThat(open.ended(LocalDate.of(2027, 1, 1)).reasons())
                .as("on its first day")
                .isNotEmpty();
    }

    @Test
    void everyWriteIsAuditedWithoutWhatPeopleWrote() {
        Evidence one = evidence(OLA, new Origin.Observation("hemmelig merknad"));
        evidence.add(one);

        List<Map<String, Object>> trail = database.client()
                .sql("select * from audit.trail where place = 'competence.evidence' and row_key ->> 'id' = :id")
                .param("id", one.id())
                .query()
                .listOfRows();

        assertThat(trail).hasSize(1);
        assertThat(trail.toString()).doesNotContain("hemmelig");
    }

    @Test
    void aTrainingPlanIsWrittenByOneOfTwoWhoWriteAtOnce() {
        new JdbcPathwayBook(database, name -> Optional.of(programme())).add(pathway("p-plan"));
        JdbcTrainingPlanBook book = new JdbcTrainingPlanBook(database);
        TrainingPlan empty = book.plan("p-plan");
        LocalDate day = LocalDate.of(2027, 2, 1);
        var one = new PlannedAim(MEASURE, TrainingPlace.HALL, day, day);
        TrainingPlan first = new TrainingPlan("p-plan", List.of(one));

        assertThat(book.write(empty, first)).isTrue();

        assertThat(book.write(empty, empty)).as("who has seen the empty one").isFalse();
        assertThat(book.plan("p-plan")).isEqualTo(first);
    }

    private static Catalogue document(String plan, String text) {
        return new Catalogue(
                plan + ".json",
                List.of(new Curriculum("grep", plan, AdoptedTexts.of("nb", "Plan"), Validity.OPEN, "2027-01-01")),
                List.of(new AimSet("grep", plan, "KV1", AdoptedTexts.of("nb", "Drift"), "Vg3", List.of("KM1"))),
                List.of(aim(new AimId("grep", "KM1", plan), text)),
                Catalogue.Mentions.NONE);
    }

    private static Aim aim(AimId id, String text) {
        return new Aim(id, AdoptedTexts.of("nb", text), "KV1", 1, Validity.OPEN, List.of());
    }

    private static Evidence evidence(PersonId learner, Origin origin) {
        return new Evidence(
                "e-" + ++number,
                learner,
                new Words("Måling", "Measuring"),
                origin,
                List.of(new Finding(MEASURE, Verdict.SHOWN, "målt")),
                NINE.minusSeconds(number),
                new Evidence.State.Submitted());
    }

    private Evidence assessed(PersonId learner) {
        Evidence one = evidence(learner, new Origin.Observation("x"));
        evidence.add(one);
        evidence.change(one, one.assessed(KARI, NINE, one.findings(), "").find().orElseThrow());
        return one;
    }

    private static Attestation authorisation(String id, PersonId learner, PersonId assessor, List<String> grounds) {
        return new Attestation(
                id,
                Attestation.Kind.AUTHORISATION,
                learner,
                new Words("Fres", "Mill"),
                "",
                Optional.of(
                        new Scope(List.of(new ResourceId("mill-1")), List.of("cnc-mill"), List.of(Mode.SOLO), false)),
                List.of(MEASURE),
                NINE.minusSeconds(60),
                Optional.of(NINE.plusSeconds(600)),
                assessor,
                grounds,
                NINE,
                List.of());
    }

    private static Programme programme() {
        return new Programme(
                "short",
                new Words("Kort", "Short"),
                Words.NONE,
                List.of(
                        new Stage(
                                "course",
                                Stage.Kind.COURSE,
                                new Words("Kurs", "Course"),
                                Party.HALL,
                                Party.HALL,
                                1,
                                List.of(),
                                List.of()),
                        new Stage(
                                "work",
                                Stage.Kind.WORK,
                                new Words("Arbeid", "Work"),
                                Party.COMPANY,
                                Party.COMPANY,
                                1,
                                List.of(),
                                List.of())));
    }

    private static Pathway pathway(String id) {
        return Pathway.planned(id, "k-1", OLA, programme(), new TreeMap<>(Map.of(Party.HALL, HALL)));
    }

    private static Pathway told(Pathway pathway, PathwayFact fact) {
        var ruling = pathway.told(fact, NOBODY);
        assertThat(ruling.reasons()).isEmpty();
        return ruling.find().orElseThrow();
    }

    /// Nothing is known outside the pathway; the short programme asks for nothing.
    private static final StageFacts NOBODY = new StageFacts() {
        @Override
        public boolean isApprovedInTrade(OrganisationId company, String trade, LocalDate day) {
            return false;
        }

        @Override
        public int shownPercent(PersonId person, String framework, String curriculum, Instant moment) {
            return 0;
        }

        @Override
        public boolean holdsAuthorisation(PersonId person, String machineKind, Instant moment) {
            return false;
        }

        @Override
        public int attestations(PersonId person, Attestation.Kind kind, Instant since, Instant moment) {
            return 0;
        }
    };
}
