package learningfactory.factory.operations;

/// A loop of cards (kanban, CONWIP): a part may pass `from` only with a free card, which it gives back at
/// `to`.
///
/// CONWIP is a loop from the source to the last station; kanban is one loop a station.
///
/// @param name how the plant file calls it
/// @param cards how many, at least 1
/// @param from the source that releases, or the station that starts, only with a card
/// @param to the place that frees the card
/// @param freedAt when it does
public record CardLoop(String name, int cards, String from, String to, FreedAt freedAt) {
    public CardLoop {
        if (cards < 1) {
            throw new IllegalArgumentException(
                    "The card loop (%s) has %d cards; without one nothing moves.".formatted(name, cards));
        }
    }

    /// When the card comes back.
    public enum FreedAt {
        /// When the part enters `to` (a buffer, a station that starts on it, a sink).
        ENTRY,
        /// When the part leaves `to`.
        EXIT
    }
}
