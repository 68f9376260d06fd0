/// Who may come in: accounts of those who lead, tokens of those who take part, and limits for those who
/// guess.
///
/// Words: account, participant, token, code, limit, reach. In: requests. Out: who somebody is and what that
/// allows; whose things somebody may read or change is asked of [learningfactory.web.door.Reach] and
/// nowhere else. Knows nothing of plants. May import: network, words.
@NullMarked
package learningfactory.web.door;

import org.jspecify.annotations.NullMarked;
