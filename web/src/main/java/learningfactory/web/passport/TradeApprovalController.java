package learningfactory.web.passport;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import learningfactory.network.Account;
import learningfactory.network.AccountBook;
import learningfactory.network.AccountRole;
import learningfactory.network.OrganisationBook;
import learningfactory.network.OrganisationId;
import learningfactory.network.OrganisationRole;
import learningfactory.placement.Party;
import learningfactory.placement.PathwayBook;
import learningfactory.placement.TradeApproval;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Reach;
import learningfactory.web.door.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Which company is approved to train in which trade (Opplæringslova ch. 7). The county says so; where no
/// county has an account, the hall's administrator enters what the county has said.
@RestController
@RequestMapping("/api/trade-approvals")
final class TradeApprovalController {
    private static final int LONGEST_TRADE = 80;

    private final PathwayBook book;
    private final Partners partners;
    private final OrganisationBook organisations;
    private final AccountBook accounts;
    private final Clock clock;

    TradeApprovalController(
            PathwayBook book, Partners partners, OrganisationBook organisations, AccountBook accounts, Clock clock) {
        this.book = book;
        this.partners = partners;
        this.organisations = organisations;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// All approvals that this reader may see.
    ///
    /// @param mayEnter whether the reader enters and ends them
    /// @param companies to choose from; none for who only reads
    record ApprovalsView(boolean mayEnter, List<ApprovalView> approvals, List<Partners.Choice> companies) {}

    /// An approval.
    ///
    /// @param until the first day on which it does not hold any more
    /// @param holds whether it holds today
    record ApprovalView(
            String company,
            String name,
            String trade,
            LocalDate from,
            @Nullable LocalDate until,
            boolean holds) {}

    record NewApproval(
            String company,
            String trade,
            LocalDate from,
            @Nullable LocalDate until) {
        NewApproval {
            company = Asked.word(company, "company");
            trade = Asked.word(trade, "trade");
            from = Asked.dayAt(from, "from");
            until = Asked.day(until, "until");
        }
    }

    /// For the county, the hall and training offices; for companies their own.
    @Needs(
            roles = {
                AccountRole.ADMINISTRATOR,
                AccountRole.OPERATOR,
                AccountRole.INSTRUCTOR,
                AccountRole.TRAINING_OFFICE,
                AccountRole.COMPANY_CONTACT
            })
    @GetMapping
    ApprovalsView approvals(HttpServletRequest request) {
        return view(Reach.of(request));
    }

    /// Enters one.
    @Needs(roles = {AccountRole.ADMINISTRATOR, AccountRole.OPERATOR})
    @PostMapping
    ApprovalsView enter(@RequestBody NewApproval asked, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        requireEntering(reach);
        if (asked.until() != null && !asked.until().isAfter(asked.from())) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST,
                    "Godkjenningen må slutte etter at den begynte.",
                    "The approval must end after it began.");
        }
        String trade = asked.trade().strip();
        if (trade.length() > LONGEST_TRADE) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST,
                    "Faget må ha 1 til %d tegn.".formatted(LONGEST_TRADE),
                    "The trade must have 1 to %d characters.".formatted(LONGEST_TRADE));
        }
        TradeApproval approval = new TradeApproval(
                partners.company(asked.company()), trade, asked.from(), Optional.ofNullable(asked.until()));
        if (!book.approve(approval)) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    "Bedriften er alt godkjent i dette faget på noen av dagene.",
                    "The company is approved in this trade already on some of the days.");
        }
        return view(reach);
    }

    /// Ends the one of this company, trade and first day.
    @Needs(roles = {AccountRole.ADMINISTRATOR, AccountRole.OPERATOR})
    @PostMapping("/ended")
    ApprovalsView end(@RequestBody NewApproval asked, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        requireEntering(reach);
        if (asked.until() == null) {
            throw new Refused(HttpStatus.BAD_REQUEST, "Sluttdagen mangler.", "The last day is missing.");
        }
        LocalDate until = asked.until();
        TradeApproval known = book.approvals().stream()
                .filter(each -> each.company().value().equals(asked.company())
                        && each.trade().equals(asked.trade())
                        && each.from().equals(asked.from()))
                .findFirst()
                .orElseThrow(TradeApprovalController::gone);
        if (!book.end(PassportController.granted(known.ended(until)))) {
            throw gone();
        }
        return view(reach);
    }

    private static Refused gone() {
        return new Refused(
                HttpStatus.CONFLICT,
                "Det finnes ingen slik godkjenning, eller den er alt avsluttet.",
                "There is no such approval, or it has ended already.");
    }

    private void requireEntering(Reach reach) {
        if (!mayEnter(reach)) {
            throw new Refused(
                    HttpStatus.FORBIDDEN,
                    "Godkjenninger føres inn av fylkeskommunen, eller av hallens administrator der fylkeskommunen ikke har noen konto.",
                    "Approvals are entered by the county, or by the hall's administrator where the county has no account.");
        }
    }

    private boolean mayEnter(Reach reach) {
        return reach.decidesForACounty() || (reach.administersTheHall() && !hasCountyAnAccount());
    }

    private boolean hasCountyAnAccount() {
        LocalDate today = LocalDate.now(clock);
        Set<OrganisationId> counties = organisations.organisations().stream()
                .filter(each -> each.is(OrganisationRole.COUNTY, today))
                .map(each -> each.id())
                .collect(Collectors.toSet());
        return accounts.accounts().stream()
                .filter(each -> each.standing() == Account.Standing.OPEN)
                .flatMap(each -> each.roles().stream())
                .anyMatch(held -> counties.contains(held.organisation())
                        && (held.role() == AccountRole.ADMINISTRATOR || held.role() == AccountRole.OPERATOR));
    }

    private ApprovalsView view(Reach reach) {
        boolean mayEnter = mayEnter(reach);
        boolean readsAll = mayEnter
                || reach.runsTheHall()
                || reach.decidesForACounty()
                || reach.holds(AccountRole.TRAINING_OFFICE);
        LocalDate today = LocalDate.now(clock);
        Map<OrganisationId, String> names = partners.names();
        return new ApprovalsView(
                mayEnter,
                book.approvals().stream()
                        .filter(each -> readsAll || reach.mayRead(each.company()))
                        .map(each -> new ApprovalView(
                                each.company().value(),
                                names.getOrDefault(each.company(), ""),
                                each.trade(),
                                each.from(),
                                each.until().orElse(null),
                                each.holds(today)))
                        .toList(),
                mayEnter ? partners.choices().getOrDefault(Party.COMPANY, List.of()) : List.of());
    }
}
