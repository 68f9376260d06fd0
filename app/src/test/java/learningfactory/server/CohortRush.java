package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import learningfactory.competence.Attestation;
import learningfactory.curriculum.AimId;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.placement.Party;
import learningfactory.placement.Pathway;
import learningfactory.placement.PathwayBook;
import learningfactory.placement.PathwayFact;
import learningfactory.placement.Programme;
import learningfactory.placement.StageFacts;
import learningfactory.web.passport.Programmes;

/// A cohort that people join, learn in and leave, all at once.
final class CohortRush {

    private static final int DEEDS = 12;
    private static final PersonId TELLER = new PersonId("kari");

    private final JoinedHall hall;
    private final String cohort;
    private final List<AimId> aims;
    private final PathwayBook book;
    private final Programme programme;
    private final ConcurrentLinkedDeque<String> there = new ConcurrentLinkedDeque<>();

    CohortRush(JoinedHall hall, String cohort, List<AimId> aims) {
        this.hall = hall;
        this.cohort = cohort;
        this.aims = aims;
        this.book = hall.server.part(PathwayBook.class);
        this.programme = hall.server.part(Programmes.class).find("nav-cnc").orElseThrow();
    }

    /// Where its matrix is read.
    String matrix() {
        return "/api/competence/matrix?group=cohort:%s/%s&framework=rush&curriculum=T-01"
                .formatted(programme.name(), cohort);
    }

    /// What one client does, half of it somebody who joins.
    void client(String name, SplittableRandom chance) {
        for (int deed = 0; deed < DEEDS; deed++) {
            switch (chance.nextInt(4)) {
                case 0 -> learn(chance);
                case 1 -> leave();
                default -> {
                    join("%s-%d".formatted(name, deed));
                    learn(chance);
                }
            }
        }
    }

    void join(String name) {
        String person = "%s-%s".formatted(cohort, name);
        hall.known(person, Optional.of(LocalDate.of(1990, 5, 5)));
        Map<Party, OrganisationId> parties = new TreeMap<>(
                Map.of(Party.NAV, PathwayRush.NAV, Party.HALL, JoinedHall.HALL, Party.COUNTY, PathwayRush.COUNTY));
        Pathway planned = Pathway.planned(person + "-vei", cohort, new PersonId(person), programme, parties);
        book.add(planned);
        tell(planned, new PathwayFact.Begun(JoinedHall.MORNING, TELLER));
        there.addLast(person);
    }

    /// The oldest shows an aim, or another one of its aims.
    private void learn(SplittableRandom chance) {
        String person = there.pollFirst();
        if (person != null) {
            hall.attest(
                    person,
                    Attestation.Kind.CREDENTIAL,
                    Optional.empty(),
                    List.of(aims.get(chance.nextInt(aims.size()))),
                    JoinedHall.MORNING,
                    Optional.empty());
            there.addLast(person);
        }
    }

    private void leave() {
        String person = there.pollFirst();
        if (person != null) {
            Pathway left = book.findPathway(person + "-vei").orElseThrow();
            Instant later = JoinedHall.MORNING.plusSeconds(60);
            assertThat(tell(left, new PathwayFact.Ended(later, TELLER, PathwayRush.NAV, "flyttet")))
                    .isTrue();
        }
    }

    private boolean tell(Pathway before, PathwayFact fact) {
        return before.told(fact, hall.server.part(StageFacts.class))
                .find()
                .filter(book::tell)
                .isPresent();
    }
}
