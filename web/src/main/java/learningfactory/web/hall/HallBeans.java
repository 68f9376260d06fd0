package learningfactory.web.hall;

import java.time.Duration;
import java.time.InstantSource;
import learningfactory.booking.Clearance;
import learningfactory.booking.Closing;
import learningfactory.booking.Desk;
import learningfactory.booking.HallBook;
import learningfactory.booking.HallRules;
import learningfactory.booking.Sweep;
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
    FiguresController.class
})
public class HallBeans {
    private static final Duration TICK = Duration.ofSeconds(5);

    /// Made by Spring.
    public HallBeans() {}

    @Bean
    Desk desk(HallBook book, ObjectProvider<Clearance> clearance, HallRules rules) {
        return new Desk(book, clearance.getIfAvailable(WithoutAuthorisations::new), rules);
    }

    @Bean
    Closing closing(HallBook book, HallRules rules) {
        return new Closing(book, rules);
    }

    @Bean(destroyMethod = "close")
    HallClockwork hallClockwork(HallBook book, Desk desk, InstantSource clock) {
        HallClockwork clockwork = new HallClockwork(new Sweep(book, desk), clock);
        clockwork.start(TICK);
        return clockwork;
    }
}
