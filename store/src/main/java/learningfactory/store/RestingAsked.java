package learningfactory.store;

import java.util.List;

/// Which sessions at rest are asked for.
///
/// @param all whoever they belong to; else those of the opener and of the organisations
/// @param opener a person's
/// @param organisations these organisations'
/// @param without ids of sessions that are not asked for
/// @param most so many at most
public record RestingAsked(boolean all, String opener, List<String> organisations, List<String> without, int most) {
    public RestingAsked {
        organisations = List.copyOf(organisations);
        without = List.copyOf(without);
    }
}
