package learningfactory.curriculum;

/// A curriculum or another list of aims: a code with its version in it, such as `CNC03-02`.
///
/// @param framework `grep`, `esco`, `machine` or another
/// @param code which one
/// @param titles what it is called
/// @param validity when it holds, and what comes after it
/// @param revision when the source last changed it, as the source writes that; orders revisions, empty when
///     unknown
public record Curriculum(String framework, String code, AdoptedTexts titles, Validity validity, String revision) {}
