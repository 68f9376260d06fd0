package learningfactory.joints;

import learningfactory.planner.LocalSearchPlanner;
import learningfactory.planning.TermPlanner;
import learningfactory.store.Database;
import learningfactory.store.planning.JdbcCollectionBook;
import learningfactory.store.planning.JdbcPlanBook;
import learningfactory.termplan.CollectionBook;
import learningfactory.termplan.PlanBook;
import learningfactory.web.planning.PlanningBeans;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// A term's plan, joined with the database and with who makes plans.
@Configuration(proxyBeanMethods = false)
@Import(PlanningBeans.class)
class PlanningJoints {

    @Bean
    PlanBook planBook(Database database) {
        return new JdbcPlanBook(database);
    }

    @Bean
    CollectionBook collectionBook(Database database) {
        return new JdbcCollectionBook(database);
    }

    /// The library of the search is loaded when the first plan is asked for, not when the server starts.
    @Bean
    TermPlanner termPlanner() {
        return (task, start, effort, watcher) -> new LocalSearchPlanner().plan(task, start, effort, watcher);
    }
}
