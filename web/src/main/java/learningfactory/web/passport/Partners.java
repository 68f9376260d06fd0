package learningfactory.web.passport;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import learningfactory.network.Organisation;
import learningfactory.network.OrganisationBook;
import learningfactory.network.OrganisationId;
import learningfactory.network.OrganisationRole;
import learningfactory.placement.Party;
import learningfactory.web.door.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// The organisations that can be a party of a pathway today.
final class Partners {
    private static final List<OrganisationRole> NO_COMPANY = List.of(
            OrganisationRole.SCHOOL,
            OrganisationRole.TRAINING_OFFICE,
            OrganisationRole.NAV,
            OrganisationRole.COUNTY,
            OrganisationRole.OPERATOR);

    private final OrganisationBook organisations;
    private final Clock clock;

    Partners(OrganisationBook organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    /// An organisation to choose.
    record Choice(String id, String name) {}

    /// Who can be which party, by name.
    Map<Party, List<Choice>> choices() {
        List<Organisation> all = organisations.organisations();
        Map<Party, List<Choice>> choices = new EnumMap<>(Party.class);
        for (Party party : Party.values()) {
            choices.put(
                    party,
                    all.stream()
                            .filter(each -> canBe(each, party))
                            .map(each -> new Choice(each.id().value(), each.name()))
                            .toList());
        }
        return choices;
    }

    /// What everybody is called.
    Map<OrganisationId, String> names() {
        Map<OrganisationId, String> names = new TreeMap<>();
        organisations.organisations().forEach(each -> names.put(each.id(), each.name()));
        return names;
    }

    /// The active organisation with this id.
    ///
    /// @throws Refused when there is none
    OrganisationId active(String id) {
        return find(id).map(Organisation::id)
                .orElseThrow(
                        () -> new Refused(
                                HttpStatus.BAD_REQUEST,
                                "Organisasjonen finnes ikke, eller den er ikke aktiv. Kanskje må hallens administrator føre den inn først?",
                                "There is no such active organisation. Maybe the administrator of the hall must enter it first?"));
    }

    /// The active company with this id.
    ///
    /// @throws Refused when there is none
    OrganisationId company(@Nullable String id) {
        if (id == null || id.isBlank()) {
            throw new Refused(HttpStatus.BAD_REQUEST, "Bedriften mangler.", "The company is missing.");
        }
        return find(id).filter(each -> canBe(each, Party.COMPANY))
                .map(Organisation::id)
                .orElseThrow(() -> new Refused(
                        HttpStatus.BAD_REQUEST,
                        "Det finnes ingen aktiv bedrift som dette. Kanskje må hallens administrator føre den inn først?",
                        "There is no such active company. Maybe the administrator of the hall must enter it first?"));
    }

    private Optional<Organisation> find(String id) {
        return OrganisationId.find(id)
                .flatMap(organisations::findOrganisation)
                .filter(each -> each.state() == Organisation.State.ACTIVE);
    }

    /// A company is whoever trains, and whoever is none of the others.
    private boolean canBe(Organisation one, Party party) {
        LocalDate today = LocalDate.now(clock);
        return one.state() == Organisation.State.ACTIVE
                && switch (party) {
                    case HALL -> one.is(OrganisationRole.OPERATOR, today);
                    case SCHOOL -> one.is(OrganisationRole.SCHOOL, today);
                    case NAV -> one.is(OrganisationRole.NAV, today);
                    case COUNTY -> one.is(OrganisationRole.COUNTY, today);
                    case TRAINING_OFFICE -> one.is(OrganisationRole.TRAINING_OFFICE, today);
                    case COMPANY ->
                        one.is(OrganisationRole.TRAINING_COMPANY, today)
                                || NO_COMPANY.stream().noneMatch(role -> one.is(role, today));
                };
    }
}
