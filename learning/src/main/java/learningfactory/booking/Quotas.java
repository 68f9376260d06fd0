package learningfactory.booking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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
        List<Clearance.Reason> reasons = new ArrayList<>();
        List<String> families = resources.stream()
                .map(one -> one.is().family())
                .distinct()
                .sorted()
                .toList();
        for (Quota quota : book.claimQuotas(request.holder().organisation(), families)) {
            Interval period = quota.periodOf(request.during(), rules.zone());
            Duration used = Duration.ofMillis(book.usedMillis(quota.organisation(), quota.family(), period));
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
}
