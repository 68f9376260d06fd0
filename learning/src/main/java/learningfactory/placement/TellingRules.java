package learningfactory.placement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningfactory.network.OrganisationId;
import learningfactory.words.Words;

/// Who may tell what about a pathway, and when.
final class TellingRules {
    private final Pathway pathway;
    private final Walk walk;
    private final PathwayFact fact;
    private final StageFacts others;
    private final List<Words> reasons = new ArrayList<>();

    TellingRules(Pathway pathway, Walk walk, PathwayFact fact, StageFacts others) {
        this.pathway = pathway;
        this.walk = walk;
        this.fact = fact;
        this.others = others;
    }

    List<Words> reasons() {
        boolean isBeginning = fact instanceof PathwayFact.Begun;
        refuseIf(
                isBeginning != (walk.state() == Pathway.State.PLANNED),
                isBeginning ? "Løpet er allerede begynt." : "Løpet er ikke begynt.",
                isBeginning ? "The pathway has begun already." : "The pathway has not begun.");
        refuseIf(
                walk.state() == Pathway.State.PASSED || walk.state() == Pathway.State.ENDED,
                "Løpet er slutt.",
                "The pathway is over.");
        refuseIf(
                !pathway.facts().isEmpty()
                        && fact.at().isBefore(pathway.facts().getLast().at()),
                "Det er eldre enn det som alt er sagt.",
                "It is older than what has been told already.");
        if (reasons.isEmpty()) {
            look();
        }
        return reasons;
    }

    private void look() {
        switch (fact) {
            case PathwayFact.Begun _ -> begin();
            case PathwayFact.Confirmed one -> confirm(one);
            case PathwayFact.CompanyNamed named -> name(named);
            case PathwayFact.ContractApproved approved -> only(approved.organisation(), Party.COUNTY);
            case PathwayFact.WeekLogged logged -> log(logged);
            case PathwayFact.MonthApproved approved -> approve(approved);
            case PathwayFact.TradeTestReported reported -> report(reported);
            case PathwayFact.Agreed one -> agree(one);
            case PathwayFact.Disagreed one ->
                refuseIf(
                        !walk.hasAgreed(one.organisation()),
                        "Det er ikke sagt ja.",
                        "There is no agreement to take back.");
            case PathwayFact.Passed passed -> pass(passed);
            case PathwayFact.Ended ended -> {
                if (!standstill().mayEnd(ended.organisation())) {
                    responsible(ended.organisation());
                }
            }
        }
    }

    private void begin() {
        Stage first = pathway.programme().stages().getFirst();
        for (Stage stage : pathway.programme().stages()) {
            for (Party party : List.of(stage.responsible(), stage.payer())) {
                refuseIf(
                        party != Party.COMPANY && walk.findParty(party).isEmpty(),
                        "Det er ikke sagt hvem som er %s."
                                .formatted(party.words().nb()),
                        "Nobody has said who is %s.".formatted(party.words().en()));
            }
        }
        refuseIf(
                (first.responsible() == Party.COMPANY || first.payer() == Party.COMPANY)
                        && walk.findParty(Party.COMPANY).isEmpty(),
                "Det er ikke sagt hvilken bedrift det er.",
                "Nobody has said which company it is.");
    }

    private void confirm(PathwayFact.Confirmed one) {
        Optional<Rule.Confirmed> rule = pathway.programme().stages().stream()
                .flatMap(stage -> java.util.stream.Stream.concat(stage.entry().stream(), stage.exit().stream()))
                .filter(Rule.Confirmed.class::isInstance)
                .map(Rule.Confirmed.class::cast)
                .filter(each -> each.what().equals(one.what()))
                .findFirst();
        refuseIf(rule.isEmpty(), "Det er ingenting slikt å bekrefte.", "There is no such thing to confirm.");
        rule.ifPresent(asked -> only(one.organisation(), asked.by()));
    }

    /// The company is settled when somebody is with it; before that it may be named anew.
    private void name(PathwayFact.CompanyNamed named) {
        boolean isThere = walk.stays().stream()
                .anyMatch(stay -> stay.stage().responsible() == Party.COMPANY
                        || stay.stage().payer() == Party.COMPANY);
        refuseIf(
                isThere && !walk.findParty(Party.COMPANY).equals(Optional.of(named.company())),
                "Personen er alt hos en bedrift. Avslutt løpet der før en annen tar over.",
                "The person is with a company already. End that before another takes over.");
    }

    private void log(PathwayFact.WeekLogged logged) {
        notInMeeting();
        refuseIf(
                !logged.by().equals(pathway.person()),
                "Ukeloggen skriver den lærende selv.",
                "The weekly log is written by the learner.");
        refuseIf(
                logged.monday().getDayOfWeek() != DayOfWeek.MONDAY,
                "En uke begynner på en mandag.",
                "A week begins on a Monday.");
        beforeItStoodStill(logged.monday());
    }

    private Standstill standstill() {
        return walk.standstill(others, fact.at());
    }

    /// What happened before may be told afterwards.
    private void beforeItStoodStill(LocalDate first) {
        refuseIf(
                standstill().findDay().filter(day -> !first.isBefore(day)).isPresent(),
                "Løpet står stille fra før denne dagen. Den ansvarlige må avgjøre hva som skjer.",
                "The pathway has stood still since before that day. Who is responsible must decide what happens.");
    }

    /// Nothing is learned yet that could be logged.
    private void notInMeeting() {
        refuseIf(
                walk.findCurrent()
                        .filter(stay -> stay.stage().kind() == Stage.Kind.MEETING)
                        .isPresent(),
                "Uker og måneder hører til steg der en lærer eller arbeider.",
                "Weeks and months belong to stages in which one learns or works.");
    }

    private void approve(PathwayFact.MonthApproved approved) {
        notInMeeting();
        boolean isTheirs = walk.findParty(Party.TRAINING_OFFICE).equals(Optional.of(approved.organisation()))
                || walk.isResponsible(approved.organisation());
        refuseIf(
                !isTheirs,
                "Måneden godkjennes av opplæringskontoret eller den ansvarlige.",
                "A month is approved by the training office or by who is responsible.");
        refuseIf(
                approved.by().equals(pathway.person()),
                "Ingen godkjenner sin egen måned.",
                "Nobody approves their own month.");
        refuseIf(
                approved.month().getDayOfMonth() != 1,
                "En måned nevnes ved sin første dag.",
                "A month is named by its first day.");
        beforeItStoodStill(approved.month());
    }

    private void report(PathwayFact.TradeTestReported reported) {
        only(reported.organisation(), Party.COUNTY);
        boolean isInTest = walk.findCurrent()
                .filter(stay -> stay.stage().kind() == Stage.Kind.TRADE_TEST)
                .isPresent();
        refuseIf(!isInTest, "Personen er ikke til fagprøve.", "The person is not at a trade test.");
        refuseIf(
                reported.by().equals(pathway.person()),
                "Ingen melder sin egen fagprøve.",
                "Nobody reports their own trade test.");
    }

    private void agree(PathwayFact.Agreed one) {
        Optional<Stage> next = walk.findNext();
        refuseIf(
                next.isEmpty() || !next.get().name().equals(one.stage()),
                "Dette er ikke det neste steget.",
                "This is not the next stage.");
        if (next.isEmpty() || !reasons.isEmpty()) {
            return;
        }
        refuseIf(
                !walk.concerned(next.get()).contains(one.organisation()),
                "Overgangen gjelder ikke denne organisasjonen.",
                "The hand-over does not concern this organisation.");
        refuseIf(walk.hasAgreed(one.organisation()), "Det er alt sagt ja.", "There is an agreement already.");
        refuseIf(
                one.by().equals(pathway.person()),
                "Organisasjonene blir enige, ikke den det gjelder.",
                "The organisations agree, not the person.");
        walk.unmet(others, fact.at()).forEach(hindrance -> reasons.add(hindrance.words()));
    }

    private void pass(PathwayFact.Passed passed) {
        responsible(passed.organisation());
        refuseIf(walk.findNext().isPresent(), "Dette er ikke det siste steget.", "This is not the last stage.");
        walk.unmet(others, fact.at()).forEach(hindrance -> reasons.add(hindrance.words()));
    }

    private void only(OrganisationId organisation, Party party) {
        refuseIf(
                !walk.findParty(party).equals(Optional.of(organisation)),
                "Dette kan bare %s si.".formatted(party.words().nb()),
                "Only %s can say this.".formatted(party.words().en()));
    }

    private void responsible(OrganisationId organisation) {
        refuseIf(
                !walk.isResponsible(organisation),
                "Dette kan bare den ansvarlige si.",
                "Only who is responsible can say this.");
    }

    private void refuseIf(boolean isSo, String nb, String en) {
        if (isSo) {
            reasons.add(new Words(nb, en));
        }
    }
}
