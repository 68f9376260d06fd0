package learningfactory.web.hall;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import learningfactory.booking.Clearance;
import learningfactory.booking.Desk;
import learningfactory.booking.HallBook;
import learningfactory.booking.Muster;
import learningfactory.booking.Reservation;
import learningfactory.network.AccountRole;
import learningfactory.network.PersonBook;
import learningfactory.network.PersonId;
import learningfactory.resource.Interval;
import learningfactory.resource.Mode;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.web.door.Needs;
import learningfactory.words.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Before they come: who of those I hold something for may use which machine, and what would make it a yes.
@RestController
@RequestMapping("/api/hall")
final class MusterController {
    private static final int MOST_DAYS = 14;

    private final HallBook book;
    private final Desk desk;
    private final Muster muster;
    private final CoursePeople courses;
    private final PersonBook people;
    private final InstantSource clock;

    MusterController(
            HallBook book,
            Desk desk,
            ObjectProvider<Clearance> clearance,
            ObjectProvider<CoursePeople> courses,
            PersonBook people,
            InstantSource clock) {
        this.book = book;
        this.desk = desk;
        this.muster = new Muster(clearance.getIfAvailable(WithoutAuthorisations::new), desk.rules());
        this.courses = courses.getIfAvailable(() -> sessions -> Map.of());
        this.people = people;
        this.clock = clock;
    }

    record Clearances(Instant now, String zone, List<SessionView> sessions) {}

    /// Something that I hold.
    ///
    /// @param course of which it is a date; empty when it is a booking alone
    /// @param nameless how many come besides whom nobody has named
    record SessionView(
            String id,
            String course,
            Words title,
            Instant from,
            Instant until,
            List<UseView> uses,
            List<PersonView> people,
            int nameless) {}

    record UseView(String machine, Words name, Mode mode) {}

    /// @param answers one for each use, in their order
    record PersonView(String person, String name, List<AnswerView> answers) {}

    /// @param reasons why not; none: cleared
    record AnswerView(boolean cleared, List<HallViews.ReasonView> reasons) {}

    /// What I supervise or hold in these days, with everybody who comes at every machine.
    ///
    /// @param days how many, from today on
    @GetMapping("/clearances")
    @Needs(roles = {AccountRole.INSTRUCTOR, AccountRole.OPERATOR, AccountRole.ADMINISTRATOR})
    Clearances clearances(@RequestParam(defaultValue = "2") int days, HttpServletRequest request) {
        HallRights rights = HallRights.of(request);
        rights.requireRuns();
        Instant now = clock.instant();
        var zone = desk.rules().zone();
        LocalDate today = now.atZone(zone).toLocalDate();
        Interval window = new Interval(
                today.atStartOfDay(zone).toInstant(),
                today.plusDays(Math.clamp(days, 1, MOST_DAYS))
                        .atStartOfDay(zone)
                        .toInstant());
        List<Resource> resources = book.resources();
        List<Reservation> near = book.reservations(window).stream()
                .filter(one -> one.state().isLive() && one.during().until().isAfter(now))
                .toList();
        Map<String, CoursePeople.Held> held = courses.of(near.stream()
                .map(one -> one.request().purpose().session())
                .filter(session -> !session.isEmpty())
                .toList());
        List<Reservation> mine = near.stream()
                .filter(one -> isHeldBy(rights.self(), one, course(one, held), resources))
                .toList();
        Map<PersonId, String> names = people.names(mine.stream()
                .flatMap(one -> come(one, course(one, held)).stream())
                .collect(Collectors.toSet()));
        Hall hall = new Hall(resources, names, now);
        return new Clearances(
                now,
                zone.getId(),
                mine.stream().map(one -> session(one, course(one, held), hall)).toList());
    }

    /// What was read for all of it.
    private record Hall(List<Resource> resources, Map<PersonId, String> names, Instant now) {}

    private static Optional<CoursePeople.Held> course(Reservation one, Map<String, CoursePeople.Held> held) {
        return Optional.ofNullable(held.get(one.request().purpose().session()));
    }

    private static List<PersonId> come(Reservation one, Optional<CoursePeople.Held> course) {
        return course.map(CoursePeople.Held::people).orElse(one.request().use().people());
    }

    private static boolean isHeldBy(
            PersonId self, Reservation one, Optional<CoursePeople.Held> course, List<Resource> resources) {
        return course.filter(held -> held.instructors().contains(self)).isPresent()
                || resources.stream()
                        .filter(resource ->
                                resource.is().person().filter(self::equals).isPresent())
                        .anyMatch(resource -> one.request().resources().contains(resource.id()));
    }

    private SessionView session(Reservation one, Optional<CoursePeople.Held> course, Hall hall) {
        Mode booked = one.request().use().mode();
        List<PersonId> come = come(one, course);
        List<UseView> uses = hall.resources().stream()
                .filter(resource -> resource.is().kind().asksForClearance()
                        && one.request().resources().contains(resource.id()))
                .map(resource ->
                        new UseView(resource.id().value(), resource.is().name(), mode(course, resource.id(), booked)))
                .toList();
        List<Muster.Line> lines = muster.of(
                one, new Muster.Coming(come, machine -> mode(course, machine, booked)), hall.resources(), hall.now());
        return new SessionView(
                one.id().value(),
                course.isPresent() ? one.request().purpose().session() : "",
                course.map(CoursePeople.Held::title)
                        .orElse(new Words(
                                one.request().purpose().title(),
                                one.request().purpose().title())),
                one.during().from(),
                one.during().until(),
                uses,
                come.stream()
                        .map(person -> row(person, uses, lines, hall.names()))
                        .toList(),
                course.isPresent() ? 0 : one.request().use().party() - come.size());
    }

    private static Mode mode(Optional<CoursePeople.Held> course, ResourceId machine, Mode booked) {
        return course.map(held -> held.modes().getOrDefault(machine, booked)).orElse(booked);
    }

    private static PersonView row(
            PersonId person, List<UseView> uses, List<Muster.Line> lines, Map<PersonId, String> names) {
        List<AnswerView> answers = uses.stream()
                .map(use -> lines.stream()
                        .filter(line -> line.person().equals(person)
                                && line.machine().value().equals(use.machine()))
                        .map(line -> answer(line.answer()))
                        .findFirst()
                        .orElseThrow())
                .toList();
        return new PersonView(person.value(), names.getOrDefault(person, ""), answers);
    }

    private static AnswerView answer(Clearance.Answer answer) {
        return switch (answer) {
            case Clearance.Answer.Cleared yes -> new AnswerView(true, List.of());
            case Clearance.Answer.Refused no -> new AnswerView(false, HallViews.reasons(no.reasons()));
        };
    }
}
