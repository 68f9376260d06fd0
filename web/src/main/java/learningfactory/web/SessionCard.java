package learningfactory.web;

import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;

/// A session in a list.
///
/// @param pace simulated time in one unit of real time when a group begins
/// @param organisation for which it was opened; null: for none
/// @param restingSince when it was laid to rest, ISO 8601; null: it is awake
record SessionCard(
        String id,
        String code,
        String scenario,
        Words title,
        String mode,
        int groups,
        boolean ended,
        int participants,
        double pace,
        @Nullable String organisation,
        @Nullable String restingSince) {}
