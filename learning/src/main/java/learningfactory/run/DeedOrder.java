package learningfactory.run;

import java.util.Map;
import java.util.Optional;
import learningfactory.factory.equipment.Dispatch;
import learningfactory.factory.operations.Command;
import learningfactory.scenario.Deed;
import learningfactory.scenario.Demand;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;

/// Turns a deed into the plant's command, and says what is wrong with one that names nothing in this plant.
final class DeedOrder {
    private static final Map<String, Dispatch> RULES = Dispatch.byName();

    private final Script script;

    DeedOrder(Script script) {
        this.script = script;
    }

    /// What is wrong with the names in a deed, if anything.
    Optional<Words> problem(Deed deed) {
        return switch (deed.verb().of()) {
            case UNIT -> unitProblem(deed);
            case CREW -> crewProblem(deed);
            case ALARM ->
                script.alarm(deed.element()) >= 0 ? Optional.empty() : unknown("alarm", "alarm", deed.element());
            case SOURCE, PARAMETER, BUFFER, NOTHING -> Optional.empty();
        };
    }

    private Optional<Words> unitProblem(Deed deed) {
        int units = script.unitsOf(deed.element());
        if (units == 0) {
            return unknown("stasjon", "station", deed.element());
        }
        if (deed.number() > units || deed.number() < 0 || deed.number() == 0 && units > 1) {
            return Optional.of(new Words(
                    "Si hvilken enhet av %s: 1 til %d, ikke %d.".formatted(deed.element(), units, deed.number()),
                    "Say which unit of %s: 1 to %d, not %d.".formatted(deed.element(), units, deed.number())));
        }
        if (deed.verb() == learningfactory.scenario.Verb.CHANGE_DISPATCH && !RULES.containsKey(deed.word())) {
            return Optional.of(new Words(
                    "Det finnes ingen prioriteringsregel (%s). Kanskje en av %s."
                            .formatted(deed.word(), RULES.keySet()),
                    "There is no dispatch rule (%s). Maybe one of %s.".formatted(deed.word(), RULES.keySet())));
        }
        return Optional.empty();
    }

    private Optional<Words> crewProblem(Deed deed) {
        int persons = script.personsOf(deed.element());
        if (persons == 0) {
            return unknown("lag", "crew", deed.element());
        }
        if (deed.number() > persons || deed.number() < 0 || deed.number() == 0 && persons > 1) {
            return Optional.of(new Words(
                    "Si hvem av %s: 1 til %d, ikke %d.".formatted(deed.element(), persons, deed.number()),
                    "Say who of %s: 1 to %d, not %d.".formatted(deed.element(), persons, deed.number())));
        }
        return Optional.empty();
    }

    private static Optional<Words> unknown(String nb, String en, String name) {
        return Optional.of(
                new Words("Her finnes ingen %s (%s).".formatted(nb, name), "There is no %s (%s).".formatted(en, name)));
    }

    /// The plant's command for a deed without a [#problem]; null when the deed is no matter of the plant.
    @Nullable
    Command command(Deed deed, long nowMicros) {
        String what = deed.element();
        int n = Math.max(1, deed.number());
        return switch (deed.verb()) {
            case START -> new Command.Start(what, n);
            case STOP -> new Command.Stop(what, n);
            case HOLD -> new Command.Hold(what, n);
            case UNHOLD -> new Command.Unhold(what, n);
            case RESET -> new Command.Reset(what, n);
            case ABORT -> new Command.Abort(what, n);
            case CLEAR -> new Command.Clear(what, n);
            case REPAIR -> new Command.Repair(what, n);
            case INSPECT -> new Command.Inspect(what, n);
            case CHANGE_TOOL -> new Command.ChangeTool(what, n);
            case MAINTAIN -> new Command.Maintain(what, n, deed.word());
            case CHANGE_DISPATCH ->
                new Command.ChangeDispatch(what, RULES.getOrDefault(deed.word(), Dispatch.FIRST_COME));
            case LOCK_OUT -> new Command.LockOut(what, n);
            case RELEASE -> new Command.Release(what, n);
            case CALIBRATE -> new Command.Calibrate(what, n);
            case ADJUST -> new Command.Adjust(what, n);
            case VERIFY, ISOLATE, REPORT -> null;
            case EMERGENCY_STOP -> new Command.EmergencyStop();
            case RELEASE_EMERGENCY_STOP -> new Command.ReleaseEmergencyStop();
            case ACKNOWLEDGE -> new Command.Acknowledge(script.alarm(what));
            case SHELVE -> new Command.Shelve(script.alarm(what), Math.round(deed.value()));
            case UNSHELVE -> new Command.Unshelve(script.alarm(what));
            default -> flowCommand(deed, n, nowMicros);
        };
    }

    private @Nullable Command flowCommand(Deed deed, int n, long nowMicros) {
        String what = deed.element();
        return switch (deed.verb()) {
            case REASSIGN -> new Command.ReassignPerson(what, n, deed.word());
            case CALL_IN -> new Command.CallIn(what, n);
            case SEND_AWAY -> new Command.SendAway(what, n, Math.round(deed.value()));
            case ORDER -> new Command.OrderMaterial(what, pieces(deed));
            case RESUME_SUPPLY -> new Command.ResumeSupply(what);
            case STOP_SUPPLY -> new Command.StopSupply(what, Math.round(deed.value()));
            case SET -> new Command.ChangeParameter(what, deed.value());
            case QUARANTINE -> new Command.Quarantine(what);
            case BREAK -> new Command.Break(what, n, deed.word());
            case REPAIR_BY_ORDER -> new Command.RepairByOrder(what, n, deed.word());
            case WEAR_TOOL -> new Command.WearTool(what, n, deed.value());
            case MISREAD -> new Command.Misread(what, n, deed.word(), deed.value());
            case BLIND -> new Command.Blind(what, n, true);
            case DISTURB -> new Command.Disturb(what, n, deed.word(), deed.value());
            case RELEASE_ORDER -> new Command.ReleaseOrder(what, deed.word(), pieces(deed), dueMicros(deed, nowMicros));
            default -> null;
        };
    }

    private static int pieces(Deed deed) {
        return (int) Math.max(0, Math.min(1_000_000, Math.round(deed.value())));
    }

    /// An order is due when the customer was promised it, else at the end of the lesson.
    private long dueMicros(Deed deed, long nowMicros) {
        return script.scenario().demand().stream()
                        .filter(d -> d.product().isEmpty() || d.product().equals(deed.word()))
                        .mapToLong(Demand::byMicros)
                        .filter(by -> by > nowMicros)
                        .min()
                        .orElse(script.runMicros())
                - nowMicros;
    }
}
