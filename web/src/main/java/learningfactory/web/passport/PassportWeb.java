package learningfactory.web.passport;

import java.time.Clock;
import learningfactory.activity.ActivityBook;
import learningfactory.competence.AttestationBook;
import learningfactory.competence.EvidenceBook;
import learningfactory.curriculum.AimId;
import learningfactory.curriculum.CurriculumBook;
import learningfactory.curriculum.Serving;
import learningfactory.network.OrganisationBook;
import learningfactory.network.PersonBook;
import learningfactory.placement.PathwayBook;
import learningfactory.placement.StageFacts;
import learningfactory.web.live.KnownPlayers;
import learningfactory.web.live.Lessons;
import learningfactory.web.live.LocalSessionHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Everything of this room that Spring has to know.
@Configuration(proxyBeanMethods = false)
@Import({
    CurriculumController.class,
    PassportController.class,
    CompetenceController.class,
    UploadController.class,
    GroupController.class,
    PathwayController.class,
    TradeApprovalController.class,
    TrainingPlanController.class
})
public class PassportWeb {
    /// Made by Spring.
    public PassportWeb() {}

    @Bean
    PassportView passportView(
            CurriculumBook curricula,
            EvidenceBook evidence,
            AttestationBook attestations,
            PersonBook people,
            Debriefs debriefs) {
        return new PassportView(curricula, evidence, attestations, people, debriefs);
    }

    @Bean
    Debriefs debriefs(LocalSessionHost host, ObjectProvider<KnownPlayers> known) {
        return new Debriefs(host, known);
    }

    @Bean
    Groups groups(
            ActivityBook activities,
            OrganisationBook organisations,
            PersonBook people,
            PathwayBook pathways,
            Clock clock) {
        return new Groups(activities, organisations, people, new PathwayReach(pathways), clock);
    }

    @Bean
    Partners partners(OrganisationBook organisations, Clock clock) {
        return new Partners(organisations, clock);
    }

    @Bean
    PathwayViews pathwayViews(PathwayBook book, StageFacts facts, Partners partners, PersonBook people, Clock clock) {
        return new PathwayViews(book, facts, partners, people, clock);
    }

    @Bean
    PathwayTelling pathwayTelling(
            PathwayBook book, StageFacts facts, PathwayViews views, Partners partners, WeekLogs logs, Clock clock) {
        return new PathwayTelling(book, facts, views, partners, logs, clock);
    }

    /// The lessons that come with the factory serve the aims of their objectives. Those that somebody saved
    /// serve the same, and are not told to everybody.
    @Bean
    Servings lessonServings(Lessons lessons) {
        return () -> lessons.offers().stream()
                .filter(offer -> offer.by() == null)
                .flatMap(offer -> offer.scenario().objectives().stream()
                        .filter(objective -> !objective.aim().isBlank())
                        .map(objective -> new Serving(
                                Serving.Kind.SCENARIO,
                                offer.scenario().name(),
                                offer.scenario().title(),
                                new AimId("grep", objective.aim(), objective.aimVersion()))))
                .distinct()
                .toList();
    }
}
