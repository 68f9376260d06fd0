package learningfactory.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import learningfactory.language.scenario.ReadScenario;
import learningfactory.language.scenario.ShippedScenarios;
import learningfactory.scenario.Scenario;
import learningfactory.session.Script;
import learningfactory.web.live.Lessons;

/// The lessons that come with the factory. Read when first asked for; a page that lists them reads them all.
final class ShippedLessons implements Lessons {

    private final Map<String, ReadScenario.Good> read = new ConcurrentHashMap<>();
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();

    @Override
    public List<Scenario> scenarios() {
        Map<String, Scenario> all = new LinkedHashMap<>();
        for (String name : ShippedScenarios.names()) {
            if (!name.equals(trial())) {
                all.put(name, read(name).scenario());
            }
        }
        return List.copyOf(all.values());
    }

    @Override
    public Optional<Script> findScript(String scenario) {
        return ShippedScenarios.names().contains(scenario)
                ? Optional.of(scripts.computeIfAbsent(scenario, this::script))
                : Optional.empty();
    }

    @Override
    public String trial() {
        return ShippedScenarios.TRY_NOW;
    }

    private Script script(String name) {
        ReadScenario.Good good = read(name);
        return Script.of(good.scenario(), good.plant());
    }

    private ReadScenario.Good read(String name) {
        return read.computeIfAbsent(name, asked -> switch (ShippedScenarios.read(asked)) {
            case ReadScenario.Good good -> good;
            case ReadScenario.Bad bad ->
                throw new IllegalStateException(
                        "The shipped scenario (%s) has errors: %s".formatted(asked, bad.problems()));
        });
    }
}
