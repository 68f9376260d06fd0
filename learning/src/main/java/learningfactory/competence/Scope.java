package learningfactory.competence;

import java.util.List;
import learningfactory.resource.Mode;
import learningfactory.resource.ResourceId;

/// What a machine authorisation allows.
///
/// @param machines single machines
/// @param kinds kinds of machines, such as `cnc-mill`
/// @param modes how they may be used
/// @param isForInstructing whether the holder may also supervise others at them
public record Scope(List<ResourceId> machines, List<String> kinds, List<Mode> modes, boolean isForInstructing) {
    /// Checked and copied.
    ///
    /// @throws IllegalArgumentException when it allows nothing
    public Scope {
        machines = List.copyOf(machines);
        kinds = List.copyOf(kinds);
        modes = List.copyOf(modes);
        if (machines.isEmpty() && kinds.isEmpty() || modes.isEmpty()) {
            throw new IllegalArgumentException(
                    "The scope has no machine or no mode.\nMaybe name a kind of machine and solo use.");
        }
    }

    /// Whether this machine is in it, in whatever mode.
    public boolean covers(Machine machine) {
        return machines.contains(machine.id()) || kinds.contains(machine.kind());
    }

    /// Whether this machine is in it in this mode.
    public boolean covers(Machine machine, Mode mode) {
        return modes.contains(mode) && covers(machine);
    }
}
