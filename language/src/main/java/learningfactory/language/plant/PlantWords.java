package learningfactory.language.plant;

import java.util.List;
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
import learningfactory.yaml.Shape.Price;
import learningfactory.yaml.Shape.Span;
import learningfactory.yaml.Shape.Whole;
import learningfactory.yaml.Shape.Words;
import learningfactory.yaml.Shape.YesNo;

/// Every key of the plant file except those inside a station ([StationWords]).
///
/// The reader asks only for keys that stand here, the JSON Schema and the plant reference are written from
/// here. Longer than other files: it is one list, and a reader looks a key up in it.
final class PlantWords {
    private static final Shape TIME = new Chance(AmountKind.TIME);
    private static final Shape COUNTED = new Chance(AmountKind.COUNT);
    private static final Shape DURATION = new Amount(AmountKind.TIME);
    private static final Shape SHARE = new Amount(AmountKind.SHARE);
    private static final Shape PRODUCT = new Words("a product");
    private static final Shape PLACE = new Words("a station, buffer, conveyor, transport or sink");
    private static final Shape POINT = new Words("a point of the ways");
    private static final Shape WEIGHT = new AnyOf(List.of(SHARE, new Plain()));

    static final Kind STEP = Kind.of("step", "One step of a route with its own working time.")
            .must("at", new Words("a station"), "The station that does it.", "mill")
            .may("cycle", TIME, "the station's", "How long it takes there.", "3 min")
            .done();

    static final Kind PRODUCT_KIND = Kind.of("product", "A kind of part.")
            .may("mass", new Amount(AmountKind.MASS), "0 kg", "Mass of one piece; scrap is counted with it.", "1.2 kg")
            .may("priority", new Whole(0, false), "0", "Smaller goes first where a queue is ordered by priority.", "1")
            .may(
                    "route",
                    new ListOf(new AnyOf(List.of(new Words("a station"), new Group(STEP)))),
                    "the arrows of the flow",
                    "The stations it visits, in this order. Needs no arrows between them.",
                    "[saw, {at: mill, cycle: 3 min}]")
            .done();

    static final Kind CHARACTERISTIC = Kind.of(
                    "characteristic", "A measured property of a part. Give `tolerance`, or `lower` and `upper`.")
            .must("nominal", new Measure(), "The value aimed at, with the unit of the drawing.", "24 mm")
            .may("tolerance", new Measure(), "", "Distance of both limits from nominal.", "0.02 mm")
            .may("lower", new Measure(), "", "Lower specification limit.", "23.98 mm")
            .may("upper", new Measure(), "", "Upper specification limit.", "24.02 mm")
            .done();

    static final Kind SUPPLIER = Kind.of("supplier", "Lots that are ordered when a stock runs low.")
            .must("stock", new Words("a buffer"), "The buffer that is watched.", "blank store")
            .must(
                    "order point",
                    new Whole(0, false),
                    "A lot is ordered when stock and orders together have fallen to so many pieces.",
                    "40")
            .must("lot", new Whole(1, false), "Pieces of a lot.", "100")
            .must("lead time", TIME, "From order to delivery.", "normal mean 8 h sd 1 h")
            .done();

    static final Kind ORDERS = Kind.of("orders", "Customers' orders, each with a due date.")
            .must("every", TIME, "Time between two orders.", "exponential mean 40 min")
            .may("pieces", COUNTED, "1", "Pieces of an order.", "uniform 5 pieces 20 pieces")
            .must("due", TIME, "From the order to its due date.", "16 h")
            .done();

    static final Kind FEED = Kind.of("feed", "When parts come: give `every`, `pieces` alone, `supplier` or `orders`.")
            .may("every", TIME, "", "Time between two arrivals.", "exponential mean 4 min")
            .may("first", DURATION, "drawn like the others", "Time of the first arrival.", "0 s")
            .may(
                    "pieces",
                    new AnyOf(List.of(
                            new Whole(1, false),
                            new ListOf(new Whole(0, false)),
                            new ByName("product", new Whole(0, false)))),
                    "1",
                    "With `every`: pieces that come at once. Without: what stands ready at the start, one number for each product of the source; no more come.",
                    "2")
            .may("most", new Whole(1, false), "no end", "Pieces in all.", "100")
            .may(
                    "supplier",
                    new Group(SUPPLIER),
                    "",
                    "Lots that are ordered when a stock runs low.",
                    "{stock: store, order point: 40, lot: 100, lead time: 8 h}")
            .may("orders", new Group(ORDERS), "", "Customers' orders.", "{every: 40 min, pieces: 10, due: 16 h}")
            .done();

    static final Kind SOURCE = Kind.of("source", "Where parts come into the plant.")
            .may(
                    "product",
                    new AnyOf(List.of(PRODUCT, new ByName("product", WEIGHT))),
                    "the only product",
                    "What comes: a product, or a mix with weights.",
                    "{bracket: 70 %, arm: 30 %}")
            .may(
                    "feed",
                    new AnyOf(List.of(new OneWord(List.of("always")), TIME, new Group(FEED))),
                    "always",
                    "When it comes: `always` (there is always a raw part), a time between arrivals, or a table.",
                    "exponential mean 4 min")
            .may(
                    "when full",
                    new OneWord(List.of("wait", "lost")),
                    "wait",
                    "What becomes of a part that finds no room: it waits outside, or it is turned away.",
                    "lost")
            .done();

    static final Kind SINK = Kind.of("sink", "Where parts leave the plant.")
            .may(
                    "fate",
                    new OneWord(List.of("shipped", "scrapped", "quarantined")),
                    "shipped",
                    "What leaving here means.",
                    "scrapped")
            .done();

    static final Kind BUFFER = Kind.of("buffer", "A storage unit between stations.")
            .must("capacity", new Whole(1, true), "Places in it.", "5")
            .may(
                    "order",
                    new OneWord(List.of("first in", "last in", "priority")),
                    "first in",
                    "Which part leaves first.",
                    "last in")
            .may("initial", new Whole(0, false), "0", "Pieces in it at the start.", "3")
            .may("product", PRODUCT, "the only product", "What the pieces at the start are.", "bracket")
            .may("dwell", DURATION, "0 s", "Shortest stay (cooling, curing).", "2 h")
            .done();

    static final Kind CONVEYOR = Kind.of("conveyor", "A belt that carries parts at constant speed.")
            .must("length", new Amount(AmountKind.LENGTH), "From start to end.", "12 m")
            .must("speed", new Amount(AmountKind.SPEED), "Of the belt.", "0.3 m/s")
            .must("pitch", new Amount(AmountKind.LENGTH), "Room one part takes.", "0.5 m")
            .may(
                    "accumulating",
                    new YesNo(),
                    "yes",
                    "Whether parts close up behind one that cannot leave; otherwise the whole belt stops.",
                    "yes")
            .done();

    static final Kind PATH = Kind.of("path", "A way between two points.")
            .must("from", POINT, "Its start.", "store")
            .must("to", POINT, "Its end.", "robot")
            .must("length", new Amount(AmountKind.LENGTH), "Its length.", "18 m")
            .may("one way", new YesNo(), "no", "Whether it is driven only from start to end.", "yes")
            .may(
                    "zone",
                    new Words("a name"),
                    "none",
                    "All ways of one zone together hold one vehicle at a time.",
                    "gate")
            .done();

    static final Kind BATTERY = Kind.of("battery", "The battery of a vehicle.")
            .must("range", new Amount(AmountKind.LENGTH), "Driving with a full battery.", "8 km")
            .may("charge at", SHARE, "20 %", "Below this charge a free vehicle goes to charge.", "25 %")
            .must("charge", DURATION, "Time from empty to full; charging is linear.", "1 h")
            .must("at", POINT, "The point where it charges.", "dock")
            .done();

    static final Kind FLEET = Kind.of("fleet", "Identical vehicles.")
            .may("vehicles", new Whole(1, false), "1", "How many.", "2")
            .must("home", POINT, "Where they start and wait.", "dock")
            .must("speed", new Amount(AmountKind.SPEED), "Driving speed.", "1.2 m/s")
            .may("load", DURATION, "0 s", "Time to load, and to unload.", "15 s")
            .may(
                    "rule",
                    new OneWord(List.of("longest waiting", "nearest")),
                    "longest waiting",
                    "Which waiting transport a free vehicle takes.",
                    "nearest")
            .may(
                    "battery",
                    new Group(BATTERY),
                    "none",
                    "When it must be charged.",
                    "{range: 8 km, charge: 1 h, at: dock}")
            .done();

    static final Kind VEHICLES = Kind.of("vehicles", "Vehicles and the ways on which they drive.")
            .may(
                    "points",
                    new ListOf(POINT),
                    "the ends of the paths",
                    "Crossings, stops and charging places.",
                    "[store, robot, dock]")
            .must(
                    "paths",
                    new ListOf(new Group(PATH)),
                    "Ways between points.",
                    "[{from: store, to: robot, length: 18 m}]")
            .must(
                    "fleets",
                    new ByName("fleet", new Group(FLEET)),
                    "The vehicles.",
                    "{agv: {home: dock, speed: 1.2 m/s}}")
            .done();

    static final Kind TRANSPORT = Kind.of("transport", "A place of the flow from which parts are driven to the next.")
            .may("fleet", new Words("a fleet"), "the only fleet", "Who drives.", "agv")
            .must("from", POINT, "Pick-up point.", "store")
            .must("to", POINT, "Drop-off point.", "robot")
            .may("places", new Whole(1, false), "1", "Waiting places at the pick-up point.", "10")
            .may("load", new Whole(1, false), "1", "Pieces carried at once; a vehicle leaves with what is there.", "5")
            .done();

    static final Kind CREW = Kind.of("crew", "People with the same qualifications and shifts.")
            .may("persons", new Whole(1, false), "1", "How many they are.", "3")
            .may(
                    "may",
                    new ListOf(StationWords.QUALIFICATION),
                    "the name of the crew",
                    "What they may do; a task names one of these.",
                    "[operator, setter]")
            .may("shifts", new Words("a shift pattern"), "always", "When they are there.", "two-shift")
            .may(
                    "absence",
                    SHARE,
                    "0 %",
                    "How often one of them is missing for a whole working day; drawn once a day for each.",
                    "4 %")
            .may("travel", DURATION, "0 s", "Time to walk to any task.", "1 min")
            .done();

    static final Kind SHIFTS = Kind.of(
                    "shifts",
                    "A repeating pattern of presence. A run starts at its beginning, or at the time of day that `starts at` says.")
            .may(
                    "repeats",
                    new AnyOf(List.of(new OneWord(List.of("day", "week")), DURATION)),
                    "day",
                    "After this the pattern begins again; a week begins on Monday.",
                    "week")
            .may(
                    "days",
                    new ListOf(new OneWord(List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"))),
                    "every day",
                    "Days on which there is work, for a week.",
                    "[Mon, Tue, Wed, Thu, Fri]")
            .must("work", new ListOf(new Span()), "Times of presence.", "[06:00 - 14:00, 14:00 - 22:00]")
            .may("breaks", new ListOf(new Span()), "none", "Taken out of the times of presence.", "[10:00 - 10:20]")
            .done();

    static final Kind CARDS = Kind.of(
                    "cards",
                    "A loop of cards (kanban, CONWIP): a part passes `from` only with a free card, which comes back at `to`.")
            .must("cards", new Whole(1, false), "How many.", "8")
            .must("from", PLACE, "The source or station that needs a card.", "blanks")
            .must("to", PLACE, "The place that frees the card.", "shipped")
            .may(
                    "freed",
                    new OneWord(List.of("entry", "exit")),
                    "entry",
                    "When the part enters `to`, or when it leaves it.",
                    "exit")
            .done();

    static final Kind SITE = Kind.of("site", "What the plant shares.")
            .may(
                    "power cap",
                    new Amount(AmountKind.POWER),
                    "none",
                    "Work that would draw more together waits.",
                    "400 kW")
            .may(
                    "energy price",
                    new AnyOf(List.of(new Price(), new ListOf(new Price()))),
                    "none",
                    "One price, or 24 prices by hour of the day.",
                    "1.2 NOK/kWh")
            .may("co2", new Amount(AmountKind.EMISSION), "0 g/kWh", "Emission factor of the electricity.", "18 g/kWh")
            .may(
                    "air",
                    new Amount(AmountKind.AIR_ENERGY),
                    "0 kWh/m3",
                    "Electricity to compress one normal m³ of air.",
                    "0.12 kWh/m3")
            .done();

    static final Kind PARAMETER = Kind.of("parameter", "A value that a command may change in a run, within limits.")
            .must(
                    "changes",
                    new OneWord(List.of("speed", "setup", "cards", "power cap", "arrivals")),
                    "What it changes: the factor on a station's working times or on its change-overs, the cards of a loop, the site's power cap, or the factor on a source's times between arrivals.",
                    "cards")
            .may("of", new Words("a station, card loop or source"), "the site", "What it belongs to.", "loop")
            .must(
                    "least",
                    new AnyOf(List.of(new Plain(), new Amount(AmountKind.POWER))),
                    "Smallest value allowed.",
                    "4")
            .must("most", new AnyOf(List.of(new Plain(), new Amount(AmountKind.POWER))), "Largest value allowed.", "12")
            .done();

    static final Kind VERDICTS = Kind.of("verdicts", "Where parts go after an inspection.")
            .must("good", PLACE, "Passed, or never inspected.", "shipped")
            .may("rework", PLACE, "no way", "Failed, to be worked again.", "mill")
            .may("scrap", PLACE, "no way", "Failed for good.", "scrap")
            .done();

    static final Kind CASE = Kind.of("case", "One way out with its conditions.")
            .may("product", PRODUCT, "any", "Only this product takes it.", "arm")
            .may(
                    "verdict",
                    new OneWord(List.of("any", "good", "rework", "scrap")),
                    "any",
                    "Only parts with this verdict take it.",
                    "good")
            .must("to", PLACE, "Where it leads.", "shipped")
            .done();

    static final Kind ARROW = Kind.of(
                    "arrow", "Several ways out of one place; beside `from` give one of the other keys.")
            .must("from", new Words("a source, station, buffer, conveyor or transport"), "Where parts leave.", "check")
            .may(
                    "share",
                    new ByName("place", WEIGHT),
                    "",
                    "By chance, in proportion to the shares.",
                    "{a: 90 %, b: 10 %}")
            .may(
                    "shortest",
                    new ListOf(PLACE),
                    "",
                    "To the one with the fewest parts, those in its machines counted.",
                    "[a, b]")
            .may("in turn", new ListOf(PLACE), "", "One after the other.", "[a, b]")
            .may("first free", new ListOf(PLACE), "", "To the first that has room.", "[a, b]")
            .may("product", new ByName("product, or otherwise", PLACE), "", "By product.", "{arm: a, bracket: b}")
            .may(
                    "verdict",
                    new Group(VERDICTS),
                    "",
                    "By the verdict of the station's inspection.",
                    "{good: shipped, rework: mill, scrap: scrap}")
            .may(
                    "cases",
                    new ListOf(new Group(CASE)),
                    "",
                    "The first case that fits, by product and verdict.",
                    "[{verdict: scrap, to: scrap}, {product: arm, to: a}, {to: b}]")
            .done();

    static final Kind PLANT = Kind.of("plant file", "A whole plant.")
            .may("plant", new Words("a title"), "the name of the file", "Its title.", "Three stations")
            .may("about", new Words("a text"), "", "What it shows, for people.", "A first line.")
            .may(
                    "starts at",
                    new Span(),
                    "00:00",
                    "Time of day at which a run starts, for shifts and energy prices by the clock.",
                    "06:00")
            .may(
                    "products",
                    new AnyOf(List.of(
                            new ListOf(PRODUCT), new ByName("product", new Shape.Optional(new Group(PRODUCT_KIND))))),
                    "one, called `part`",
                    "Kinds of parts.",
                    "{bracket: {mass: 1.2 kg}}")
            .may(
                    "characteristics",
                    new ByName("characteristic", new Group(CHARACTERISTIC)),
                    "none",
                    "What is measured on parts.",
                    "{bore: {nominal: 24 mm, tolerance: 0.02 mm}}")
            .must(
                    "sources",
                    new ByName("source", new Shape.Optional(new Group(SOURCE))),
                    "Where parts come in.",
                    "{blanks: {feed: always}}")
            .must(
                    "stations",
                    new ByName("station", new Shape.Optional(new Group(StationWords.STATION))),
                    "Machines and work places, in the order of ties.",
                    "{saw: {cycle: 50 s}}")
            .may(
                    "buffers",
                    new ByName("buffer", new AnyOf(List.of(new Whole(1, true), new Group(BUFFER)))),
                    "none",
                    "Storage between stations: its capacity, or a table.",
                    "{between: 5}")
            .may(
                    "conveyors",
                    new ByName("conveyor", new Group(CONVEYOR)),
                    "none",
                    "Belts.",
                    "{belt: {length: 12 m, speed: 0.3 m/s, pitch: 0.5 m}}")
            .may(
                    "vehicles",
                    new Group(VEHICLES),
                    "none",
                    "Vehicles and their ways.",
                    "{paths: [{from: a, to: b, length: 20 m}], fleets: {agv: {home: a, speed: 1 m/s}}}")
            .may(
                    "transports",
                    new ByName("transport", new Group(TRANSPORT)),
                    "none",
                    "Places from which parts are driven.",
                    "{drive: {from: a, to: b}}")
            .may(
                    "sinks",
                    new ByName(
                            "sink",
                            new Shape.Optional(new AnyOf(List.of(
                                    new OneWord(List.of("shipped", "scrapped", "quarantined")), new Group(SINK))))),
                    "shipped, scrap and quarantine",
                    "Where parts leave.",
                    "{shipped: shipped, scrap: scrapped}")
            .may(
                    "flow",
                    new ListOf(new AnyOf(List.of(new Words("places joined by -> or →"), new Group(ARROW)))),
                    "only routes",
                    "The arrows: chains of places, or tables where one place has several ways out.",
                    "[blanks -> saw -> shipped]")
            .may(
                    "cards",
                    new ByName("card loop", new Group(CARDS)),
                    "none",
                    "Kanban and CONWIP loops.",
                    "{loop: {cards: 8, from: blanks, to: shipped}}")
            .may(
                    "people",
                    new ByName("crew", new Shape.Optional(new Group(CREW))),
                    "nobody",
                    "Who works here.",
                    "{operators: {persons: 2, may: [operator]}}")
            .may(
                    "shifts",
                    new ByName("shift pattern", new Group(SHIFTS)),
                    "none",
                    "Patterns of presence.",
                    "{day: {work: [07:00 - 15:00]}}")
            .may(
                    "site",
                    new Group(SITE),
                    "none",
                    "What the plant shares: power, prices, emissions.",
                    "{power cap: 400 kW}")
            .may(
                    "parameters",
                    new ByName("parameter", new Group(PARAMETER)),
                    "none",
                    "What commands may change in a run.",
                    "{cards in loop: {changes: cards, of: loop, least: 4, most: 12}}")
            .may(
                    "labels",
                    new ByName("language", new ByName("name", new Words("a label"))),
                    "names as they are",
                    "What people call the parts of the plant, by language (`nb`, `nn`, `en`); names in the file are keys.",
                    "{nb: {saw: sag, blanks: emner}}")
            .done();

    private PlantWords() {}

    /// Every kind of table there is, the plant first, each before those inside it.
    static List<Kind> kinds() {
        return PLANT.all();
    }
}
