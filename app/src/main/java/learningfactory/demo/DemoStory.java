package learningfactory.demo;

/// One thing that has happened in the made-up world. Told in its place in a list: what an earlier one has left behind
/// is
/// there.
@FunctionalInterface
interface DemoStory {
    /// Lets it happen.
    void tell(DemoWorld world);
}
