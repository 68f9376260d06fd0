package learningfactory.web.activity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import learningfactory.booking.HallBook;
import learningfactory.ledger.Agreement;
import learningfactory.ledger.Price;
import learningfactory.network.AccountRole;
import learningfactory.network.OrganisationId;
import learningfactory.network.OrganisationRole;
import learningfactory.resource.ResourceId;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Reach;
import learningfactory.web.door.Refused;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What an hour costs whom, and whose the machines are. Everybody may know the prices; an agreement is read
/// by those who stand in it and by those who keep the ledger.
@RestController
@RequestMapping("/api/ledger")
final class TermsController {

    private final Hall hall;
    private final HallBook book;

    TermsController(Hall hall, HallBook book) {
        this.hall = hall;
        this.book = book;
    }

    /// All of it, with the words for things and roles.
    record Terms(
            List<Thing> things,
            List<Role> roles,
            List<PriceView> prices,
            List<AgreementView> agreements,
            boolean keeps) {}

    record Thing(String id, Words name) {}

    record Role(String id, Words name) {}

    /// @param isNow whether it is the price of today
    record PriceView(String resource, String role, long oereAnHour, LocalDate from, boolean isNow) {}

    record AgreementView(
            String resource, LocalDate from, @Nullable LocalDate until, List<Share> shares, boolean isNow) {}

    record Share(String organisation, String name, int millionths) {}

    record Pricing(String resource, String role, long oereAnHour, LocalDate from) {}

    record Agreeing(
            String resource, LocalDate from, @Nullable LocalDate until, List<Part> shares) {}

    record Part(String organisation, int millionths) {}

    /// What a role is called in prices, such as `training_company`.
    static String word(OrganisationRole role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    @Needs
    @GetMapping("/terms")
    Terms terms(HttpServletRequest request) {
        Reach reach = Reach.of(request);
        LocalDate today = hall.today();
        List<Price> prices = hall.ledger().prices();
        var called = hall.called();
        return new Terms(
                book.resources().stream()
                        .filter(one -> !one.isRetired())
                        .map(one -> new Thing(one.id().value(), one.is().name()))
                        .toList(),
                Stream.of(OrganisationRole.values())
                        .map(role -> new Role(word(role), role.words()))
                        .toList(),
                prices.stream()
                        .map(one -> new PriceView(
                                one.resource(), one.role(), one.oereAnHour(), one.from(), isNow(one, prices, today)))
                        .toList(),
                hall.ledger().agreements().stream()
                        .filter(one ->
                                one.shares().keySet().stream().anyMatch(owner -> LedgerController.reads(reach, owner)))
                        .map(one -> agreement(one, today, called))
                        .toList(),
                LedgerController.keeps(reach));
    }

    private static boolean isNow(Price price, List<Price> prices, LocalDate today) {
        return Price.holding(prices, price.resource(), List.of(price.role()), today)
                .filter(price::equals)
                .isPresent();
    }

    private static AgreementView agreement(Agreement one, LocalDate today, Function<OrganisationId, String> called) {
        return new AgreementView(
                one.resource(),
                one.from(),
                one.until().orElse(null),
                one.shares().entrySet().stream()
                        .map(share -> new Share(share.getKey().value(), called.apply(share.getKey()), share.getValue()))
                        .toList(),
                one.holdsOn(today));
    }

    /// Sets what an hour costs from a day on.
    @Needs(roles = {AccountRole.ADMINISTRATOR, AccountRole.OPERATOR})
    @PostMapping("/prices")
    void price(@RequestBody Pricing asked, HttpServletRequest request) {
        LedgerController.requireKeeper(request);
        Price price = Hall.sent(() -> new Price(asked.resource(), asked.role(), asked.oereAnHour(), asked.from()));
        requireThing(asked.resource());
        boolean isRole =
                Stream.of(OrganisationRole.values()).anyMatch(role -> word(role).equals(asked.role()));
        if (!isRole) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST,
                    "Rollen %s finnes ikke.".formatted(asked.role()),
                    "There is no role %s.".formatted(asked.role()));
        }
        hall.ledger().set(price);
    }

    /// Writes down whose a machine is from a day on.
    @Needs(roles = {AccountRole.ADMINISTRATOR, AccountRole.OPERATOR})
    @PostMapping("/agreements")
    void agree(@RequestBody Agreeing asked, HttpServletRequest request) {
        LedgerController.requireKeeper(request);
        SortedMap<OrganisationId, Integer> shares = new TreeMap<>();
        for (Part part : asked.shares()) {
            OrganisationId owner = Hall.sent(() -> new OrganisationId(part.organisation()));
            shares.merge(owner, part.millionths(), Math::addExact);
        }
        Agreement agreement = Hall.sent(
                () -> new Agreement(asked.resource(), asked.from(), Optional.ofNullable(asked.until()), shares));
        requireThing(asked.resource());
        if (shares.keySet().stream()
                .anyMatch(owner -> hall.organisations().findOrganisation(owner).isEmpty())) {
            throw Hall.unknown();
        }
        Hall.given(hall.ledger().agree(agreement));
    }

    private void requireThing(String id) {
        if (book.findResource(Hall.sent(() -> new ResourceId(id))).isEmpty()) {
            throw Hall.unknown();
        }
    }
}
