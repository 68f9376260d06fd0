package learningfactory.assessment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import learningfactory.run.RunFact;
import learningfactory.scenario.Effect;
import learningfactory.scenario.Inject;
import learningfactory.scenario.Measure;
import learningfactory.scenario.Step;
import learningfactory.scenario.Verb;

/// How long it took until the trouble was noticed, acknowledged, understood, acted on and over, each from
/// the coming of the first inject that is not calm. The chain detect → diagnose → act → recover is that of
/// the incident timelines of ISO 14224 and EEMUA 191: the earlier a link, the smaller the loss.
final class Times {
    private final Reading reading;
    private final AlarmBurden alarms;

    Times(Reading reading, AlarmBurden alarms) {
        this.reading = reading;
        this.alarms = alarms;
    }

    /// Until the first accepted deed that does a DETECT step of the response, or any later step: who acts
    /// on the trouble has noticed it.
    Measured detect() {
        return firstDeed(Measure.TIME_TO_DETECT, step -> true);
    }

    /// Until the first accepted deed that does a step beyond noticing and diagnosing: SECURE, ACT or
    /// RECOVER.
    Measured act() {
        return firstDeed(Measure.TIME_TO_ACT, step -> switch (step.kind()) {
            case SECURE, ACT, RECOVER -> true;
            case DETECT, DIAGNOSE -> false;
        });
    }

    private Measured firstDeed(Measure measure, Predicate<Step> counts) {
        return reading.deeds().stream()
                .filter(done -> reading.hasCrisisCome(done.proof().atMicros()))
                .filter(done -> reading.scenario().response().stream()
                        .anyMatch(step -> counts.test(step) && reading.isDoneBy(step, done)))
                .map(Reading.Done::proof)
                .findFirst()
                .map(proof -> since(measure, proof, proof.atMicros()))
                .orElse(Measured.absent(measure));
    }

    /// Until an alarm of the crisis was acknowledged: an alarm that a step of the response acknowledges;
    /// where no step names one, an alarm of an element that the crisis does something to; where it has
    /// none, any alarm that came since.
    Measured acknowledge() {
        if (reading.crisis().isEmpty()) {
            return Measured.absent(Measure.TIME_TO_ACKNOWLEDGE);
        }
        long crisis = reading.crisis().get().atMicros();
        List<AlarmBurden.Rung> since = alarms.alarms().stream()
                .filter(a -> a.came().atMicros() >= crisis)
                .toList();
        return ofTheCrisis(since).stream()
                .filter(a -> a.acknowledgedAfterMicros() >= 0)
                .min(java.util.Comparator.comparingLong(Times::acknowledgedMicros))
                .map(a -> since(Measure.TIME_TO_ACKNOWLEDGE, a.came(), acknowledgedMicros(a)))
                .orElse(Measured.absent(Measure.TIME_TO_ACKNOWLEDGE));
    }

    private static long acknowledgedMicros(AlarmBurden.Rung rung) {
        return rung.came().atMicros() + rung.acknowledgedAfterMicros();
    }

    private List<AlarmBurden.Rung> ofTheCrisis(List<AlarmBurden.Rung> since) {
        Set<String> named = new LinkedHashSet<>();
        for (Step step : reading.scenario().response()) {
            List<learningfactory.scenario.Deed> deeds = new ArrayList<>(step.alternatives());
            deeds.add(step.deed());
            deeds.stream()
                    .filter(deed ->
                            deed.verb() == Verb.ACKNOWLEDGE && !deed.element().isEmpty())
                    .forEach(deed -> named.add(deed.element()));
        }
        if (!named.isEmpty()) {
            return since.stream().filter(a -> named.contains(a.alarm())).toList();
        }
        List<AlarmBurden.Rung> ofElements = since.stream()
                .filter(a -> troubled().stream().anyMatch(element -> isOf(element, a.alarm())))
                .toList();
        return ofElements.isEmpty() ? since : ofElements;
    }

    /// An alarm's name begins with its unit: `press: hydraulics`, `cnc cells-3: blocked`.
    private static boolean isOf(String element, String name) {
        return name.startsWith(element + ":") || name.startsWith(element + "-");
    }

    /// Until the cause was known: the first accepted deed that does a DIAGNOSE step takes effect. Where the
    /// response has no such step, until something is revealed of an element that the crisis does something
    /// to.
    Measured diagnose() {
        boolean hasStep = reading.scenario().response().stream().anyMatch(step -> step.kind() == Step.Kind.DIAGNOSE);
        Optional<Proof> known = hasStep ? diagnosed() : revealed();
        return known.map(proof -> since(Measure.TIME_TO_DIAGNOSE, proof, proof.atMicros()))
                .orElse(Measured.absent(Measure.TIME_TO_DIAGNOSE));
    }

    private Optional<Proof> diagnosed() {
        return reading.deeds().stream()
                .filter(done -> reading.hasCrisisCome(done.proof().atMicros()))
                .filter(done -> reading.scenario().response().stream()
                        .anyMatch(step -> step.kind() == Step.Kind.DIAGNOSE && reading.isDoneBy(step, done)))
                .flatMap(done -> reading.effect(done).stream())
                .min(java.util.Comparator.comparingLong(Proof::atMicros));
    }

    private Optional<Proof> revealed() {
        return reading.revealed().stream()
                .filter(proof -> reading.hasCrisisCome(proof.atMicros()))
                .filter(proof -> {
                    String element = ((RunFact.Revealed) proof.in(reading.record())).element();
                    return troubled().stream().anyMatch(t -> element.equals(t) || element.startsWith(t + "-"));
                })
                .findFirst();
    }

    /// The elements that the injects which are not calm do something to.
    Set<String> troubled() {
        Set<String> elements = new LinkedHashSet<>();
        for (Inject inject : reading.scenario().injects()) {
            if (!inject.isCalm()) {
                inject.effects().stream()
                        .map(Times::element)
                        .filter(element -> !element.isEmpty())
                        .forEach(elements::add);
            }
        }
        return elements;
    }

    private static String element(Effect effect) {
        return switch (effect) {
            case Effect.Does does -> does.deed().element();
            case Effect.Shows shows -> shows.element();
            case Effect.ShowsTruth truth -> "";
            case Effect.Says says -> "";
        };
    }

    /// Until the plant ran again as before ([Recovery]); 0 when it never was down.
    Measured recover(Recovery recovery) {
        return reading.crisis()
                .flatMap(recovery::since)
                .map(proof -> since(Measure.TIME_TO_RECOVER, proof, proof.atMicros()))
                .orElse(Measured.absent(Measure.TIME_TO_RECOVER));
    }

    private Measured since(Measure measure, Proof proof, long atMicros) {
        Proof crisis = reading.crisis().orElseThrow();
        List<Proof> proofs = crisis.equals(proof) ? List.of(crisis) : List.of(crisis, proof);
        return Measured.of(measure, (atMicros - crisis.atMicros()) / 1e6, proofs);
    }
}
