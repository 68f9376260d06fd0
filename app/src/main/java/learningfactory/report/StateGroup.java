package learningfactory.report;

import learningfactory.factory.equipment.Condition;

/// The conditions of a station gathered into the few kinds that a picture can show.
enum StateGroup {
    /// Works on a load.
    WORKING('█', 32, "Arbeider", "Working"),
    /// Changes product or tool, or is being loaded.
    CHANGEOVER('▓', 36, "Omstilling", "Change-over"),
    /// Nothing to work on has come.
    STARVED('·', 90, "Mangler deler", "Starved"),
    /// The next place has no room.
    BLOCKED('▒', 33, "Blokkert", "Blocked"),
    /// Waits for a person, a card, power or an order.
    WAITING('w', 35, "Venter", "Waiting"),
    /// Has failed: waits for repair or is repaired.
    DOWN('x', 31, "Stans", "Down"),
    /// Is maintained.
    MAINTENANCE('m', 34, "Vedlikehold", "Maintenance"),
    /// Not planned to be busy.
    NOT_PLANNED(' ', 90, "Ikke planlagt", "Not planned");

    private final char mark;
    private final int colour;
    private final String norwegian;
    private final String english;

    StateGroup(char mark, int colour, String norwegian, String english) {
        this.mark = mark;
        this.colour = colour;
        this.norwegian = norwegian;
        this.english = english;
    }

    /// The kind a condition belongs to.
    static StateGroup of(Condition condition) {
        return switch (condition) {
            case WORKING -> WORKING;
            case SETTING_UP, LOADING, CHANGING_TOOL -> CHANGEOVER;
            case STARVED -> STARVED;
            case BLOCKED -> BLOCKED;
            case WAITING_FOR_CARD,
                    WAITING_FOR_POWER,
                    WAITING_FOR_PERSON,
                    SUSPENDED,
                    HELD,
                    CHANGING_STATE,
                    IDLE,
                    COMPLETE,
                    STOPPED,
                    ABORTED -> WAITING;
            case WAITING_FOR_REPAIR, IN_REPAIR, OUTAGE -> DOWN;
            case IN_MAINTENANCE -> MAINTENANCE;
            case PLANNED_STOP, OFF_SHIFT -> NOT_PLANNED;
        };
    }

    /// How a text bar draws it.
    char mark() {
        return mark;
    }

    /// Its colour on a terminal (SGR foreground number).
    int colour() {
        return colour;
    }

    /// Its name in bokmål.
    String norwegian() {
        return norwegian;
    }

    /// Its name in English.
    String english() {
        return english;
    }

    /// Its name in a style sheet.
    String style() {
        return "s-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
