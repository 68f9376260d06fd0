package learningfactory.booking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningfactory.resource.Interval;
import learningfactory.resource.Quota;
import learningfactory.resource.Resource;

/// How much of what an organisation may still have.
final class Quotas {
    private final HallBook book;
    private final HallRules rules;

    Quotas(HallBook book, HallRules rules) {
        this.book = book;
        this.rules = rules;
    }

    /// Every quota that the request would break.
    List<Clearance.Reason> reasons(Request request, List<Resource> resources) {
        return reasons(request, resources, Optional.empty());
    }

    /// Every quota that the request would break.
    ///
    /// @param instead what is given back for it
    List<Clearance.Reason> reasons(Request request, List<Resource> resources, Optional<Reservation> instead) {
        List<Clearance.Reason> reasons = new ArrayList<>();
        List<String> families = resources.stream()
                .map(one -> one.is().family())
                .distinct()
                .sorted()
                .toList();
        for (Quota quota : book.claimQuotas(request.holder().organisation(), families)) {
            Interval period = quota.periodOf(request.during(), rules.zone());
            Duration used = Duration.ofMillis(book.usedMillis(quota.organisation(), quota.family(), period))
                    .minus(instead.map(one -> counted(one, quota, period)).orElse(Duration.ZERO));
            long count = resources.stream()
                    .filter(one -> one.is().family().equals(quota.family()))
                    .count();
            Duration wanted = request.during().length().multipliedBy(count);
            if (used.plus(wanted).compareTo(quota.most()) > 0) {
                reasons.add(Said.overQuota(quota, used));
            }
        }
        return reasons;
    }

    private Duration counted(Reservation given, Quota quota, Interval period) {
        boolean isWithin = given.request().holder().organisation().equals(quota.organisation())
                && period.contains(given.during().from());
        long count = given.request().resources().stream()
                .flatMap(id -> book.findResource(id).stream())
                .filter(one -> one.is().family().equals(quota.family()))
                .count();
        return isWithin ? given.during().length().multipliedBy(count) : Duration.ZERO;
    }
}
