package learningfactory.web.openid;

import java.util.List;
import java.util.Optional;

/// The providers that were configured, in the order of their buttons.
///
/// @param address where the world finds this hall; empty: as the browser addressed it
public record OpenIdChoice(List<Provider> providers, Optional<String> address) {
    /// Copied.
    public OpenIdChoice {
        providers = List.copyOf(providers);
    }

    /// The one of this id.
    Optional<Provider> find(String id) {
        return providers.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
