package learningfactory.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import learningfactory.language.scenario.ReadScenario;
import learningfactory.language.scenario.ScenarioFile;
import learningfactory.language.scenario.ScenarioText;
import learningfactory.language.scenario.ShippedScenarios;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.run.Script;
import learningfactory.scenario.Scenario;
import learningfactory.session.Opener;
import learningfactory.store.KeptLesson;
import learningfactory.store.LessonBook;
import learningfactory.web.live.Lessons;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The lessons that come with the factory, and behind them those that instructors made, kept in the store.
/// Each is read when first asked for; a page that lists them reads them all.
final class KeptLessons implements Lessons {

    private static final Logger LOG = LoggerFactory.getLogger(KeptLessons.class);

    /// So many lessons of one owner fit in a list that can be looked through.
    private static final int MOST_OF_ONE = 100;

    private static final Words TOO_MANY = new Words(
            "Du har alt %d egne leksjoner. Slett en av dem først.".formatted(MOST_OF_ONE),
            "You have %d lessons of your own already. Delete one of them first.".formatted(MOST_OF_ONE));

    private final LessonBook book;
    private final Map<String, ReadScenario.Good> read = new ConcurrentHashMap<>();
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();

    KeptLessons(LessonBook book) {
        this.book = book;
    }

    @Override
    public List<Offer> offers() {
        List<Offer> all = new ArrayList<>();
        for (String name : ShippedScenarios.names()) {
            if (!name.equals(trial())) {
                all.add(new Offer(shipped(name).scenario(), null));
            }
        }
        for (KeptLesson lesson : book.lessons()) {
            findMade(lesson).ifPresent(good -> all.add(new Offer(good.scenario(), by(lesson))));
        }
        return List.copyOf(all);
    }

    @Override
    public List<String> names() {
        Stream<String> shipped = ShippedScenarios.names().stream().filter(name -> !name.equals(trial()));
        return Stream.concat(shipped, book.lessons().stream().map(KeptLesson::name))
                .toList();
    }

    @Override
    public Optional<Script> findScript(String scenario) {
        Script known = scripts.get(scenario);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<ReadScenario.Good> found = ShippedScenarios.names().contains(scenario)
                ? Optional.of(shipped(scenario))
                : book.findLesson(scenario).flatMap(this::findMade);
        return found.map(good -> scripts.computeIfAbsent(scenario, name -> Script.of(good.scenario(), good.plant())));
    }

    @Override
    public String trial() {
        return ShippedScenarios.TRY_NOW;
    }

    @Override
    public Kept keep(Opener by, Scenario scenario) {
        String owner = by.person().value();
        if (book.lessons().stream()
                        .filter(lesson -> lesson.owner().equals(owner))
                        .count()
                >= MOST_OF_ONE) {
            return new Kept.Refused(TOO_MANY);
        }
        String text = ScenarioText.write(scenario);
        return switch (ScenarioFile.read(scenario.name(), text)) {
            case ReadScenario.Bad bad -> new Kept.Refused(noLesson(bad));
            case ReadScenario.Good good -> {
                if (!book.add(new KeptLesson(scenario.name(), owner, whose(by), text))) {
                    yield new Kept.Refused(new Words(
                            "Det finnes alt en leksjon som heter %s.".formatted(scenario.name()),
                            "There is a lesson called %s already.".formatted(scenario.name())));
                }
                yield new Kept.Done(new Offer(good.scenario(), by));
            }
        };
    }

    private static @Nullable String whose(Opener by) {
        return by.organisation().map(OrganisationId::value).orElse(null);
    }

    private static Opener by(KeptLesson lesson) {
        return new Opener(
                new PersonId(lesson.owner()),
                Optional.ofNullable(lesson.organisation()).map(OrganisationId::new));
    }

    private static Words noLesson(ReadScenario.Bad bad) {
        String why = bad.errors().getFirst().found();
        return new Words(
                "Dette øyeblikket gir ingen leksjon (%s). Velg kanskje et litt tidligere.".formatted(why),
                "This moment makes no lesson (%s). Maybe choose one a little earlier.".formatted(why));
    }

    @Override
    public boolean takeAway(String scenario) {
        return book.takeAway(scenario);
    }

    private ReadScenario.Good shipped(String name) {
        return read.computeIfAbsent(name, asked -> switch (ShippedScenarios.read(asked)) {
            case ReadScenario.Good good -> good;
            case ReadScenario.Bad bad ->
                throw new IllegalStateException(
                        "The shipped scenario (%s) has errors: %s".formatted(asked, bad.problems()));
        });
    }

    /// A lesson that this version of the factory cannot read any more is not offered.
    private Optional<ReadScenario.Good> findMade(KeptLesson lesson) {
        ReadScenario.Good known = read.get(lesson.name());
        if (known != null) {
            return Optional.of(known);
        }
        return switch (ScenarioFile.read(lesson.name(), lesson.text())) {
            case ReadScenario.Good good -> {
                read.put(lesson.name(), good);
                yield Optional.of(good);
            }
            case ReadScenario.Bad bad -> {
                LOG.warn("The lesson {} cannot be read: {}", lesson.name(), bad.errors());
                yield Optional.empty();
            }
        };
    }
}
