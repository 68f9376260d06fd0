package learningfactory.debrief;

import learningfactory.factory.equipment.Condition;
import learningfactory.words.Words;

/// What a station did, as the end of a sentence.
final class ConditionWords {
    private ConditionWords() {}

    static Words of(Condition condition) {
        return switch (condition) {
            case WORKING -> new Words("arbeidet", "worked");
            case SETTING_UP -> new Words("ble omstilt", "was being set up");
            case LOADING -> new Words("ble lastet", "was being loaded");
            case STARVED -> new Words("ventet på deler", "waited for parts");
            case BLOCKED -> new Words("ikke fikk levert fra seg", "could not give its part away");
            case WAITING_FOR_CARD -> new Words("ventet på kort", "waited for a card");
            case WAITING_FOR_POWER -> new Words("ventet på effekt", "waited for power");
            case SUSPENDED -> new Words("var satt på vent", "was suspended");
            case WAITING_FOR_PERSON -> new Words("ventet på folk", "waited for a person");
            case WAITING_FOR_REPAIR -> new Words("ventet på reparatør", "waited for a repairer");
            case IN_REPAIR -> new Words("ble reparert", "was being repaired");
            case CHANGING_TOOL -> new Words("fikk nytt verktøy", "got a new tool");
            case OUTAGE -> new Words("var ute av drift", "was out of order");
            case HELD -> new Words("var holdt", "was held");
            case IN_MAINTENANCE -> new Words("ble vedlikeholdt", "was being maintained");
            case CHANGING_STATE -> new Words("skiftet tilstand", "was changing state");
            case IDLE -> new Words("var klar og ikke startet", "was ready and not started");
            case COMPLETE -> new Words("var ferdig og ikke nullstilt", "was complete and not reset");
            case STOPPED -> new Words("var stoppet", "was stopped");
            case ABORTED -> new Words("var nødstoppet", "was aborted");
            case PLANNED_STOP -> new Words("hadde planlagt stopp", "had a planned stop");
            case OFF_SHIFT -> new Words("var utenfor skiftet", "was off shift");
        };
    }
}
