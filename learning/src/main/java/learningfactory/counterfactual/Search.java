package learningfactory.counterfactual;

/// Heavy work in rounds: what the next round has to do hangs on what the last one has found. Within a round
/// the pieces are independent of each other, so the number of threads never changes a figure.
///
/// @param <R> what is found in the end
public sealed interface Search<R> {

    /// Nothing is left to do.
    ///
    /// @param result what was found
    record Found<R>(R result) implements Search<R> {}

    /// A round.
    ///
    /// @param work its pieces; they lead to the next round, or to the end
    /// @param mostAfter so many pieces may come in later rounds, at most
    record Round<R>(Work<?, Search<R>> work, int mostAfter) implements Search<R> {}

    /// Does everything here and now.
    default R done() {
        Search<R> search = this;
        while (true) {
            switch (search) {
                case Found<R> found -> {
                    return found.result();
                }
                case Round<R> round -> search = round.work().done();
            }
        }
    }
}
