package learningfactory.resource;

import java.util.List;
import learningfactory.network.OrganisationId;

/// Whose it is.
///
/// @param owner who decides about it
/// @param shares who has paid for it, together 100 %; empty: the owner alone
public record Ownership(OrganisationId owner, List<Share> shares) {
    private static final int WHOLE = 10_000;

    /// Checked.
    ///
    /// @throws IllegalArgumentException when the shares are not the whole
    public Ownership {
        shares = List.copyOf(shares);
        int sum = shares.stream().mapToInt(Share::basisPoints).sum();
        if (!shares.isEmpty() && sum != WHOLE) {
            throw new IllegalArgumentException(
                    "The shares are %d basis points together, not %d.\nMaybe one owner is missing."
                            .formatted(sum, WHOLE));
        }
    }

    /// What one has paid of it.
    ///
    /// @param organisation who
    /// @param basisPoints hundredths of a per cent, more than zero
    public record Share(OrganisationId organisation, int basisPoints) {}
}
