package learningfactory.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A session that no server holds, or that this one has lost sight of.
///
/// @param session what it was opened with
/// @param since when it was laid to rest; null: it was not, the server that held it is only not there
/// @param isOver whether every group's run had ended by then
public record RestingSession(KeptSession session, @Nullable Instant since, boolean isOver) {}
