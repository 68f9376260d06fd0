package learningfactory.language.plant;

import java.util.List;
import learningfactory.factory.equipment.Dispatch;
import learningfactory.yaml.AmountKind;
import learningfactory.yaml.Kind;
import learningfactory.yaml.Shape;
import learningfactory.yaml.Shape.Amount;
import learningfactory.yaml.Shape.AnyOf;
import learningfactory.yaml.Shape.ByName;
import learningfactory.yaml.Shape.Chance;
import learningfactory.yaml.Shape.Group;
import learningfactory.yaml.Shape.ListOf;
import learningfactory.yaml.Shape.Measure;
import learningfactory.yaml.Shape.OneWord;
import learningfactory.yaml.Shape.Plain;
import learningfactory.yaml.Shape.Whole;
import learningfactory.yaml.Shape.Words;
import learningfactory.yaml.Shape.YesNo;

/// The keys of a station and of everything inside it.
///
/// Longer than other files: it is one list, and a reader looks a key up in it.
final class StationWords {
    static final Shape TIME = new Chance(AmountKind.TIME);
    static final Shape COUNTED = new Chance(AmountKind.COUNT);
    static final Shape DURATION = new Amount(AmountKind.TIME);
    static final Shape SHARE = new Amount(AmountKind.SHARE);
    static final Shape QUALIFICATION = new Words("a qualification of a crew");
    static final Shape PRODUCT = new Words("a product");
    static final Shape PIECES_BY_PRODUCT = new ByName("product", new Whole(1, false));

    static final Kind SETUP = Kind.of("setup", "Change-over from one product to another.")
            .may(
                    "otherwise",
                    TIME,
                    "0 s",
                    "Time of a change between two products that the matrix does not name. A change to the same product takes none.",
                    "5 min")
            .may(
                    "matrix",
                    new ByName("product before", new ByName("product after", TIME)),
                    "none",
                    "Times of single changes: product before, product after, time.",
                    "{bracket: {arm: 8 min}}")
            .may(
                    "first",
                    PRODUCT,
                    "the first product that comes",
                    "What the station is set up for at the start.",
                    "bracket")
            .done();

    static final Kind WEIGHTS = Kind.of(
                    "weights", "A dispatch rule of one's own: the part with the smallest weighted sum goes first.")
            .may("waited", new Plain(), "0", "Weight of the time waited in this queue, per hour.", "-1")
            .may("work", new Plain(), "0", "Weight of the expected working time here, per hour.", "1")
            .may(
                    "remaining",
                    new Plain(),
                    "0",
                    "Weight of the expected working time on the rest of the route, per hour.",
                    "0.5")
            .may(
                    "slack",
                    new Plain(),
                    "0",
                    "Weight of the time left to the due date, per hour; none counts as 1000 h.",
                    "1")
            .may("priority", new Plain(), "0", "Weight of the product's priority number.", "10")
            .done();

    static final Kind DISPATCH = Kind.of("dispatch", "A dispatch rule with its own values; give one of these keys.")
            .may(
                    "prefer",
                    new ListOf(PRODUCT),
                    "",
                    "Products in this order of preference; others come last.",
                    "[rush, normal]")
            .may(
                    "sequence",
                    new ListOf(PRODUCT),
                    "",
                    "Exactly this sequence of products; the station waits for the next of them.",
                    "[arm, arm, bracket]")
            .may(
                    "weights",
                    new Group(WEIGHTS),
                    "",
                    "The part with the smallest weighted sum goes first.",
                    "{slack: 1, work: 0.5}")
            .done();

    static final Kind FAILURE = Kind.of(
                    "failure", "One failure mode. Each unit of the station has it, independently of the others.")
            .may(
                    "clock",
                    new OneWord(List.of("operating", "calendar", "cycles")),
                    "operating",
                    "What makes it age: time in which the unit really works on a load, all time, or finished loads.",
                    "operating")
            .must(
                    "every",
                    new AnyOf(List.of(TIME, COUNTED)),
                    "Time, or number of loads for the clock `cycles`, from the last repair to the next failure.",
                    "exponential mean 4 h")
            .must("repair", TIME, "Hands-on repair time.", "lognormal mean 12 min sd 8 min")
            .may(
                    "crew",
                    QUALIFICATION,
                    "nobody",
                    "The qualification a repairer needs. Without it the repair starts at once by itself.",
                    "mechanic")
            .may(
                    "part",
                    new OneWord(List.of("resume", "scrap")),
                    "resume",
                    "What becomes of the load being worked: its work goes on where it stopped, or it is lost.",
                    "resume")
            .may(
                    "alarm",
                    new OneWord(List.of("critical", "high", "medium", "low")),
                    "high",
                    "Priority of the alarm it raises (ISA-18.2).",
                    "high")
            .done();

    static final Kind OUTAGE = Kind.of(
                    "outage",
                    "A stop at a fixed time, whatever the unit is doing. Work goes on afterwards where it stopped.")
            .may("name", new Words("a name"), "outage", "The reason, as the report names it.", "power cut")
            .must("at", DURATION, "Its start, counted from the start of the run.", "100.5 min")
            .must("for", DURATION, "Its length.", "30 min")
            .may(
                    "planned",
                    new YesNo(),
                    "no",
                    "A planned stop is outside planned busy time (ISO 22400-2); an unplanned one is down time.",
                    "no")
            .done();

    static final Kind MAINTENANCE = Kind.of(
                    "maintenance", "Maintenance between two loads. Give either `every` or `when worn`.")
            .may(
                    "every",
                    new AnyOf(List.of(DURATION, new Whole(1, false))),
                    "",
                    "Interval on its clock: a duration, or a number of loads for the clock `cycles`.",
                    "168 h")
            .may(
                    "clock",
                    new OneWord(List.of("operating", "calendar", "cycles")),
                    "calendar",
                    "What the interval is counted in.",
                    "calendar")
            .may(
                    "since repair",
                    new YesNo(),
                    "no",
                    "Whether a repair of any failure mode starts the interval anew (age replacement).",
                    "yes")
            .may(
                    "when worn",
                    SHARE,
                    "",
                    "As soon as the wear of the tool or the degradation of the unit reaches this share of its life.",
                    "80 %")
            .must("takes", TIME, "Hands-on time.", "45 min")
            .may("crew", QUALIFICATION, "nobody", "The qualification needed.", "mechanic")
            .may("renews", new YesNo(), "no", "Whether it makes every failure mode as good as new.", "yes")
            .may("restores", new YesNo(), "no", "Whether it takes away the degradation.", "yes")
            .done();

    static final Kind TOOL = Kind.of("tool", "The tool that wears from new to worn out and is changed there.")
            .may("name", new Words("a name"), "tool", "As the report names it.", "insert")
            .may(
                    "clock",
                    new OneWord(List.of("operating", "cycles")),
                    "operating",
                    "What it wears with: working time or finished loads.",
                    "cycles")
            .must(
                    "life",
                    new AnyOf(List.of(TIME, COUNTED)),
                    "Length of its life on that clock, drawn anew for each tool.",
                    "normal mean 400 cycles sd 40 cycles")
            .must("change", TIME, "Time of a tool change.", "4 min")
            .may("crew", QUALIFICATION, "nobody", "The qualification needed to change it.", "operator")
            .may("slows", SHARE, "0 %", "Share by which the working time has grown at the end of its life.", "5 %")
            .may(
                    "changed",
                    new OneWord(List.of("when worn", "on order")),
                    "when worn",
                    "By itself at the end of its life, or only when someone orders it; until then it works on, fully worn.",
                    "when worn")
            .done();

    static final Kind DEGRADATION = Kind.of("degradation", "Slow loss of health of the unit itself, from none to full.")
            .may(
                    "clock",
                    new OneWord(List.of("operating", "calendar", "cycles")),
                    "operating",
                    "What it grows with.",
                    "operating")
            .must(
                    "span",
                    new AnyOf(List.of(DURATION, new Whole(1, false))),
                    "From none to full on that clock.",
                    "2000 h")
            .may("slows", SHARE, "0 %", "Share by which the working time has grown when fully degraded.", "10 %")
            .done();

    static final Kind DEFECT = Kind.of("defect", "A cause of defects whose probability grows with wear.")
            .must("new", SHARE, "Probability with a new tool.", "1 %")
            .must("worn", SHARE, "Probability at the end of its life; in between it grows linearly.", "5 %")
            .done();

    static final Kind MAKES = Kind.of(
                    "makes", "What the station does to a characteristic: normal around nominal plus offset.")
            .may("offset", new Measure(), "0", "Distance of the mean from nominal with a new tool.", "0.005 mm")
            .must("spread", new Measure(), "Standard deviation with a new tool.", "0.01 mm")
            .may("drift", new Measure(), "0", "Further distance of the mean at the end of the tool's life.", "0.02 mm")
            .may("widens", new Plain(), "1", "Factor on the spread at the end of the tool's life.", "1.5")
            .done();

    static final Kind SAMPLE = Kind.of("sample", "Which pieces are looked at: one in `every`, or lots with a sample.")
            .may("every", new Whole(1, false), "", "One piece in every so many, the last of them.", "10")
            .may(
                    "lot",
                    new Whole(1, false),
                    "",
                    "Pieces of a lot that is accepted or refused as a whole (ISO 2859-1); they wait until it is judged.",
                    "500")
            .may("size", new Whole(1, false), "", "Pieces looked at in a lot.", "80")
            .may(
                    "accept",
                    new Whole(0, false),
                    "0",
                    "The lot is accepted with at most so many bad pieces in the sample.",
                    "2")
            .done();

    static final Kind CHART = Kind.of(
                    "chart", "A Shewhart chart for means (ISO 7870-2) on the first measured characteristic.")
            .may("centre", new Measure(), "nominal", "Centre line.", "20 mm")
            .must("sigma", new Measure(), "Standard deviation of a single value in control.", "0.01 mm")
            .may("subgroup", new Whole(1, false), "5", "Pieces averaged into one point.", "5")
            .may(
                    "limit",
                    new Plain(),
                    "3",
                    "Distance of the limits from the centre, in standard deviations of the mean.",
                    "3")
            .may(
                    "run rules",
                    new YesNo(),
                    "no",
                    "Whether runs within the limits signal too: two of three points beyond two thirds of them, four of five beyond one third, eight on one side.",
                    "yes")
            .done();

    static final Kind INSPECTION = Kind.of(
                    "inspection", "How the station tells good parts from bad ones, after its work.")
            .may(
                    "sample",
                    new AnyOf(List.of(new OneWord(List.of("all")), new Group(SAMPLE))),
                    "all",
                    "Which pieces are looked at.",
                    "{every: 10}")
            .may("finds", new ListOf(new Words("a cause of defects")), "all", "Causes it can see.", "[burr, crack]")
            .may(
                    "measures",
                    new ListOf(new Words("a characteristic")),
                    "none",
                    "Characteristics it measures.",
                    "[bore]")
            .may("false alarm", SHARE, "0 %", "Probability that a good piece is called bad.", "1 %")
            .may("miss", SHARE, "0 %", "Probability that a bad piece is called good.", "2 %")
            .may("gauge", new Measure(), "0", "Standard deviation of the measurement itself.", "0.002 mm")
            .may("chart", new Group(CHART), "none", "The control chart kept here.", "{sigma: 0.01 mm}")
            .may(
                    "rework limit",
                    new Whole(0, false),
                    "0",
                    "How often one piece may be sent to rework before it is scrapped.",
                    "1")
            .done();

    static final Kind LOAD = Kind.of("load", "Loading by a person before the work; the machine then works alone.")
            .must("crew", QUALIFICATION, "The qualification needed.", "operator")
            .must("takes", TIME, "How long loading takes.", "20 s")
            .done();

    static final Kind STAFFING = Kind.of("staffing", "Who must be there.")
            .may("run", QUALIFICATION, "nobody", "Who is needed during the whole work.", "operator")
            .may(
                    "load",
                    new Group(LOAD),
                    "nobody",
                    "Who loads it before the work, and for how long.",
                    "{crew: operator, takes: 20 s}")
            .may("setup", QUALIFICATION, "nobody", "Who is needed during change-over.", "setter")
            .done();

    static final Kind POWER_STATES = Kind.of("power", "Electrical power of one unit by what it does.")
            .may("off", new Amount(AmountKind.POWER), "0 W", "Off shift or stopped.", "0 W")
            .may("standby", new Amount(AmountKind.POWER), "0 W", "Down, held or in maintenance.", "300 W")
            .may("idle", new Amount(AmountKind.POWER), "0 W", "Could work but waits.", "2 kW")
            .may("working", new Amount(AmountKind.POWER), "0 W", "Working or setting up.", "12 kW")
            .done();

    static final Kind PACKML = Kind.of("packml", "How long the acting states of the PackML model take.")
            .may("clearing", DURATION, "0 s", "From Aborted to Stopped.", "30 s")
            .may("starting", DURATION, "0 s", "From Idle to Execute.", "20 s")
            .may("stopping", DURATION, "0 s", "To Stopped.", "10 s")
            .may("aborting", DURATION, "0 s", "To Aborted.", "2 s")
            .may("holding", DURATION, "0 s", "To Held.", "3 s")
            .may("unholding", DURATION, "0 s", "From Held to Execute.", "5 s")
            .may("suspending", DURATION, "0 s", "To Suspended.", "1 s")
            .may("unsuspending", DURATION, "0 s", "From Suspended to Execute.", "1 s")
            .may("resetting", DURATION, "0 s", "To Idle.", "15 s")
            .may("completing", DURATION, "0 s", "To Complete.", "5 s")
            .done();

    static final Kind ALARMS = Kind.of("alarms", "Alarms for waiting too long.")
            .may("blocked", DURATION, "never", "Raise an alarm when blocked longer than this.", "10 min")
            .may("starved", DURATION, "never", "Raise an alarm when starved longer than this.", "15 min")
            .done();

    static final Kind BATCH = Kind.of("batch", "A furnace: several pieces worked together.")
            .may("at least", new Whole(1, false), "1", "Pieces without which it never starts.", "20")
            .must("at most", new Whole(1, false), "Pieces it holds; with so many it starts at once.", "60")
            .may(
                    "wait at most",
                    DURATION,
                    "for ever",
                    "So long after the first piece it starts with what is there, if that is enough.",
                    "30 min")
            .may("mixed", new YesNo(), "no", "Whether different products may lie in one load.", "no")
            .done();

    static final Kind STATION = Kind.of(
                    "station",
                    "A work centre: one machine, or several identical ones that share their inputs. A unit takes one load when it is free, works on it, and keeps it until the next place has room.")
            .may(
                    "cycle",
                    new AnyOf(List.of(TIME, new ByName("product, or otherwise", TIME))),
                    "given by the routes",
                    "Working time of a load, one for all or one for each product (`otherwise` for the rest). A step of a route can give its own.",
                    "normal mean 60 s sd 5 s")
            .may("units", new Whole(1, false), "1", "Identical machines.", "2")
            .may(
                    "queue",
                    new Whole(0, true),
                    "0",
                    "Waiting places in front of the station itself; 0: parts wait in the place before.",
                    "unlimited")
            .may(
                    "dispatch",
                    new AnyOf(List.of(new OneWord(List.copyOf(Dispatch.byName().keySet())), new Group(DISPATCH))),
                    "first come",
                    "Which of the waiting parts is next. `shortest` and `longest` go by the mean working time that its product has here: nobody knows the time of one part beforehand.",
                    "shortest")
            .may(
                    "setup",
                    new AnyOf(List.of(TIME, new Group(SETUP))),
                    "none",
                    "Change-over between products: one time for all, or a matrix.",
                    "{otherwise: 5 min}")
            .may(
                    "batch",
                    new Group(BATCH),
                    "one piece",
                    "Several pieces worked together.",
                    "{at least: 20, at most: 60, wait at most: 30 min}")
            .may(
                    "kit",
                    PIECES_BY_PRODUCT,
                    "one piece",
                    "Assembly by parts list. The first product lives on in what comes out.",
                    "{arm: 1, bushing: 2}")
            .may("becomes", PRODUCT, "what went in", "The product that comes out.", "assembly")
            .may(
                    "splits",
                    PIECES_BY_PRODUCT,
                    "what went in",
                    "Cutting or disassembly: what comes out of one piece.",
                    "{blank: 4}")
            .may(
                    "failures",
                    new ByName("failure mode", new Group(FAILURE)),
                    "none",
                    "What breaks, how often and for how long.",
                    "{spindle: {every: exponential mean 4 h, repair: 12 min}}")
            .may("outages", new ListOf(new Group(OUTAGE)), "none", "Stops at fixed times.", "[{at: 2 h, for: 30 min}]")
            .may(
                    "maintenance",
                    new ByName("maintenance", new Group(MAINTENANCE)),
                    "none",
                    "What is done before something breaks.",
                    "{greasing: {every: 168 h, takes: 20 min}}")
            .may("tool", new Group(TOOL), "none", "The tool that wears.", "{life: 40 h, change: 5 min}")
            .may(
                    "degradation",
                    new Group(DEGRADATION),
                    "none",
                    "How the unit itself loses health.",
                    "{span: 2000 h, slows: 10 %}")
            .may(
                    "defects",
                    new ByName("cause", new AnyOf(List.of(SHARE, new Group(DEFECT)))),
                    "none",
                    "Causes that strike a piece worked here.",
                    "{burr: 2 %}")
            .may(
                    "makes",
                    new ByName("characteristic", new Group(MAKES)),
                    "none",
                    "Characteristics that are made here.",
                    "{bore: {spread: 0.01 mm}}")
            .may("inspection", new Group(INSPECTION), "none", "How parts are judged after the work.", "{miss: 2 %}")
            .may("staffing", new Group(STAFFING), "nobody", "Who must be there.", "{run: operator}")
            .may(
                    "power",
                    new AnyOf(List.of(new Amount(AmountKind.POWER), new Group(POWER_STATES))),
                    "0 W",
                    "Electrical power of one unit; one value is what it draws when working.",
                    "{idle: 2 kW, working: 12 kW}")
            .may("air", new Amount(AmountKind.AIR), "0 m3/h", "Compressed air of one unit while working.", "5 Nm3/h")
            .may(
                    "shifts",
                    new Words("a shift pattern"),
                    "always",
                    "When it is manned at all; outside it is not planned to be busy and work rests.",
                    "two-shift")
            .may(
                    "start",
                    new OneWord(List.of("running", "stopped")),
                    "running",
                    "Whether it begins in Execute or in Stopped, waiting for Reset and Start.",
                    "stopped")
            .may("packml", new Group(PACKML), "all 0 s", "How long acting PackML states take.", "{starting: 20 s}")
            .may("alarms", new Group(ALARMS), "none", "Alarms for waiting too long.", "{blocked: 10 min}")
            .done();

    private StationWords() {}
}
