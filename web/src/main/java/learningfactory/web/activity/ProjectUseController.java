package learningfactory.web.activity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import learningfactory.activity.Project;
import learningfactory.activity.ProjectBook;
import learningfactory.booking.HallBook;
import learningfactory.booking.Reservation;
import learningfactory.booking.ReservationState;
import learningfactory.ledger.Price;
import learningfactory.ledger.Use;
import learningfactory.network.AccountRole;
import learningfactory.network.PersonId;
import learningfactory.resource.ReservationId;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.session.Opener;
import learningfactory.session.SessionPlan;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Reach;
import learningfactory.web.door.Refused;
import learningfactory.web.live.Lessons;
import learningfactory.web.live.LocalSessionHost;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a confidential project uses: its bookings of the hall and its sessions on the simulated factory, with
/// hours and cost. For whoever is not in it there is no such project; in calendars its times are taken, and
/// in lists its sessions are lessons like others.
@RestController
@RequestMapping("/api/projects/{id}")
final class ProjectUseController {
    /// What a calendar says a project's booking is for.
    private static final String PURPOSE = "Prosjekt";

    private final Hall hall;
    private final HallBook book;
    private final MonthOfUse use;
    private final Lessons lessons;
    private final LocalSessionHost sessions;

    ProjectUseController(Hall hall, HallBook book, MonthOfUse use, Lessons lessons, LocalSessionHost sessions) {
        this.hall = hall;
        this.book = book;
        this.use = use;
        this.lessons = lessons;
        this.sessions = sessions;
    }

    /// @param bookedMinutes of all that is to come
    /// @param usedMinutes of all that was used
    /// @param oere what is used, and what is to come if it goes as planned; of what has a price
    /// @param isPriced whether all of it has one
    /// @param lessons what can be played on the project's factory
    record Used(
            List<BookingView> bookings,
            List<SessionView> sessions,
            List<LessonView> lessons,
            long bookedMinutes,
            long usedMinutes,
            long oere,
            boolean isPriced) {}

    /// @param oere null: nobody has set a price
    record BookingView(
            String id,
            Instant from,
            Instant until,
            ReservationState state,
            List<Words> things,
            long minutes,
            @Nullable Long oere) {}

    /// @param code null: the session is closed
    /// @param mayLead whether the reader can open its station
    record SessionView(
            String session,
            Words title,
            Instant opened,
            @Nullable String code,
            boolean mayLead) {}

    record LessonView(String scenario, Words title) {}

    record Booking(String reservation) {}

    record Playing(String scenario) {}

    /// What the project uses, to those who are in it.
    @Needs
    @GetMapping("/use")
    Used used(@PathVariable String id, HttpServletRequest request) {
        return used(mine(id, request), Reach.of(request));
    }

    /// A booking that was made for the project becomes the project's.
    @Needs
    @PostMapping("/bookings")
    Used book(@PathVariable String id, @RequestBody Booking booking, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        Project project = running(id, request);
        Reservation one = Hall.known(book.findReservation(Hall.sent(() -> new ReservationId(booking.reservation()))));
        PersonId holder = one.request().holder().person();
        boolean isOurs = one.request().holder().organisation().equals(project.company())
                && (holder.equals(reach.self()) || project.isVisibleTo(holder, ProjectController.companies(reach)));
        if (!isOurs) {
            throw Hall.unknown();
        }
        if (!one.request().purpose().title().equals(PURPOSE)) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    "Formålet leses av andre. La det stå som «%s».".formatted(PURPOSE),
                    "The purpose is read by others. Leave it as “%s”.".formatted(PURPOSE));
        }
        if (!hall.projects().book(project.id(), one.id())) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    "Bestillingen hører til et annet prosjekt.",
                    "The booking belongs to another project.");
        }
        return used(project, reach);
    }

    /// Opens a session on the project's simulated factory. It is led by who opens it, when that is somebody
    /// who leads sessions; else by the first of the hall's staff on the project, and the company joins.
    @Needs
    @PostMapping("/sessions")
    Used play(@PathVariable String id, @RequestBody Playing playing, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        Project project = running(id, request);
        if (playable(project).stream().noneMatch(one -> one.scenario().equals(playing.scenario()))) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    "Prosjektet er ikke i denne simulerte fabrikken.",
                    "The project is not in this simulated factory.");
        }
        SessionPlan plan = Hall.sent(() -> sessions.open(
                new Opener(leader(project, reach), Optional.of(project.company())),
                playing.scenario(),
                SessionPlan.Mode.GROUP,
                1,
                OptionalLong.empty(),
                OptionalDouble.empty()));
        hall.projects().play(project.id(), new ProjectBook.Played(plan.id(), plan.scenario(), hall.now()));
        return used(project, reach);
    }

    private static PersonId leader(Project project, Reach reach) {
        boolean leads = reach.holds(
                AccountRole.INSTRUCTOR, AccountRole.TEACHER, AccountRole.OPERATOR, AccountRole.ADMINISTRATOR);
        return leads ? reach.self() : project.staff().getFirst();
    }

    private Project mine(String id, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        return Hall.known(hall.projects().projects(reach.self(), ProjectController.companies(reach)).stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst());
    }

    private Project running(String id, HttpServletRequest request) {
        Project project = mine(id, request);
        if (project.state() != Project.State.RUNNING) {
            throw new Refused(HttpStatus.CONFLICT, "Prosjektet er ikke i gang.", "The project is not being worked on.");
        }
        return project;
    }

    private Used used(Project project, Reach reach) {
        Function<Use, Optional<Price>> tariff = use.tariff();
        Map<ResourceId, Words> things = book.resources().stream()
                .collect(Collectors.toMap(Resource::id, one -> one.is().name()));
        List<BookingView> bookings = book.reservations(hall.projects().bookings(project.id())).stream()
                .filter(one -> one.state() != ReservationState.RELEASED)
                .map(one -> view(one, tariff, things))
                .toList();
        return new Used(
                bookings,
                hall.projects().played(project.id()).stream()
                        .map(one -> view(one, reach))
                        .toList(),
                playable(project),
                minutes(bookings, false),
                minutes(bookings, true),
                bookings.stream()
                        .mapToLong(one -> one.oere() == null ? 0 : one.oere())
                        .sum(),
                bookings.stream().allMatch(one -> one.oere() != null));
    }

    private static long minutes(List<BookingView> bookings, boolean isOver) {
        return bookings.stream()
                .filter(one -> isOver(one.state()) == isOver)
                .mapToLong(BookingView::minutes)
                .sum();
    }

    private static boolean isOver(ReservationState state) {
        return state == ReservationState.COMPLETED || state == ReservationState.NO_SHOW;
    }

    private BookingView view(Reservation one, Function<Use, Optional<Price>> tariff, Map<ResourceId, Words> things) {
        Duration length = isOver(one.state()) ? one.paidFor() : one.during().length();
        List<Use> uses = use.uses(one, length).toList();
        boolean isPriced = uses.stream().allMatch(each -> tariff.apply(each).isPresent());
        return new BookingView(
                one.id().value(),
                one.during().from(),
                one.during().until(),
                one.state(),
                one.request().resources().stream()
                        .flatMap(thing -> Optional.ofNullable(things.get(thing)).stream())
                        .toList(),
                length.toMinutes(),
                isPriced
                        ? uses.stream()
                                .mapToLong(each ->
                                        tariff.apply(each).map(each::oere).orElse(0L))
                                .sum()
                        : null);
    }

    private SessionView view(ProjectBook.Played one, Reach reach) {
        return new SessionView(
                one.session(),
                lessons.offers().stream()
                        .filter(offer -> offer.scenario().name().equals(one.scenario()))
                        .map(offer -> offer.scenario().title())
                        .findFirst()
                        .orElse(new Words(one.scenario(), one.scenario())),
                one.opened(),
                sessions.find(one.session()).map(SessionPlan::code).orElse(null),
                sessions.findOpener(one.session()).map(reach::mayLead).orElse(false));
    }

    private List<LessonView> playable(Project project) {
        return lessons.offers().stream()
                .filter(offer -> offer.by() == null
                        && project.plant()
                                .filter(offer.scenario().plant()::equals)
                                .isPresent())
                .map(offer ->
                        new LessonView(offer.scenario().name(), offer.scenario().title()))
                .toList();
    }
}
