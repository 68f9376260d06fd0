package learningfactory.planning;

import java.util.List;
import java.util.Optional;
import learningfactory.network.OrganisationId;
import learningfactory.resource.Busy;
import learningfactory.resource.Interval;
import learningfactory.resource.Quota;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;

/// The hall as the plan finds it. What is taken stays: fixed bookings, maintenance, holidays.
///
/// @param resources all of them
/// @param taken what takes them, with set-up and clean-up
/// @param used what organisations have already, counted against their quotas
/// @param quotas how much they may have
public record Premises(List<Resource> resources, List<Busy> taken, List<Used> used, List<Quota> quotas) {
    /// Copied.
    public Premises {
        resources = List.copyOf(resources);
        taken = List.copyOf(taken);
        used = List.copyOf(used);
        quotas = List.copyOf(quotas);
    }

    /// A use outside the plan.
    ///
    /// @param organisation whose
    /// @param family of what
    /// @param during when, without set-up and clean-up
    public record Used(OrganisationId organisation, String family, Interval during) {}

    /// One of the resources.
    public Optional<Resource> find(ResourceId id) {
        return resources.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// The same with something more taken.
    public Premises with(Busy more) {
        List<Busy> all = new java.util.ArrayList<>(taken);
        all.add(more);
        return new Premises(resources, all, used, quotas);
    }
}
