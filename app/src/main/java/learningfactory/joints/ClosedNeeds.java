package learningfactory.joints;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import learningfactory.competence.Attestation;
import learningfactory.curriculum.AimId;
import learningfactory.need.NeedBook;
import learningfactory.need.NeedFact;
import learningfactory.network.Membership;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonBook;
import learningfactory.placement.Pathway;
import learningfactory.placement.Stay;

/// The way back from what people have learned and where they have begun to the needs that they meet. A need
/// is closed by these facts and by nothing else.
final class ClosedNeeds {

    private final NeedBook needs;
    private final PersonBook people;
    private final ZoneId zone;

    ClosedNeeds(NeedBook needs, PersonBook people, ZoneId zone) {
        this.needs = needs;
        this.people = people;
        this.zone = zone;
    }

    /// Somebody was attested something: it counts for every organisation whose person he is on that day.
    void signed(Attestation attestation) {
        LocalDate day = day(attestation.signed());
        List<OrganisationId> homes = people.memberships(attestation.learner()).stream()
                .filter(one -> one.holds(day))
                .map(Membership::organisation)
                .distinct()
                .toList();
        for (OrganisationId home : homes) {
            for (AimId aim : attestation.aims()) {
                needs.tell(new NeedFact.Attested(attestation.learner(), home, aim, day));
            }
        }
    }

    /// A pathway has come further: who is now answered for by the company that took him over has begun there.
    void told(Pathway before, Pathway after) {
        int known = before.stays().size();
        for (Stay stay : after.stays()
                .subList(Math.min(known, after.stays().size()), after.stays().size())) {
            OrganisationId responsible = stay.custody().responsible();
            if (after.findCompany().filter(responsible::equals).isPresent()) {
                needs.tell(new NeedFact.Placed(after.person(), responsible, day(stay.from())));
            }
        }
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }
}
