package learningfactory.debrief;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import learningfactory.assessment.Assessment;
import learningfactory.assessment.Judgement;
import learningfactory.assessment.Verdict;
import learningfactory.counterfactual.DeedWords;
import learningfactory.run.RunFact;
import learningfactory.run.RunRecord;
import learningfactory.scenario.Measure;
import learningfactory.scenario.Objective;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;

/// A run as statements of xAPI 1.0.3 for a learning record store: initialized, interacted, scored,
/// completed and terminated, for each person who acted.
///
/// A person is an account with a pseudonym, nothing more. Statement ids follow from run and place
/// (name-based UUID), so that exporting twice stores once. Times are those of the run, counted from the
/// instant at which it began.
public final class XapiExport {
    private static final String VERBS = "http://adlnet.gov/expapi/verbs/";
    private static final String ACTIVITY_TYPES = "http://adlnet.gov/expapi/activities/";
    private static final String GREP = "http://psi.udir.no/kl06/";

    private final RunRecord record;
    private final Assessment assessment;
    private final Origin origin;
    private final List<Object> statements = new ArrayList<>();

    /// Where and when a run was played.
    ///
    /// @param home address of the installation, an absolute IRI without a slash at the end
    /// @param run names the run for ever, such as the session's id, group and run
    /// @param beganEpochMillis when its run part began, ms since 1970 UTC
    public record Origin(String home, String run, long beganEpochMillis) {
        public Origin {
            if (!home.matches("https?://[^\\s/]+(/[^\\s]*[^\\s/])?")) {
                throw new IllegalArgumentException(
                        "The home (%s) of an export is no address.\nMaybe https://factory.example.org".formatted(home));
            }
        }
    }

    private XapiExport(RunRecord record, Assessment assessment, Origin origin) {
        this.record = record;
        this.assessment = assessment;
        this.origin = origin;
    }

    /// The statements as a JSON array on one line.
    public static String json(RunRecord record, Assessment assessment, Origin origin) {
        XapiExport export = new XapiExport(record, assessment, origin);
        for (String actor : export.actors()) {
            export.addStatements(actor);
        }
        return JsonText.of(export.statements);
    }

    /// Everybody who acted in a role, in order of their first deed.
    private Set<String> actors() {
        Set<String> actors = new LinkedHashSet<>();
        for (RunFact fact : record.facts()) {
            if (fact instanceof RunFact.Acted acted && acted.role() != null) {
                actors.add(acted.actor());
            }
        }
        return actors;
    }

    private void addStatements(String actor) {
        add(actor, "initialized", lesson(), null, 0);
        for (int i = 0; i < record.facts().size(); i++) {
            if (record.facts().get(i) instanceof RunFact.Acted acted
                    && acted.actor().equals(actor)
                    && acted.role() != null) {
                add(actor, "interacted", deed(acted), interaction(acted), acted.atMicros());
            }
        }
        for (Judgement judgement : assessment.judgements()) {
            add(actor, "scored", objective(judgement.objective()), score(judgement), record.endMicros());
        }
        add(actor, "scored", lesson(), score(), record.endMicros());
        add(actor, "completed", lesson(), completion(), record.endMicros());
        add(
                actor,
                "terminated",
                lesson(),
                JsonText.table("duration", IsoTime.duration(record.endMicros())),
                record.endMicros());
    }

    private void add(String actor, String verb, Object object, @Nullable Object result, long atMicros) {
        statements.add(JsonText.table(
                "id",
                uuid(origin.run() + "/" + actor + "/" + statements.size()),
                "actor",
                JsonText.table(
                        "objectType", "Agent", "account", JsonText.table("homePage", origin.home(), "name", actor)),
                "verb",
                JsonText.table("id", VERBS + verb, "display", JsonText.table("en", verb, "nb", norwegian(verb))),
                "object",
                object,
                "result",
                result,
                "context",
                context(),
                "timestamp",
                IsoTime.instant(origin.beganEpochMillis() + atMicros / 1000),
                "version",
                "1.0.3"));
    }

    private static String norwegian(String verb) {
        return switch (verb) {
            case "initialized" -> "startet";
            case "interacted" -> "handlet";
            case "scored" -> "oppnådde";
            case "completed" -> "fullførte";
            default -> "avsluttet";
        };
    }

    private Object context() {
        List<Object> aims = new ArrayList<>();
        Set<String> codes = new LinkedHashSet<>();
        record.script().scenario().objectives().stream()
                .map(Objective::aim)
                .filter(code -> !code.isEmpty())
                .forEach(codes::add);
        codes.forEach(code -> aims.add(JsonText.table("objectType", "Activity", "id", GREP + code)));
        return JsonText.table(
                "registration",
                uuid(origin.run()),
                "platform",
                "Learning Factory",
                "contextActivities",
                aims.isEmpty() ? null : JsonText.table("category", aims));
    }

    private Object lesson() {
        return activity(
                lessonId(),
                "simulation",
                record.script().scenario().title(),
                record.script().scenario().about());
    }

    private String lessonId() {
        return origin.home() + "/scenarios/" + slug(record.script().scenario().name());
    }

    private Object objective(Objective objective) {
        return activity(
                lessonId() + "/objectives/" + slug(objective.name()), "objective", objective.behaviour(), Words.NONE);
    }

    private Object deed(RunFact.Acted acted) {
        Words words = DeedWords.of(acted.deed(), record.script());
        return activity(lessonId() + "/deeds/" + slug(acted.deed().text()), "interaction", words, Words.NONE);
    }

    private static Object activity(String id, String type, Words name, Words about) {
        return JsonText.table(
                "objectType",
                "Activity",
                "id",
                id,
                "definition",
                JsonText.table(
                        "type",
                        ACTIVITY_TYPES + type,
                        "name",
                        JsonText.table("nb", name.nb(), "en", name.en()),
                        "description",
                        about.isEmpty() ? null : JsonText.table("nb", about.nb(), "en", about.en())));
    }

    private Object interaction(RunFact.Acted acted) {
        return JsonText.table(
                "success",
                acted.accepted(),
                "response",
                acted.deed().text(),
                "extensions",
                JsonText.table(
                        origin.home() + "/xapi/at-micros", acted.atMicros(),
                        origin.home() + "/xapi/role", String.valueOf(acted.role())));
    }

    private static Object score(Judgement judgement) {
        double scaled = switch (judgement.verdict()) {
            case SHOWN -> 1;
            case PARTLY -> 0.5;
            case NOT_SHOWN -> 0;
        };
        return JsonText.table(
                "score", JsonText.table("scaled", scaled), "success", judgement.verdict() == Verdict.SHOWN);
    }

    private Object score() {
        double conformance = assessment.value(Measure.CONFORMANCE).orElse(0);
        return JsonText.table(
                "score",
                JsonText.table("scaled", conformance),
                "extensions",
                JsonText.table(
                        origin.home() + "/xapi/result-nok", assessment.result(),
                        origin.home() + "/xapi/good",
                                assessment.value(Measure.GOOD).orElse(0)));
    }

    private Object completion() {
        boolean isAllShown = assessment.judgements().stream().allMatch(j -> j.verdict() == Verdict.SHOWN);
        boolean isWhole = record.facts().stream().anyMatch(RunFact.Stopped.class::isInstance);
        return JsonText.table(
                "completion", isWhole, "success", isAllShown, "duration", IsoTime.duration(record.endMicros()));
    }

    private String uuid(String name) {
        return UUID.nameUUIDFromBytes((origin.home() + "/" + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /// A name as a piece of an address: letters, digits and hyphens.
    private static String slug(String name) {
        return name.toLowerCase(java.util.Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("å", "a")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
