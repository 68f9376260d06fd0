package learningfactory.joints;

import java.time.Clock;
import java.time.Duration;
import learningfactory.activity.Activity;
import learningfactory.activity.ActivityBook;
import learningfactory.competence.AttestationBook;
import learningfactory.competence.Attestations;
import learningfactory.competence.AuthorityLost;
import learningfactory.competence.EvidenceBook;
import learningfactory.competence.ShareBook;
import learningfactory.curriculum.CurriculumBook;
import learningfactory.curriculum.Serving;
import learningfactory.language.curriculum.ShippedAims;
import learningfactory.need.NeedBook;
import learningfactory.network.Headcount;
import learningfactory.network.OrganisationBook;
import learningfactory.network.PersonBook;
import learningfactory.placement.PathwayBook;
import learningfactory.placement.StageFacts;
import learningfactory.placement.TrainingPlanBook;
import learningfactory.store.Database;
import learningfactory.store.ServerKeys;
import learningfactory.store.competence.JdbcAttestationBook;
import learningfactory.store.competence.JdbcCurriculumBook;
import learningfactory.store.competence.JdbcEvidenceBook;
import learningfactory.store.competence.JdbcPathwayBook;
import learningfactory.store.competence.JdbcPlayerBook;
import learningfactory.store.competence.JdbcShareBook;
import learningfactory.store.competence.JdbcTrainingPlanBook;
import learningfactory.store.competence.JdbcUploadBook;
import learningfactory.web.live.LocalSessionHost;
import learningfactory.web.passport.Credentials;
import learningfactory.web.passport.Importer;
import learningfactory.web.passport.PassportWeb;
import learningfactory.web.passport.Programmes;
import learningfactory.web.passport.Servings;
import learningfactory.web.passport.SigningKey;
import learningfactory.web.passport.WeekLogs;
import learningfactory.words.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// What people can learn, what they have shown, and their way through programmes.
@Configuration(proxyBeanMethods = false)
@Import(PassportWeb.class)
class CompetenceBeans {
    @Bean
    CurriculumBook curricula(Database database) {
        JdbcCurriculumBook book = new JdbcCurriculumBook(database);
        ShippedAims.catalogues().forEach(book::keep);
        return book;
    }

    @Bean
    EvidenceBook evidence(Database database) {
        return new JdbcEvidenceBook(database);
    }

    @Bean
    JdbcUploadBook uploads(Database database, EvidenceBook evidence) {
        return new JdbcUploadBook(database, evidence);
    }

    /// What is attested and where somebody begins closes needs.
    @Bean
    ClosedNeeds closedNeeds(NeedBook needs, PersonBook people, Clock clock) {
        return new ClosedNeeds(needs, people, clock.getZone());
    }

    /// Runs on the simulated factory become evidence when they have ended.
    @Bean
    PlayedRuns playedRuns(Database database, LocalSessionHost host, EvidenceBook evidence, Clock clock) {
        PlayedRuns runs = new PlayedRuns(new JdbcPlayerBook(database), host, evidence);
        host.beforeClosing(session -> runs.closing(session, clock.instant()));
        return runs;
    }

    @Bean
    Duty runs(PlayedRuns runs) {
        return new Duty("runs", Duration.ZERO, runs::handIn);
    }

    /// Courses serve the aims that they are held for.
    @Bean
    Servings activityServings(ActivityBook courses) {
        return () -> courses.activities().stream()
                .filter(one -> one.state() == Activity.State.APPROVED && one.kind() != Activity.Kind.PROJECT)
                .flatMap(one -> one.aims().stream()
                        .map(aim -> new Serving(Serving.Kind.ACTIVITY, one.id().value(), one.title(), aim)))
                .toList();
    }

    /// What learners have shown, as far as it may be told how many they are.
    @Bean
    Servings evidenceServings(EvidenceBook evidence) {
        return () -> evidence.shown().entrySet().stream()
                .map(one -> {
                    Words people = new Headcount(one.getValue()).wordsInFives();
                    return new Serving(
                            Serving.Kind.EVIDENCE,
                            "",
                            new Words("vist av " + people.nb(), "shown by " + people.en()),
                            one.getKey());
                })
                .toList();
    }

    @Bean
    AttestationBook attestationBook(Database database, ClosedNeeds needs) {
        return new JoinedAttestations(new JdbcAttestationBook(database), needs, database);
    }

    @Bean
    ShareBook shares(Database database) {
        return new JdbcShareBook(database);
    }

    /// Signs; tells everybody who holds bookings when an authority is lost.
    @Bean
    Attestations attestations(EvidenceBook evidence, AttestationBook book, ObjectProvider<AuthorityLost> bookings) {
        return new Attestations(
                evidence, book, (lost, from) -> bookings.orderedStream().forEach(each -> each.lost(lost, from)));
    }

    @Bean
    Credentials credentials(Database database) {
        return new Credentials(new SigningKey(new ServerKeys(database).key("credentials-ed25519")));
    }

    @Bean
    PathwayBook pathways(Database database, Programmes programmes, ClosedNeeds needs) {
        return new JoinedPathways(new JdbcPathwayBook(database, programmes::find), needs, database);
    }

    @Bean
    TrainingPlanBook trainingPlans(Database database) {
        return new JdbcTrainingPlanBook(database);
    }

    @Bean
    WeekLogs weekLogs(PathwayBook pathways, EvidenceBook evidence, Database database) {
        return (log, pathway) -> Boolean.TRUE.equals(database.transaction().execute(status -> {
            boolean isKept = evidence.add(log) && pathways.tell(pathway);
            if (!isKept) {
                status.setRollbackOnly();
            }
            return isKept;
        }));
    }

    @Bean
    StageFacts stageFacts(
            PathwayBook pathways,
            CurriculumBook curricula,
            EvidenceBook evidence,
            AttestationBook attestations,
            PersonBook people,
            OrganisationBook organisations,
            Clock clock) {
        return new KeptStageFacts(
                pathways,
                new KeptStageFacts.Proof(curricula, evidence, attestations),
                new KeptStageFacts.Network(people, organisations, clock.getZone()));
    }

    @Bean
    Importer importer(CurriculumBook book, Database database, Clock clock) {
        return new BatchedImport(book, database, clock);
    }
}
