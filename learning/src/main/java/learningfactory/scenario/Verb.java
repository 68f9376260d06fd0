package learningfactory.scenario;

import static learningfactory.scenario.Verb.Of.ALARM;
import static learningfactory.scenario.Verb.Of.BUFFER;
import static learningfactory.scenario.Verb.Of.CREW;
import static learningfactory.scenario.Verb.Of.NOTHING;
import static learningfactory.scenario.Verb.Of.PARAMETER;
import static learningfactory.scenario.Verb.Of.SOURCE;
import static learningfactory.scenario.Verb.Of.UNIT;

/// Everything that somebody, or fate, may do to the factory. The first group is open to roles, the second only to
/// injects and to the instructor.
public enum Verb {
    /// PackML Start.
    START("start", UNIT, true),
    /// PackML Stop.
    STOP("stop", UNIT, true),
    /// PackML Hold.
    HOLD("hold", UNIT, true),
    /// PackML Unhold.
    UNHOLD("unhold", UNIT, true),
    /// PackML Reset.
    RESET("reset", UNIT, true),
    /// PackML Abort.
    ABORT("abort", UNIT, true),
    /// PackML Clear.
    CLEAR("clear", UNIT, true),
    /// Send someone to repair.
    REPAIR("repair", UNIT, true),
    /// Look closely: takes time, reveals hidden causes.
    INSPECT("inspect", UNIT, true),
    /// Change the tool.
    CHANGE_TOOL("change tool", UNIT, true),
    /// Do a maintenance task; the word names it.
    MAINTAIN("maintain", UNIT, true),
    /// Another dispatch rule; the word names it.
    CHANGE_DISPATCH("change dispatch", UNIT, true),
    /// Set a person to one qualification; the word names it.
    REASSIGN("reassign", CREW, true),
    /// Call an absent person in.
    CALL_IN("call in", CREW, true),
    /// Order pieces from a supplier; the value counts them.
    ORDER("order", SOURCE, true),
    /// End a supply stop early, from another supplier.
    RESUME_SUPPLY("resume supply", SOURCE, true),
    /// Change a parameter to the value.
    SET("set", PARAMETER, true),
    /// Set all parts of a buffer aside.
    QUARANTINE("quarantine", BUFFER, true),
    /// Emergency stop of the plant.
    EMERGENCY_STOP("emergency stop", NOTHING, true),
    /// Release it.
    RELEASE_EMERGENCY_STOP("release emergency stop", NOTHING, true),
    /// Lock a stopped unit out.
    LOCK_OUT("lock out", UNIT, true),
    /// Take the lock off.
    RELEASE("release", UNIT, true),
    /// Calibrate a gauge.
    CALIBRATE("calibrate", UNIT, true),
    /// Set a process back to its nominal.
    ADJUST("adjust", UNIT, true),
    /// Go and compare what the screen says with the machine: ends no deceit, but tells the truth about the element.
    VERIFY("verify", UNIT, true),
    /// Take the plant's network off the outside: ends everything that is falsely shown.
    ISOLATE("isolate", NOTHING, true),
    /// Tell the customer, the team or the safety deputy; the word says whom.
    REPORT("report", NOTHING, true),
    /// Acknowledge an alarm, called by its name.
    ACKNOWLEDGE("acknowledge", ALARM, true),
    /// Shelve an alarm for the value, µs.
    SHELVE("shelve", ALARM, true),
    /// Take an alarm off the shelf.
    UNSHELVE("unshelve", ALARM, true),

    /// A failure mode, named by the word, strikes.
    BREAK("break", UNIT, false),
    /// From now on the failure mode named by the word is repaired only by order.
    REPAIR_BY_ORDER("repair by order", UNIT, false),
    /// Nothing comes from a source for the value, µs.
    STOP_SUPPLY("stop supply", SOURCE, false),
    /// A person is away for the value, µs.
    SEND_AWAY("send away", CREW, false),
    /// The tool is worn to the value, a share of its life.
    WEAR_TOOL("wear tool", UNIT, false),
    /// The gauge of the characteristic named by the word reads the value too high.
    MISREAD("misread", UNIT, false),
    /// An inspection sees nothing any more.
    BLIND("blind", UNIT, false),
    /// The true mean of the characteristic named by the word shifts by the value.
    DISTURB("disturb", UNIT, false),
    /// A customer orders the value's pieces of the product named by the word.
    RELEASE_ORDER("release order", SOURCE, false);

    private final String text;
    private final Of of;
    private final boolean isForRoles;

    Verb(String text, Of of, boolean isForRoles) {
        this.text = text;
        this.of = of;
        this.isForRoles = isForRoles;
    }

    /// As scenario files write it.
    public String text() {
        return text;
    }

    /// What it is done to.
    public Of of() {
        return of;
    }

    /// Whether a role may be allowed it.
    public boolean isForRoles() {
        return isForRoles;
    }

    /// What a verb is done to.
    public enum Of {
        /// One unit of a station.
        UNIT,
        /// A source.
        SOURCE,
        /// One person of a crew.
        CREW,
        /// A parameter of the plant file.
        PARAMETER,
        /// A buffer.
        BUFFER,
        /// An alarm.
        ALARM,
        /// The whole plant.
        NOTHING
    }
}
