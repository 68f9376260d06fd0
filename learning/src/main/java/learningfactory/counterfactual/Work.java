package learningfactory.counterfactual;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// Heavy work cut into pieces that are independent of each other. Each piece may run on its own thread,
/// once; the results go back in the order of the pieces, so the number of threads never changes a figure.
///
/// @param pieces what is to be done
/// @param merge makes the result from the pieces' results, in their order
/// @param <P> result of one piece
/// @param <R> result of all
public record Work<P, R>(List<Supplier<P>> pieces, Function<List<P>, R> merge) {
    public Work {
        pieces = List.copyOf(pieces);
    }

    /// Does everything here and now.
    public R done() {
        List<P> results = new ArrayList<>();
        for (Supplier<P> piece : pieces) {
            results.add(piece.get());
        }
        return merged(results);
    }

    /// The result of pieces that have been done.
    ///
    /// @param results one for each piece, in the order of the pieces
    public R merged(List<P> results) {
        if (results.size() != pieces.size()) {
            throw new IllegalArgumentException(
                    "%d pieces of work have %d results.".formatted(pieces.size(), results.size()));
        }
        return merge.apply(results);
    }
}
