/// Who may come in: accounts of those who lead, tokens of those who take part, and limits for those who guess.
///
/// Words: account, participant, token, code, limit. In: requests. Out: who somebody is and what that allows. Knows
/// nothing of plants. May import: scenario, for its sentences.
@NullMarked
package learningfactory.web.door;

import org.jspecify.annotations.NullMarked;
