package learningfactory.need;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import learningfactory.curriculum.AimId;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;

/// How far a need is met, counted in people from facts alone.
///
/// An organisation's surplus does not fill another's lack: three attested at one company leave the other
/// company's need where it was.
///
/// @param wanted how many are wanted
/// @param inTime how many were met by the date
/// @param late how many were met after it
/// @param last the day of the last that counts; empty when none does
public record NeedMeasure(int wanted, int inTime, int late, Optional<LocalDate> last) {

    /// How many are met in all.
    public int met() {
        return inTime + late;
    }

    /// Which share is met, 0 to 1.
    public double share() {
        return (double) met() / wanted;
    }

    /// Counts.
    ///
    /// @param facts all that is known, also of others; those that do not belong to the need are left out
    public static NeedMeasure of(Need need, List<NeedFact> facts) {
        int inTime = 0;
        int late = 0;
        LocalDate last = null;
        for (Map.Entry<OrganisationId, Integer> wanted : need.wanted().entrySet()) {
            List<LocalDate> days = daysMet(need, wanted.getKey(), facts);
            for (LocalDate day : days.subList(0, Math.min(days.size(), wanted.getValue()))) {
                if (day.isAfter(need.dates().by())) {
                    late++;
                } else {
                    inTime++;
                }
                last = last == null || day.isAfter(last) ? day : last;
            }
        }
        return new NeedMeasure(need.people(), inTime, late, Optional.ofNullable(last));
    }

    /// For each person of an organisation that meets the need, the day on which it was met; the earliest
    /// first.
    private static List<LocalDate> daysMet(Need need, OrganisationId organisation, List<NeedFact> facts) {
        Map<PersonId, List<NeedFact>> byPerson = new TreeMap<>();
        for (NeedFact fact : facts) {
            if (fact.organisation().equals(organisation)
                    && !fact.on().isBefore(need.dates().voiced())) {
                byPerson.computeIfAbsent(fact.person(), person -> new ArrayList<>())
                        .add(fact);
            }
        }
        return byPerson.values().stream()
                .flatMap(ofOne -> dayMet(need, ofOne).stream())
                .sorted()
                .toList();
    }

    private static Optional<LocalDate> dayMet(Need need, List<NeedFact> ofOne) {
        if (need.kind() != Need.Kind.COMPETENCE) {
            return ofOne.stream()
                    .filter(fact -> fact instanceof NeedFact.Placed)
                    .map(NeedFact::on)
                    .min(LocalDate::compareTo);
        }
        Optional<LocalDate> day = Optional.empty();
        for (AimId aim : need.aims()) {
            Optional<LocalDate> attested = ofOne.stream()
                    .filter(fact -> fact instanceof NeedFact.Attested known
                            && known.aim().equals(aim))
                    .map(NeedFact::on)
                    .min(LocalDate::compareTo);
            if (attested.isEmpty()) {
                return Optional.empty();
            }
            day = day.filter(before -> before.isAfter(attested.get())).or(() -> attested);
        }
        return day;
    }
}
