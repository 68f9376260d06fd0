package learningfactory.factory.running;

/// Numbers of the facts in the journal. A number once used keeps its meaning for ever: old journals stay
/// readable.
final class Kind {
    /// A unit's condition: a = condition, b = PackML number.
    static final int CONDITION = 1;
    /// A part came into being at a source: a = serial, b = product.
    static final int CREATED = 2;
    /// A part entered a place, belt or pick-up point: a = serial, b = content then.
    static final int ENTERED = 3;
    /// A unit took a part into its load: a = serial, b = product.
    static final int TAKEN = 4;
    /// A unit began to work: a = serial of the first part, b = working time, µs.
    static final int WORK_STARTED = 5;
    /// A unit finished the work on a part: a = serial, b = trace (tool number × 2²⁰ + person + 1).
    static final int WORK_DONE = 6;
    /// A part left at a sink: a = serial, b = product × 2 + 1 when truly good.
    static final int LEFT = 7;
    /// A part ended inside another (assembly): a = its serial, b = serial of the main part.
    static final int JOINED = 8;
    /// A part came out of another (splitting): a = its serial, b = serial of the origin.
    static final int SPLIT = 9;
    /// A failure mode struck: a = mode, b = serial of the part in work or 0.
    static final int FAILED = 10;
    /// Hands-on repair began: a = mode, b = person or -1.
    static final int REPAIR_STARTED = 11;
    /// Repaired: a = mode.
    static final int REPAIRED = 12;
    /// A part was lost: a = serial, b = product.
    static final int SCRAPPED = 13;
    /// A tool was changed: a = number of the new tool, b = wear of the old one, millionths.
    static final int TOOL_CHANGED = 14;
    /// Maintenance done: a = its place in the station's list.
    static final int MAINTAINED = 15;
    /// A characteristic was measured: a = serial, b = bits of the double.
    static final int MEASURED = 16;
    /// A part was judged: a = serial, b = verdict.
    static final int JUDGED = 17;
    /// A cause struck a part (hidden from people in the plant): a = serial, b = cause.
    static final int DEFECT = 18;
    /// A control chart signalled: a = point number, b = bits of the mean.
    static final int CHART_SIGNAL = 19;
    /// An alarm changed state: a = alarm, b = state.
    static final int ALARM = 20;
    /// A card was taken: a = serial, b = cards in use.
    static final int CARD_TAKEN = 21;
    /// A person was sent: a = person, b = unit.
    static final int PERSON_SENT = 22;
    /// A person is free again: a = person.
    static final int PERSON_FREE = 23;
    /// A person came or went with the shift: a = person, b = 1 present, 0 away.
    static final int PERSON_SHIFT = 24;
    /// A vehicle changed what it does: a = vehicle × 16 + activity, b = point.
    static final int VEHICLE = 25;
    /// Material was ordered: a = pieces, b = lot.
    static final int ORDERED = 26;
    /// A lot arrived: a = pieces, b = lot.
    static final int DELIVERED = 27;
    /// A part that found no room was turned away: a = product.
    static final int LOST = 28;
    /// A command: a = its number × 2 + 1 when accepted, + (what it speaks of + 1) × 2¹⁶, b = what it asked
    /// for (a number, or the bits of a value). The subject is the unit, source or buffer it is about.
    static final int COMMAND = 29;
    /// A unit was inspected by order: a = wear, millionths, b = open faults, a bit each.
    static final int INSPECTED = 30;
    /// A set-up was done: a = product now set up for, b = product before, -1 none.
    static final int SET_UP = 31;

    /// A part was set aside by order: a = serial, b = product.
    static final int QUARANTINED = 32;

    /// A unit was inspected and something hidden came to light: a = what ([#BLIND], [#MISREADING],
    /// [#DISTURBANCE]) + characteristic × 256, b = bits of its amount.
    static final int REVEALED = 33;

    static final int BLIND = 0;
    static final int MISREADING = 1;
    static final int DISTURBANCE = 2;

    /// A customer order came: a = serial of its first piece × 2²⁴ + pieces, b = due date, µs.
    static final int ORDER_TAKEN = 34;

    private Kind() {}
}
