/// Who gives what to the hall, who uses it, and what it costs whom.
///
/// Words: contribution, giving, use, price, share, agreement, entry, line, period, statement. In: what was
/// given and used. Out: entries that sum to zero and are never changed, statements, files for accounting.
/// Amounts are whole oere. Money of different kinds (cash, in kind, discount, grant) stands in different
/// columns and is never added. May import: network and all to its left.
@NullMarked
package learningfactory.ledger;

import org.jspecify.annotations.NullMarked;
