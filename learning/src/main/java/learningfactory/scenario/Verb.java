package learningfactory.scenario;

import static learningfactory.scenario.Verb.Of.ALARM;
import static learningfactory.scenario.Verb.Of.BUFFER;
import static learningfactory.scenario.Verb.Of.CREW;
import static learningfactory.scenario.Verb.Of.NOTHING;
import static learningfactory.scenario.Verb.Of.PARAMETER;
import static learningfactory.scenario.Verb.Of.SOURCE;
import static learningfactory.scenario.Verb.Of.UNIT;

/// Everything that somebody, or fate, may do to the factory. The first group is open to roles, the
/// second only to injects and to the instructor.
public enum Verb {
    /// PackML Start.
    START("start", UNIT, With.ALONE, true),
    /// PackML Stop.
    STOP("stop", UNIT, With.ALONE, true),
    /// PackML Hold.
    HOLD("hold", UNIT, With.ALONE, true),
    /// PackML Unhold.
    UNHOLD("unhold", UNIT, With.ALONE, true),
    /// PackML Reset.
    RESET("reset", UNIT, With.ALONE, true),
    /// PackML Abort.
    ABORT("abort", UNIT, With.ALONE, true),
    /// PackML Clear.
    CLEAR("clear", UNIT, With.ALONE, true),
    /// Send someone to repair.
    REPAIR("repair", UNIT, With.ALONE, true),
    /// Look closely: takes time, reveals hidden causes.
    INSPECT("inspect", UNIT, With.ALONE, true),
    /// Change the tool.
    CHANGE_TOOL("change tool", UNIT, With.ALONE, true),
    /// Do a maintenance task; the word names it.
    MAINTAIN("maintain", UNIT, With.WORD, true),
    /// Another dispatch rule; the word names it.
    CHANGE_DISPATCH("change dispatch", UNIT, With.WORD, true),
    /// Set a person to one qualification; the word names it.
    REASSIGN("reassign", CREW, With.WORD, true),
    /// Call an absent person in.
    CALL_IN("call in", CREW, With.ALONE, true),
    /// Order pieces from a supplier; the value counts them.
    ORDER("order", SOURCE, With.PIECES, true),
    /// End a supply stop early, from another supplier.
    RESUME_SUPPLY("resume supply", SOURCE, With.ALONE, true),
    /// Change a parameter to the value.
    SET("set", PARAMETER, With.VALUE, true),
    /// Set all parts of a buffer aside.
    QUARANTINE("quarantine", BUFFER, With.ALONE, true),
    /// Emergency stop of the plant.
    EMERGENCY_STOP("emergency stop", NOTHING, With.ALONE, true),
    /// Release it.
    RELEASE_EMERGENCY_STOP("release emergency stop", NOTHING, With.ALONE, true),
    /// Lock a stopped unit out.
    LOCK_OUT("lock out", UNIT, With.ALONE, true),
    /// Take the lock off.
    RELEASE("release", UNIT, With.ALONE, true),
    /// Calibrate a gauge.
    CALIBRATE("calibrate", UNIT, With.ALONE, true),
    /// Set a process back to its nominal.
    ADJUST("adjust", UNIT, With.ALONE, true),
    /// Go and compare what the screen says with the machine: ends no deceit, but tells the truth about
    /// the element.
    VERIFY("verify", UNIT, With.ALONE, true),
    /// Take the plant's network off the outside: ends everything that is falsely shown.
    ISOLATE("isolate", NOTHING, With.ALONE, true),
    /// Tell the customer, the team or the safety deputy; the word says whom.
    REPORT("report", NOTHING, With.WORD, true),
    /// Acknowledge an alarm, called by its name.
    ACKNOWLEDGE("acknowledge", ALARM, With.ALONE, true),
    /// Shelve an alarm for the value, µs.
    SHELVE("shelve", ALARM, With.TIME, true),
    /// Take an alarm off the shelf.
    UNSHELVE("unshelve", ALARM, With.ALONE, true),

    /// A failure mode, named by the word, strikes.
    BREAK("break", UNIT, With.WORD, false),
    /// From now on the failure mode named by the word is repaired only by order.
    REPAIR_BY_ORDER("repair by order", UNIT, With.WORD, false),
    /// Nothing comes from a source for the value, µs.
    STOP_SUPPLY("stop supply", SOURCE, With.TIME, false),
    /// A person is away for the value, µs.
    SEND_AWAY("send away", CREW, With.TIME, false),
    /// The tool is worn to the value, a share of its life.
    WEAR_TOOL("wear tool", UNIT, With.SHARE, false),
    /// The gauge of the characteristic named by the word reads the value too high.
    MISREAD("misread", UNIT, With.WORD_BY_VALUE, false),
    /// An inspection sees nothing any more.
    BLIND("blind", UNIT, With.ALONE, false),
    /// The true mean of the characteristic named by the word shifts by the value.
    DISTURB("disturb", UNIT, With.WORD_BY_VALUE, false),
    /// A customer orders the value's pieces of the product named by the word.
    RELEASE_ORDER("release order", SOURCE, With.PIECES_OF_WORD, false);

    private final String text;
    private final Of of;
    private final With with;
    private final boolean isForRoles;

    Verb(String text, Of of, With with, boolean isForRoles) {
        this.text = text;
        this.of = of;
        this.with = with;
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

    /// What is said beside it.
    public With with() {
        return with;
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

    /// What a deed says beside its verb and what it is done to; in a scenario file behind the colon.
    public enum With {
        /// Nothing.
        ALONE,
        /// A word: `break press: hydraulics`.
        WORD,
        /// A time, µs: `send away operator 1: 20 min`.
        TIME,
        /// A number of pieces: `order blanks: 100 pieces`.
        PIECES,
        /// A number, in W for power: `set press time factor: 1.2`.
        VALUE,
        /// A share: `wear tool press: 95 %`.
        SHARE,
        /// A word and a number in its unit: `disturb press: bore distance by 0.1 mm`.
        WORD_BY_VALUE,
        /// A number of pieces and a word: `release order orders: 20 pieces of bracket`.
        PIECES_OF_WORD
    }
}
