package learningfactory.web.activity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import learningfactory.ledger.AccountingExport;
import learningfactory.ledger.Agreement;
import learningfactory.ledger.Benefit;
import learningfactory.ledger.Contribution;
import learningfactory.ledger.Entry;
import learningfactory.ledger.EntryId;
import learningfactory.ledger.Money;
import learningfactory.ledger.MoneyKind;
import learningfactory.ledger.Payment;
import learningfactory.ledger.SharedCost;
import learningfactory.ledger.Statement;
import learningfactory.network.AccountRole;
import learningfactory.network.Headcount;
import learningfactory.network.OrganisationId;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Reach;
import learningfactory.web.door.Refused;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Money: each organisation reads its own statements, the hall's administrator and operator keep the ledger.
@RestController
@RequestMapping("/api/ledger")
final class LedgerController {

    private final Hall hall;
    private final MonthOfUse use;

    LedgerController(Hall hall, MonthOfUse use) {
        this.hall = hall;
        this.use = use;
    }

    /// A month of an organisation, and what others had of its gifts.
    ///
    /// @param isClosed whether nothing comes to it any more
    record Page(String name, boolean isClosed, Statement statement, List<Had> benefits) {}

    /// What somebody had of a gift.
    ///
    /// @param people how many had it; null when that is so few that others would know who they are
    record Had(String gift, String receiver, @Nullable Integer people, Words what) {}

    record Payer(String id, String name) {}

    /// Whose statements the reader may see.
    record Payers(List<Payer> organisations, boolean keeps, List<YearMonth> closed) {}

    record Giving(@Nullable String id, String giver, MoneyKind kind, long oere, LocalDate on, Words what) {}

    record Paying(@Nullable String id, String payer, long oere, LocalDate on) {}

    record Sharing(
            @Nullable String id,
            String resource,
            SharedCost.Key key,
            long oere,
            LocalDate on,
            Words what,
            @Nullable Map<String, Long> weights) {}

    record Reversing(String entry, LocalDate on) {}

    record Closing(YearMonth month) {}

    record Booked(String entry) {}

    record Reporting(String gift, String receiver, int people, Words what) {}

    @Needs
    @GetMapping
    Payers payers(HttpServletRequest request) {
        Reach reach = Reach.of(request);
        List<Payer> organisations = hall.organisations().organisations().stream()
                .filter(one -> reads(reach, one.id()))
                .map(one -> new Payer(one.id().value(), one.name()))
                .toList();
        return new Payers(organisations, keeps(reach), hall.ledger().closed());
    }

    @Needs
    @GetMapping("/statements/{organisation}/{month}")
    Page statement(@PathVariable String organisation, @PathVariable YearMonth month, HttpServletRequest request) {
        OrganisationId id = readable(organisation, request);
        Function<OrganisationId, String> called = hall.called();
        List<Had> benefits = hall.ledger().benefitsOf(id).stream()
                .map(one -> had(one, id, called))
                .toList();
        return new Page(called.apply(id), hall.ledger().closed().contains(month), statement(id, month), benefits);
    }

    /// The receiver knows its own people; whoever gave does not.
    private static Had had(Benefit one, OrganisationId reader, Function<OrganisationId, String> called) {
        Headcount people = new Headcount(one.people());
        boolean isHidden = people.isSuppressed() && !one.receiver().equals(reader);
        return new Had(one.gift().value(), called.apply(one.receiver()), isHidden ? null : one.people(), one.what());
    }

    @Needs
    @GetMapping("/statements/{organisation}/{month}.csv")
    ResponseEntity<byte[]> statementFile(
            @PathVariable String organisation, @PathVariable YearMonth month, HttpServletRequest request) {
        OrganisationId id = readable(organisation, request);
        return OccurrenceController.file(
                "oppgjor-%s-%s.csv".formatted(id, month), statement(id, month).csv());
    }

    /// All entries of a month, for accounting.
    @Needs(roles = {AccountRole.ADMINISTRATOR, AccountRole.OPERATOR})
    @GetMapping("/entries/{month}.csv")
    ResponseEntity<byte[]> entries(@PathVariable YearMonth month, HttpServletRequest request) {
        requireKeeper(request);
        List<Entry> entries =
                hall.ledger().entries(month.atDay(1), month.plusMonths(1).atDay(1));
        return OccurrenceController.file("regnskap-%s.csv".formatted(month), AccountingExport.csv(entries));
    }

    @Needs(roles = {AccountRole.ADMINISTRATOR, AccountRole.OPERATOR})
    @PostMapping("/contributions")
    Booked give(@RequestBody Giving giving, HttpServletRequest request) {
        requireKeeper(request);
        return booked(Hall.sent(() -> new Contribution(
                        entryId(giving.id()),
                        new OrganisationId(giving.giver()),
                        new Money(giving.kind(), giving.oere()),
                        giving.on(),
                        giving.what())
                .entry(Hall.ID)));
    }

    @Needs(roles = {AccountRole.ADMINISTRATOR, AccountRole.OPERATOR})
    @PostMapping("/payments")
    Booked pay(@RequestBody Paying paying, HttpServletRequest request) {
        requireKeeper(request);
        return booked(Hall.sent(
                () -> new Payment(entryId(paying.id()), new OrganisationId(paying.payer()), paying.oere(), paying.on())
                        .entry(Hall.ID)));
    }

    /// Divides a machine's cost by the agreement that holds, by use (that of the month when none is told),
    /// or by need.
    @Needs(roles = {AccountRole.ADMINISTRATOR, AccountRole.OPERATOR})
    @PostMapping("/shared-costs")
    Booked share(@RequestBody Sharing sharing, HttpServletRequest request) {
        requireKeeper(request);
        return booked(Hall.sent(() -> shared(sharing).entry(Hall.ID)));
    }

    private SharedCost shared(Sharing sharing) {
        EntryId id = entryId(sharing.id());
        TreeMap<OrganisationId, Long> weights = new TreeMap<>();
        if (sharing.weights() != null) {
            sharing.weights().forEach((organisation, weight) -> weights.put(new OrganisationId(organisation), weight));
        }
        return switch (sharing.key()) {
            case AGREEMENT ->
                SharedCost.byAgreement(
                        id, sharing.what(), sharing.on(), sharing.oere(), agreement(sharing.resource(), sharing.on()));
            case USE ->
                SharedCost.byUse(
                        id,
                        sharing.what(),
                        sharing.on(),
                        sharing.oere(),
                        sharing.weights() == null
                                ? use.minutes(YearMonth.from(sharing.on()), sharing.resource())
                                : weights);
            case NEED -> SharedCost.byNeed(id, sharing.what(), sharing.on(), weights);
        };
    }

    private Agreement agreement(String resource, LocalDate on) {
        return Agreement.holding(hall.ledger().agreements(), resource, on)
                .orElseThrow(() -> new Refused(
                        HttpStatus.CONFLICT,
                        "Ingen avtale gjelder for %s den %s.".formatted(resource, on),
                        "No agreement holds for %s on %s.".formatted(resource, on)));
    }

    @Needs(roles = {AccountRole.ADMINISTRATOR, AccountRole.OPERATOR})
    @PostMapping("/reversals")
    Booked reverse(@RequestBody Reversing reversing, HttpServletRequest request) {
        requireKeeper(request);
        EntryId entry = Hall.sent(() -> new EntryId(reversing.entry()));
        return new Booked(
                Hall.given(hall.ledger().reverse(entry, reversing.on())).id().value());
    }

    @Needs(roles = {AccountRole.ADMINISTRATOR, AccountRole.OPERATOR})
    @PostMapping("/closed-months")
    void close(@RequestBody Closing closing, HttpServletRequest request) {
        requireKeeper(request);
        Hall.given(hall.ledger().close(closing.month()));
    }

    /// A receiver says what it had of a gift.
    @Needs
    @PostMapping("/benefits")
    void report(@RequestBody Reporting reporting, HttpServletRequest request) {
        OrganisationId receiver = Hall.sent(() -> new OrganisationId(reporting.receiver()));
        if (!Hall.spokenFor(Reach.of(request)).contains(receiver)) {
            throw Hall.notYours();
        }
        Hall.given(hall.ledger()
                .report(Hall.sent(() ->
                        new Benefit(new EntryId(reporting.gift()), receiver, reporting.people(), reporting.what()))));
    }

    private Statement statement(OrganisationId id, YearMonth month) {
        return Statement.of(
                id, month, hall.ledger().entriesOf(id, month.plusMonths(1).atDay(1)));
    }

    private Booked booked(Entry entry) {
        return new Booked(Hall.given(hall.ledger().append(entry)).id().value());
    }

    private static EntryId entryId(@Nullable String asked) {
        return new EntryId(asked == null ? Hall.freshId() : asked);
    }

    private static OrganisationId readable(String text, HttpServletRequest request) {
        OrganisationId organisation = Hall.sent(() -> new OrganisationId(text));
        if (!reads(Reach.of(request), organisation)) {
            throw Hall.unknown();
        }
        return organisation;
    }

    /// An organisation's money is read by those who answer for it, and by those who keep the ledger.
    static boolean reads(Reach reach, OrganisationId organisation) {
        return keeps(reach)
                || reach.holdsAt(
                        organisation,
                        AccountRole.ADMINISTRATOR,
                        AccountRole.COMPANY_CONTACT,
                        AccountRole.TRAINING_OFFICE);
    }

    static boolean keeps(Reach reach) {
        return reach.holdsAt(Hall.ID, AccountRole.ADMINISTRATOR, AccountRole.OPERATOR);
    }

    static void requireKeeper(HttpServletRequest request) {
        if (!keeps(Reach.of(request))) {
            throw Hall.notYours();
        }
    }
}
