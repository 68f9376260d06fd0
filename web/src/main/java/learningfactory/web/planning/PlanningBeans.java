package learningfactory.web.planning;

import java.time.InstantSource;
import learningfactory.booking.Closing;
import learningfactory.booking.Desk;
import learningfactory.booking.HallBook;
import learningfactory.planning.TermPlanner;
import learningfactory.termplan.Approval;
import learningfactory.termplan.PlanBook;
import learningfactory.termplan.Survey;
import learningfactory.web.door.Acting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Everything of this room that Spring has to know. The book, the planner and the desk come from outside.
@Configuration(proxyBeanMethods = false)
@Import({CollectionController.class, PlanController.class, MeetingController.class, ApprovalController.class})
public class PlanningBeans {
    /// Made by Spring.
    public PlanningBeans() {}

    @Bean
    Survey survey(HallBook hall, PlanBook plans, Desk desk) {
        return new Survey(hall, plans, desk.rules().zone());
    }

    @Bean
    Approval approval(HallBook hall, Desk desk, Closing closing, PlanBook plans) {
        return new Approval(hall, desk, closing, plans);
    }

    @Bean(destroyMethod = "close")
    Workshop workshop(PlanBook plans, TermPlanner planner, Survey survey, Acting acting, InstantSource clock) {
        return new Workshop(plans, planner, survey, acting, clock);
    }

    @Bean
    PlanTable planTable(PlanBook plans, Survey survey, Workshop workshop, Desk desk, InstantSource clock) {
        return new PlanTable(plans, survey, workshop, desk.rules().zone(), clock);
    }
}
