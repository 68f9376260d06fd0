package learningfactory.web.passport;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import learningfactory.competence.Attestation;
import learningfactory.competence.AttestationBook;
import learningfactory.competence.Evidence;
import learningfactory.competence.EvidenceBook;
import learningfactory.competence.Gap;
import learningfactory.competence.Matrix;
import learningfactory.competence.Passport;
import learningfactory.curriculum.AdoptedText;
import learningfactory.curriculum.Aim;
import learningfactory.curriculum.AimId;
import learningfactory.curriculum.Coverage;
import learningfactory.curriculum.CurriculumBook;
import learningfactory.network.Headcount;
import learningfactory.network.PersonBook;
import learningfactory.network.PersonId;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Passports of others, the matrix of a group's people, and what somebody lacks before a goal.
@RestController
@RequestMapping("/api/competence")
final class GroupController {
    private final CurriculumBook curricula;
    private final EvidenceBook evidence;
    private final AttestationBook attestations;
    private final PersonBook people;
    private final PassportView view;
    private final Groups groups;
    private final ObjectProvider<Servings> offered;
    private final Clock clock;

    GroupController(
            CurriculumBook curricula,
            EvidenceBook evidence,
            AttestationBook attestations,
            PersonBook people,
            PassportView view,
            Groups groups,
            ObjectProvider<Servings> offered,
            Clock clock) {
        this.curricula = curricula;
        this.evidence = evidence;
        this.attestations = attestations;
        this.people = people;
        this.view = view;
        this.groups = groups;
        this.offered = offered;
        this.clock = clock;
    }

    /// A matrix.
    ///
    /// @param counts how many have shown each aim; null where that would say something about fewer than
    ///     five people
    /// @param people how many they are; null when that is not told
    /// @param inFives whether those whom the reader does not see as rows are in these numbers, in fives
    ///     rounded down
    /// @param rowsOnly whether these numbers are about the rows alone, because the others are fewer than
    ///     five
    record MatrixView(
            List<Column> aims,
            List<RowView> rows,
            List<@Nullable Integer> counts,
            @Nullable Integer people,
            boolean inFives,
            boolean rowsOnly) {}

    /// An aim as a column.
    record Column(String code, AdoptedText text) {}

    /// A person as a row.
    record RowView(String person, String name, List<Passport.Level> levels) {}

    /// What is missing.
    record GapView(int wanted, int shown, List<OpenLine> open) {}

    /// An aim that is not shown yet.
    record OpenLine(String code, AdoptedText text, Passport.Level level, List<CurriculumController.By> learntBy) {}

    /// Somebody's passport, for those who look after him.
    @Needs
    @GetMapping("/people/{id}")
    PassportView.Shown passport(@PathVariable PersonId id, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        reach.requireRead(id);
        return view.passport(id, clock.instant(), reach);
    }

    /// The groups that this reader may look at together.
    @Needs
    @GetMapping("/groups")
    List<Groups.Line> groups(HttpServletRequest request) {
        return groups.groups(Reach.of(request));
    }

    /// The people of a group against the aims of a curriculum: rows only of those that the reader may read.
    @Needs
    @GetMapping("/matrix")
    MatrixView matrix(
            @RequestParam String group,
            @RequestParam String framework,
            @RequestParam String curriculum,
            HttpServletRequest request) {
        Reach reach = Reach.of(request);
        List<PersonId> members = groups.members(group, reach);
        List<Aim> aims = curricula.aims(framework, curriculum);
        List<AimId> ids = aims.stream().map(Aim::id).toList();
        Instant now = clock.instant();
        Matrix all = Matrix.of(ids, passportsOf(members, now));
        List<PersonId> readable = reach.readable(members);
        Map<PersonId, String> names = people.names(readable);
        Matrix seen = all.only(readable::contains);
        Matrix unseen = all.only(person -> !readable.contains(person));
        boolean isUnseenTold = seen.rows().isEmpty() || unseen.rows().size() >= Headcount.SMALLEST;
        return new MatrixView(
                aims.stream().map(GroupController::column).toList(),
                seen.rows().stream()
                        .map(row ->
                                new RowView(row.person().value(), names.getOrDefault(row.person(), ""), row.levels()))
                        .toList(),
                counts(seen, unseen),
                orNull(seen.findPeopleWith(unseen)),
                !unseen.rows().isEmpty() && isUnseenTold,
                !unseen.rows().isEmpty() && !isUnseenTold);
    }

    /// What somebody lacks before all aims of a curriculum are shown.
    @Needs
    @GetMapping("/gap")
    GapView gap(
            @RequestParam PersonId person,
            @RequestParam String framework,
            @RequestParam String curriculum,
            HttpServletRequest request) {
        Reach.of(request).requireRead(person);
        Coverage wanted = Coverage.of(
                curricula.aims(framework, curriculum),
                offered.orderedStream()
                        .flatMap(each -> each.servings().stream())
                        .toList());
        Gap gap = Gap.of(passportOf(person, clock.instant()), wanted);
        return new GapView(
                gap.wanted(),
                gap.shown(),
                gap.open().stream()
                        .map(open -> new OpenLine(
                                open.aim().id().code(),
                                open.aim().texts().all().getFirst(),
                                open.level(),
                                open.learntBy().stream()
                                        .map(by -> new CurriculumController.By(by.kind(), by.name(), by.title()))
                                        .toList()))
                        .toList());
    }

    private List<Passport> passportsOf(List<PersonId> members, Instant now) {
        Map<PersonId, List<Evidence>> shown =
                evidence.evidence(members).stream().collect(Collectors.groupingBy(Evidence::learner));
        Map<PersonId, List<Attestation>> attested =
                attestations.attestations(members).stream().collect(Collectors.groupingBy(Attestation::learner));
        return members.stream()
                .map(each -> Passport.of(
                        each, shown.getOrDefault(each, List.of()), attested.getOrDefault(each, List.of()), now))
                .toList();
    }

    private Passport passportOf(PersonId person, Instant now) {
        return Passport.of(person, evidence.evidence(person), attestations.attestations(person), now);
    }

    private static Column column(Aim aim) {
        return new Column(aim.id().code(), aim.texts().all().getFirst());
    }

    private static List<@Nullable Integer> counts(Matrix seen, Matrix unseen) {
        List<@Nullable Integer> counts = new ArrayList<>();
        for (AimId aim : seen.aims()) {
            counts.add(orNull(seen.findCountWith(unseen, aim)));
        }
        return counts;
    }

    private static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
