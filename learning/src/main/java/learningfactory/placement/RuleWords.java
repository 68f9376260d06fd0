package learningfactory.placement;

import java.util.Optional;

/// What is missing when a rule does not hold, and who can do something about it.
final class RuleWords {
    private RuleWords() {}

    static Hindrance missing(Rule rule) {
        return switch (rule) {
            case Rule.Confirmed one -> new Hindrance(one.words(), one.by(), Optional.of(one.what()));
            case Rule.AimsShown aims ->
                Hindrance.of(
                        "Minst %d %% av målene i %s må være vist.".formatted(aims.percent(), aims.curriculum()),
                        "At least %d %% of the aims of %s must be shown.".formatted(aims.percent(), aims.curriculum()),
                        Party.HALL);
            case Rule.AuthorisationHeld held ->
                Hindrance.of(
                        "Det mangler en gyldig autorisasjon (%s).".formatted(held.machineKind()),
                        "There is no valid authorisation (%s).".formatted(held.machineKind()),
                        Party.HALL);
            case Rule.Attested attested -> attested(attested);
            case Rule.CompanyNamed _ ->
                Hindrance.of("Ingen bedrift er navngitt ennå.", "No company is named yet.", Party.HALL);
            case Rule.ContractApproved _ ->
                Hindrance.of(
                        "Lærekontrakten med bedriften er ikke godkjent.",
                        "The contract of apprenticeship with the company is not approved.",
                        Party.COUNTY);
            case Rule.CompanyApproved _ ->
                Hindrance.of(
                        "Bedriften er ikke godkjent som lærebedrift i faget.",
                        "The company is not approved to train in the trade.",
                        Party.COUNTY);
            case Rule.WeeksLogged logged ->
                Hindrance.of(
                        "Ukeloggen må være skrevet for minst %d uker.".formatted(logged.weeks()),
                        "The weekly log must be written for at least %d weeks.".formatted(logged.weeks()),
                        Party.COMPANY);
            case Rule.MonthsApproved approved ->
                Hindrance.of(
                        "Minst %d måneder må være godkjent.".formatted(approved.months()),
                        "At least %d months must be approved.".formatted(approved.months()),
                        Party.TRAINING_OFFICE);
            case Rule.TradeTestPassed _ ->
                Hindrance.of(
                        "Prøvenemnda har ikke meldt bestått fagprøve.",
                        "The exam body has not reported a passed trade test.",
                        Party.COUNTY);
        };
    }

    private static Hindrance attested(Rule.Attested attested) {
        int count = attested.count();
        return switch (attested.kind()) {
            case HALF_YEAR_ASSESSMENT ->
                Hindrance.of(
                        "Det mangler halvårsvurderinger: %d må være holdt.".formatted(count),
                        "There are half-year assessments missing: %d must be held.".formatted(count),
                        Party.COMPANY);
            case MODULE ->
                Hindrance.of(
                        "Det mangler moduler: %d må være godkjent.".formatted(count),
                        "There are modules missing: %d must be passed.".formatted(count),
                        Party.HALL);
            case AUTHORISATION, CREDENTIAL ->
                Hindrance.of(
                        "Det mangler attester: %d må være gyldige.".formatted(count),
                        "There are attestations missing: %d must be valid.".formatted(count),
                        Party.HALL);
        };
    }
}
