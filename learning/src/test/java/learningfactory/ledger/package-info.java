/// The ledger held against the rules of the trade.
@NullMarked
package learningfactory.ledger;

import org.jspecify.annotations.NullMarked;
