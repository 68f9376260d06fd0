package learningfactory.language.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SplittableRandom;
import learningfactory.competence.Attestation;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.placement.StageFacts;

/// What is so outside the pathway.
final class World implements StageFacts {
    boolean approved;
    boolean authorised;
    int shown;
    int halfYears;
    int modules;

    static World by(SplittableRandom chance) {
        World world = new World();
        world.approved = chance.nextInt(3) > 0;
        world.authorised = chance.nextInt(3) > 0;
        world.shown = chance.nextInt(3) > 0 ? 100 : 50;
        world.halfYears = chance.nextInt(6);
        world.modules = 3 + chance.nextInt(3);
        return world;
    }

    @Override
    public boolean isApprovedInTrade(OrganisationId company, String trade, LocalDate day) {
        return approved;
    }

    @Override
    public int shownPercent(PersonId person, String framework, String curriculum, Instant moment) {
        return shown;
    }

    @Override
    public boolean holdsAuthorisation(PersonId person, String machineKind, Instant moment) {
        return authorised;
    }

    @Override
    public int attestations(PersonId person, Attestation.Kind kind, Instant since, Instant moment) {
        return kind == Attestation.Kind.MODULE ? modules : halfYears;
    }
}
