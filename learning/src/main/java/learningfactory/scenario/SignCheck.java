package learningfactory.scenario;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import learningfactory.factory.equipment.Condition;
import learningfactory.factory.equipment.PackMl;
import learningfactory.factory.plant.Findings;

/// What is wrong with signs in a plant, and with what a screen is made to show.
final class SignCheck {
    private static final List<String> STATES = Stream.concat(
                    Stream.of(Condition.values()).map(Enum::name),
                    Stream.of(PackMl.values()).map(Enum::name))
            .distinct()
            .toList();

    private final PlantNames names;
    private final Findings findings;

    SignCheck(PlantNames names, Findings findings) {
        this.names = names;
        this.findings = findings;
    }

    /// Signs that must hold together; none at all hold always, which nobody means.
    void all(List<String> path, List<Sign> signs) {
        if (signs.isEmpty()) {
            findings.error(path, "no sign is named", "a sign such as \"press is ABORTED\"", "");
        }
        some(path, signs);
    }

    /// Signs of which there may be none.
    void some(List<String> path, List<Sign> signs) {
        for (int i = 0; i < signs.size(); i++) {
            one(ScenarioCheck.and(path, i), signs.get(i));
        }
    }

    private void one(List<String> path, Sign sign) {
        switch (sign.subject()) {
            case STATE -> {
                unit(path, sign.element(), sign.number());
                findings.known(path, "state", sign.word(), STATES);
            }
            case LOCKED_OUT -> unit(path, sign.element(), sign.number());
            case FAILED -> {
                if (unit(path, sign.element(), sign.number())
                        && !sign.element().isEmpty()
                        && !sign.word().isEmpty()) {
                    findings.known(
                            path, "failure mode of " + sign.element(), sign.word(), names.failures(sign.element()));
                }
            }
            case CONTENT -> findings.known(path, "buffer", sign.element(), names.contents());
            case ALARM -> findings.known(path, "alarm", sign.element(), names.alarms());
            case PRESENT -> {
                if (findings.known(path, "crew", sign.element(), names.of(Verb.Of.CREW))) {
                    counted(path, Verb.Of.CREW, sign.element(), sign.number());
                }
            }
            case TOOL_WEAR -> toolWear(path, sign);
            case SHIPPED, ESCAPED, SCRAPPED, POWER, EMERGENCY_STOP, DECEIVED -> {}
        }
        if (!Double.isFinite(sign.value()) || sign.value() < 0) {
            findings.error(path, "the limit (%s) makes no sense".formatted(sign.value()), "zero or more", "");
        }
    }

    private void toolWear(List<String> path, Sign sign) {
        boolean isTooled = names.station(sign.element())
                .filter(station -> station.reliability().tool().isPresent())
                .isPresent();
        if (unit(path, sign.element(), sign.number()) && !isTooled) {
            findings.error(path, "%s has no tool that wears".formatted(sign.element()), "", "");
        }
    }

    private boolean unit(List<String> path, String station, int number) {
        if (station.isEmpty()) {
            return true;
        }
        boolean isKnown = findings.known(path, "station", station, names.stations());
        if (isKnown) {
            counted(path, Verb.Of.UNIT, station, number);
        }
        return isKnown;
    }

    private void counted(List<String> path, Verb.Of kind, String name, int number) {
        int count = names.count(kind, name);
        if (number < 0 || number > count) {
            findings.error(path, "there is no %s %d".formatted(name, number), "1 to " + count, "");
        }
    }

    /// What a screen is made to show.
    void shown(List<String> path, Effect.Shows shows) {
        switch (shows.shown()) {
            case CONDITION -> {
                if (findings.known(path, "station", shows.element(), names.stations())) {
                    counted(path, Verb.Of.UNIT, shows.element(), shows.number());
                }
                findings.known(path, "state", Objects.requireNonNullElse(shows.word(), ""), STATES);
            }
            case CONTENT -> findings.known(path, "buffer", shows.element(), names.contents());
            case NO_ALARM -> findings.known(path, "alarm", shows.element(), names.alarms());
            case COUNTERS, EVERYTHING -> {}
        }
    }
}
