package learningfactory.placement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import learningfactory.network.OrganisationId;
import learningfactory.words.Words;

/// What a teller may tell now: each fact that is thinkable is held against [TellingRules], and what they
/// refuse is not offered. What would change nothing, such as a second yes, is not offered either.
final class Tellables {
    /// A page offers no longer list of weeks that were not logged.
    private static final int MOST_DAYS = 60;

    private final Pathway pathway;
    private final Walk walk;
    private final Teller teller;
    private final StageFacts others;
    private final Optional<LocalDate> stillSince;
    private final List<Tellable> all = new ArrayList<>();

    private Tellables(Pathway pathway, Teller teller, StageFacts others) {
        this.pathway = pathway;
        this.walk = pathway.walk();
        this.teller = teller;
        this.others = others;
        this.stillSince = walk.standstill(others, teller.at()).findDay();
    }

    static List<Tellable> of(Pathway pathway, Teller teller, StageFacts others) {
        Tellables some = new Tellables(pathway, teller, others);
        some.walk.findCurrent().ifPresent(some::collect);
        return some.all.stream()
                .sorted(java.util.Comparator.comparing(Tellable::kind))
                .toList();
    }

    private void collect(Stay stay) {
        weeks(stay);
        for (OrganisationId one : teller.speaksFor()) {
            confirmations(stay, one);
            company(one);
            contract(one);
            months(stay, one);
            next(one);
            var at = teller.at();
            var by = teller.person();
            offer(
                    new PathwayFact.TradeTestReported(at, by, one, teller.today(), true),
                    Tellable.of(Tellable.Kind.TRADE_TEST_REPORTED, one));
            offer(new PathwayFact.Ended(at, by, one, ""), Tellable.of(Tellable.Kind.ENDED, one));
        }
    }

    private void offer(PathwayFact fact, Tellable tellable) {
        if (new TellingRules(pathway, walk, fact, others).reasons().isEmpty()) {
            all.add(tellable);
        }
    }

    private void weeks(Stay stay) {
        LocalDate first = teller.day(stay.from()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<LocalDate> open = Stream.iterate(
                        teller.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        monday -> !monday.isBefore(first),
                        monday -> monday.minusWeeks(1))
                .filter(monday -> !walk.hasLogged(monday) && isBeforeItStoodStill(monday))
                .limit(MOST_DAYS)
                .toList();
        if (!open.isEmpty()) {
            offer(
                    new PathwayFact.WeekLogged(teller.at(), teller.person(), open.getFirst(), ""),
                    new Tellable(Tellable.Kind.WEEK_LOGGED, Optional.empty(), "", Words.NONE, open));
        }
    }

    private boolean isBeforeItStoodStill(LocalDate first) {
        return stillSince.filter(day -> !first.isBefore(day)).isEmpty();
    }

    private void months(Stay stay, OrganisationId one) {
        LocalDate first = teller.day(stay.from()).withDayOfMonth(1);
        List<LocalDate> open = Stream.iterate(
                        teller.today().withDayOfMonth(1),
                        month -> !month.isBefore(first),
                        month -> month.minusMonths(1))
                .filter(month -> !walk.hasApproved(month) && isBeforeItStoodStill(month))
                .limit(MOST_DAYS)
                .toList();
        if (!open.isEmpty()) {
            offer(
                    new PathwayFact.MonthApproved(teller.at(), teller.person(), one, open.getFirst()),
                    new Tellable(Tellable.Kind.MONTH_APPROVED, Optional.of(one), "", Words.NONE, open));
        }
    }

    private void confirmations(Stay stay, OrganisationId one) {
        Stream.concat(stay.stage().exit().stream(), walk.findNext().stream().flatMap(next -> next.entry().stream()))
                .filter(Rule.Confirmed.class::isInstance)
                .map(Rule.Confirmed.class::cast)
                .filter(rule -> !walk.isConfirmed(rule.what()))
                .forEach(rule -> offer(
                        new PathwayFact.Confirmed(teller.at(), teller.person(), one, rule.what()),
                        Tellable.named(Tellable.Kind.CONFIRMED, one, rule.what(), rule.words())));
    }

    private void company(OrganisationId one) {
        boolean isItself = walk.findParty(Party.COMPANY).equals(Optional.of(one));
        if (!isItself && walk.mayName(one) && pathway.programme().parties().contains(Party.COMPANY)) {
            offer(
                    new PathwayFact.CompanyNamed(teller.at(), teller.person(), one),
                    Tellable.of(Tellable.Kind.COMPANY_NAMED, one));
        }
    }

    private void contract(OrganisationId one) {
        Set<Party> parties = pathway.programme().parties();
        walk.findParty(Party.COMPANY)
                .filter(company -> parties.contains(Party.COUNTY) && !walk.isContractOfCompany())
                .ifPresent(company -> offer(
                        new PathwayFact.ContractApproved(teller.at(), teller.person(), one, "", company, ""),
                        Tellable.of(Tellable.Kind.CONTRACT_APPROVED, one)));
    }

    private void next(OrganisationId one) {
        Optional<Stage> next = walk.findNext();
        next.filter(stage -> walk.concerned(stage).contains(one)).ifPresent(stage -> {
            offer(
                    new PathwayFact.Agreed(teller.at(), teller.person(), one, stage.name()),
                    Tellable.named(Tellable.Kind.AGREED, one, stage.name(), stage.title()));
            offer(
                    new PathwayFact.Disagreed(teller.at(), teller.person(), one, stage.name()),
                    Tellable.named(Tellable.Kind.DISAGREED, one, stage.name(), stage.title()));
        });
        if (next.isEmpty()) {
            offer(new PathwayFact.Passed(teller.at(), teller.person(), one), Tellable.of(Tellable.Kind.PASSED, one));
        }
    }
}
