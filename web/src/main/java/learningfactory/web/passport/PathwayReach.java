package learningfactory.web.passport;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import learningfactory.network.AccountRole;
import learningfactory.network.OrganisationId;
import learningfactory.placement.Party;
import learningfactory.placement.Pathway;
import learningfactory.placement.PathwayBook;
import learningfactory.placement.Teller;
import learningfactory.web.door.Reach;

/// Which pathways a reader comes to see, and how much of each.
///
/// @param book where they are kept
record PathwayReach(PathwayBook book) {
    /// With these one speaks for an organisation.
    static final AccountRole[] SPEAKING = {
        AccountRole.ADMINISTRATOR,
        AccountRole.OPERATOR,
        AccountRole.INSTRUCTOR,
        AccountRole.TEACHER,
        AccountRole.TRAINING_OFFICE,
        AccountRole.COMPANY_CONTACT,
        AccountRole.NAV_COUNSELLOR
    };

    /// Those that an organisation of this reader is a party of, as far as he reads the person.
    List<Pathway> readable(Reach reach) {
        List<Pathway> all = reach.runsTheHall()
                ? book.pathways()
                : reach.organisations().stream()
                        .flatMap(each -> book.pathways(each).stream())
                        .distinct()
                        .toList();
        if (!reach.runsTheHall()) {
            reach.meet(all.stream().map(Pathway::person).distinct().toList());
        }
        return all.stream()
                .filter(each -> reach.runsTheHall() || reach.mayRead(each.person()) || isParty(each, reach))
                .toList();
    }

    /// Those of the cohorts that this reader may know whole.
    List<Pathway> cohorts(Reach reach) {
        return readable(reach).stream()
                .filter(each -> !each.cohort().isEmpty() && knowsAll(each, reach))
                .toList();
    }

    /// Whether this reader speaks for a party.
    static boolean isParty(Pathway pathway, Reach reach) {
        return parties(pathway).stream().anyMatch(each -> reach.holdsAt(each, SPEAKING));
    }

    /// This reader as one who tells something of a pathway now, for all parties that he speaks for.
    static Teller teller(Pathway pathway, Reach reach, Clock clock) {
        return new Teller(
                reach.self(),
                parties(pathway).stream()
                        .filter(each -> reach.holdsAt(each, SPEAKING))
                        .toList(),
                clock.instant(),
                clock.getZone());
    }

    /// The parties of today: a company that was named before another one is none any more.
    static Set<OrganisationId> parties(Pathway pathway) {
        Set<OrganisationId> all = new TreeSet<>();
        pathway.parties().forEach((party, organisation) -> {
            if (party != Party.COMPANY) {
                all.add(organisation);
            }
        });
        pathway.findCompany().ifPresent(all::add);
        return all;
    }

    /// Whether NAV's part of a pathway may be seen: by the person, by NAV, by the administrator of the
    /// hall, and by whoever runs the hall while the person is there. A company never does.
    static boolean knowsAll(Pathway pathway, Reach reach) {
        OrganisationId nav = pathway.parties().get(Party.NAV);
        return nav == null
                || reach.isSelf(pathway.person())
                || reach.administersTheHall()
                || reach.holdsAt(nav, AccountRole.NAV_COUNSELLOR, AccountRole.ADMINISTRATOR);
    }
}
