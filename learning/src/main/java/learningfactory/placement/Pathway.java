package learningfactory.placement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import learningfactory.competence.Ruling;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;

/// One person's way through a programme: a function of the facts that were told.
///
/// From its beginning to its end there is at each moment exactly one stay, and so exactly one who is
/// responsible and one who pays. A stay ends when all whom the next one concerns have agreed to it and its
/// rules hold.
///
/// @param id 1 to 64 small letters, digits and hyphens
/// @param cohort with whom the person began; empty: alone
/// @param person who
/// @param programme which
/// @param parties which organisation plays which part; the company is known only when it is named
/// @param facts in the order in which they were told
public record Pathway(
        String id,
        String cohort,
        PersonId person,
        Programme programme,
        SortedMap<Party, OrganisationId> parties,
        List<PathwayFact> facts) {

    /// Copied.
    public Pathway {
        parties = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(parties));
        facts = List.copyOf(facts);
    }

    /// A pathway that has not begun.
    public static Pathway planned(
            String id, String cohort, PersonId person, Programme programme, Map<Party, OrganisationId> parties) {
        return new Pathway(id, cohort, person, programme, new TreeMap<>(parties), List.of());
    }

    /// How far a pathway has come.
    public enum State {
        /// Not begun.
        PLANNED,
        /// In one of its stages.
        ACTIVE,
        /// Through its last stage.
        PASSED,
        /// Left before the end.
        ENDED
    }

    /// How far it has come by its last fact.
    public State state() {
        return walk().state();
    }

    /// All stays, in their order.
    public List<Stay> stays() {
        return walk().stays();
    }

    /// The stay at this moment; empty before it began and after it ended.
    public Optional<Stay> findStay(Instant moment) {
        return stays().stream().filter(stay -> stay.contains(moment)).findFirst();
    }

    /// The stay that has not ended.
    public Optional<Stay> findCurrent() {
        return stays().stream().filter(stay -> stay.until().isEmpty()).findFirst();
    }

    /// The named company, once there is one.
    public Optional<OrganisationId> findCompany() {
        return walk().findParty(Party.COMPANY);
    }

    /// Everything that stands between now and the next stage, or the end of the last: rules that do not
    /// hold, and who has not agreed.
    public List<Hindrance> hindrances(StageFacts facts, Instant moment) {
        return walk().hindrances(facts, moment);
    }

    /// Why it stands still until somebody decides; none: it goes on.
    public List<Hindrance> standstill(StageFacts facts, Instant moment) {
        return walk().standstill(facts, moment).hindrances();
    }

    /// Everything that this teller may tell now, in the order in which a page offers it.
    public List<Tellable> tellables(Teller teller, StageFacts others) {
        return Tellables.of(this, teller, others);
    }

    /// Whether this organisation may name the company: who is responsible now, or the hall.
    public boolean mayName(OrganisationId organisation) {
        return walk().mayName(organisation);
    }

    /// The same with one fact more, if it may be told.
    ///
    /// When it is the last agreement that was missing and all rules hold, the next stage begins with it.
    public Ruling<Pathway> told(PathwayFact fact, StageFacts others) {
        var reasons = new TellingRules(this, walk(), fact, others).reasons();
        List<PathwayFact> all = new ArrayList<>(facts);
        all.add(fact);
        return Ruling.of(reasons, () -> new Pathway(id, cohort, person, programme, parties, all));
    }

    Walk walk() {
        return Walk.of(this);
    }
}
