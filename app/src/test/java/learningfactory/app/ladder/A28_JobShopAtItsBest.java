package learningfactory.app.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import learningfactory.factory.performance.Figures;
import org.junit.jupiter.api.Test;

/// Adds sequences: each machine works the jobs in an order that reaches the optimum of ft06, which is
/// published and proved.
class A28_JobShopAtItsBest {
    @Test
    void theBestSequenceTakesFiftyFiveMinutes() {
        Figures shop = Ladder.certain("a28-job-shop-best", 200);

        assertThat(shop.value("plant.shipped")).isEqualTo(6);
        assertThat(shop.value("plant.makespan") / 60).isEqualTo(Published.value("JSP-ft06"));
    }
}
