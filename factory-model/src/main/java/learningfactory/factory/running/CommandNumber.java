package learningfactory.factory.running;

import learningfactory.factory.operations.Command;
import org.jspecify.annotations.Nullable;

/// How a command stands in the journal: a number that never changes its meaning, the unit it speaks of, and
/// what it asks for.
final class CommandNumber {
    private static final String[] NAMES = {
        "start",
        "stop",
        "hold",
        "unhold",
        "suspend",
        "unsuspend",
        "reset",
        "abort",
        "clear",
        "complete",
        "repair",
        "inspect",
        "change tool",
        "maintain",
        "change dispatch",
        "reassign person",
        "order material",
        "change parameter",
        "quarantine",
        "emergency stop",
        "release emergency stop",
        "lock out",
        "release",
        "acknowledge",
        "shelve",
        "break",
        "repair by order",
        "stop supply",
        "resume supply",
        "send away",
        "call in",
        "wear tool",
        "misread",
        "blind",
        "calibrate",
        "disturb",
        "adjust",
        "release order",
        "unshelve"
    };

    private CommandNumber() {}

    static String name(int number) {
        return NAMES[number];
    }

    static int of(Command command) {
        return switch (command) {
            case Command.Start c -> 0;
            case Command.Stop c -> 1;
            case Command.Hold c -> 2;
            case Command.Unhold c -> 3;
            case Command.Suspend c -> 4;
            case Command.Unsuspend c -> 5;
            case Command.Reset c -> 6;
            case Command.Abort c -> 7;
            case Command.Clear c -> 8;
            case Command.Complete c -> 9;
            case Command.Repair c -> 10;
            case Command.Inspect c -> 11;
            case Command.ChangeTool c -> 12;
            case Command.Maintain c -> 13;
            case Command.ChangeDispatch c -> 14;
            case Command.ReassignPerson c -> 15;
            case Command.OrderMaterial c -> 16;
            case Command.ChangeParameter c -> 17;
            case Command.Quarantine c -> 18;
            case Command.EmergencyStop c -> 19;
            case Command.ReleaseEmergencyStop c -> 20;
            case Command.LockOut c -> 21;
            case Command.Release c -> 22;
            case Command.Acknowledge c -> 23;
            case Command.Shelve c -> 24;
            case Command.Break c -> 25;
            case Command.RepairByOrder c -> 26;
            case Command.StopSupply c -> 27;
            case Command.ResumeSupply c -> 28;
            case Command.SendAway c -> 29;
            case Command.CallIn c -> 30;
            case Command.WearTool c -> 31;
            case Command.Misread c -> 32;
            case Command.Blind c -> 33;
            case Command.Calibrate c -> 34;
            case Command.Disturb c -> 35;
            case Command.Adjust c -> 36;
            case Command.ReleaseOrder c -> 37;
            case Command.Unshelve c -> 38;
        };
    }

    /// The station a command speaks of, or null.
    static @Nullable String station(Command command) {
        return switch (command) {
            case Command.Start c -> c.station();
            case Command.Stop c -> c.station();
            case Command.Hold c -> c.station();
            case Command.Unhold c -> c.station();
            case Command.Suspend c -> c.station();
            case Command.Unsuspend c -> c.station();
            case Command.Reset c -> c.station();
            case Command.Abort c -> c.station();
            case Command.Clear c -> c.station();
            case Command.Complete c -> c.station();
            case Command.Repair c -> c.station();
            case Command.Inspect c -> c.station();
            case Command.ChangeTool c -> c.station();
            case Command.Maintain c -> c.station();
            case Command.ChangeDispatch c -> c.station();
            case Command.LockOut c -> c.station();
            case Command.Release c -> c.station();
            case Command.Break c -> c.station();
            case Command.RepairByOrder c -> c.station();
            case Command.WearTool c -> c.station();
            case Command.Misread c -> c.station();
            case Command.Blind c -> c.station();
            case Command.Calibrate c -> c.station();
            case Command.Disturb c -> c.station();
            case Command.Adjust c -> c.station();
            case Command.ReassignPerson c -> null;
            case Command.OrderMaterial c -> null;
            case Command.ChangeParameter c -> null;
            case Command.Quarantine c -> null;
            case Command.EmergencyStop c -> null;
            case Command.ReleaseEmergencyStop c -> null;
            case Command.Acknowledge c -> null;
            case Command.Shelve c -> null;
            case Command.StopSupply c -> null;
            case Command.ResumeSupply c -> null;
            case Command.SendAway c -> null;
            case Command.CallIn c -> null;
            case Command.ReleaseOrder c -> null;
            case Command.Unshelve c -> null;
        };
    }

    static int unit(Command command) {
        return switch (command) {
            case Command.Start c -> c.unit();
            case Command.Stop c -> c.unit();
            case Command.Hold c -> c.unit();
            case Command.Unhold c -> c.unit();
            case Command.Suspend c -> c.unit();
            case Command.Unsuspend c -> c.unit();
            case Command.Reset c -> c.unit();
            case Command.Abort c -> c.unit();
            case Command.Clear c -> c.unit();
            case Command.Complete c -> c.unit();
            case Command.Repair c -> c.unit();
            case Command.Inspect c -> c.unit();
            case Command.ChangeTool c -> c.unit();
            case Command.Maintain c -> c.unit();
            case Command.LockOut c -> c.unit();
            case Command.Release c -> c.unit();
            case Command.Break c -> c.unit();
            case Command.RepairByOrder c -> c.unit();
            case Command.WearTool c -> c.unit();
            case Command.Misread c -> c.unit();
            case Command.Blind c -> c.unit();
            case Command.Calibrate c -> c.unit();
            case Command.Disturb c -> c.unit();
            case Command.Adjust c -> c.unit();
            case Command.SendAway c -> c.person();
            case Command.CallIn c -> c.person();
            case Command.ChangeDispatch c -> 1;
            case Command.ReassignPerson c -> c.person();
            case Command.OrderMaterial c -> 0;
            case Command.ChangeParameter c -> 0;
            case Command.Quarantine c -> 0;
            case Command.EmergencyStop c -> 0;
            case Command.ReleaseEmergencyStop c -> 0;
            case Command.Acknowledge c -> 0;
            case Command.Shelve c -> 0;
            case Command.StopSupply c -> 0;
            case Command.ResumeSupply c -> 0;
            case Command.ReleaseOrder c -> 0;
            case Command.Unshelve c -> 0;
        };
    }

    /// What it asks for beyond its name: pieces, an alarm, the bits of a value.
    static long detail(Command command) {
        return switch (command) {
            case Command.OrderMaterial c -> c.pieces();
            case Command.ChangeParameter c -> Double.doubleToLongBits(c.value());
            case Command.Acknowledge c -> c.alarm();
            case Command.Shelve c -> c.alarm();
            case Command.StopSupply c -> c.forMicros();
            case Command.SendAway c -> c.forMicros();
            case Command.WearTool c -> Double.doubleToLongBits(c.share());
            case Command.Misread c -> Double.doubleToLongBits(c.offset());
            case Command.Disturb c -> Double.doubleToLongBits(c.offset());
            case Command.Blind c -> c.isBlind() ? 1 : 0;
            case Command.ReleaseOrder c -> c.pieces();
            case Command.Unshelve c -> c.alarm();
            default -> unit(command);
        };
    }
}
