package learningfactory.web.passport;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import learningfactory.network.AccountRole;
import learningfactory.network.OrganisationBook;
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
import org.springframework.web.bind.annotation.RestController;

/// Programmes and the ways of people through them.
///
/// A reader who may not know that somebody comes from NAV sees neither NAV's name nor the stages in which
/// NAV answers or pays; for a company a pathway begins where the company comes in.
@RestController
@RequestMapping("/api/pathways")
final class PathwayController {
    /// Who speaks in the name of an organisation.
    private static final AccountRole[] SPEAKING = {
        AccountRole.ADMINISTRATOR,
        AccountRole.OPERATOR,
        AccountRole.INSTRUCTOR,
        AccountRole.TRAINING_OFFICE,
        AccountRole.COMPANY_CONTACT,
        AccountRole.NAV_COUNSELLOR,
        AccountRole.TEACHER
    };

    private final Programmes programmes;
    private final PathwayBook book;
    private final PathwayReach seen;
    private final StageFacts facts;
    private final OrganisationBook organisations;
    private final PersonBook people;
    private final Clock clock;

    PathwayController(
            Programmes programmes,
            PathwayBook book,
            StageFacts facts,
            OrganisationBook organisations,
            PersonBook people,
            Clock clock) {
        this.programmes = programmes;
        this.book = book;
        this.seen = new PathwayReach(book);
        this.facts = facts;
        this.organisations = organisations;
        this.people = people;
        this.clock = clock;
    }

    /// A programme.
    record ProgrammeView(String name, Words title, Words about, List<StageView> stages) {}

    /// A stage.
    record StageView(String name, Words title, int weeks) {}

    /// A pathway as this reader may see it.
    ///
    /// @param actingAs the organisations of this reader that are parties
    /// @param reportsTestAs the one in whose name this reader may report the trade test now; null for all
    ///     others
    record PathwayView(
            String id,
            String cohort,
            String person,
            String name,
            String programme,
            Words title,
            String state,
            @Nullable String stage,
            List<StayView> stays,
            List<MissingView> missing,
            @Nullable String company,
            List<String> actingAs,
            @Nullable String reportsTestAs) {}

    /// A stay.
    record StayView(
            String stage,
            Words title,
            String responsible,
            String payer,
            Instant from,
            @Nullable Instant until) {}

    /// What is missing before the next stage.
    record MissingView(Words words, Words by, @Nullable String confirmation) {}

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

    record Told(
            String kind,
            @Nullable String organisation,
            @Nullable String what,
            @Nullable String company,
            @Nullable String trade,
            @Nullable LocalDate day,
            @Nullable Boolean passed) {
        Told {
            kind = Asked.word(kind, "kind");
            day = Asked.day(day, "day");
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
                                .toList()))
                .toList();
    }

    /// My own pathways, whole.
    @Needs
    @GetMapping("/mine")
    List<PathwayView> mine(HttpServletRequest request) {
        Reach reach = Reach.of(request);
        return views(book.pathways(reach.self()), reach);
    }

    /// Those that an organisation of this reader is a party of, as far as he reads the person.
    @Needs
    @GetMapping
    List<PathwayView> pathways(HttpServletRequest request) {
        Reach reach = Reach.of(request);
        return views(seen.readable(reach), reach);
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
    PathwayView plan(@RequestBody NewPathway asked, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        PersonId person = Asked.person(asked.person());
        reach.requireRead(person);
        Programme programme = programmes
                .find(asked.programme())
                .orElseThrow(() -> Refused.unknown("Programmet finnes ikke.", "There is no such programme."));
        Map<Party, OrganisationId> parties = new TreeMap<>();
        asked.parties().forEach((party, organisation) -> parties.put(party, Asked.organisation(organisation)));
        Pathway planned = Pathway.planned(
                UUID.randomUUID().toString(),
                asked.cohort() == null ? "" : asked.cohort().strip(),
                person,
                programme,
                parties);
        Pathway begun = PassportController.granted(planned.told(new PathwayFact.Begun(now(), reach.self()), facts));
        book.add(planned);
        keep(begun);
        return views(List.of(begun), reach).getFirst();
    }

    /// Tells something in the name of an organisation.
    @Needs
    @PostMapping("/{id}/facts")
    PathwayView tell(@PathVariable String id, @RequestBody Told told, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        Pathway pathway = book.findPathway(id)
                .filter(found -> reach.mayRead(found.person()) || PathwayReach.isParty(found, reach))
                .orElseThrow(() -> Refused.unknown("Løpet finnes ikke.", "There is no such pathway."));
        PathwayFact fact = fact(told, pathway, reach);
        Pathway next = PassportController.granted(pathway.told(fact, facts));
        keep(next);
        return views(List.of(next), reach).getFirst();
    }

    private PathwayFact fact(Told told, Pathway pathway, Reach reach) {
        Instant at = now();
        PersonId by = reach.self();
        String what = told.what() == null ? "" : told.what();
        if (told.kind().equals("week-logged")) {
            return new PathwayFact.WeekLogged(at, by, day(told), what);
        }
        OrganisationId organisation = Asked.organisation(Asked.word(told.organisation(), "organisation"));
        if (!reach.holdsAt(organisation, SPEAKING)) {
            throw new Refused(
                    HttpStatus.FORBIDDEN,
                    "Du kan bare si noe på vegne av din egen organisasjon.",
                    "You can speak for your own organisation only.");
        }
        return switch (told.kind()) {
            case "confirmed" -> new PathwayFact.Confirmed(at, by, organisation, what);
            case "company-named" -> new PathwayFact.CompanyNamed(at, by, company(told));
            case "contract-approved" ->
                new PathwayFact.ContractApproved(
                        at, by, organisation, what, company(told), told.trade() == null ? "" : told.trade());
            case "month-approved" -> new PathwayFact.MonthApproved(at, by, organisation, day(told));
            case "trade-test-reported" ->
                new PathwayFact.TradeTestReported(at, by, organisation, day(told), Boolean.TRUE.equals(told.passed()));
            case "agreed" -> new PathwayFact.Agreed(at, by, organisation, what);
            case "disagreed" -> new PathwayFact.Disagreed(at, by, organisation, what);
            case "passed" -> new PathwayFact.Passed(at, by, organisation);
            case "ended" -> new PathwayFact.Ended(at, by, organisation, what);
            default -> throw new Refused(HttpStatus.BAD_REQUEST, "Ukjent.", "Unknown: " + pathway.id());
        };
    }

    private static LocalDate day(Told told) {
        if (told.day() == null) {
            throw new Refused(HttpStatus.BAD_REQUEST, "Dagen mangler.", "The day is missing.");
        }
        return told.day();
    }

    private static OrganisationId company(Told told) {
        if (told.company() == null) {
            throw new Refused(HttpStatus.BAD_REQUEST, "Bedriften mangler.", "The company is missing.");
        }
        return Asked.organisation(told.company());
    }

    private void keep(Pathway next) {
        if (!book.tell(next)) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    "En annen sa noe i mellomtiden. Last siden på nytt.",
                    "Somebody else told something in the meantime. Load the page again.");
        }
    }

    private List<PathwayView> views(List<Pathway> pathways, Reach reach) {
        Map<PersonId, String> names =
                people.names(pathways.stream().map(Pathway::person).distinct().toList());
        Map<OrganisationId, String> organisationNames = new TreeMap<>();
        organisations.organisations().forEach(each -> organisationNames.put(each.id(), each.name()));
        return pathways.stream()
                .map(each -> view(each, reach, names, organisationNames))
                .toList();
    }

    private PathwayView view(
            Pathway pathway, Reach reach, Map<PersonId, String> names, Map<OrganisationId, String> organisationNames) {
        boolean knowsAll = PathwayReach.knowsAll(pathway, reach);
        Optional<OrganisationId> nav = Optional.ofNullable(pathway.parties().get(Party.NAV));
        List<StayView> stays = pathway.stays().stream()
                .filter(stay ->
                        knowsAll || !Optional.of(stay.custody().responsible()).equals(nav))
                .map(stay -> new StayView(
                        stay.stage().name(),
                        stay.stage().title(),
                        organisationNames.getOrDefault(stay.custody().responsible(), ""),
                        knowsAll || !Optional.of(stay.custody().payer()).equals(nav)
                                ? organisationNames.getOrDefault(stay.custody().payer(), "")
                                : "",
                        stay.from(),
                        stay.until().orElse(null)))
                .toList();
        List<MissingView> missing = pathway.hindrances(facts, now()).stream()
                .filter(each -> knowsAll || each.by() != Party.NAV)
                .map(each -> new MissingView(
                        each.words(), each.by().words(), each.confirmation().orElse(null)))
                .toList();
        Words title = knowsAll ? pathway.programme().title() : new Words("Opplæringsløp", "Training pathway");
        return new PathwayView(
                pathway.id(),
                knowsAll ? pathway.cohort() : "",
                pathway.person().value(),
                names.getOrDefault(pathway.person(), ""),
                knowsAll ? pathway.programme().name() : "",
                title,
                pathway.state().name(),
                pathway.findCurrent()
                        .filter(stay -> knowsAll
                                || !Optional.of(stay.custody().responsible()).equals(nav))
                        .map(stay -> stay.stage().name())
                        .orElse(null),
                stays,
                missing,
                pathway.findCompany()
                        .map(each -> organisationNames.getOrDefault(each, ""))
                        .orElse(null),
                PathwayReach.parties(pathway).stream()
                        .filter(each -> reach.organisations().contains(each))
                        .map(OrganisationId::value)
                        .toList(),
                reportsTestAs(pathway, reach).map(OrganisationId::value).orElse(null));
    }

    /// Asked of the pathway itself, as if it were reported now.
    private Optional<OrganisationId> reportsTestAs(Pathway pathway, Reach reach) {
        Instant now = now();
        return PathwayReach.parties(pathway).stream()
                .filter(each -> reach.holdsAt(each, SPEAKING))
                .filter(each -> pathway.told(
                                new PathwayFact.TradeTestReported(now, reach.self(), each, LocalDate.now(clock), true),
                                facts)
                        .find()
                        .isPresent())
                .findFirst();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
