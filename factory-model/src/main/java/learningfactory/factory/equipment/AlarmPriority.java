package learningfactory.factory.equipment;

/// How fast an alarm must be answered (ISA-18.2, four classes).
public enum AlarmPriority {
    /// At once.
    CRITICAL,
    /// Within minutes.
    HIGH,
    /// Within the hour.
    MEDIUM,
    /// Within the shift.
    LOW
}
