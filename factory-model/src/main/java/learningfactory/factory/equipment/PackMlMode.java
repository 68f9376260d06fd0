package learningfactory.factory.equipment;

/// What a machine is used for, apart from its state (ISA-TR88.00.02, unit modes, with their numbers).
public enum PackMlMode {
    /// Makes parts.
    PRODUCTION(1),
    /// Is worked on; single axes and functions may be tried.
    MAINTENANCE(2),
    /// Is moved by hand, without the sequence of the machine.
    MANUAL(3);

    private final int number;

    PackMlMode(int number) {
        this.number = number;
    }

    /// The number of the mode on the wire.
    ///
    /// @return 1..3
    public int number() {
        return number;
    }
}
