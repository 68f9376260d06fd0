package learningfactory.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import learningfactory.factory.equipment.Station;
import learningfactory.factory.material.Source;
import learningfactory.factory.operations.Parameter;
import learningfactory.factory.plant.Findings;

/// What is wrong with a deed in a plant: names nobody has, a verb done to the wrong thing, values
/// outside their limits.
final class DeedCheck {
    private final PlantNames names;
    private final Findings findings;

    DeedCheck(PlantNames names, Findings findings) {
        this.names = names;
        this.findings = findings;
    }

    /// A deed that will be done exactly as it stands.
    void done(List<String> path, Deed deed) {
        if (!element(path, deed)) {
            return;
        }
        if (deed.element().isEmpty() && deed.verb().of() != Verb.Of.NOTHING) {
            findings.error(
                    path,
                    "\"%s\" does not say to what".formatted(deed.verb().text()),
                    "a " + word(deed.verb().of()),
                    "");
            return;
        }
        number(path, deed);
        if (deed.number() == 0 && names.count(deed.verb().of(), deed.element()) > 1) {
            int count = names.count(deed.verb().of(), deed.element());
            findings.error(
                    path,
                    "there are %d of %s".formatted(count, deed.element()),
                    "a number from 1 to " + count,
                    "\"%s %s 1\"?".formatted(deed.verb().text(), deed.element()));
        }
        able(path, deed);
        if (needsWord(deed.verb()) && deed.word().isEmpty()) {
            missing(path, deed, "a word behind a colon");
        } else {
            wordKnown(path, deed);
        }
        value(path, deed);
    }

    /// A deed that others are compared with: what it leaves open may be anything.
    void asked(List<String> path, Deed deed) {
        if (element(path, deed)) {
            number(path, deed);
            if (!deed.word().isEmpty() && !deed.element().isEmpty()) {
                wordKnown(path, deed);
            }
        }
    }

    /// Whether what it is done to exists and is of the right kind.
    private boolean element(List<String> path, Deed deed) {
        Verb.Of kind = deed.verb().of();
        if (deed.element().isEmpty()) {
            return true;
        }
        if (names.of(kind).contains(deed.element())) {
            return true;
        }
        for (Verb.Of other : Verb.Of.values()) {
            if (names.of(other).contains(deed.element())) {
                findings.error(
                        path,
                        "\"%s\" is done to a %s, but %s is a %s"
                                .formatted(deed.verb().text(), word(kind), deed.element(), word(other)),
                        "one of " + some(names.of(kind)),
                        "");
                return false;
            }
        }
        return findings.known(path, word(kind), deed.element(), names.of(kind));
    }

    private void number(List<String> path, Deed deed) {
        Verb.Of kind = deed.verb().of();
        boolean isCounted = kind == Verb.Of.UNIT || kind == Verb.Of.CREW;
        int count = isCounted && !deed.element().isEmpty() ? names.count(kind, deed.element()) : 0;
        if (deed.number() < 0 || deed.number() > count) {
            findings.error(
                    path,
                    "there is no %s %d".formatted(deed.element(), deed.number()),
                    count == 0 ? "no number" : count == 1 ? "the only one" : "a number from 1 to " + count,
                    "");
        }
    }

    /// Whether the station or source is one that this can be done to at all.
    private void able(List<String> path, Deed deed) {
        Optional<Station> station = names.station(deed.element());
        String lacks = switch (deed.verb()) {
            case CHANGE_TOOL, WEAR_TOOL ->
                station.filter(each -> each.reliability().tool().isEmpty())
                        .map(_ -> "no tool that wears")
                        .orElse("");
            case BLIND, CALIBRATE ->
                station.filter(each -> each.quality().inspection().isEmpty())
                        .map(_ -> "no inspection")
                        .orElse("");
            case ADJUST ->
                station.filter(each -> each.quality().processes().isEmpty())
                        .map(_ -> "no process that can be adjusted")
                        .orElse("");
            case ORDER ->
                names.source(deed.element())
                        .filter(source -> !(source.feed() instanceof Source.Feed.Supplier))
                        .map(_ -> "no supplier")
                        .orElse("");
            default -> "";
        };
        if (!lacks.isEmpty()) {
            findings.error(
                    path,
                    "\"%s\" cannot be done: %s has %s".formatted(deed.verb().text(), deed.element(), lacks),
                    "",
                    "");
        }
    }

    private static boolean needsWord(Verb verb) {
        return switch (verb.with()) {
            case WORD, WORD_BY_VALUE, PIECES_OF_WORD -> true;
            case ALONE, TIME, PIECES, VALUE, SHARE -> false;
        };
    }

    private void wordKnown(List<String> path, Deed deed) {
        String word = deed.word();
        String element = deed.element();
        switch (deed.verb()) {
            case MAINTAIN -> known(path, "maintenance of " + element, word, names.maintenance(element));
            case BREAK, REPAIR_BY_ORDER -> known(path, "failure mode of " + element, word, names.failures(element));
            case MISREAD ->
                known(path, "characteristic that %s measures".formatted(element), word, names.measured(element));
            case DISTURB -> known(path, "characteristic that %s makes".formatted(element), word, names.made(element));
            case REASSIGN -> known(path, "qualification of " + element, word, names.qualifications(element));
            case CHANGE_DISPATCH -> known(path, "dispatch rule", word, names.dispatchRules());
            case RELEASE_ORDER ->
                known(path, "product that %s brings".formatted(element), word, names.broughtBy(element));
            default -> {}
        }
    }

    private void known(List<String> path, String kind, String word, Collection<String> known) {
        findings.known(path, kind, word, known);
    }

    private void value(List<String> path, Deed deed) {
        switch (deed.verb().with()) {
            case TIME -> {
                if (!(deed.value() > 0)) {
                    missing(path, deed, "a time behind a colon");
                }
            }
            case PIECES, PIECES_OF_WORD -> {
                if (!(deed.value() >= 1)) {
                    missing(path, deed, "a number of pieces behind a colon");
                }
            }
            case WORD_BY_VALUE -> {
                if (deed.value() == 0 || !Double.isFinite(deed.value())) {
                    missing(path, deed, "by how much, behind the word \"by\"");
                }
            }
            case SHARE -> {
                if (!(deed.value() >= 0 && deed.value() <= 1)) {
                    missing(path, deed, "a share from 0 % to 100 %");
                }
            }
            case VALUE -> names.parameter(deed.element()).ifPresent(parameter -> limits(path, deed, parameter));
            case ALONE, WORD -> {}
        }
    }

    private void limits(List<String> path, Deed deed, Parameter parameter) {
        if (!(deed.value() >= parameter.least() && deed.value() <= parameter.most())) {
            findings.error(
                    path,
                    "the value (%s) of %s is outside its limits"
                            .formatted(PlainText.number(deed.value()), parameter.name()),
                    "%s to %s".formatted(PlainText.number(parameter.least()), PlainText.number(parameter.most())),
                    "");
        }
    }

    private void missing(List<String> path, Deed deed, String expected) {
        findings.error(path, "(%s) does not say enough".formatted(deed.text()), expected, "");
    }

    /// What a kind of thing is called.
    static String word(Verb.Of kind) {
        return switch (kind) {
            case UNIT -> "station";
            case SOURCE -> "source";
            case CREW -> "crew";
            case PARAMETER -> "parameter";
            case BUFFER -> "buffer";
            case ALARM -> "alarm";
            case NOTHING -> "whole plant";
        };
    }

    private static String some(Collection<String> names) {
        List<String> first = new ArrayList<>(names.stream().limit(12).toList());
        return String.join(", ", first) + (names.size() > first.size() ? ", …" : "");
    }
}
