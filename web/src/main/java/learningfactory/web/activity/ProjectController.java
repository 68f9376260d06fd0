package learningfactory.web.activity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import learningfactory.activity.Project;
import learningfactory.activity.ProjectId;
import learningfactory.booking.HallBook;
import learningfactory.network.AccountRole;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Reach;
import learningfactory.web.door.Refused;
import learningfactory.web.live.Lessons;
import learningfactory.words.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Confidential projects: a company's own people and the assigned staff read them; for everybody else, the
/// hall's administrator too, they are not there. Who assigns staff learns no more than the company's name.
@RestController
@RequestMapping("/api/projects")
final class ProjectController {

    private final Hall hall;
    private final HallBook book;
    private final Lessons lessons;

    ProjectController(Hall hall, HallBook book, Lessons lessons) {
        this.hall = hall;
        this.book = book;
        this.lessons = lessons;
    }

    record Card(
            String id,
            String companyId,
            String company,
            String title,
            String question,
            List<String> staff,
            List<String> staffIds,
            @Nullable String plant,
            String findings,
            Project.State state,
            boolean isCompany) {}

    record Asking(
            String company,
            String title,
            String question,
            @Nullable String plant,
            @Nullable List<String> staff) {}

    record Moving(
            Project.@Nullable State state,
            @Nullable String findings,
            @Nullable List<String> staff) {}

    @Needs
    @GetMapping
    List<Card> projects(HttpServletRequest request) {
        Reach reach = Reach.of(request);
        return cards(hall.projects().projects(reach.self(), companies(reach)), reach);
    }

    /// Somebody of the hall whom a company may tell.
    record Colleague(String id, String name) {}

    /// The hall's instructors, so that a company can choose whom to tell; it says nothing about any project.
    @Needs(
            roles = {
                AccountRole.COMPANY_CONTACT,
                AccountRole.ADMINISTRATOR,
                AccountRole.INSTRUCTOR,
                AccountRole.OPERATOR
            })
    @GetMapping("/staff")
    List<Colleague> staff() {
        List<PersonId> instructors = book.resources().stream()
                .filter(one -> !one.isRetired())
                .flatMap(one -> one.is().person().stream())
                .distinct()
                .toList();
        var names = hall.names(instructors);
        return instructors.stream()
                .filter(names::containsKey)
                .map(one -> new Colleague(one.value(), names.getOrDefault(one, "")))
                .toList();
    }

    /// The simulated factories that a project may use: those that lessons are played on.
    @Needs
    @GetMapping("/plants")
    SortedSet<String> plants() {
        return lessons.offers().stream()
                .map(offer -> offer.scenario().plant())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// A company asks, and names whom of the hall it wants to tell.
    @Needs(roles = {AccountRole.COMPANY_CONTACT, AccountRole.ADMINISTRATOR})
    @PostMapping
    Card ask(@RequestBody Asking asking, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        OrganisationId company = Hall.sent(() -> new OrganisationId(asking.company()));
        if (!companies(reach).contains(company)) {
            throw Hall.notYours();
        }
        String plant = asking.plant();
        if (plant != null && !plants().contains(plant)) {
            throw Refused.unknown(
                    "Det er ingen simulert fabrikk (%s). Kanskje en av %s.".formatted(plant, plants()),
                    "There is no simulated factory (%s). Maybe one of %s.".formatted(plant, plants()));
        }
        Project project = Hall.sent(() -> new Project(
                new ProjectId(Hall.freshId()),
                company,
                asking.title().strip(),
                asking.question().strip(),
                people(asking.staff()),
                Optional.ofNullable(plant),
                "",
                Project.State.ASKED));
        hall.projects().add(project);
        return card(project, reach);
    }

    /// Assigns staff, writes down what was found, goes a step further.
    @Needs
    @PostMapping("/{id}")
    Card move(@PathVariable String id, @RequestBody Moving moving, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        SortedSet<OrganisationId> companies = companies(reach);
        PersonId self = reach.self();
        ProjectId project = Hall.sent(() -> new ProjectId(id));
        if (hall.projects().projects(self, companies).stream()
                .noneMatch(one -> one.id().equals(project))) {
            throw Hall.unknown();
        }
        return card(Hall.given(hall.projects().change(project, change(moving, self, companies))), reach);
    }

    private static Function<Project, Outcome<Project>> change(
            Moving moving, PersonId self, SortedSet<OrganisationId> companies) {
        return project -> {
            if (!project.isVisibleTo(self, companies)) {
                return Outcome.refused("Det finnes ikke her.", "There is no such thing here.");
            }
            Project changed = project;
            if (moving.staff() != null) {
                changed = changed.withStaff(people(moving.staff()));
            }
            if (moving.findings() != null) {
                changed = changed.withFindings(moving.findings().strip());
            }
            return moving.state() == null ? Outcome.done(changed) : changed.become(moving.state());
        };
    }

    private static List<PersonId> people(@Nullable List<String> ids) {
        return ids == null
                ? List.of()
                : ids.stream()
                        .map(text -> Hall.sent(() -> new PersonId(text)))
                        .distinct()
                        .toList();
    }

    /// The companies whose own projects the reader sees: those that he speaks for, not those that he helps.
    static SortedSet<OrganisationId> companies(Reach reach) {
        SortedSet<OrganisationId> companies =
                new TreeSet<>(reach.organisations(AccountRole.COMPANY_CONTACT, AccountRole.ADMINISTRATOR));
        companies.remove(Hall.ID);
        return companies;
    }

    private Card card(Project project, Reach reach) {
        return cards(List.of(project), reach).getFirst();
    }

    private List<Card> cards(List<Project> projects, Reach reach) {
        var names = hall.names(projects.stream()
                .flatMap(one -> one.staff().stream())
                .distinct()
                .toList());
        var called = hall.called();
        var own = companies(reach);
        return projects.stream()
                .map(project -> new Card(
                        project.id().value(),
                        project.company().value(),
                        called.apply(project.company()),
                        project.title(),
                        project.question(),
                        project.staff().stream()
                                .map(one -> names.getOrDefault(one, ""))
                                .toList(),
                        project.staff().stream().map(PersonId::value).toList(),
                        project.plant().orElse(null),
                        project.findings(),
                        project.state(),
                        own.contains(project.company())))
                .toList();
    }
}
