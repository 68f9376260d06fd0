package learningfactory.resource;

/// How badly a mistake at a machine can end.
///
/// From [#HIGH] on, use without documented training is forbidden (forskrift om utførelse av arbeid § 10-1
/// ff.).
public enum RiskClass {
    /// A pinched finger at worst.
    LOW,
    /// Cuts, burns, a tool that flies.
    MEDIUM,
    /// A lost hand or a life.
    HIGH
}
