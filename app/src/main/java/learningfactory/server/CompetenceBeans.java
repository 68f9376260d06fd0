package learningfactory.server;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import learningfactory.competence.AttestationBook;
import learningfactory.competence.Attestations;
import learningfactory.competence.AuthorityLost;
import learningfactory.competence.EvidenceBook;
import learningfactory.competence.ShareBook;
import learningfactory.curriculum.CurriculumBook;
import learningfactory.curriculum.CurriculumBook.Kept;
import learningfactory.language.curriculum.CurriculumImport;
import learningfactory.language.curriculum.ShippedAims;
import learningfactory.placement.PathwayBook;
import learningfactory.placement.StageFacts;
import learningfactory.store.Database;
import learningfactory.store.ServerKeys;
import learningfactory.store.competence.JdbcAttestationBook;
import learningfactory.store.competence.JdbcCurriculumBook;
import learningfactory.store.competence.JdbcEvidenceBook;
import learningfactory.store.competence.JdbcPathwayBook;
import learningfactory.store.competence.JdbcShareBook;
import learningfactory.store.competence.JdbcUploadBook;
import learningfactory.web.passport.Credentials;
import learningfactory.web.passport.Importer;
import learningfactory.web.passport.IssuerPlace;
import learningfactory.web.passport.PassportWeb;
import learningfactory.web.passport.Programmes;
import learningfactory.web.passport.SigningKey;
import learningfactory.yaml.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// What people can learn, what they have shown, and their way through programmes.
@Configuration(proxyBeanMethods = false)
@Import(PassportWeb.class)
class CompetenceBeans {
    /// Every so many documents of a dump the page hears how far it has come.
    private static final int DOCUMENTS_A_LINE = 100;

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

    @Bean
    AttestationBook attestationBook(Database database) {
        return new JdbcAttestationBook(database);
    }

    @Bean
    ShareBook shares(Database database) {
        return new JdbcShareBook(database);
    }

    /// Signs; tells everybody who holds bookings when an authority is lost.
    @Bean
    Attestations attestations(EvidenceBook evidence, AttestationBook book, ObjectProvider<AuthorityLost> bookings) {
        return new Attestations(
                evidence,
                book,
                (person, scope, from) -> bookings.orderedStream().forEach(each -> each.lost(person, scope, from)));
    }

    @Bean
    Credentials credentials(Database database) {
        return new Credentials(new SigningKey(new ServerKeys(database).key("credentials-ed25519")));
    }

    /// As it was configured; otherwise as the server prints it: in the classroom, else on this machine.
    @Bean
    IssuerPlace issuerPlace(ServerOptions options, WebServerApplicationContext context) {
        String host = Greeting.addressInTheRoom().orElse("localhost");
        return () -> options.address().orElseGet(() -> "http://%s:%d".formatted(host, Server.port(context)));
    }

    @Bean
    Programmes programmes(ServerOptions options) {
        return KeptProgrammes.in(options.data().resolve("programmes"));
    }

    @Bean
    PathwayBook pathways(Database database, Programmes programmes) {
        return new JdbcPathwayBook(database, programmes::find);
    }

    @Bean
    StageFacts stageFacts(
            PathwayBook pathways, CurriculumBook curricula, EvidenceBook evidence, AttestationBook attestations) {
        return new KeptStageFacts(pathways, curricula, evidence, attestations);
    }

    @Bean
    Importer importer(CurriculumBook book, Clock clock) {
        return (name, in, tell) -> {
            AtomicReference<Kept> kept = new AtomicReference<>(Kept.NOTHING);
            Instant began = clock.instant();
            CurriculumImport.Report report = CurriculumImport.read(
                    name,
                    in,
                    CurriculumImport.Limits.WIDE,
                    catalogue -> kept.updateAndGet(book.keep(catalogue)::and),
                    progress -> {
                        if (progress.documents() % DOCUMENTS_A_LINE == 0) {
                            tell.accept(
                                    new Importer.Progress(progress.documents(), progress.broken(), progress.bytes()));
                        }
                    });
            org.slf4j.LoggerFactory.getLogger(CompetenceBeans.class)
                    .info("Curricula imported from {}: {}, since {}.", name, kept.get(), began);
            return new Importer.Done(
                    report.progress().documents(),
                    report.progress().broken(),
                    kept.get().added(),
                    kept.get().changed(),
                    kept.get().unchanged(),
                    report.isWhole(),
                    report.problems().stream().map(Problem::toString).toList());
        };
    }
}
