package learningfactory.store;

import org.jspecify.annotations.Nullable;

/// A lesson that somebody made.
///
/// @param name short name, unlike all others
/// @param owner the account that made it
/// @param organisation whose session its moment was taken from; null: nobody's
/// @param text a whole scenario file
public record KeptLesson(
        String name, String owner, @Nullable String organisation, String text) {}
