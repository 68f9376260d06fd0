package learningfactory.factory.equipment;

import java.util.Optional;
import learningfactory.simulation.random.Distribution;

/// A tool that wears from 0 (new) to 1 (end of life), is changed there, and meanwhile makes the work slower
/// and worse.
///
/// @param name as the report names it
/// @param clock [Failure.Clock#OPERATING] or [Failure.Clock#CYCLES]
/// @param life length of life on that clock, drawn anew for each tool: µs, or loads
/// @param changeMicros time of a tool change, µs
/// @param crew the qualification needed to change it; absent means it needs nobody
/// @param slowsBy share by which the working time has grown at the end of life: 0.1 is ten percent
/// @param changedWhenWorn whether it is changed by itself at the end of its life; otherwise it works on,
///     fully worn, until someone orders the change
public record Tool(
        String name,
        Failure.Clock clock,
        Distribution life,
        Distribution changeMicros,
        Optional<String> crew,
        double slowsBy,
        boolean changedWhenWorn) {}
