package learningfactory.web.passport;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import learningfactory.network.AccountRole;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonBook;
import learningfactory.network.PersonId;
import learningfactory.placement.Cohort;
import learningfactory.placement.Party;
import learningfactory.placement.Pathway;
import learningfactory.placement.PathwayBook;
import learningfactory.placement.PathwayFact;
import learningfactory.placement.Programme;
import learningfactory.placement.StageFacts;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Programmes and the ways of people through them; what a reader may see of them is said in [PathwayViews].
@RestController
@RequestMapping("/api/pathways")
final class PathwayController {
    private static final int SHORTEST_SEARCH = 2;

    private final Programmes programmes;
    private final PathwayBook book;
    private final PathwayReach seen;
    private final StageFacts facts;
    private final PathwayViews views;
    private final PathwayTelling telling;
    private final Partners partners;
    private final PersonBook people;
    private final Clock clock;

    PathwayController(
            Programmes programmes,
            PathwayBook book,
            StageFacts facts,
            PathwayViews views,
            PathwayTelling telling,
            Partners partners,
            PersonBook people,
            Clock clock) {
        this.programmes = programmes;
        this.book = book;
        this.seen = new PathwayReach(book);
        this.facts = facts;
        this.views = views;
        this.telling = telling;
        this.partners = partners;
        this.people = people;
        this.clock = clock;
    }

    /// A programme.
    ///
    /// @param parties whom it needs; the company is named on the way
    record ProgrammeView(String name, Words title, Words about, List<StageView> stages, List<PartyView> parties) {}

    /// A part that an organisation must play.
    record PartyView(Party party, Words words) {}

    /// A stage.
    record StageView(String name, Words title, int weeks) {}

    /// What can be chosen when a pathway begins, and on its way.
    ///
    /// @param mayStart whether this reader may start one
    record ChoicesView(boolean mayStart, Map<Party, List<Partners.Choice>> organisations) {}

    /// Somebody to choose.
    record PersonChoice(String id, String name) {}

    /// Where those of a cohort are.
    record CohortView(String cohort, String programme, Words title, List<PlaceView> places, int people) {}

    /// A place with how many are there; the place is a stage's name, `passed` or `ended`.
    record PlaceView(String place, Words title, int count) {}

    record NewPathway(
            String person, String programme, @Nullable String cohort, Map<Party, String> parties) {
        NewPathway {
            person = Asked.word(person, "person");
            programme = Asked.word(programme, "programme");
        }
    }

    @Needs
    @GetMapping("/programmes")
    List<ProgrammeView> programmes() {
        return programmes.programmes().stream()
                .map(each -> new ProgrammeView(
                        each.name(),
                        each.title(),
                        each.about(),
                        each.stages().stream()
                                .map(stage -> new StageView(stage.name(), stage.title(), stage.weeks()))
                                .toList(),
                        each.parties().stream()
                                .filter(party -> party != Party.COMPANY)
                                .map(party -> new PartyView(party, party.words()))
                                .toList()))
                .toList();
    }

    /// The organisations that can be chosen as parties; none, for who neither starts a pathway nor names a
    /// company.
    @Needs
    @GetMapping("/choices")
    ChoicesView choices(HttpServletRequest request) {
        Reach reach = Reach.of(request);
        boolean mayChoose = mayStart(reach) || reach.holds(AccountRole.INSTRUCTOR, AccountRole.TEACHER);
        return new ChoicesView(mayStart(reach), mayChoose ? partners.choices() : Map.of());
    }

    private static boolean mayStart(Reach reach) {
        return reach.holds(
                AccountRole.ADMINISTRATOR,
                AccountRole.OPERATOR,
                AccountRole.NAV_COUNSELLOR,
                AccountRole.TRAINING_OFFICE);
    }

    /// Those whom this reader may start a pathway for, by a part of the name.
    @Needs(
            roles = {
                AccountRole.ADMINISTRATOR,
                AccountRole.OPERATOR,
                AccountRole.NAV_COUNSELLOR,
                AccountRole.TRAINING_OFFICE
            })
    @GetMapping("/people")
    List<PersonChoice> people(@RequestParam String name, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        String part = name.strip();
        return part.length() < SHORTEST_SEARCH
                ? List.of()
                : people.search(part).stream()
                        .filter(each -> reach.mayRead(each.id()))
                        .map(each -> new PersonChoice(each.id().value(), each.name()))
                        .toList();
    }

    /// My own pathways, whole.
    @Needs
    @GetMapping("/mine")
    List<PathwayViews.PathwayView> mine(HttpServletRequest request) {
        Reach reach = Reach.of(request);
        return views.views(book.pathways(reach.self()), reach);
    }

    /// Those that an organisation of this reader is a party of, as far as he reads the person.
    @Needs
    @GetMapping
    List<PathwayViews.PathwayView> pathways(HttpServletRequest request) {
        Reach reach = Reach.of(request);
        return views.views(seen.readable(reach), reach);
    }

    /// Where everybody of each cohort is, for NAV, the hall and the training office; never for a company.
    @Needs(
            roles = {
                AccountRole.ADMINISTRATOR,
                AccountRole.OPERATOR,
                AccountRole.INSTRUCTOR,
                AccountRole.NAV_COUNSELLOR,
                AccountRole.TRAINING_OFFICE
            })
    @GetMapping("/cohorts")
    List<CohortView> cohorts(HttpServletRequest request) {
        Reach reach = Reach.of(request);
        Map<String, List<Pathway>> byCohort = new LinkedHashMap<>();
        seen.cohorts(reach)
                .forEach(each -> byCohort.computeIfAbsent(
                                each.cohort() + "/" + each.programme().name(), none -> new ArrayList<>())
                        .add(each));
        return byCohort.values().stream().map(this::cohort).toList();
    }

    private CohortView cohort(List<Pathway> pathways) {
        Pathway first = pathways.getFirst();
        Programme programme = first.programme();
        List<PlaceView> places = new ArrayList<>();
        new Cohort(first.cohort(), programme, pathways).places(clock.instant()).forEach((place, count) -> {
            Words title = switch (place) {
                case Cohort.PASSED -> new Words("Bestått", "Passed");
                case Cohort.ENDED -> new Words("Sluttet før tiden", "Left early");
                default -> programme.stage(place).title();
            };
            places.add(new PlaceView(place, title, count));
        });
        return new CohortView(first.cohort(), programme.name(), programme.title(), places, pathways.size());
    }

    /// Plans a pathway.
    @Needs(
            roles = {
                AccountRole.ADMINISTRATOR,
                AccountRole.OPERATOR,
                AccountRole.NAV_COUNSELLOR,
                AccountRole.TRAINING_OFFICE
            })
    @PostMapping
    PathwayViews.PathwayView plan(@RequestBody NewPathway asked, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        PersonId person = Asked.person(asked.person());
        reach.requireRead(person);
        Programme programme = programmes
                .find(asked.programme())
                .orElseThrow(() -> Refused.unknown("Programmet finnes ikke.", "There is no such programme."));
        Map<Party, OrganisationId> parties = new TreeMap<>();
        asked.parties()
                .forEach((party, organisation) -> parties.put(
                        party,
                        party == Party.COMPANY ? partners.company(organisation) : partners.active(organisation)));
        Pathway planned = Pathway.planned(
                UUID.randomUUID().toString(),
                asked.cohort() == null ? "" : asked.cohort().strip(),
                person,
                programme,
                parties);
        Pathway begun =
                PassportController.granted(planned.told(new PathwayFact.Begun(telling.now(), reach.self()), facts));
        if (!reach.runsTheHall() && !PathwayReach.isParty(begun, reach)) {
            throw new Refused(
                    HttpStatus.FORBIDDEN,
                    "Et løp begynnes av en av partene i det.",
                    "A pathway is started by one of its parties.");
        }
        book.add(planned);
        telling.keep(begun);
        return views.views(List.of(begun), reach).getFirst();
    }

    /// Tells something, in the name of an organisation or as the learner.
    @Needs
    @PostMapping("/{id}/facts")
    PathwayViews.PathwayView tell(
            @PathVariable String id, @RequestBody PathwayTelling.Told told, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        Pathway pathway = book.findPathway(id)
                .filter(found -> reach.mayRead(found.person()) || PathwayReach.isParty(found, reach))
                .orElseThrow(() -> Refused.unknown("Løpet finnes ikke.", "There is no such pathway."));
        return views.views(List.of(telling.tell(told, pathway, reach)), reach).getFirst();
    }
}
