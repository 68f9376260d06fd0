package learningfactory.counterfactual;

import java.util.LinkedHashMap;
import java.util.Map;
import learningfactory.factory.plant.Labels;
import learningfactory.factory.plant.Plant;
import learningfactory.run.Script;
import learningfactory.scenario.Deed;
import learningfactory.scenario.PlainText;
import learningfactory.scenario.PlantNames;
import learningfactory.scenario.Verb;
import learningfactory.words.Words;

/// A deed as people say it, in both languages: `reparer presse`, `repair press`. Its parts are called as the
/// floor calls them, and numbered only where there are several.
public final class DeedWords {
    private static final String NB = "nb";
    private static final String EN = "en";

    /// Whoever can be told something in every lesson; anybody else is called as the lesson calls him.
    private static final Map<String, Words> RECEIVERS = receivers();

    /// Rules of order: keys in plant files, words here.
    private static final Map<String, String> RULES = rules();

    /// Alarms that every plant has; the others are called by its labels.
    private static final Map<String, String> ALARMS = alarms();

    private DeedWords() {}

    private static Map<String, String> alarms() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("blocked", "blokkert");
        words.put("starved", "mangler deler");
        words.put("control chart", "kontrollkort");
        return words;
    }

    private static Map<String, Words> receivers() {
        Map<String, Words> words = new LinkedHashMap<>();
        words.put("team", new Words("laget", "the team"));
        words.put("customer", new Words("kunden", "the customer"));
        words.put("safety deputy", new Words("verneombudet", "the safety deputy"));
        return words;
    }

    private static Map<String, String> rules() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("first come", "først til mølla");
        words.put("last come", "sist inn, først ut");
        words.put("priority", "etter prioritet");
        words.put("shortest", "korteste først");
        words.put("longest", "lengste først");
        words.put("due date", "etter frist");
        words.put("same setup", "samme oppsett først");
        return words;
    }

    /// The words for a deed in this lesson.
    public static Words of(Deed deed, Script script) {
        return of(deed, script.plant());
    }

    /// The words for a deed in this plant.
    public static Words of(Deed deed, Plant plant) {
        boolean isOneOfMany = PlantNames.of(plant).count(deed.verb().of(), deed.element()) > 1;
        int number = isOneOfMany ? deed.number() : 0;
        return new Words(
                norwegian(deed.verb()) + tail(deed, number, plant.labels(), NB),
                deed.verb().text() + tail(deed, number, plant.labels(), EN));
    }

    private static String tail(Deed deed, int number, Labels labels, String language) {
        String done = (deed.element().isEmpty() ? "" : " " + called(deed, labels, language))
                + (number == 0 ? "" : " " + number);
        String rest = rest(deed, labels, language);
        return rest.isEmpty() ? done : done + ": " + rest;
    }

    private static String called(Deed deed, Labels labels, String language) {
        String name = labels.calledWhole(language, deed.element());
        int colon = name.indexOf(": ");
        boolean isAlarm = deed.verb().of() == Verb.Of.ALARM && language.equals(NB) && colon > 0;
        String alarm = name.substring(colon < 0 ? 0 : colon + 2);
        return isAlarm ? name.substring(0, colon + 2) + ALARMS.getOrDefault(alarm, alarm) : name;
    }

    private static String rest(Deed deed, Labels labels, String language) {
        String word = word(deed, labels, language);
        if (deed.value() == 0) {
            return word;
        }
        boolean isNorwegian = language.equals(NB);
        String number = isNorwegian ? PlainText.number(deed.value()).replace('.', ',') : PlainText.number(deed.value());
        return switch (deed.verb().with()) {
            case ALONE, WORD -> word;
            case TIME -> isNorwegian ? time(deed).replace(" h", " t") : time(deed);
            case PIECES -> number + (isNorwegian ? " stk." : " pieces");
            case VALUE -> number;
            case SHARE -> PlainText.share(deed.value());
            case WORD_BY_VALUE -> word + (isNorwegian ? " med " : " by ") + number;
            case PIECES_OF_WORD -> number + (isNorwegian ? " stk. " : " pieces of ") + word;
        };
    }

    private static String time(Deed deed) {
        return PlainText.time((long) deed.value());
    }

    private static String word(Deed deed, Labels labels, String language) {
        String word = deed.word();
        Words receiver = deed.verb() == Verb.REPORT ? RECEIVERS.get(word) : null;
        if (receiver != null) {
            return receiver.in(language);
        }
        boolean isRule = deed.verb() == Verb.CHANGE_DISPATCH && language.equals(NB);
        return isRule ? RULES.getOrDefault(word, word) : labels.calledWhole(language, word);
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
