package learningfactory.demo;

import java.util.function.Supplier;
import learningfactory.activity.ActivityBook;
import learningfactory.activity.ProjectBook;
import learningfactory.activity.VisitBook;
import learningfactory.booking.Clearance;
import learningfactory.booking.HallBook;
import learningfactory.competence.AttestationBook;
import learningfactory.competence.EvidenceBook;
import learningfactory.curriculum.CurriculumBook;
import learningfactory.ledger.LedgerBook;
import learningfactory.need.NeedBook;
import learningfactory.network.AccountBook;
import learningfactory.network.OrganisationBook;
import learningfactory.network.PersonBook;
import learningfactory.network.PersonId;
import learningfactory.placement.PathwayBook;
import learningfactory.placement.StageFacts;
import learningfactory.placement.TrainingPlanBook;
import learningfactory.store.Database;

/// The books in which the year is written, each by the rules of its room and audited like everything else.
///
/// @param database for what belongs together in one transaction
/// @param people who is there
/// @param hall who has what when
/// @param learning what is held, and what somebody can
/// @param network needs and money
public record YearBooks(Database database, People people, Bookings hall, Learning learning, Network network) {

    /// Who is there.
    public record People(OrganisationBook organisations, PersonBook persons, AccountBook accounts) {}

    /// The hall's book, and who may use what.
    public record Bookings(HallBook book, Clearance clearance) {}

    /// Courses, competence and pathways.
    public record Learning(
            ActivityBook activities,
            VisitBook visits,
            CurriculumBook curricula,
            EvidenceBook evidence,
            AttestationBook attestations,
            PathwayBook pathways,
            TrainingPlanBook trainingPlans,
            StageFacts stageFacts) {}

    /// Needs, projects and money.
    public record Network(NeedBook needs, ProjectBook projects, LedgerBook ledger) {}

    /// Does something as one, for this person.
    void as(PersonId actor, Runnable work) {
        boolean done = Boolean.TRUE.equals(database.transaction()
                .execute(status -> asWithin(actor, () -> {
                    work.run();
                    return true;
                })));
        if (!done) {
            throw new IllegalStateException("What %s did was not kept.".formatted(actor));
        }
    }

    private <T> T asWithin(PersonId actor, Supplier<T> work) {
        return database.<T, RuntimeException>asActor(actor, work::get);
    }
}
