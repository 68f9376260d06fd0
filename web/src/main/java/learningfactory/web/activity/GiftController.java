package learningfactory.web.activity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import learningfactory.ledger.Benefit;
import learningfactory.ledger.Entry;
import learningfactory.ledger.EntryId;
import learningfactory.ledger.LedgerAccount.Purpose;
import learningfactory.ledger.Money;
import learningfactory.ledger.MoneyKind;
import learningfactory.network.Headcount;
import learningfactory.network.OrganisationId;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Reach;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What an organisation gave in a year, in cash, in kind and as discount, each by itself, and what it had of
/// what others gave. Given once, at cost, to the giver; had by many, without a price (rules 12, 16 and 19).
@RestController
@RequestMapping("/api/ledger/gifts")
final class GiftController {

    private final Hall hall;

    GiftController(Hall hall) {
        this.hall = hall;
    }

    /// @param given by the organisation, the newest first
    /// @param sums of what it gave, kind by kind
    /// @param received what others gave to the hall, when it is the hall itself
    /// @param receivedSums of that, kind by kind
    /// @param had what the organisation says that it had of gifts of all times
    /// @param open gifts of others of the year of which it may say so; what they cost is not told
    record Page(
            String name,
            List<Given> given,
            List<Money> sums,
            List<Given> received,
            List<Money> receivedSums,
            List<Had> had,
            List<Open> open) {}

    /// @param money below zero: taken back
    /// @param benefits what others had of it
    record Given(String entry, String giver, LocalDate on, Words text, Money money, List<Benefited> benefits) {}

    /// @param people null when they are so few that others would know who they are
    record Benefited(String receiver, @Nullable Integer people, Words what) {}

    record Had(String gift, String giver, LocalDate on, Words text, int people, Words what) {}

    record Open(String gift, String giver, LocalDate on, Words text) {}

    @Needs
    @GetMapping("/{organisation}")
    Page gifts(@PathVariable String organisation, @RequestParam int year, HttpServletRequest request) {
        OrganisationId id = Hall.sent(() -> new OrganisationId(organisation));
        if (!LedgerController.reads(Reach.of(request), id)) {
            throw Hall.unknown();
        }
        LocalDate first = Hall.sent(() -> Year.of(year).atDay(1));
        Function<OrganisationId, String> called = hall.called();
        List<Given> own = new ArrayList<>();
        List<Given> others = new ArrayList<>();
        List<Entry> entries = hall.ledger().entries(first, first.plusYears(1));
        Map<EntryId, List<Benefit>> benefits = hall.ledger().benefits(ids(entries));
        for (Entry entry : entries) {
            for (Entry.Line line : entry.lines()) {
                OrganisationId giver = line.account().organisation();
                if (line.account().purpose() == Purpose.GIVEN) {
                    List<Benefited> had = benefited(benefits.getOrDefault(entry.id(), List.of()), id, called);
                    (giver.equals(id) ? own : others).addFirst(given(entry, line, had, called));
                }
            }
        }
        List<Given> received = id.equals(Hall.ID) ? others : List.of();
        return new Page(called.apply(id), own, sums(own), received, sums(received), had(id, called), open(others));
    }

    private static List<EntryId> ids(List<Entry> entries) {
        return entries.stream().map(Entry::id).toList();
    }

    private static Given given(
            Entry entry, Entry.Line line, List<Benefited> had, Function<OrganisationId, String> called) {
        return new Given(
                entry.id().value(),
                called.apply(line.account().organisation()),
                entry.on(),
                entry.text(),
                line.money().negated(),
                had);
    }

    /// The receiver knows its own people; whoever gave does not.
    private static List<Benefited> benefited(
            List<Benefit> benefits, OrganisationId reader, Function<OrganisationId, String> called) {
        return benefits.stream()
                .map(one -> {
                    boolean isHidden = new Headcount(one.people()).isSuppressed()
                            && !one.receiver().equals(reader);
                    return new Benefited(called.apply(one.receiver()), isHidden ? null : one.people(), one.what());
                })
                .toList();
    }

    private static List<Money> sums(List<Given> given) {
        Map<MoneyKind, Money> sums = new EnumMap<>(MoneyKind.class);
        given.forEach(one -> sums.merge(one.money().kind(), one.money(), Money::plus));
        return List.copyOf(sums.values());
    }

    private List<Had> had(OrganisationId receiver, Function<OrganisationId, String> called) {
        List<Benefit> benefits = hall.ledger().benefitsHadBy(receiver);
        Map<EntryId, Entry> gifts = hall
                .ledger()
                .entries(benefits.stream().map(Benefit::gift).toList())
                .stream()
                .collect(Collectors.toMap(Entry::id, one -> one));
        List<Had> all = new ArrayList<>();
        for (Benefit one : benefits) {
            Entry gift = gifts.get(one.gift());
            if (gift != null) {
                all.add(new Had(
                        gift.id().value(), giver(gift, called), gift.on(), gift.text(), one.people(), one.what()));
            }
        }
        return all;
    }

    private static String giver(Entry gift, Function<OrganisationId, String> called) {
        return gift.lines().stream()
                .filter(line -> line.account().purpose() == Purpose.GIVEN)
                .map(line -> called.apply(line.account().organisation()))
                .findFirst()
                .orElse("");
    }

    private static List<Open> open(List<Given> others) {
        return others.stream()
                .filter(one -> one.money().oere() > 0
                        && (one.money().kind() == MoneyKind.IN_KIND
                                || one.money().kind() == MoneyKind.DISCOUNT))
                .map(one -> new Open(one.entry(), one.giver(), one.on(), one.text()))
                .toList();
    }
}
