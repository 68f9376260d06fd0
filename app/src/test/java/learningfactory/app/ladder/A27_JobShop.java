package learningfactory.app.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import learningfactory.factory.performance.Figures;
import org.junit.jupiter.api.Test;

/// Adds routes: six jobs, each with its own way over six machines; every machine takes the shortest work
/// first. The instance ft06 of Fisher and Thompson (1963), as JSPLIB has it.
class A27_JobShop {
    @Test
    void shortestWorkFirstTakesEightyEightMinutes() {
        Figures shop = Ladder.certain("a27-job-shop", 200);

        assertThat(shop.value("plant.shipped")).isEqualTo(6);
        assertThat(shop.value("plant.makespan") / 60).isEqualTo(Published.value("FT06-SPT"));
    }
}
