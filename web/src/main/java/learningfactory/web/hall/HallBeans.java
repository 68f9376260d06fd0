package learningfactory.web.hall;

import learningfactory.booking.Clearance;
import learningfactory.booking.Closing;
import learningfactory.booking.Concerned;
import learningfactory.booking.Desk;
import learningfactory.booking.HallBook;
import learningfactory.booking.HallRules;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Everything of this room that Spring has to know. Books, clearance and calendars come from outside.
@Configuration(proxyBeanMethods = false)
@Import({
    HallController.class,
    BookingController.class,
    CheckInController.class,
    OperatorController.class,
    FeedController.class,
    FaultController.class,
    MusterController.class,
    FiguresController.class
})
public class HallBeans {
    /// Made by Spring.
    public HallBeans() {}

    @Bean
    Desk desk(HallBook book, ObjectProvider<Clearance> clearance, HallRules rules) {
        return new Desk(book, clearance.getIfAvailable(WithoutAuthorisations::new), rules);
    }

    @Bean
    InstructorNames instructorNames(HallBook book) {
        return new InstructorNames(book);
    }

    @Bean
    Closing closing(HallBook book, HallRules rules, ObjectProvider<Concerned> concerned) {
        return new Closing(book, rules, concerned.getIfAvailable(() -> Concerned.NOBODY));
    }
}
