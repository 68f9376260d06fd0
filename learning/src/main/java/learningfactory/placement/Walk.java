package learningfactory.placement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import learningfactory.network.OrganisationId;

/// Where the facts of a pathway have led so far.
final class Walk {
    private final Pathway pathway;
    private final SortedMap<Party, OrganisationId> parties;
    private final List<Stay> stays = new ArrayList<>();
    private final Set<String> confirmed = new TreeSet<>();
    private final Set<OrganisationId> agreed = new TreeSet<>();
    private final Set<LocalDate> weeks = new LinkedHashSet<>();
    private final Set<LocalDate> months = new LinkedHashSet<>();
    private Optional<PathwayFact.ContractApproved> contract = Optional.empty();
    private boolean isTradeTestPassed;
    private Pathway.State state = Pathway.State.PLANNED;

    private Walk(Pathway pathway) {
        this.pathway = pathway;
        this.parties = new TreeMap<>(pathway.parties());
    }

    static Walk of(Pathway pathway) {
        Walk walk = new Walk(pathway);
        pathway.facts().forEach(walk::step);
        return walk;
    }

    private void step(PathwayFact fact) {
        switch (fact) {
            case PathwayFact.Begun begun -> {
                state = Pathway.State.ACTIVE;
                enter(pathway.programme().stages().getFirst(), begun.at());
            }
            case PathwayFact.Confirmed one -> confirmed.add(one.what());
            case PathwayFact.CompanyNamed named -> name(named);
            case PathwayFact.ContractApproved approved -> contract = Optional.of(approved);
            case PathwayFact.WeekLogged logged -> weeks.add(logged.monday());
            case PathwayFact.MonthApproved approved -> months.add(approved.month());
            case PathwayFact.TradeTestReported reported -> isTradeTestPassed = reported.isPassed();
            case PathwayFact.Agreed one -> agree(one);
            case PathwayFact.Disagreed one -> agreed.remove(one.organisation());
            case PathwayFact.Passed passed -> leave(passed.at(), Pathway.State.PASSED);
            case PathwayFact.Ended ended -> leave(ended.at(), Pathway.State.ENDED);
        }
    }

    /// Who agreed to another company has not agreed to this one.
    private void name(PathwayFact.CompanyNamed named) {
        if (!named.company().equals(parties.put(Party.COMPANY, named.company()))) {
            agreed.clear();
        }
    }

    private void agree(PathwayFact.Agreed one) {
        agreed.add(one.organisation());
        Stage next = pathway.programme().stage(one.stage());
        if (agreed.containsAll(concerned(next))) {
            leave(one.at(), Pathway.State.ACTIVE);
            enter(next, one.at());
        }
    }

    private void enter(Stage stage, Instant at) {
        stays.add(new Stay(stage, custody(stage), at, Optional.empty()));
        agreed.clear();
        weeks.clear();
        months.clear();
    }

    private void leave(Instant at, Pathway.State next) {
        Stay last = stays.removeLast();
        stays.add(new Stay(last.stage(), last.custody(), last.from(), Optional.of(at)));
        state = next;
    }

    Pathway.State state() {
        return state;
    }

    List<Stay> stays() {
        return List.copyOf(stays);
    }

    Optional<OrganisationId> findParty(Party party) {
        return Optional.ofNullable(parties.get(party));
    }

    boolean hasAgreed(OrganisationId organisation) {
        return agreed.contains(organisation);
    }

    boolean isConfirmed(String what) {
        return confirmed.contains(what);
    }

    boolean hasLogged(LocalDate monday) {
        return weeks.contains(monday);
    }

    boolean hasApproved(LocalDate month) {
        return months.contains(month);
    }

    boolean isResponsible(OrganisationId organisation) {
        return findCurrent()
                .filter(stay -> stay.custody().responsible().equals(organisation))
                .isPresent();
    }

    boolean mayName(OrganisationId organisation) {
        return isResponsible(organisation) || findParty(Party.HALL).equals(Optional.of(organisation));
    }

    Optional<Stay> findCurrent() {
        return stays.isEmpty() || stays.getLast().until().isPresent() ? Optional.empty() : Optional.of(stays.getLast());
    }

    Optional<Stage> findNext() {
        return findCurrent().flatMap(stay -> pathway.programme().findNext(stay.stage()));
    }

    private Custody custody(Stage stage) {
        return new Custody(party(stage.responsible()), party(stage.payer()));
    }

    private OrganisationId party(Party party) {
        return findParty(party)
                .orElseThrow(() -> new IllegalStateException(
                        "The pathway (%s) has nobody who is %s.".formatted(pathway.id(), party)));
    }

    /// Who must agree to a stage: who answers now, who will, and who will pay.
    Set<OrganisationId> concerned(Stage next) {
        Set<OrganisationId> all = new TreeSet<>();
        findCurrent().ifPresent(stay -> all.add(stay.custody().responsible()));
        findParty(next.responsible()).ifPresent(all::add);
        findParty(next.payer()).ifPresent(all::add);
        return all;
    }

    List<Hindrance> hindrances(StageFacts facts, Instant moment) {
        List<Hindrance> missing = unmet(facts, moment);
        findNext().ifPresent(next -> {
            for (Party party : List.of(next.responsible(), next.payer())) {
                if (findParty(party).filter(one -> !hasAgreed(one)).isPresent()) {
                    missing.add(Hindrance.of(
                            "Neste steg venter på at %s sier ja."
                                    .formatted(party.words().nb()),
                            "The next stage waits for %s to agree."
                                    .formatted(party.words().en()),
                            party));
                }
            }
            findCurrent().ifPresent(stay -> {
                if (!hasAgreed(stay.custody().responsible())) {
                    Party party = stay.stage().responsible();
                    missing.add(Hindrance.of(
                            "Neste steg venter på at %s slipper."
                                    .formatted(party.words().nb()),
                            "The next stage waits for %s to let go."
                                    .formatted(party.words().en()),
                            party));
                }
            });
        });
        return missing.stream().distinct().toList();
    }

    /// Why it stands still, and the rules that do not hold: of leaving the current stage and of entering
    /// the next.
    List<Hindrance> unmet(StageFacts facts, Instant moment) {
        List<Hindrance> missing = new ArrayList<>(standstill(facts, moment).hindrances());
        findCurrent().ifPresent(stay -> stay.stage().exit().forEach(rule -> look(rule, stay, facts, moment, missing)));
        findNext().ifPresent(next -> {
            next.entry().forEach(rule -> look(rule, stays.getLast(), facts, moment, missing));
            for (Party party : List.of(next.responsible(), next.payer())) {
                if (findParty(party).isEmpty()) {
                    look(new Rule.CompanyNamed(), stays.getLast(), facts, moment, missing);
                }
            }
        });
        return missing;
    }

    Standstill standstill(StageFacts facts, Instant moment) {
        return new Standstill(pathway, this, facts, moment);
    }

    private void look(Rule rule, Stay stay, StageFacts facts, Instant moment, List<Hindrance> missing) {
        boolean holds = switch (rule) {
            case Rule.Confirmed one -> confirmed.contains(one.what());
            case Rule.AimsShown aims ->
                facts.shownPercent(pathway.person(), aims.framework(), aims.curriculum(), moment) >= aims.percent();
            case Rule.AuthorisationHeld held -> facts.holdsAuthorisation(pathway.person(), held.machineKind(), moment);
            case Rule.Attested attested ->
                facts.attestations(pathway.person(), attested.kind(), stay.from(), moment) >= attested.count();
            case Rule.CompanyNamed _ -> parties.containsKey(Party.COMPANY);
            case Rule.ContractApproved _ -> isContractOfCompany();
            case Rule.CompanyApproved _ -> isCompanyApproved(facts, moment);
            case Rule.WeeksLogged logged -> weeks.size() >= logged.weeks();
            case Rule.MonthsApproved approved -> months.size() >= approved.months();
            case Rule.TradeTestPassed _ -> isTradeTestPassed;
        };
        if (!holds) {
            missing.add(RuleWords.missing(rule));
        }
    }

    boolean isContractOfCompany() {
        return contract.isPresent()
                && findParty(Party.COMPANY).equals(Optional.of(contract.get().company()));
    }

    private boolean isCompanyApproved(StageFacts facts, Instant moment) {
        LocalDate day = moment.atOffset(java.time.ZoneOffset.UTC).toLocalDate();
        return contract.isPresent()
                && facts.isApprovedInTrade(
                        contract.get().company(), contract.get().trade(), day);
    }
}
