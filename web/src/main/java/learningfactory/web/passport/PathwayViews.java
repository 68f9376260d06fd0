package learningfactory.web.passport;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonBook;
import learningfactory.network.PersonId;
import learningfactory.placement.Hindrance;
import learningfactory.placement.Party;
import learningfactory.placement.Pathway;
import learningfactory.placement.PathwayBook;
import learningfactory.placement.StageFacts;
import learningfactory.placement.Stay;
import learningfactory.placement.Tellable;
import learningfactory.placement.TradeApproval;
import learningfactory.placement.TrainingPlan;
import learningfactory.web.door.Reach;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;

/// Pathways as a reader may see them, with what this reader may tell now.
///
/// A reader who may not know that somebody comes from NAV sees neither NAV's name nor the stages in which NAV
/// answers or pays; for a company a pathway begins where the company comes in.
final class PathwayViews {
    private final PathwayBook book;
    private final StageFacts facts;
    private final Partners partners;
    private final PersonBook people;
    private final Clock clock;

    PathwayViews(PathwayBook book, StageFacts facts, Partners partners, PersonBook people, Clock clock) {
        this.book = book;
        this.facts = facts;
        this.partners = partners;
        this.people = people;
        this.clock = clock;
    }

    /// A pathway as this reader may see it.
    ///
    /// @param hasPlan whether a training plan belongs to it
    /// @param tellable what this reader may tell now
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
            boolean hasPlan,
            List<TellableView> tellable) {}

    /// A stay.
    record StayView(
            String stage,
            Words title,
            String responsible,
            String payer,
            Instant from,
            @Nullable Instant until) {}

    /// What is missing before the next stage.
    ///
    /// @param waitsFor name of the organisation that can do something about it; empty: nobody is that yet
    /// @param isMine whether this reader speaks for it
    record MissingView(Words words, Words by, String waitsFor, boolean isMine) {}

    /// What this reader may tell now.
    ///
    /// @param kind as [Tellable.Kind], in small letters with hyphens
    /// @param organisation in whose name; null: the learner's own
    /// @param speaksFor what it is called
    /// @param trades in which the named company is approved today; for a contract only
    record TellableView(
            String kind,
            @Nullable String organisation,
            String speaksFor,
            String what,
            Words words,
            List<LocalDate> days,
            List<String> trades) {}

    List<PathwayView> views(List<Pathway> pathways, Reach reach) {
        Map<PersonId, String> names =
                people.names(pathways.stream().map(Pathway::person).distinct().toList());
        Shown shown = new Shown(
                reach,
                names,
                partners.names(),
                facts.of(pathways.stream().map(Pathway::person).distinct().toList()));
        return pathways.stream().map(each -> view(each, shown)).toList();
    }

    /// To whom they are shown, and what was read for all of them.
    private record Shown(
            Reach reach, Map<PersonId, String> names, Map<OrganisationId, String> called, StageFacts facts) {}

    private PathwayView view(Pathway pathway, Shown shown) {
        Reach reach = shown.reach();
        Map<OrganisationId, String> called = shown.called();
        boolean knowsAll = PathwayReach.knowsAll(pathway, reach);
        return new PathwayView(
                pathway.id(),
                knowsAll ? pathway.cohort() : "",
                pathway.person().value(),
                shown.names().getOrDefault(pathway.person(), ""),
                knowsAll ? pathway.programme().name() : "",
                knowsAll ? pathway.programme().title() : new Words("Opplæringsløp", "Training pathway"),
                pathway.state().name(),
                pathway.findCurrent()
                        .filter(stay ->
                                knowsAll || !isNavs(pathway, stay.custody().responsible()))
                        .map(stay -> stay.stage().name())
                        .orElse(null),
                pathway.stays().stream()
                        .filter(stay ->
                                knowsAll || !isNavs(pathway, stay.custody().responsible()))
                        .map(stay -> stay(pathway, stay, knowsAll, called))
                        .toList(),
                pathway.hindrances(shown.facts(), clock.instant()).stream()
                        .filter(each -> knowsAll || each.by() != Party.NAV)
                        .map(each -> missing(pathway, each, reach, called))
                        .toList(),
                pathway.findCompany().map(each -> called.getOrDefault(each, "")).orElse(null),
                TrainingPlan.findGoal(pathway.programme()).isPresent(),
                pathway.tellables(PathwayReach.teller(pathway, reach, clock), shown.facts()).stream()
                        .map(each -> tellable(pathway, each, called))
                        .toList());
    }

    private static StayView stay(Pathway pathway, Stay stay, boolean knowsAll, Map<OrganisationId, String> called) {
        OrganisationId payer = stay.custody().payer();
        return new StayView(
                stay.stage().name(),
                stay.stage().title(),
                called.getOrDefault(stay.custody().responsible(), ""),
                knowsAll || !isNavs(pathway, payer) ? called.getOrDefault(payer, "") : "",
                stay.from(),
                stay.until().orElse(null));
    }

    private static MissingView missing(
            Pathway pathway, Hindrance one, Reach reach, Map<OrganisationId, String> called) {
        Optional<OrganisationId> who = one.by() == Party.COMPANY
                ? pathway.findCompany()
                : Optional.ofNullable(pathway.parties().get(one.by()));
        return new MissingView(
                one.words(),
                one.by().words(),
                who.map(each -> called.getOrDefault(each, "")).orElse(""),
                who.filter(each -> reach.holdsAt(each, PathwayReach.SPEAKING)).isPresent());
    }

    private TellableView tellable(Pathway pathway, Tellable one, Map<OrganisationId, String> called) {
        return new TellableView(
                one.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                one.by().map(OrganisationId::value).orElse(null),
                one.by().map(each -> called.getOrDefault(each, "")).orElse(""),
                one.what(),
                one.words(),
                one.days(),
                one.kind() == Tellable.Kind.CONTRACT_APPROVED ? trades(pathway) : List.of());
    }

    private List<String> trades(Pathway pathway) {
        LocalDate today = LocalDate.now(clock);
        return book.approvals().stream()
                .filter(each -> pathway.findCompany().equals(Optional.of(each.company())) && each.holds(today))
                .map(TradeApproval::trade)
                .distinct()
                .toList();
    }

    /// Everything of these reasons that this reader may know; when nothing is left, that something is
    /// missing.
    List<Words> reasons(Pathway pathway, Reach reach, List<Words> reasons) {
        if (PathwayReach.knowsAll(pathway, reach)) {
            return reasons;
        }
        List<Words> hidden = pathway.hindrances(facts, clock.instant()).stream()
                .filter(each -> each.by() == Party.NAV)
                .map(Hindrance::words)
                .toList();
        List<Words> open =
                reasons.stream().filter(each -> !hidden.contains(each)).toList();
        return open.isEmpty()
                ? List.of(new Words(
                        "Det kan ikke sies ennå. Noe mangler.", "It cannot be told yet. Something is missing."))
                : open;
    }

    private static boolean isNavs(Pathway pathway, OrganisationId one) {
        return one.equals(pathway.parties().get(Party.NAV));
    }
}
