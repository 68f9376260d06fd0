package learningfactory.store;

import org.jspecify.annotations.Nullable;

/// A session as it was opened. What happened in it since stands in its book.
///
/// @param id pseudonymous
/// @param code by which a class finds it
/// @param terms what it was opened with, one line of text that the one who opened it understands
/// @param opener whose account opened it; null: a guest's
/// @param organisation for which organisation; null: for none
public record KeptSession(
        String id,
        String code,
        String terms,
        @Nullable String opener,
        @Nullable String organisation) {}
