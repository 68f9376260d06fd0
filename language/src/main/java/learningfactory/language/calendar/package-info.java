/// Calendars as other programs read and write them: iCalendar (RFC 5545).
///
/// Words: event, feed, import. In: the text of a calendar file, or what is to be shown. Out: events, or
/// every reason why the file cannot be used. No address of the network is ever followed. May import: words
/// and left.
@NullMarked
package learningfactory.language.calendar;

import org.jspecify.annotations.NullMarked;
