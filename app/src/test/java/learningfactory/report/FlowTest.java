package learningfactory.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.equipment.Work;
import learningfactory.factory.material.Product;
import learningfactory.factory.material.Sink;
import learningfactory.factory.material.Source;
import learningfactory.factory.material.Step;
import learningfactory.factory.operations.Link;
import learningfactory.factory.plant.FlowLayout;
import learningfactory.factory.plant.Plant;
import learningfactory.factory.plant.Site;
import learningfactory.simulation.random.Constant;
import org.junit.jupiter.api.Test;

class FlowTest {

    @Test
    void theMainWayComesFirstAndBranchesFollow() {
        assertThat(FlowLine.of(MadeUpPlant.PLANT))
                .containsExactly("blanks → saw → rack → mill → camera → shipped", "camera → mill", "camera → scrap");
    }

    @Test
    void placesStandInColumnsAlongTheWayAndReworkMovesNothing() {
        FlowLayout layout = FlowLayout.of(MadeUpPlant.PLANT);

        assertThat(layout.cells().get("blanks")).isEqualTo(new FlowLayout.Cell(0, 0, 0));
        assertThat(layout.cells().get("mill")).isEqualTo(new FlowLayout.Cell(0, 3, 0));
        assertThat(layout.cells().get("shipped")).isEqualTo(new FlowLayout.Cell(0, 5, 0));
        assertThat(layout.cells().get("scrap")).isEqualTo(new FlowLayout.Cell(0, 5, 1));
    }

    @Test
    void aLongLineIsBrokenIntoBands() {
        FlowLayout layout = FlowLayout.of(line(20));

        assertThat(layout.bandRows()).hasSize(4);
        assertThat(layout.cells().get("s6")).isEqualTo(new FlowLayout.Cell(1, 1, 0));
    }

    @Test
    void aLineOfManyThousandStationsIsLaidOutWithoutExhaustingTheStack() {
        Plant plant = line(20_000);

        assertThat(FlowLayout.of(plant).cells()).hasSize(20_002);
        assertThat(FlowLine.of(plant)).hasSize(1);
    }

    @Test
    void aProductWithARouteHasALineOfItsOwn() {
        Plant line = line(3);
        Product job =
                new Product("job", 0, 0, List.of(new Step("s2", Optional.empty()), new Step("s0", Optional.empty())));
        Plant shop = new Plant(
                "shop",
                new Plant.Material(
                        List.of(job),
                        List.of(),
                        List.of(new Source("in", List.of(new Source.Share("job", 1)), new Source.Feed.Always(), false)),
                        line.material().sinks()),
                line.equipment(),
                new Plant.Flow(List.of(), List.of()),
                line.people(),
                line.site(),
                List.of());

        assertThat(FlowLine.of(shop)).containsExactly("job: in → s2 → s0 → out");
        assertThat(FlowLayout.of(shop).cells().get("s0")).isEqualTo(new FlowLayout.Cell(0, 2, 0));
    }

    private static Plant line(int stations) {
        List<Station> all = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        String before = "in";
        for (int i = 0; i < stations; i++) {
            all.add(Station.of("s" + i, Work.of(new Constant(1e6))));
            links.add(Link.of(before, "s" + i));
            before = "s" + i;
        }
        links.add(Link.of(before, "out"));
        return new Plant(
                "line",
                new Plant.Material(
                        List.of(Product.named("part")),
                        List.of(),
                        List.of(new Source(
                                "in", List.of(new Source.Share("part", 1)), new Source.Feed.Always(), false)),
                        List.of(new Sink("out", Sink.Fate.SHIPPED))),
                Plant.Equipment.of(all, List.of()),
                new Plant.Flow(links, List.of()),
                Plant.People.NONE,
                Site.PLAIN,
                List.of());
    }
}
