package learningfactory.web.activity;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Everything of this room that Spring has to know. Needs a [Hall].
@Configuration(proxyBeanMethods = false)
@Import({
    ActivityController.class,
    CourseController.class,
    OccurrenceController.class,
    StagingController.class,
    VisitController.class,
    VisitListController.class,
    ProjectController.class,
    ProjectUseController.class,
    NeedController.class,
    LedgerController.class,
    GiftController.class,
    TermsController.class,
    UseController.class,
    MonthOfUse.class
})
public class CourseBeans {
    /// Made by Spring.
    public CourseBeans() {}
}
