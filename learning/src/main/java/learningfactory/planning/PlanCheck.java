package learningfactory.planning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import learningfactory.network.PersonId;
import learningfactory.resource.Busy;
import learningfactory.resource.Interval;
import learningfactory.resource.Mode;
import learningfactory.resource.Need;
import learningfactory.resource.Quota;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.words.Words;

/// Goes over a plan once and says every rule that it breaks. Knows nothing of how the plan was made.
public final class PlanCheck {
    private final PlanTask task;
    private final Map<ResourceId, Resource> resources = new TreeMap<>();
    private final Map<ResourceId, List<Busy>> taken = new TreeMap<>();
    private final List<Violation> found = new ArrayList<>();

    private PlanCheck(PlanTask task) {
        this.task = task;
        task.premises().resources().forEach(one -> resources.put(one.id(), one));
        task.premises()
                .taken()
                .forEach(busy -> taken.computeIfAbsent(busy.resource(), ignored -> new ArrayList<>())
                        .add(busy));
    }

    /// A placement whose request is known.
    private record Stand(Placement placement, TermRequest request) {
        MeetingId id() {
            return placement.meeting();
        }

        Interval during() {
            return placement.during();
        }
    }

    /// Every rule that the plan breaks, in order of the meetings; none: it may be approved.
    public static List<Violation> of(PlanTask task, TermPlan plan) {
        PlanCheck check = new PlanCheck(task);
        List<Stand> stands = check.known(plan);
        stands.forEach(check::alone);
        stands.sort(Comparator.comparing((Stand one) -> one.during().from()).thenComparing(Stand::id));
        check.together(stands);
        check.order(stands);
        check.quotas(stands);
        check.pinned(plan);
        check.found.sort(Comparator.comparing(Violation::meeting));
        return List.copyOf(check.found);
    }

    private List<Stand> known(TermPlan plan) {
        Map<MeetingId, Stand> known = new LinkedHashMap<>();
        for (Placement placement : plan.placements()) {
            MeetingId id = placement.meeting();
            Optional<TermRequest> request =
                    task.find(id.request()).filter(one -> one.meetings().contains(id));
            if (request.isEmpty()) {
                add(Rule.AS_ASKED, id, "Ingen har bedt om dette møtet.", "Nobody has asked for this meeting.");
            } else if (known.putIfAbsent(id, new Stand(placement, request.get())) != null) {
                add(Rule.AS_ASKED, id, "Møtet står to ganger.", "The meeting stands twice.");
            }
        }
        return new ArrayList<>(known.values());
    }

    private void alone(Stand stand) {
        TermRequest request = stand.request();
        if (!stand.during().length().equals(request.shape().length())) {
            long minutes = request.shape().length().toMinutes();
            add(
                    Rule.AS_ASKED,
                    stand.id(),
                    "Møtet skal vare %d minutter.".formatted(minutes),
                    "The meeting should last %d minutes.".formatted(minutes));
        }
        days(stand);
        List<Resource> used = used(stand.placement());
        if (used.size() < stand.placement().resources().size()
                || used.size() != request.shape().needs().size()
                || !isFilled(request.shape().needs(), used)) {
            add(
                    Rule.NEEDS_MET,
                    stand.id(),
                    "Ressursene svarer ikke til det som trengs.",
                    "The resources are not what is needed.");
        }
        used.forEach(resource -> ofResource(stand, resource));
        found.addAll(new RoomForAll(stand.id(), request, used).violations());
        qualified(stand, used);
    }

    private void days(Stand stand) {
        LocalDate first = task.term().day(stand.during().from());
        LocalDate last = task.term().day(stand.during().until().minusMillis(1));
        var wishes = stand.request().wishes();
        boolean isWithin = !first.isBefore(task.term().first())
                && !last.isAfter(task.term().last())
                && !first.isBefore(wishes.notBefore())
                && !last.isAfter(wishes.notAfter());
        if (!isWithin) {
            found.add(new Violation(
                    Rule.WITHIN_DAYS,
                    stand.id(),
                    Optional.empty(),
                    PlanWords.words("Dagen ligger utenfor perioden.", "The day lies outside the period."),
                    PlanWords.words(
                            "Utvid perioden: den går fra %s til %s.".formatted(wishes.notBefore(), wishes.notAfter()),
                            "Widen the period: it goes from %s to %s."
                                    .formatted(wishes.notBefore(), wishes.notAfter()))));
        }
        wishes.never().stream()
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .forEach(day -> found.add(new Violation(
                        Rule.WITHIN_DAYS,
                        stand.id(),
                        Optional.empty(),
                        PlanWords.words(
                                "Den som ba om det, kan ikke %s.".formatted(day),
                                "Whoever asked for it cannot come on %s.".formatted(day)),
                        PlanWords.words("Velg en annen dag.", "Choose another day."))));
    }

    private List<Resource> used(Placement placement) {
        return placement.resources().stream()
                .flatMap(id -> Optional.ofNullable(resources.get(id)).stream())
                .distinct()
                .toList();
    }

    /// Whether each need can have a resource of its own.
    private static boolean isFilled(List<Need> needs, List<Resource> left) {
        if (needs.isEmpty()) {
            return true;
        }
        for (Resource one : left) {
            if (needs.getFirst().fits(one)) {
                List<Resource> rest = new ArrayList<>(left);
                rest.remove(one);
                if (isFilled(needs.subList(1, needs.size()), rest)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void ofResource(Stand stand, Resource resource) {
        use(stand, resource, stand.request().shape().mode());
        if (hasBegun(stand)) {
            return; // nobody can move it any more
        }
        if (!resource.opening().covers(stand.during())) {
            found.add(new Violation(
                    Rule.OPEN,
                    stand.id(),
                    Optional.empty(),
                    PlanWords.notOpen(resource),
                    PlanWords.words("Utvid åpningstiden.", "Extend the opening hours.")));
        }
        outside(stand, resource);
    }

    private boolean hasBegun(Stand stand) {
        return task.before()
                .flatMap(before -> before.find(stand.id()))
                .filter(old -> old.isPinned() && old.isAs(stand.placement()))
                .isPresent();
    }

    private void use(Stand stand, Resource resource, Mode mode) {
        Words name = resource.is().name();
        boolean isUsed = resource.is().kind().asksForClearance();
        if (isUsed && !resource.terms().modes().contains(mode)) {
            add(
                    Rule.ALLOWED_USE,
                    stand.id(),
                    "%s kan ikke brukes slik.".formatted(name.nb()),
                    "%s cannot be used like this.".formatted(name.en()));
        } else if (isUsed
                && stand.request().party().hasVisitors()
                && !resource.modesForNameless().contains(mode)) {
            found.add(new Violation(
                    Rule.ALLOWED_USE,
                    stand.id(),
                    Optional.empty(),
                    PlanWords.words(
                            "%s er ikke åpen for mindreårige og besøkende på denne måten.".formatted(name.nb()),
                            "%s is not open to minors and visitors in this way.".formatted(name.en())),
                    PlanWords.words(
                            "Navngi alle som kommer, eller be om demonstrasjon.",
                            "Name everybody who comes, or ask for a demonstration.")));
        }
    }

    private void outside(Stand stand, Resource resource) {
        Interval occupied = resource.occupied(stand.during());
        List<Busy> others = taken.getOrDefault(resource.id(), List.of());
        for (Busy busy : others) {
            if (busy.isBlackout() && busy.span().overlaps(occupied)) {
                found.add(new Violation(
                        Rule.NOT_CLOSED,
                        stand.id(),
                        Optional.empty(),
                        PlanWords.closed(resource, busy.span(), task.term().zone()),
                        Words.NONE));
            } else if (!busy.isBlackout()
                    && !resource.terms().isShared()
                    && busy.span().overlaps(occupied)) {
                found.add(new Violation(
                        Rule.BOOKINGS_STAY,
                        stand.id(),
                        Optional.empty(),
                        PlanWords.booked(resource, busy.span(), task.term().zone()),
                        Words.NONE));
            }
        }
    }

    private void qualified(Stand stand, List<Resource> used) {
        if (!stand.request().shape().mode().asksForInstructor()) {
            return;
        }
        for (Resource machine : used) {
            boolean isWatched = used.stream().anyMatch(one -> one.leadsAt(machine));
            if (machine.is().kind().asksForClearance() && !isWatched) {
                Words name = machine.is().name();
                Words who = PlanWords.names(resources.values().stream()
                        .filter(one -> one.leadsAt(machine))
                        .toList());
                found.add(new Violation(
                        Rule.QUALIFIED,
                        stand.id(),
                        Optional.empty(),
                        PlanWords.words(
                                "Ingen av instruktørene er godkjent for %s.".formatted(name.nb()),
                                "None of the instructors is authorised for %s.".formatted(name.en())),
                        PlanWords.words(
                                "Godkjent er: %s.".formatted(who.nb()), "Authorised are: %s.".formatted(who.en()))));
            }
        }
    }

    private void together(List<Stand> stands) {
        for (int first = 0; first < stands.size(); first++) {
            Stand one = stands.get(first);
            for (int second = first + 1; second < stands.size(); second++) {
                Stand other = stands.get(second);
                pair(one, other);
            }
        }
        for (Stand stand : stands) {
            for (Resource resource : used(stand.placement())) {
                if (resource.terms().isShared()) {
                    shared(stand, resource, stands);
                }
            }
        }
    }

    private void pair(Stand one, Stand other) {
        for (Resource resource : used(one.placement())) {
            if (!resource.terms().isShared()
                    && other.placement().resources().contains(resource.id())
                    && resource.occupied(one.during()).overlaps(resource.occupied(other.during()))) {
                found.add(new Violation(
                        Rule.ONE_AT_A_TIME,
                        one.id(),
                        Optional.of(other.id()),
                        PlanWords.hadTwice(resource, one.request(), other.request()),
                        PlanWords.moveOther(other.request())));
            }
        }
        if (one.during().overlaps(other.during()) && meetsItself(one, other)) {
            String group = one.request().party().group();
            found.add(new Violation(
                    Rule.PERSON_ONCE,
                    one.id(),
                    Optional.of(other.id()),
                    PlanWords.words(
                            "%s er på «%s» og «%s» samtidig."
                                    .formatted(
                                            group,
                                            one.request().title(),
                                            other.request().title()),
                            "%s is at “%s” then."
                                    .formatted(group, other.request().title())),
                    PlanWords.moveOther(other.request())));
        }
    }

    private boolean meetsItself(Stand one, Stand other) {
        return one.request().party().shares(other.request().party()) || teaches(one, other) || teaches(other, one);
    }

    /// Whether an instructor of the one would have to learn in the other at the same time.
    private boolean teaches(Stand one, Stand other) {
        List<PersonId> learners = other.request().party().people();
        return used(one.placement()).stream()
                .flatMap(resource -> resource.is().person().stream())
                .anyMatch(learners::contains);
    }

    /// The most are there when somebody begins.
    private void shared(Stand stand, Resource resource, List<Stand> stands) {
        Interval occupied = resource.occupied(stand.during());
        List<Stand> users = stands.stream()
                .filter(one -> one.placement().resources().contains(resource.id()))
                .filter(one -> resource.occupied(one.during()).overlaps(occupied))
                .toList();
        List<Busy> fixed = taken.getOrDefault(resource.id(), List.of()).stream()
                .filter(busy -> !busy.isBlackout() && busy.span().overlaps(occupied))
                .toList();
        List<Instant> begins = new ArrayList<>();
        users.forEach(one -> begins.add(resource.occupied(one.during()).from()));
        fixed.forEach(busy -> begins.add(busy.span().from()));
        begins.replaceAll(at -> at.isBefore(occupied.from()) ? occupied.from() : at);
        int most = 0;
        for (Instant at : begins) {
            int inPlan = users.stream()
                    .filter(one -> resource.occupied(one.during()).contains(at))
                    .mapToInt(one -> resource.peopleOf(one.request().party().size()))
                    .sum();
            int booked = fixed.stream()
                    .filter(busy -> busy.span().contains(at))
                    .mapToInt(Busy::people)
                    .sum();
            most = Math.max(most, inPlan + booked);
        }
        if (most > resource.is().capacity()) {
            Words name = resource.is().name();
            add(
                    Rule.ONE_AT_A_TIME,
                    stand.id(),
                    "%s tar %d, og da ville det være %d."
                            .formatted(name.nb(), resource.is().capacity(), most),
                    "%s takes %d, and there would be %d."
                            .formatted(name.en(), resource.is().capacity(), most));
        }
    }

    private void order(List<Stand> stands) {
        for (Stand first : stands) {
            for (Stand second : stands) {
                boolean isPart = first.id().request().equals(second.id().request())
                        && first.id().number() < second.id().number();
                boolean isBefore = !isPart && task.precedes(first.request(), second.request());
                LocalDate earliest = task.term()
                        .day(first.during().from())
                        .plusDays((long) first.request().shape().daysBetween()
                                * (second.id().number() - first.id().number()));
                boolean isTooEarly =
                        isPart && task.term().day(second.during().from()).isBefore(earliest);
                boolean isTurned = (isPart || isBefore)
                        && second.during().from().isBefore(first.during().until());
                if (isTooEarly || isTurned) {
                    String title = first.request().title();
                    int number = first.id().number();
                    found.add(new Violation(
                            Rule.IN_ORDER,
                            second.id(),
                            Optional.of(first.id()),
                            PlanWords.words(
                                    "Det må komme etter «%s», del %d.".formatted(title, number),
                                    "It must come after “%s”, part %d.".formatted(title, number)),
                            PlanWords.moveOther(first.request())));
                }
            }
        }
    }

    private void quotas(List<Stand> stands) {
        for (Quota quota : task.premises().quotas()) {
            Map<Interval, Duration> sums = new LinkedHashMap<>();
            task.premises().used().stream()
                    .filter(one -> one.organisation().equals(quota.organisation())
                            && one.family().equals(quota.family()))
                    .forEach(one -> sums.merge(
                            quota.periodOf(one.during(), task.term().zone()),
                            one.during().length(),
                            Duration::plus));
            for (Stand stand : stands) {
                long count = used(stand.placement()).stream()
                        .filter(one -> one.is().family().equals(quota.family()))
                        .count();
                if (count > 0 && stand.request().asker().organisation().equals(quota.organisation())) {
                    Interval period = quota.periodOf(stand.during(), task.term().zone());
                    Duration sum = sums.merge(period, stand.during().length().multipliedBy(count), Duration::plus);
                    if (sum.compareTo(quota.most()) > 0) {
                        overQuota(stand, quota);
                    }
                }
            }
        }
    }

    private void overQuota(Stand stand, Quota quota) {
        long hours = quota.most().toHours();
        boolean isWeek = quota.period() == Quota.Period.WEEK;
        found.add(new Violation(
                Rule.QUOTA,
                stand.id(),
                Optional.empty(),
                PlanWords.words(
                        "Kvoten for %s er %d timer i %s.".formatted(quota.family(), hours, isWeek ? "uken" : "måneden"),
                        "The quota for %s is %d hours a %s."
                                .formatted(quota.family(), hours, isWeek ? "week" : "month")),
                PlanWords.words(
                        "Velg en annen periode, eller øk kvoten.", "Choose another period, or raise the quota.")));
    }

    private void pinned(TermPlan plan) {
        task.before()
                .ifPresent(before -> before.placements().stream()
                        .filter(Placement::isPinned)
                        .filter(one ->
                                plan.find(one.meeting()).filter(one::isAs).isEmpty())
                        .forEach(one -> add(
                                Rule.PINNED,
                                one.meeting(),
                                "Møtet har alt begynt.",
                                "The meeting has begun already.")));
    }

    private void add(Rule rule, MeetingId meeting, String nb, String en) {
        found.add(new Violation(rule, meeting, Optional.empty(), PlanWords.words(nb, en), Words.NONE));
    }
}
