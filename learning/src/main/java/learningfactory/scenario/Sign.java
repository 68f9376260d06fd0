package learningfactory.scenario;

import java.util.Locale;

/// Something that is so, or is not, in the plant at a moment: what triggers, limits and stop rules look at.
///
/// Text form in scenario files ([#text()]): `press is ABORTED`, `before press holds at least 4`,
/// `shipped at least 30`, `alarm press/hydraulics is active`, `press is locked out`, `press is not
/// locked out`, `press is broken: hydraulics`, `operator 1 is present`, `power at least 60 kW`,
/// `emergency stop is pressed`, `tool of press is worn at least 90 %`, `something false is shown`; `any
/// unit is broken` where the element is empty.
///
/// @param subject what is looked at
/// @param element its name (an alarm as the plant calls it: `press: hydraulics`); empty for the whole plant
/// @param number unit, from 1; 0: any
/// @param word the state's name where one is compared (condition or PackML state, upper case)
/// @param comparison how the value is compared; for a state `AT_LEAST` means: is, `AT_MOST` means: is not
/// @param value the limit: pieces, a share, W, µs
public record Sign(Subject subject, String element, int number, String word, Comparison comparison, double value) {
    /// As scenario files write it.
    public String text() {
        return switch (subject) {
            case STATE -> unit() + is() + word;
            case LOCKED_OUT -> unit() + is() + "locked out";
            case FAILED -> unit() + is() + "broken" + (word.isEmpty() ? "" : ": " + word);
            case CONTENT -> element + " holds" + limit(PlainText.number(value));
            case SHIPPED, ESCAPED, SCRAPPED -> subject.name().toLowerCase(Locale.ROOT) + limit(PlainText.number(value));
            case ALARM -> "alarm " + PlainText.alarm(element) + is() + "active";
            case PRESENT -> unit() + is() + "present";
            case POWER -> "power" + limit(PlainText.power(value));
            case EMERGENCY_STOP -> "emergency stop" + is() + "pressed";
            case TOOL_WEAR -> "tool of " + unit() + " is worn" + limit(PlainText.share(value));
            case DECEIVED -> comparison == Comparison.AT_LEAST ? "something false is shown" : "nothing false is shown";
        };
    }

    private String unit() {
        return element.isEmpty() ? "any unit" : number == 0 ? element : element + " " + number;
    }

    private String is() {
        return comparison == Comparison.AT_LEAST ? " is " : " is not ";
    }

    private String limit(String value) {
        return (comparison == Comparison.AT_LEAST ? " at least " : " at most ") + value;
    }

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
