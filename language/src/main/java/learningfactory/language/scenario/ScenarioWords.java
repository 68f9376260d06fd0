package learningfactory.language.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import learningfactory.language.plant.ShippedPlants;
import learningfactory.scenario.Question;
import learningfactory.scenario.Role;
import learningfactory.scenario.Step;
import learningfactory.scenario.Verb;
import learningfactory.yaml.AmountKind;
import learningfactory.yaml.Kind;
import learningfactory.yaml.Shape;
import learningfactory.yaml.Shape.Amount;
import learningfactory.yaml.Shape.AnyOf;
import learningfactory.yaml.Shape.ByName;
import learningfactory.yaml.Shape.Group;
import learningfactory.yaml.Shape.ListOf;
import learningfactory.yaml.Shape.OneWord;
import learningfactory.yaml.Shape.Whole;
import learningfactory.yaml.Shape.Words;
import learningfactory.yaml.Shape.YesNo;

/// Every key of the scenario file.
///
/// The reader asks only for keys that stand here; the JSON Schema and the scenario reference are written
/// from here. Longer than other files: it is one list, and a reader looks a key up in it.
final class ScenarioWords {
    /// The roles by the words of the file.
    static final List<String> ROLES = words(Role.Kind.values());

    /// What steps show, by the words of the file.
    static final List<String> STEP_KINDS = words(Step.Kind.values());

    /// The phases of a debrief by the words of the file.
    static final List<String> PHASES = words(Question.Phase.values());

    private static final Shape DURATION = new Amount(AmountKind.TIME);
    private static final Shape MONEY = new Amount(AmountKind.MONEY);
    private static final Shape NAME = new Words("a name");

    static final Kind TEXT = Kind.of("text", "A text in the two languages of the pages.")
            .must("nb", new Words("text"), "In bokmål.", "Hydraulikken i pressa svikter.")
            .must("en", new Words("text"), "In English.", "The hydraulics of the press fail.")
            .done();

    private static final Shape BOTH = new AnyOf(List.of(new Words("text in bokmål"), new Group(TEXT)));
    private static final Shape SENTENCE = new AnyOf(
            List.of(new Words("a sentence"), new ByName("beginning", new Shape.Optional(new Words("its end")))));

    /// One sentence, several below each other, or a list.
    private static final Shape SENTENCES = new AnyOf(List.of(
            new Words("a sentence"),
            new ByName("beginning", new Shape.Optional(new Words("its end"))),
            new ListOf(SENTENCE)));

    static final Kind SAID = Kind.of("said", "Something that somebody says.")
            .may("from", new Words("who says it"), "the instructor", "Who says it.", "customer")
            .may("to", new OneWord(ROLES), "everybody", "The role that hears it.", "team lead")
            .must("nb", new Words("text"), "In bokmål.", "Hvor blir det av delene?")
            .must("en", new Words("text"), "In English.", "Where are the parts?")
            .done();

    private static final Shape SAY = new AnyOf(List.of(new Group(SAID), new ListOf(new Group(SAID))));

    static final Kind EFFECT = Kind.of("effect", "One effect after the other, where their order matters.")
            .may("do", SENTENCES, "nothing", "Deeds.", "{break press: hydraulics}")
            .may("show", SENTENCES, "nothing", "What the screens show instead of the truth.", "press is WORKING")
            .may("say", SAY, "nothing", "What somebody says.", "{from: customer, nb: Hei!, en: Hello!}")
            .done();

    static final Kind DONE = Kind.of("done", "Something done before the lesson begins.")
            .must("at", DURATION, "Time since the plant began to run, at most the warm-up.", "95 min")
            .must("do", SENTENCE, "The deed.", "{set press time factor: 1.2}")
            .done();

    static final Kind START = Kind.of("start", "A saved moment: the luck and the deeds that lead to it.")
            .may("seed", new Words("a whole number"), "that of the session", "The luck of the warm-up.", "7")
            .may(
                    "deeds",
                    new ListOf(new Group(DONE)),
                    "none",
                    "What was done, in order.",
                    "[{at: 95 min, do: stop press}]")
            .done();

    static final Kind ROLE = Kind.of("role", "A part that one or several people play.")
            .must("task", BOTH, "What this role looks after.", "{nb: Du kjører linja., en: You run the line.}")
            .may(
                    "sees",
                    new ListOf(NAME),
                    "everything",
                    "What its page shows: stations, buffers, sources, crews, fleets.",
                    "[press, camera]")
            .may(
                    "may",
                    new AnyOf(List.of(
                            new ListOf(new AnyOf(List.of(
                                    new OneWord(roleVerbs()),
                                    new ByName("deed", new Shape.Optional(new ListOf(NAME)))))),
                            new ByName("deed", new Shape.Optional(new ListOf(NAME))))),
                    "nothing",
                    "What it may do; with a list of names behind a colon only to these.",
                    "[acknowledge, inspect, {repair: [press, camera]}]")
            .done();

    static final Kind OBJECTIVE = Kind.of("objective", "What is to be learned, and what proves that it is.")
            .must(
                    "behaviour",
                    BOTH,
                    "What can be observed.",
                    "{nb: Sikrer før reparasjon., en: Makes safe before repairing.}")
            .must("aim", new Words("code"), "Code of the competence aim in Grep.", "KM8972")
            .must("version", new Words("version"), "The version of the curriculum.", "IME03-02")
            .must(
                    "evidence",
                    new ListOf(SENTENCE),
                    "Rules that must all hold: `step NAME is done`, `no hazard`, `no hazard: NAME`, or a measure with"
                            + " `at most` or `at least`.",
                    "[step lock out is done, no hazard, time to detect at most 2 min]")
            .done();

    static final Kind DEMAND = Kind.of("demand", "What a customer is promised.")
            .may("product", NAME, "any", "Which product.", "bracket")
            .must("pieces", new Whole(1, false), "Shipped in all since the lesson began.", "30")
            .must("by", DURATION, "Until when, from the start of the run.", "25 min")
            .done();

    static final Kind INJECT = Kind.of(
                    "inject", "Trouble, or news. Give one of `at`, `when`, `after`, `when done` or `by hand`.")
            .must("title", BOTH, "How the instructor's page calls it.", "{nb: Hydraulikk svikter, en: Hydraulics fail}")
            .may("at", DURATION, "", "It comes at this time of the run.", "4 min")
            .may("when", SENTENCES, "", "It comes when all these signs hold.", "before press holds at least 4")
            .may("for", DURATION, "0 s", "With `when`: how long they must hold together.", "30 s")
            .may("after", NAME, "", "It comes after this other inject.", "hydraulics")
            .may("when done", SENTENCE, "", "It comes after somebody has done this.", "repair press")
            .may("delay", DURATION, "0 s", "With `after` or `when done`: how long after.", "2 min")
            .may("by hand", new YesNo(), "no", "It comes only by the instructor's hand.", "yes")
            .may("do", SENTENCES, "nothing", "What it does to the plant.", "{break press: hydraulics}")
            .may("show", SENTENCES, "nothing", "What the screens show instead of the truth.", "press is WORKING")
            .may("say", SAY, "nothing", "What somebody says.", "{from: customer, nb: Hei!, en: Hello!}")
            .may(
                    "effects",
                    new ListOf(new Group(EFFECT)),
                    "none",
                    "Further effects, where order matters.",
                    "[{do: stop press}]")
            .may("hidden", new YesNo(), "no", "Whether the cause must be found.", "yes")
            .may("calm", new YesNo(), "no", "Whether it is ordinary news, no crisis to be detected.", "yes")
            .done();

    static final Kind STEP = Kind.of("step", "One step of a good response.")
            .must("title", BOTH, "What a person would say.", "{nb: Lås ut pressa, en: Lock the press out}")
            .must("kind", new OneWord(STEP_KINDS), "What it shows.", "secure")
            .must("do", SENTENCE, "What is done, exactly as the reference response does it.", "lock out press")
            .may("or", SENTENCES, "nothing else", "What would serve as well.", "stop press")
            .may("by", new ListOf(new OneWord(ROLES)), "any role", "Who may do it.", "[operator, maintainer]")
            .may("after", new ListOf(NAME), "none", "Steps that must come before.", "[notice]")
            .may("since", NAME, "the start of the run", "The inject it answers; time counts from there.", "hydraulics")
            .may("within", DURATION, "no limit", "Time allowed from there.", "3 min")
            .may(
                    "reference",
                    DURATION,
                    "30 s",
                    "How long the reference response waits after `since` and the steps of `after`.",
                    "45 s")
            .may("required", new YesNo(), "yes", "Whether leaving it out is a deviation.", "no")
            .done();

    static final Kind HAZARD = Kind.of("hazard", "An edge of the safety envelope. Give `doing` or `when`.")
            .must("title", BOTH, "The rule that is broken.", "{nb: Reparasjon uten lås, en: Repair without a lock}")
            .may("doing", SENTENCE, "", "What steps over it.", "repair press")
            .may("when", SENTENCES, "", "Or: what is so when it is stepped over.", "press is broken")
            .may("for", DURATION, "0 s", "With `when`: for how long.", "2 min")
            .may("unless", SENTENCES, "never", "The rule is kept when all these signs hold.", "press is locked out")
            .may("delay", DURATION, "0 s", "From the cause to the consequence.", "20 s")
            .may("do", SENTENCES, "nothing", "What it does to the plant.", "emergency stop")
            .may("show", SENTENCES, "nothing", "What the screens show then.", "everything stands still")
            .may("say", SAY, "nothing", "What somebody says.", "{from: safety deputy, nb: Stopp!, en: Stop!}")
            .may(
                    "effects",
                    new ListOf(new Group(EFFECT)),
                    "none",
                    "Further effects, where order matters.",
                    "[{do: stop press}]")
            .must("story", BOTH, "What would have happened.", "{nb: Pressa går i gang …, en: The press starts …}")
            .may("injury", new YesNo(), "no", "Whether a person would have been hurt.", "yes")
            .done();

    static final Kind STOP_RULE = Kind.of("stop rule", "Ends the run early.")
            .must("title", BOTH, "Why.", "{nb: Ordren er levert, en: The order is shipped}")
            .must("when", SENTENCES, "All these signs hold.", "shipped at least 40")
            .may("for", DURATION, "0 s", "For this long.", "30 s")
            .done();

    static final Kind HINT = Kind.of("hint", "Help that costs.")
            .must("nb", new Words("text"), "In bokmål.", "Se på alarmlista.")
            .must("en", new Words("text"), "In English.", "Look at the alarm list.")
            .may("after", NAME, "from the start", "It can be asked for once this inject has come.", "hydraulics")
            .may("cost", MONEY, "that of `worth`", "What it costs.", "200 NOK")
            .done();

    static final Kind QUESTION = Kind.of("question", "A question for the debrief.")
            .must("phase", new OneWord(PHASES), "Where in the debrief.", "analysis")
            .must("nb", new Words("text"), "In bokmål.", "Hva fortalte alarmlista?")
            .must("en", new Words("text"), "In English.", "What did the alarm list tell you?")
            .may("about", NAME, "the run as a whole", "The inject, step or hazard it speaks of.", "hydraulics")
            .done();

    static final Kind WORTH = Kind.of("worth", "What things are worth: the scale on which responses are compared.")
            .must("good", MONEY, "Each truly good part shipped.", "250 NOK")
            .may("scrap", MONEY, "0 NOK", "Cost of each part scrapped or set aside.", "80 NOK")
            .may("escaped", MONEY, "0 NOK", "Cost of each bad part shipped.", "3000 NOK")
            .may("late", MONEY, "0 NOK", "Cost of each piece of the demand late or missing.", "150 NOK")
            .may("injury", MONEY, "0 NOK", "Cost of an injury that would have happened.", "100000 NOK")
            .may("hazard", MONEY, "0 NOK", "Cost of another edge stepped over.", "5000 NOK")
            .may("kilowatt-hour", MONEY, "0 NOK", "Cost of energy.", "1.2 NOK")
            .may("part-hour", MONEY, "0 NOK", "Cost of one part in the plant for one hour.", "10 NOK")
            .may("hint", MONEY, "0 NOK", "Cost of a hint without a price of its own.", "200 NOK")
            .done();

    static final Kind SCENARIO = Kind.of(
                    "scenario file", "A lesson: a plant, trouble, what a good response is, and what is learned.")
            .must("scenario", new Words("a short name"), "Its short name.", "breakdown")
            .must("title", BOTH, "What the start page calls it.", "{nb: Havari, en: Breakdown}")
            .must("about", BOTH, "One or two sentences.", "{nb: Pressa stopper., en: The press stops.}")
            .must(
                    "plant",
                    new Words("a plant"),
                    "A shipped plant (./factory plants), or a plant file beside this one.",
                    ShippedPlants.DEFAULT)
            .may(
                    "changes",
                    new AnyOf(List.of(new ListOf(new Words("a change")), new ByName("path", new Words("a value")))),
                    "none",
                    "Values of the plant file that are other in this lesson.",
                    "{station.press.cycle: 30 s}")
            .may("difficulty", new Whole(1, false), "2", "From 1, easy, to 5, hard.", "3")
            .may("calm", new YesNo(), "no", "A calm exercise: planning, no crisis.", "yes")
            .may("warm-up", DURATION, "0 s", "So long has the plant run when the lesson begins.", "2 h")
            .may("brief", DURATION, "0 s", "Time to read and to take places; the plant stands.", "5 min")
            .must("run", DURATION, "The part in which the plant runs.", "25 min")
            .may("debrief", DURATION, "0 s", "Time to talk afterwards.", "15 min")
            .may("pace", new Shape.Plain(), "1", "Simulated time a real time while the plant runs.", "5")
            .may(
                    "takes",
                    new ByName("deed", DURATION),
                    "no time",
                    "How long deeds take their doer before they take effect.",
                    "{inspect: 90 s}")
            .may(
                    "at start",
                    SENTENCES,
                    "nothing",
                    "Deeds done when the lesson begins.",
                    "{repair by order press: hydraulics}")
            .may("start", new Group(START), "none", "A saved moment.", "{seed: 7}")
            .must("briefing", BOTH, "What everybody reads first.", "{nb: Velkommen., en: Welcome.}")
            .must(
                    "roles",
                    new ByName("role", new Group(ROLE)),
                    "Who takes part: " + String.join(", ", ROLES) + ".",
                    "{operator: {task: …}}")
            .must(
                    "objectives",
                    new ByName("objective", new Group(OBJECTIVE)),
                    "What is to be learned.",
                    "{safety: {behaviour: …}}")
            .may(
                    "demand",
                    new AnyOf(List.of(new Group(DEMAND), new ListOf(new Group(DEMAND)))),
                    "none",
                    "What the customer is promised.",
                    "[{pieces: 30, by: 25 min}]")
            .may("injects", new ByName("inject", new Group(INJECT)), "none", "What comes.", "{hydraulics: {at: 4 min}}")
            .may(
                    "response",
                    new ByName("step", new Group(STEP)),
                    "none",
                    "What a good response does.",
                    "{notice: {do: acknowledge press/hydraulics}}")
            .may(
                    "envelope",
                    new ByName("hazard", new Group(HAZARD)),
                    "none",
                    "The edges of safety.",
                    "{no lock: {doing: repair press}}")
            .may(
                    "stop when",
                    new AnyOf(List.of(new Group(STOP_RULE), new ListOf(new Group(STOP_RULE)))),
                    "never",
                    "What ends the run early.",
                    "[{when: shipped at least 40}]")
            .may(
                    "hints",
                    new ListOf(new Group(HINT)),
                    "none",
                    "Help, in the order in which it is given.",
                    "[{nb: …, en: …}]")
            .may(
                    "questions",
                    new ListOf(new Group(QUESTION)),
                    "none",
                    "For the debrief.",
                    "[{phase: summary, nb: …, en: …}]")
            .must("worth", new Group(WORTH), "What things are worth.", "{good: 250 NOK}")
            .done();

    private ScenarioWords() {}

    /// Every kind of table there is, the scenario first, each before those inside it.
    static List<Kind> kinds() {
        return SCENARIO.all();
    }

    /// A name of the program as the file writes it: `TEAM_LEAD` is `team lead`.
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static List<String> words(Enum<?>[] values) {
        return Stream.of(values).map(ScenarioWords::word).toList();
    }

    private static List<String> roleVerbs() {
        return Arrays.stream(Verb.values())
                .filter(Verb::isForRoles)
                .map(Verb::text)
                .toList();
    }
}
