package learningfactory.web.activity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import learningfactory.activity.Activity;
import learningfactory.activity.ActivityId;
import learningfactory.activity.ResourceNeed;
import learningfactory.curriculum.AimId;
import learningfactory.network.AccountRole;
import learningfactory.resource.Mode;
import learningfactory.resource.ResourceId;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Reach;
import learningfactory.web.door.Refused;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The templates: what can be held in the hall.
@RestController
@RequestMapping("/api/activities")
final class ActivityController {

    private final Hall hall;

    ActivityController(Hall hall) {
        this.hall = hall;
    }

    /// A template as the page shows it.
    record Template(
            String id,
            Activity.Kind kind,
            Words title,
            Words about,
            String subject,
            List<AimId> aims,
            List<AimId> prerequisites,
            long minutes,
            int capacity,
            int perInstructor,
            List<Resource> resources,
            @Nullable String scenario,
            Activity.State state) {}

    /// Any one of these, used like this.
    record Resource(List<String> anyOf, Mode mode) {}

    record Writing(
            Activity.Kind kind,
            Words title,
            Words about,
            @Nullable String subject,
            @Nullable List<AimId> aims,
            @Nullable List<AimId> prerequisites,
            long minutes,
            int capacity,
            int perInstructor,
            @Nullable List<Resource> resources,
            @Nullable String scenario) {}

    record Moving(Activity.State state) {}

    @Needs
    @GetMapping
    List<Template> activities(HttpServletRequest request) {
        boolean seesDrafts = Reach.of(request).runsTheHall();
        return hall.activities().activities().stream()
                .filter(one -> seesDrafts || one.state() == Activity.State.APPROVED)
                .map(ActivityController::template)
                .toList();
    }

    @Needs(roles = {AccountRole.INSTRUCTOR, AccountRole.OPERATOR, AccountRole.ADMINISTRATOR})
    @PostMapping
    Template write(@RequestBody Writing writing, HttpServletRequest request) {
        requireHall(request);
        Activity activity = Hall.sent(() -> draft(new ActivityId(Hall.freshId()), writing));
        hall.activities().keep(activity);
        return template(activity);
    }

    /// Writes a draft anew. What is approved has dates and stays as it was approved: withdraw it and write
    /// another.
    @Needs(roles = {AccountRole.INSTRUCTOR, AccountRole.OPERATOR, AccountRole.ADMINISTRATOR})
    @PostMapping("/{id}")
    Template rewrite(@PathVariable String id, @RequestBody Writing writing, HttpServletRequest request) {
        requireHall(request);
        Activity before = Hall.known(hall.activities().findActivity(Hall.sent(() -> new ActivityId(id))));
        if (before.state() != Activity.State.DRAFT) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    "Bare et utkast kan endres. Trekk aktiviteten, og skriv en ny.",
                    "Only a draft can be changed. Withdraw the activity, and write another.");
        }
        Activity activity = Hall.sent(() -> draft(before.id(), writing));
        hall.activities().keep(activity);
        return template(activity);
    }

    @Needs(roles = {AccountRole.INSTRUCTOR, AccountRole.OPERATOR, AccountRole.ADMINISTRATOR})
    @PostMapping("/{id}/state")
    Template move(@PathVariable String id, @RequestBody Moving moving, HttpServletRequest request) {
        requireHall(request);
        Activity activity = Hall.known(hall.activities().findActivity(Hall.sent(() -> new ActivityId(id))));
        Activity moved = Hall.given(activity.become(moving.state()));
        hall.activities().keep(moved);
        return template(moved);
    }

    private static void requireHall(HttpServletRequest request) {
        if (!Reach.of(request).runsTheHall()) {
            throw Hall.notYours();
        }
    }

    private static Activity draft(ActivityId id, Writing writing) {
        List<ResourceNeed> resources = writing.resources() == null
                ? List.of()
                : writing.resources().stream().map(ActivityController::need).toList();
        return new Activity(
                id,
                writing.kind(),
                writing.title(),
                writing.about(),
                Hall.ID,
                writing.subject() == null ? "" : writing.subject(),
                writing.aims() == null ? List.of() : writing.aims(),
                new Activity.Terms(
                        Duration.ofMinutes(writing.minutes()),
                        writing.capacity(),
                        writing.perInstructor(),
                        resources,
                        writing.prerequisites() == null ? List.of() : writing.prerequisites(),
                        Optional.ofNullable(writing.scenario())),
                Activity.State.DRAFT);
    }

    private static ResourceNeed need(Resource resource) {
        return new ResourceNeed(resource.anyOf().stream().map(ResourceId::new).toList(), resource.mode());
    }

    private static Template template(Activity activity) {
        return new Template(
                activity.id().value(),
                activity.kind(),
                activity.title(),
                activity.about(),
                activity.subject(),
                activity.aims(),
                activity.terms().prerequisites(),
                activity.terms().length().toMinutes(),
                activity.terms().capacity(),
                activity.terms().learnersPerInstructor(),
                activity.terms().resources().stream()
                        .map(need -> new Resource(
                                need.anyOf().stream().map(ResourceId::value).toList(), need.mode()))
                        .toList(),
                activity.terms().scenario().orElse(null),
                activity.state());
    }
}
