package learningfactory.scenario;

/// Something that is so, or is not, in the plant at a moment: what triggers, limits and stop rules look at.
///
/// Text form in scenario files: `press is ABORTED`, `before press holds at least 4`, `shipped at least 30`,
/// `alarm press/hydraulics is active`, `press is locked out`, `press is not locked out`.
///
/// @param subject what is looked at
/// @param element its name; empty for the whole plant
/// @param number unit, from 1; 0: any
/// @param word the state's name where one is compared (condition or PackML state, upper case)
/// @param comparison how the value is compared; for a state `AT_LEAST` means: is, `AT_MOST` means: is not
/// @param value the limit: pieces, a share, W, µs
public record Sign(Subject subject, String element, int number, String word, Comparison comparison, double value) {
    /// What is looked at.
    public enum Subject {
        /// The condition or PackML state of a unit.
        STATE,
        /// Whether a unit is locked out.
        LOCKED_OUT,
        /// Whether a failure mode (word) of a unit is open; any when the word is empty.
        FAILED,
        /// Parts in a buffer.
        CONTENT,
        /// Parts shipped since the lesson began.
        SHIPPED,
        /// Shipped parts that were truly bad.
        ESCAPED,
        /// Parts scrapped since the lesson began.
        SCRAPPED,
        /// Whether an alarm is active.
        ALARM,
        /// Whether a person of a crew is present.
        PRESENT,
        /// Power drawn now, W.
        POWER,
        /// Whether the emergency stop is pressed.
        EMERGENCY_STOP,
        /// Wear of a unit's tool, a share of its life.
        TOOL_WEAR,
        /// Whether something false is shown.
        DECEIVED
    }

    /// How a value is compared.
    public enum Comparison {
        /// At least the value, or: it is so.
        AT_LEAST,
        /// At most the value, or: it is not so.
        AT_MOST
    }
}
