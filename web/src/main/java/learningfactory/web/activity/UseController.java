package learningfactory.web.activity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import learningfactory.booking.HallBook;
import learningfactory.ledger.Entry;
import learningfactory.ledger.EntryId;
import learningfactory.ledger.Price;
import learningfactory.ledger.Use;
import learningfactory.network.AccountRole;
import learningfactory.network.OrganisationId;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Reach;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What was used in a month and what it costs; each organisation reads its own, who keeps the ledger books
/// it.
@RestController
@RequestMapping("/api/ledger/use/{month}")
final class UseController {

    private final Hall hall;
    private final MonthOfUse use;
    private final HallBook book;

    UseController(Hall hall, MonthOfUse use, HallBook book) {
        this.hall = hall;
        this.use = use;
        this.book = book;
    }

    /// What an organisation had of one thing.
    ///
    /// @param times how often
    /// @param kept how often of these nobody came
    /// @param oere what it costs at the prices that hold; null when some of it has no price
    /// @param isBooked whether all of it that costs something stands in the ledger
    record Line(
            String organisation,
            String name,
            String resource,
            Words thing,
            int times,
            long kept,
            long minutes,
            @Nullable Long oere,
            boolean isBooked) {}

    /// @param isClosed whether nothing can be booked in it any more
    record Month(List<Line> lines, boolean isClosed, boolean keeps) {}

    /// @param booked how many uses came into the ledger
    /// @param withoutPrice how many nobody has set a price for
    record Done(int booked, int withoutPrice) {}

    private record Key(String organisation, String resource) {}

    private record Priced(Use use, Optional<Price> price) {}

    @Needs
    @GetMapping
    Month month(@PathVariable YearMonth month, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        Map<Key, List<Priced>> byLine = new LinkedHashMap<>();
        for (Priced one : priced(month)) {
            if (LedgerController.reads(reach, one.use().user())) {
                byLine.computeIfAbsent(
                                new Key(one.use().user().value(), one.use().resource()), key -> new ArrayList<>())
                        .add(one);
            }
        }
        Set<EntryId> booked = booked(month);
        Function<OrganisationId, String> called = hall.called();
        Map<ResourceId, Words> things = book.resources().stream()
                .collect(Collectors.toMap(Resource::id, one -> one.is().name()));
        return new Month(
                byLine.values().stream()
                        .map(uses -> line(uses, booked, called, things))
                        .toList(),
                hall.ledger().closed().contains(month),
                LedgerController.keeps(reach));
    }

    private static Line line(
            List<Priced> uses,
            Set<EntryId> booked,
            Function<OrganisationId, String> called,
            Map<ResourceId, Words> things) {
        Use first = uses.getFirst().use();
        boolean hasPrice = uses.stream().allMatch(one -> one.price().isPresent());
        long oere = uses.stream()
                .mapToLong(one -> one.price().map(one.use()::oere).orElse(0L))
                .sum();
        return new Line(
                first.user().value(),
                called.apply(first.user()),
                first.resource(),
                things.getOrDefault(new ResourceId(first.resource()), Words.NONE),
                uses.size(),
                uses.stream().filter(one -> one.use().isKept()).count(),
                uses.stream().mapToLong(one -> one.use().minutes()).sum(),
                hasPrice ? oere : null,
                hasPrice
                        && uses.stream()
                                .allMatch(one -> costsNothing(one)
                                        || booked.contains(one.use().id())));
    }

    private static boolean costsNothing(Priced one) {
        return one.price().flatMap(price -> one.use().entry(Hall.ID, price)).isEmpty();
    }

    private List<Priced> priced(YearMonth month) {
        Function<Use, Optional<Price>> tariff = use.tariff();
        return use.uses(month).stream()
                .map(one -> new Priced(one, tariff.apply(one)))
                .toList();
    }

    private Set<EntryId> booked(YearMonth month) {
        return hall.ledger().entries(month.atDay(1), month.plusMonths(1).atDay(1)).stream()
                .map(Entry::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Brings into the ledger what was used in the month and has a price. What is there already stays as it
    /// is, so this may be done as often as one likes.
    @Needs(roles = {AccountRole.ADMINISTRATOR, AccountRole.OPERATOR})
    @PostMapping
    Done bring(@PathVariable YearMonth month, HttpServletRequest request) {
        LedgerController.requireKeeper(request);
        Set<EntryId> known = booked(month);
        int added = 0;
        int withoutPrice = 0;
        for (Priced one : priced(month)) {
            withoutPrice += one.price().isEmpty() ? 1 : 0;
            Optional<Entry> entry = one.price().flatMap(price -> one.use().entry(Hall.ID, price));
            if (entry.isPresent() && !known.contains(one.use().id())) {
                Hall.given(hall.ledger().append(entry.get()));
                added++;
            }
        }
        return new Done(added, withoutPrice);
    }
}
