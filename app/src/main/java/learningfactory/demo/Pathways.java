package learningfactory.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import learningfactory.language.programme.ShippedProgrammes;
import learningfactory.network.Membership;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.network.Span;
import learningfactory.placement.Party;
import learningfactory.placement.Pathway;
import learningfactory.placement.PathwayBook;
import learningfactory.placement.PathwayFact;

/// One person's way through a programme, told fact by fact; what the rules of a stage forbid stops the story.
final class Pathways {

    /// The trade of the hall's apprentices, as approvals and contracts call it.
    static final String TRADE = "CNC-maskineringsfaget";

    private final DemoWorld world;
    private Pathway pathway;

    private Pathways(DemoWorld world, Pathway pathway) {
        this.world = world;
        this.pathway = pathway;
    }

    /// Begins.
    ///
    /// @param id of the pathway
    /// @param cohort its cohort; empty when there is none
    static Pathways begun(
            DemoWorld world,
            String id,
            String cohort,
            PersonId person,
            String programme,
            Map<Party, OrganisationId> parties,
            Instant at,
            Staff by) {
        Pathway planned = Pathway.planned(
                id, cohort, person, ShippedProgrammes.find(programme).orElseThrow(), parties);
        book(world).add(planned);
        Pathways pathways = new Pathways(world, planned);
        pathways.tell(new PathwayFact.Begun(at, by.id()));
        return pathways;
    }

    private static PathwayBook book(DemoWorld world) {
        return world.books().learning().pathways();
    }

    String id() {
        return pathway.id();
    }

    PersonId person() {
        return pathway.person();
    }

    /// Somebody says for an organisation that it is so.
    Pathways confirmed(Instant at, Staff by, String what) {
        return tell(new PathwayFact.Confirmed(inOrder(at), by.id(), by.at(), what));
    }

    /// A hand-over: each of them says yes.
    Pathways agreed(Instant at, String stage, Staff... all) {
        for (Staff one : all) {
            tell(new PathwayFact.Agreed(inOrder(at), one.id(), one.at(), stage));
        }
        return this;
    }

    Pathways named(Instant at, Staff by, OrganisationId company) {
        return tell(new PathwayFact.CompanyNamed(inOrder(at), by.id(), company));
    }

    /// The county approves the contract of apprenticeship.
    Pathways contract(Instant at, String number, OrganisationId company) {
        return tell(new PathwayFact.ContractApproved(
                inOrder(at), Staff.COUNTY.id(), Partners.COUNTY, number, company, TRADE));
    }

    /// Who follows the person approves a month.
    ///
    /// @param month its first day
    Pathways approved(Instant at, Staff by, LocalDate month) {
        return tell(new PathwayFact.MonthApproved(inOrder(at), by.id(), by.at(), month));
    }

    /// Where a holiday has moved what should have been told before, this is told right after it.
    private Instant inOrder(Instant at) {
        return pathway.facts().isEmpty()
                        || !at.isBefore(pathway.facts().getLast().at())
                ? at
                : pathway.facts().getLast().at();
    }

    /// Anything else that happened.
    Pathways tell(PathwayFact fact) {
        pathway = Authorisations.granted(
                pathway.told(fact, world.books().learning().stageFacts()));
        if (!book(world).tell(pathway)) {
            throw new IllegalStateException("Somebody else tells of %s at the same time.".formatted(pathway.id()));
        }
        return this;
    }

    /// Whatever a longer story wants to tell.
    Pathways with(Function<Pathways, Pathways> more) {
        return more.apply(this);
    }

    /// The person belongs to this organisation from that day on.
    Pathways belongs(OrganisationId organisation, Membership.Kind kind, LocalDate since) {
        world.books().people().persons().keep(new Membership(person(), organisation, kind, Span.since(since)));
        return this;
    }

    /// The person is nobody's participant any more.
    Pathways leftNav(Resident one, LocalDate until) {
        Membership before = one.membership(world.year());
        world.books()
                .people()
                .persons()
                .keep(new Membership(
                        one.id(),
                        before.organisation(),
                        before.kind(),
                        Span.of(before.during().from(), until)));
        return this;
    }
}
