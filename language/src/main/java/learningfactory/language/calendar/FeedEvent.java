package learningfactory.language.calendar;

import java.time.Instant;

/// What a subscribed calendar shows: when and what, never who.
///
/// @param uid the same as long as it is the same event
/// @param from the first moment
/// @param until the first moment that does not belong to it
/// @param summary what is read in the calendar
/// @param place where; empty when nowhere
/// @param isTentative whether it may still fall away
public record FeedEvent(String uid, Instant from, Instant until, String summary, String place, boolean isTentative) {}
