package learningfactory.joints;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// All joints between rooms that the server needs.
@Configuration(proxyBeanMethods = false)
@Import({CompetenceBeans.class, CourseJoints.class, HallJoints.class, PlanningJoints.class})
public class Joints {
    /// Made by the server's container.
    public Joints() {}
}
