package learningfactory.scenario;

import learningfactory.words.Words;

/// What an inject or a hazard does.
public sealed interface Effect {
    /// It does something to the plant itself.
    record Does(Deed deed) implements Effect {}

    /// From now on a screen shows this instead of the truth, until it ends or the network is isolated.
    ///
    /// @param shown what is falsely shown
    /// @param element the unit's station, the buffer or the alarm as the plant calls it; empty for the
    ///     counters
    /// @param number unit, from 1; 0: all
    /// @param word the condition that is shown, upper case
    /// @param value the content or count that is shown
    record Shows(Shown shown, String element, int number, String word, double value) implements Effect {
        /// As scenario files write it: `press is WORKING`, `before press holds 3`, `no alarm
        /// press/hydraulics`, `counters stand still`, `everything stands still`.
        public String text() {
            return switch (shown) {
                case CONDITION -> element + (number == 0 ? "" : " " + number) + " is " + word;
                case CONTENT -> element + " holds " + PlainText.number(value);
                case NO_ALARM -> element.isEmpty() ? "no alarm" : "no alarm " + PlainText.alarm(element);
                case COUNTERS -> "counters stand still";
                case EVERYTHING -> "everything stands still";
            };
        }
    }

    /// Everything false that is shown ends.
    record ShowsTruth() implements Effect {}

    /// Someone says something to a role; to all when `to` is null.
    record Says(String from, Role.@org.jspecify.annotations.Nullable Kind to, Words words) implements Effect {}

    /// What can be falsely shown.
    enum Shown {
        /// A unit's condition.
        CONDITION,
        /// A buffer's content.
        CONTENT,
        /// An alarm is hidden.
        NO_ALARM,
        /// The counters of good parts and scrap stand still.
        COUNTERS,
        /// The whole picture stands still.
        EVERYTHING
    }
}
