package learningfactory.curriculum;

/// A competence aim: its framework, its code and the version that is meant; never its text.
///
/// @param framework `grep` for Norwegian curricula, `esco` for skills, `machine` for authorisations of our
///     own
/// @param code such as `KM10771`
/// @param version of the code, as the framework numbers it; empty where it has none
public record AimId(String framework, String code, String version) implements Comparable<AimId> {
    /// Checked.
    ///
    /// @throws IllegalArgumentException when framework or code is missing
    public AimId {
        if (framework.isBlank() || code.isBlank()) {
            throw new IllegalArgumentException(
                    "An aim needs a framework and a code, not '%s' and '%s'.".formatted(framework, code));
        }
    }

    @Override
    public int compareTo(AimId other) {
        int byFramework = framework.compareTo(other.framework);
        int byCode = byFramework != 0 ? byFramework : code.compareTo(other.code);
        return byCode != 0 ? byCode : version.compareTo(other.version);
    }
}
