package learningfactory.planning;

import java.util.Optional;
import learningfactory.words.Words;

/// A rule that a plan breaks.
///
/// @param rule which
/// @param meeting where
/// @param other the meeting with which it quarrels; empty: none
/// @param why in one sentence
/// @param remedy what would make it possible; [Words#NONE]: nothing known
public record Violation(Rule rule, MeetingId meeting, Optional<MeetingId> other, Words why, Words remedy) {
    /// Whether this meeting has a part in it.
    public boolean involves(MeetingId one) {
        return meeting.equals(one) || other.filter(one::equals).isPresent();
    }
}
