package learningfactory.run;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import learningfactory.factory.plant.Labels;
import learningfactory.scenario.Deed;
import learningfactory.scenario.Role;
import learningfactory.words.Words;

/// States, deeds and roles in bokmål, as docs/dictionary.md has them: for sentences that people read.
public final class StateWords {
    private static final Map<String, String> NB = words();

    private StateWords() {}

    /// A state, an alarm state or a PackML command in bokmål; its own name when it has no other word.
    static String nb(String name) {
        return NB.getOrDefault(name, name.toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("WORKING", "arbeider");
        words.put("SETTING_UP", "omstilles");
        words.put("LOADING", "lades");
        words.put("STARVED", "venter på deler");
        words.put("BLOCKED", "blokkert");
        words.put("WAITING_FOR_CARD", "venter på kort");
        words.put("WAITING_FOR_POWER", "venter på effekt");
        words.put("WAITING_FOR_PERSON", "venter på folk");
        words.put("WAITING_FOR_REPAIR", "venter på reparasjon");
        words.put("IN_REPAIR", "repareres");
        words.put("CHANGING_TOOL", "bytter verktøy");
        words.put("OUTAGE", "utfall");
        words.put("IN_MAINTENANCE", "vedlikeholdes");
        words.put("CHANGING_STATE", "skifter tilstand");
        words.put("PLANNED_STOP", "planlagt stopp");
        words.put("OFF_SHIFT", "utenfor skift");
        words.put("IDLE", "klar");
        words.put("COMPLETE", "ferdig");
        words.put("COMPLETING", "avslutter");
        words.put("STOPPED", "stoppet");
        words.put("STOPPING", "stopper");
        words.put("ABORTED", "nødstoppet");
        words.put("ABORTING", "nødstopper");
        words.put("CLEARING", "klareres");
        words.put("RESETTING", "nullstilles");
        words.put("STARTING", "starter");
        words.put("EXECUTE", "i drift");
        words.put("HELD", "holdt");
        words.put("HOLDING", "holdes");
        words.put("UNHOLDING", "gjenopptas");
        words.put("SUSPENDED", "på vent");
        words.put("SUSPENDING", "settes på vent");
        words.put("UNSUSPENDING", "gjenopptas");
        words.put("NORMAL", "normal");
        words.put("UNACKNOWLEDGED", "ukvittert");
        words.put("ACKNOWLEDGED", "kvittert");
        words.put("RETURNED_UNACKNOWLEDGED", "borte, men ukvittert");
        words.put("SHELVED", "utsatt");
        words.put("SUPPRESSED_BY_DESIGN", "undertrykt av logikk");
        words.put("OUT_OF_SERVICE", "ute av drift");
        words.put("START", "start");
        words.put("STOP", "stopp");
        words.put("HOLD", "hold");
        words.put("UNHOLD", "gjenoppta");
        words.put("SUSPEND", "sett på vent");
        words.put("UNSUSPEND", "gjenoppta");
        words.put("RESET", "nullstill");
        words.put("ABORT", "nødstopp");
        words.put("CLEAR", "klarer");
        putDeeds(words);
        putRoles(words);
        return words;
    }

    private static void putDeeds(Map<String, String> words) {
        words.put("REPAIR", "reparer");
        words.put("INSPECT", "inspiser");
        words.put("CHANGE_TOOL", "bytt verktøy");
        words.put("MAINTAIN", "vedlikehold");
        words.put("CHANGE_DISPATCH", "endre prioriteringsregel");
        words.put("REASSIGN", "flytt til annen oppgave");
        words.put("CALL_IN", "kall inn");
        words.put("ORDER", "bestill");
        words.put("RESUME_SUPPLY", "gjenoppta leveranser");
        words.put("SET", "still");
        words.put("QUARANTINE", "sett til side");
        words.put("EMERGENCY_STOP", "trykk nødstopp");
        words.put("RELEASE_EMERGENCY_STOP", "slipp nødstopp");
        words.put("LOCK_OUT", "lås ut");
        words.put("RELEASE", "ta av låsen på");
        words.put("CALIBRATE", "kalibrer");
        words.put("ADJUST", "juster");
        words.put("VERIFY", "sjekk skjermen mot maskinen");
        words.put("ISOLATE", "koble fra nettet");
        words.put("REPORT", "meld fra");
        words.put("ACKNOWLEDGE", "kvitter");
        words.put("SHELVE", "utsett alarm");
        words.put("UNSHELVE", "ta fram alarm");
        words.put("BREAK", "la svikte");
        words.put("REPAIR_BY_ORDER", "reparer bare etter ordre");
        words.put("STOP_SUPPLY", "stopp leveranser");
        words.put("SEND_AWAY", "send bort");
        words.put("WEAR_TOOL", "slit verktøy");
        words.put("MISREAD", "la måle feil");
        words.put("BLIND", "gjør blind");
        words.put("DISTURB", "forstyrr");
        words.put("RELEASE_ORDER", "legg inn ordre");
    }

    private static void putRoles(Map<String, String> words) {
        words.put("OPERATOR", "operatør");
        words.put("MAINTAINER", "vedlikeholder");
        words.put("QUALITY", "kvalitet");
        words.put("LOGISTICS", "logistikk");
        words.put("TEAM_LEAD", "lagleder");
        words.put("OBSERVER", "observatør");
    }

    /// Whether it has a bokmål word.
    static boolean knows(String name) {
        return NB.containsKey(name);
    }

    /// A deed as a short order, such as `repair press` and `reparer press`.
    static Words deed(Deed deed, Labels labels) {
        return new Words(
                nb(deed.verb().name()) + of(deed, labels, "nb"), deed.verb().text() + of(deed, labels, "en"));
    }

    private static String of(Deed deed, Labels labels, String language) {
        return deed.element().isEmpty() ? "" : " " + labels.calledWhole(language, deed.element());
    }

    /// A role.
    public static Words role(Role.Kind role) {
        return new Words(nb(role.name()), role.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
