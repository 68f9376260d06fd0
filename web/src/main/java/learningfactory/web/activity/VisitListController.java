package learningfactory.web.activity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import learningfactory.activity.Activity;
import learningfactory.activity.ActivityId;
import learningfactory.activity.Occurrence;
import learningfactory.activity.OccurrenceId;
import learningfactory.activity.Visit;
import learningfactory.network.AccountRole;
import learningfactory.network.OrganisationId;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Reach;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The school visits of today and later: the hall sees all of them, a teacher those of the school.
@RestController
@RequestMapping("/api/visits")
final class VisitListController {

    private static final Duration LATELY = Duration.ofHours(12);

    private final Hall hall;

    VisitListController(Hall hall) {
        this.hall = hall;
    }

    /// One visit.
    ///
    /// @param school who comes; null: not said yet
    /// @param heads how many come; null: the rotation is not planned yet
    record Card(
            String id,
            Words title,
            Instant from,
            Instant until,
            Occurrence.State state,
            @Nullable String school,
            @Nullable Integer heads) {}

    @Needs(roles = {AccountRole.INSTRUCTOR, AccountRole.OPERATOR, AccountRole.ADMINISTRATOR, AccountRole.TEACHER})
    @GetMapping
    List<Card> visits(HttpServletRequest request) {
        Reach reach = Reach.of(request);
        Set<OrganisationId> schools = Hall.spokenFor(reach);
        Map<ActivityId, Activity> visits = hall.activities().activities().stream()
                .filter(one -> one.kind() == Activity.Kind.VISIT)
                .collect(Collectors.toMap(Activity::id, one -> one));
        List<Occurrence> seen = hall.activities().occurrences(hall.now().minus(LATELY)).stream()
                .filter(one -> reach.runsTheHall() || (isSettled(one) && isOf(schools, one)))
                .filter(one -> visits.containsKey(one.activity()))
                .toList();
        Map<OccurrenceId, Visit> planned =
                hall.visits().visits(seen.stream().map(Occurrence::id).toList());
        Function<OrganisationId, String> called = hall.called();
        return seen.stream()
                .map(one -> new Card(
                        one.id().value(),
                        Hall.known(Optional.ofNullable(visits.get(one.activity())))
                                .title(),
                        one.during().from(),
                        one.during().until(),
                        one.state(),
                        one.onlyFor().map(called).orElse(null),
                        Optional.ofNullable(planned.get(one.id()))
                                .map(Visit::heads)
                                .orElse(null)))
                .toList();
    }

    private static boolean isSettled(Occurrence one) {
        return one.state() != Occurrence.State.DRAFT;
    }

    private static boolean isOf(Set<OrganisationId> schools, Occurrence one) {
        return one.onlyFor().filter(schools::contains).isPresent();
    }
}
