package learningfactory.demo;

import learningfactory.words.Words;

/// One thing that has happened in the made-up world. Told in its place in a list: what an earlier one has
/// left behind is there.
interface DemoStory {
    /// What it is about, for whoever waits.
    Words title();

    /// Lets it happen.
    void tell(DemoWorld world);
}
