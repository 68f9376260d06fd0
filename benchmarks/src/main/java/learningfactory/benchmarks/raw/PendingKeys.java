package learningfactory.benchmarks.raw;

/// The pending events as keys `tick << bits | slot`. A run loads one kind only, so that its calls are not
/// virtual.
abstract class PendingKeys {
    /// Takes the least key out.
    abstract long takeFirst();

    /// Puts a key in; its slot has no other pending key.
    abstract void put(long key);
}
