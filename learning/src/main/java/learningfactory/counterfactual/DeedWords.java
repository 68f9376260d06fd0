package learningfactory.counterfactual;

import learningfactory.factory.plant.Labels;
import learningfactory.scenario.Deed;
import learningfactory.scenario.Verb;
import learningfactory.words.Words;

/// A deed as people say it, in both languages: `reparer press`, `repair press`.
public final class DeedWords {
    private DeedWords() {}

    /// The words for a deed, its parts called by the plant's names.
    public static Words of(Deed deed) {
        return of(deed, Labels.NONE);
    }

    /// The words for a deed, its parts called as people call them.
    public static Words of(Deed deed, Labels labels) {
        return new Words(
                norwegian(deed.verb()) + norwegianTail(called(deed, labels, "nb")),
                called(deed, labels, "en").text());
    }

    private static Deed called(Deed deed, Labels labels, String language) {
        return new Deed(
                deed.verb(),
                labels.calledWhole(language, deed.element()),
                deed.number(),
                labels.calledWhole(language, deed.word()),
                deed.value());
    }

    private static String tail(Deed deed) {
        String text = deed.text();
        return text.substring(Math.min(text.length(), deed.verb().text().length()));
    }

    private static String norwegianTail(Deed deed) {
        String tail = tail(deed);
        return switch (deed.verb().with()) {
            case PIECES, PIECES_OF_WORD -> tail.replaceFirst(" pieces( of)?", " stk.");
            case WORD_BY_VALUE -> tail.replaceFirst(" by ", " med ");
            case ALONE, WORD, TIME, VALUE, SHARE -> tail;
        };
    }

    private static String norwegian(Verb verb) {
        return switch (verb) {
            case START -> "start";
            case STOP -> "stopp";
            case HOLD -> "hold";
            case UNHOLD -> "gjenoppta";
            case RESET -> "nullstill";
            case ABORT -> "nødstopp enheten";
            case CLEAR -> "klarer";
            case REPAIR -> "reparer";
            case INSPECT -> "undersøk";
            case CHANGE_TOOL -> "bytt verktøy";
            case MAINTAIN -> "vedlikehold";
            case CHANGE_DISPATCH -> "endre prioritering";
            case REASSIGN -> "omplasser";
            case CALL_IN -> "kall inn";
            case ORDER -> "bestill";
            case RESUME_SUPPLY -> "gjenoppta leveransen";
            case SET -> "sett";
            case QUARANTINE -> "sett i karantene";
            case EMERGENCY_STOP -> "nødstopp";
            case RELEASE_EMERGENCY_STOP -> "opphev nødstopp";
            case LOCK_OUT -> "lås ut";
            case RELEASE -> "ta av låsen";
            case CALIBRATE -> "kalibrer";
            case ADJUST -> "still inn";
            case VERIFY -> "kontroller på stedet";
            case ISOLATE -> "koble fra nettet";
            case REPORT -> "meld fra";
            case ACKNOWLEDGE -> "kvitter";
            case SHELVE -> "utsett";
            case UNSHELVE -> "hent fram";
            case BREAK -> "havari";
            case REPAIR_BY_ORDER -> "reparer etter ordre";
            case STOP_SUPPLY -> "stans leveransen";
            case SEND_AWAY -> "send bort";
            case WEAR_TOOL -> "slit verktøyet";
            case MISREAD -> "mål feil";
            case BLIND -> "gjør blind";
            case DISTURB -> "forstyrr";
            case RELEASE_ORDER -> "gi ordre";
        };
    }
}
