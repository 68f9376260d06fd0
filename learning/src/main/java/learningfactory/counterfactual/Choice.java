package learningfactory.counterfactual;

import java.util.Optional;
import learningfactory.scenario.Deed;
import learningfactory.scenario.Role;
import learningfactory.words.Words;

/// Something that may be tried instead at a moment of a run.
///
/// @param deed what, with the value that it has at first
/// @param role as what
/// @param place the part of the plant under which people look for it; empty: the whole plant
/// @param words as a person would say it; without the value, where that may be changed
/// @param reason why it could be thought of then; [Words#NONE]: nothing spoke for it then
/// @param step the step of the expected response that it does; [Words#NONE]: none
/// @param refusal why it would have been refused at that moment; [Words#NONE]: it could have been done
/// @param span what its value may be; empty: it has none
public record Choice(
        Deed deed,
        Role.Kind role,
        String place,
        Words words,
        Words reason,
        Words step,
        Words refusal,
        Optional<Span> span) {

    /// What a value may be.
    ///
    /// @param least smallest value, in the unit
    /// @param most greatest value, in the unit
    public record Span(double least, double most, Unit unit) {}

    /// What a value counts.
    public enum Unit {
        /// A factor, 1 = as in the plant file.
        FACTOR,
        /// Cards.
        CARDS,
        /// W.
        POWER,
        /// Pieces.
        PIECES,
        /// µs.
        TIME
    }
}
