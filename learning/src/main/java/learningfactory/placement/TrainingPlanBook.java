package learningfactory.placement;

/// The training plans. What a plan said before stands in the audit.
public interface TrainingPlanBook {
    /// The plan of a pathway; one without aims where nobody has written any.
    TrainingPlan plan(String pathway);

    /// Writes a plan over another.
    ///
    /// @param before what the writer has seen
    /// @param after what it becomes
    /// @return whether it still stood as `before`; of several who write at once, one wins
    boolean write(TrainingPlan before, TrainingPlan after);
}
