package learningfactory.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import learningfactory.factory.equipment.Failure;
import learningfactory.factory.plant.Labels;
import learningfactory.factory.running.Fact;
import learningfactory.run.RunFact.Revealed;
import learningfactory.run.RunFact.Revealed.What;
import learningfactory.words.Words;

/// What a closer look at a unit brings to light.
final class Findings {
    private static final double WORTH_SAYING = 0.01;

    private Findings() {}

    /// The findings of an inspection, from what the plant said about it; [What#NOTHING] when all is well.
    static List<Revealed> of(Script script, long atMicros, String actor, List<Fact> said) {
        List<Revealed> found = new ArrayList<>();
        String unit = "";
        for (Fact fact : said) {
            if (fact instanceof Fact.Inspected f) {
                unit = f.unit();
                addInspected(script, atMicros, actor, f, found);
            } else if (fact instanceof Fact.Revealed f) {
                found.add(hidden(atMicros, actor, f));
            }
        }
        if (found.isEmpty() && !unit.isEmpty()) {
            found.add(new Revealed(atMicros, actor, unit, What.NOTHING, "", 0));
        }
        return found;
    }

    private static void addInspected(
            Script script, long atMicros, String actor, Fact.Inspected fact, List<Revealed> found) {
        List<Failure> failures =
                script.stationOf(script.unit(fact.unit())).reliability().failures();
        for (int mode = 0; mode < failures.size(); mode++) {
            if ((fact.faults() & 1L << mode) != 0) {
                found.add(new Revealed(
                        atMicros,
                        actor,
                        fact.unit(),
                        What.FAULT,
                        failures.get(mode).name(),
                        0));
            }
        }
        if (fact.wear() >= WORTH_SAYING) {
            found.add(new Revealed(atMicros, actor, fact.unit(), What.WEAR, "", fact.wear()));
        }
    }

    private static Revealed hidden(long atMicros, String actor, Fact.Revealed fact) {
        What what = fact.what().startsWith("misreading")
                ? What.MISREADING
                : fact.what().startsWith("disturbance") ? What.DISTURBANCE : What.BLINDNESS;
        String name =
                fact.what().contains(" of ") ? fact.what().substring(fact.what().indexOf(" of ") + 4) : "";
        return new Revealed(atMicros, actor, fact.unit(), what, name, fact.value());
    }

    static Words words(Revealed r, Labels labels) {
        return new Words(
                sentence(r, labels, "nb").nb(), sentence(r, labels, "en").en());
    }

    private static Words sentence(Revealed r, Labels labels, String language) {
        String e = labels.called(language, r.element());
        String n = isTruth(r) ? truth(r.name(), labels, language) : labels.called(language, r.name());
        return switch (r.what()) {
            case FAULT -> new Words("%s: feil på %s.".formatted(e, n), "%s: fault in %s.".formatted(e, n));
            case WEAR -> {
                long percent = Math.round(100 * r.value());
                yield new Words(
                        "%s: verktøyet er slitt %d %%.".formatted(e, percent),
                        "%s: the tool is worn %d %%.".formatted(e, percent));
            }
            case MISREADING ->
                new Words(
                        "%s: måler %s %s for høyt.".formatted(e, n, number(r.value(), true)),
                        "%s: reads %s too high by %s.".formatted(e, n, number(r.value(), false)));
            case DISTURBANCE ->
                new Words(
                        "%s: %s har flyttet seg %s.".formatted(e, n, number(r.value(), true)),
                        "%s: %s has shifted by %s.".formatted(e, n, number(r.value(), false)));
            case BLINDNESS ->
                new Words(
                        "%s: kontrollen ser ingenting.".formatted(e), "%s: the inspection sees nothing.".formatted(e));
            case DECEIT ->
                new Words(
                        "%s: skjermen viser feil. Sant er: %s.".formatted(e, n),
                        "%s: the screen is wrong. True is: %s.".formatted(e, n));
            case NO_DECEIT ->
                new Words(
                        "%s: skjermen stemmer (%s).".formatted(e, n), "%s: the screen is right (%s).".formatted(e, n));
            case NOTHING ->
                new Words("%s: ingenting galt å finne.".formatted(e), "%s: nothing wrong found.".formatted(e));
        };
    }

    private static boolean isTruth(Revealed r) {
        return r.what() == What.DECEIT || r.what() == What.NO_DECEIT;
    }

    /// A condition and its alarms, or a number.
    private static String truth(String name, Labels labels, String language) {
        String[] parts = name.split("; ", 2);
        String condition = language.equals("nb")
                ? StateWords.nb(parts[0].toUpperCase(Locale.ROOT).replace(' ', '_'))
                : parts[0];
        return parts.length == 1 ? condition : condition + "; " + alarms(parts[1], labels, language);
    }

    private static String alarms(String names, Labels labels, String language) {
        return String.join(
                ", ",
                List.of(names.split(", ")).stream()
                        .map(alarm -> labels.calledWhole(language, alarm))
                        .toList());
    }

    private static String number(double value, boolean isNorwegian) {
        String text = String.format(Locale.ROOT, "%.4g", value);
        String trimmed = text.contains(".") ? text.replaceFirst("0+$", "").replaceFirst("\\.$", "") : text;
        return isNorwegian ? trimmed.replace('.', ',') : trimmed;
    }
}
