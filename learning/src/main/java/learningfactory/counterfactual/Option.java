package learningfactory.counterfactual;

import java.util.Optional;
import learningfactory.run.Script;
import learningfactory.words.Words;

/// Something that could have been done at a moment.
///
/// @param doing the deed; empty: nothing
/// @param waitMicros how long to wait first, µs; 0: at once
/// @param reason why it could be thought of then; a fact that everybody could see
public record Option(Optional<WhatIf.Doing> doing, long waitMicros, Words reason) {
    /// As a person would say it, the plant's parts called as people call them.
    public Words words(Script script) {
        if (doing.isEmpty()) {
            return new Words("gjør ingenting", "do nothing");
        }
        Words deed = DeedWords.of(doing.get().deed(), script);
        return waitMicros == 0
                ? deed
                : new Words(
                        "vent %d s, så: %s".formatted(waitMicros / 1_000_000, deed.nb()),
                        "wait %d s, then: %s".formatted(waitMicros / 1_000_000, deed.en()));
    }
}
