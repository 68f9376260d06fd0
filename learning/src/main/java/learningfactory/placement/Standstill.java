package learningfactory.placement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import learningfactory.network.OrganisationId;

/// Why a pathway stands still: the person belongs no more to whoever answers for him, or to the company that
/// he is with, or one of those who answer and pay takes part no more.
///
/// Nothing that was told is lost, and nobody decides by silence: whoever is responsible ends it, or has the
/// person back. What happened before the day may still be told.
final class Standstill {
    private static final DateTimeFormatter NB = DateTimeFormatter.ofPattern("d.M.yyyy", Locale.ROOT);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final Pathway pathway;
    private final Walk walk;
    private final StageFacts facts;
    private final Instant moment;

    Standstill(Pathway pathway, Walk walk, StageFacts facts, Instant moment) {
        this.pathway = pathway;
        this.walk = walk;
        this.facts = facts;
        this.moment = moment;
    }

    List<Hindrance> hindrances() {
        List<Hindrance> all = new ArrayList<>();
        walk.findCurrent().ifPresent(stay -> {
            Stage stage = stay.stage();
            Stream.of(stage.responsible(), stage.payer())
                    .distinct()
                    .filter(party -> walk.findParty(party)
                            .filter(one -> !facts.takesPart(one))
                            .isPresent())
                    .forEach(party -> all.add(gone(party)));
            homes(stage).forEach(party -> findLeft(party).ifPresent(day -> all.add(left(party, day, stage))));
        });
        return all;
    }

    /// The first day on which nothing more happens; empty while it goes on.
    Optional<LocalDate> findDay() {
        return walk.findCurrent().stream()
                .flatMap(stay -> homes(stay.stage()))
                .flatMap(party -> findLeft(party).stream())
                .min(Comparator.naturalOrder());
    }

    /// Whether this organisation may end it in the place of a responsible one that takes part no more.
    boolean mayEnd(OrganisationId organisation) {
        return walk.findCurrent()
                        .filter(stay -> !facts.takesPart(stay.custody().responsible()))
                        .isPresent()
                && Stream.of(Party.values())
                        .anyMatch(party -> walk.findParty(party).equals(Optional.of(organisation)));
    }

    /// Where the person is: with the responsible one, and with the company once it answers or pays.
    private static Stream<Party> homes(Stage stage) {
        return stage.payer() == Party.COMPANY
                ? Stream.of(stage.responsible(), Party.COMPANY).distinct()
                : Stream.of(stage.responsible());
    }

    private Optional<LocalDate> findLeft(Party party) {
        Instant since = pathway.facts().getFirst().at();
        return walk.findParty(party)
                .filter(facts::takesPart)
                .flatMap(one -> facts.findLeft(pathway.person(), one, since, moment));
    }

    private static Hindrance left(Party party, LocalDate day, Stage stage) {
        return Hindrance.of(
                "Løpet står stille: personen hører ikke lenger til %s fra %s. Avslutt løpet, eller før personen inn der igjen."
                        .formatted(party.words().nb(), NB.format(day)),
                "The pathway stands still: the person belongs no more to %s from %s on. End the pathway, or enter the person there again."
                        .formatted(party.words().en(), EN.format(day)),
                party == Party.NAV ? Party.NAV : stage.responsible());
    }

    /// What concerns NAV stays with NAV.
    private Hindrance gone(Party party) {
        Party asked = party == Party.NAV
                ? Party.NAV
                : Stream.of(Party.TRAINING_OFFICE, Party.HALL, Party.COUNTY, Party.SCHOOL, Party.COMPANY)
                        .filter(other ->
                                walk.findParty(other).filter(facts::takesPart).isPresent())
                        .findFirst()
                        .orElse(party);
        return Hindrance.of(
                "Løpet står stille: %s er ikke lenger med. Avslutt løpet, så kan et nytt begynne hos en annen."
                        .formatted(party.words().nb()),
                "The pathway stands still: %s takes part no more. End the pathway, so that a new one can begin elsewhere."
                        .formatted(party.words().en()),
                asked);
    }
}
