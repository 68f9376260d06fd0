package learningfactory.factory.equipment;

/// What a vehicle does.
public enum VehicleActivity {
    /// Stands free at a point.
    IDLE,
    /// Drives without a load, to fetch something or home.
    EMPTY,
    /// Loads.
    LOADING,
    /// Drives with a load.
    LOADED,
    /// Unloads.
    UNLOADING,
    /// Stands with a load because there is no room where it should go.
    BLOCKED,
    /// Stands before a zone in which another vehicle is.
    WAITING,
    /// Charges.
    CHARGING
}
