package learningfactory.session;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The states of machines and alarms in bokmål, as docs/dictionary.md has them.
final class StateWords {
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
        return words;
    }
}
