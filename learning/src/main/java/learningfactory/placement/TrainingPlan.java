package learningfactory.placement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import learningfactory.competence.Ruling;
import learningfactory.curriculum.AimId;
import learningfactory.words.Words;

/// Which aim an apprentice learns when and where (Opplæringslova ch. 7: the plan of the training). Written by
/// the training office or the company; against the aims that the programme asks for at its end.
///
/// @param pathway id of the apprentice's pathway
/// @param aims each aim at most once
public record TrainingPlan(String pathway, List<PlannedAim> aims) {
    /// The longest time that one aim is planned for, years: an apprenticeship with absence and a second test.
    public static final int LONGEST_YEARS = 6;

    /// Checked and copied.
    ///
    /// @throws IllegalArgumentException when an aim stands in it twice
    public TrainingPlan {
        aims = List.copyOf(aims);
        if (aims.stream().map(PlannedAim::aim).distinct().count() != aims.size()) {
            throw new IllegalArgumentException("The plan of the pathway (%s) names an aim twice.".formatted(pathway));
        }
    }

    /// The aims that a plan in this programme is written against; none where nobody becomes an apprentice.
    public static Optional<Rule.AimsShown> findGoal(Programme programme) {
        boolean hasApprentices =
                programme.stages().stream().anyMatch(stage -> stage.kind() == Stage.Kind.APPRENTICESHIP);
        return programme.stages().stream()
                .filter(stage -> hasApprentices)
                .flatMap(stage -> Stream.concat(stage.entry().stream(), stage.exit().stream()))
                .filter(Rule.AimsShown.class::isInstance)
                .map(Rule.AimsShown.class::cast)
                .findFirst();
    }

    /// What the plan says about an aim.
    public Optional<PlannedAim> find(AimId aim) {
        return aims.stream().filter(each -> each.aim().equals(aim)).findFirst();
    }

    /// Why it is not this writer's to write the plan; none when it is.
    public static List<Words> notTheirs(Pathway pathway, Teller writer) {
        List<Words> reasons = new ArrayList<>();
        boolean isTheirs = Stream.concat(
                        Optional.ofNullable(pathway.parties().get(Party.TRAINING_OFFICE)).stream(),
                        pathway.findCompany().stream())
                .anyMatch(writer.speaksFor()::contains);
        if (!isTheirs) {
            reasons.add(new Words(
                    "Opplæringsplanen skrives av opplæringskontoret eller bedriften.",
                    "The training plan is written by the training office or the company."));
        }
        if (writer.person().equals(pathway.person())) {
            reasons.add(new Words(
                    "Opplæringsplanen skrives ikke av lærlingen selv.",
                    "The training plan is not written by the apprentice."));
        }
        return reasons;
    }

    /// Why nobody may write the plan now; none when somebody may.
    public static List<Words> notNow(Pathway pathway) {
        List<Words> reasons = new ArrayList<>();
        if (findGoal(pathway.programme()).isEmpty()) {
            reasons.add(new Words(
                    "Programmet har ingen opplæringsplan: ingen blir lærling i det.",
                    "The programme has no training plan: nobody becomes an apprentice in it."));
        }
        switch (pathway.state()) {
            case PLANNED -> reasons.add(new Words("Løpet er ikke begynt.", "The pathway has not begun."));
            case ACTIVE -> {}
            case PASSED, ENDED -> reasons.add(new Words("Løpet er slutt.", "The pathway is over."));
        }
        return reasons;
    }

    /// The same with these aims planned so; what the plan said about them before is replaced.
    ///
    /// @param wanted all aims that the plan is written against
    public Ruling<TrainingPlan> with(List<PlannedAim> planned, Collection<AimId> wanted) {
        List<Words> reasons = new ArrayList<>();
        Set<AimId> named = new TreeSet<>();
        if (planned.isEmpty()) {
            reasons.add(new Words("Velg minst ett mål.", "Choose at least one aim."));
        }
        for (PlannedAim one : planned) {
            String code = one.aim().code();
            if (!wanted.contains(one.aim())) {
                reasons.add(new Words(
                        "Målet %s står ikke i læreplanen som løpet går mot.".formatted(code),
                        "The aim %s is not in the curriculum that the pathway leads to.".formatted(code)));
            }
            if (!named.add(one.aim())) {
                reasons.add(new Words(
                        "Målet %s er valgt to ganger.".formatted(code), "The aim %s is chosen twice.".formatted(code)));
            }
            LocalDate longest = one.from().plusYears(LONGEST_YEARS);
            if (one.until().isAfter(longest)) {
                reasons.add(new Words(
                        "Målet %s er planlagt for mer enn %d år.".formatted(code, LONGEST_YEARS),
                        "The aim %s is planned for more than %d years.".formatted(code, LONGEST_YEARS)));
            }
        }
        return Ruling.of(reasons, () -> {
            List<PlannedAim> all = new ArrayList<>(without(named).aims());
            all.addAll(planned);
            return new TrainingPlan(pathway, all);
        });
    }

    /// The same without these aims.
    public TrainingPlan without(Collection<AimId> some) {
        return new TrainingPlan(
                pathway,
                aims.stream().filter(each -> !some.contains(each.aim())).toList());
    }
}
