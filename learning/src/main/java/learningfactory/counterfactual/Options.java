package learningfactory.counterfactual;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import learningfactory.factory.equipment.Condition;
import learningfactory.factory.material.Source;
import learningfactory.factory.plant.Labels;
import learningfactory.factory.running.PlantView;
import learningfactory.run.Display;
import learningfactory.run.Run;
import learningfactory.scenario.Deed;
import learningfactory.scenario.PlantNames;
import learningfactory.scenario.Receivers;
import learningfactory.scenario.Role;
import learningfactory.scenario.Verb;
import learningfactory.words.Words;

/// What could have been done at a moment with what could be known then.
///
/// Each deed of each role's permissions needs a reason that the screens, or somebody's words, gave before
/// that moment: an alarm of the element, a unit that shows neither work nor mere waiting for parts, a
/// finding, a message that names it, a person away, a source that stands, or a buffer three quarters full.
/// Deeds about the whole plant, orders of material and parameters need none: they can always be thought of.
/// What is hidden, and what is falsely shown, is seen here as the role saw it.
final class Options {
    private static final Words GENERAL = new Words("kan alltid vurderes", "can always be considered");

    /// How long an alarm stands on the shelf when nobody says otherwise, µs.
    private static final double TEN_MINUTES = 600e6;

    private final Run run;
    private final boolean needsReason;
    private final List<Option> options = new ArrayList<>();
    private final Set<Deed> known = new LinkedHashSet<>();

    private Options(Run run, boolean needsReason) {
        this.run = run;
        this.needsReason = needsReason;
    }

    /// The options of all roles in the state of this run.
    static List<Option> in(Run run) {
        return options(run, true);
    }

    /// Everything that the roles may do in the state of this run, each deed with one value where it has a
    /// value; one for which nothing spoke has no reason ([Words#NONE]).
    static List<Option> all(Run run) {
        return options(run, false);
    }

    private static List<Option> options(Run run, boolean needsReason) {
        Options options = new Options(run, needsReason);
        for (Role role : run.script().scenario().roles()) {
            options.addAll(role);
        }
        return options.options;
    }

    private void addAll(Role role) {
        Display display = run.display(role.kind());
        Map<String, Words> reasons = reasons(display);
        for (Role.Permission permission : role.may()) {
            for (Deed deed : deeds(permission.verb(), display.plant())) {
                Words reason = isGeneral(deed.verb()) ? GENERAL : reasons.get(place(deed));
                boolean isOffered = (reason != null || !needsReason) && permission.covers(deed);
                if (isOffered && known.add(deed)) {
                    options.add(
                            new Option(Optional.of(doing(role.kind(), deed)), 0, reason == null ? Words.NONE : reason));
                }
            }
        }
    }

    /// By another than those who have their hands full.
    static WhatIf.Doing doing(Role.Kind role, Deed deed) {
        return new WhatIf.Doing("another " + role.name().toLowerCase(java.util.Locale.ROOT), role, deed);
    }

    private static boolean isGeneral(Verb verb) {
        return switch (verb.of()) {
            case NOTHING, PARAMETER, SOURCE -> verb != Verb.RESUME_SUPPLY;
            case UNIT, CREW, BUFFER, ALARM -> false;
        };
    }

    /// What a deed is done to, as reasons name it: the unit, the alarm, the crew's person, the buffer or
    /// the source.
    private String place(Deed deed) {
        return switch (deed.verb().of()) {
            case UNIT -> run.script().unitName(deed.element(), deed.number());
            case CREW -> deed.element() + " " + deed.number();
            case SOURCE, PARAMETER, BUFFER, ALARM, NOTHING -> deed.element();
        };
    }

    private Map<String, Words> reasons(Display display) {
        Labels labels = run.script().plant().labels();
        Map<String, Words> reasons = new LinkedHashMap<>();
        for (PlantView.UnitView unit : display.plant().units()) {
            if (isStriking(unit.condition())) {
                reasons.putIfAbsent(unit.name(), new Words("maskinen viste en stans", "the machine showed a stop"));
            }
            reasonOfWords(display, unit.name(), unit.station(), reasons);
        }
        for (PlantView.AlarmView alarm : display.plant().alarms()) {
            reasons.put(alarm.name(), new Words("alarmen sto på skjermen", "the alarm was on the screen"));
            reasons.put(
                    alarm.unit(),
                    new Words(
                            "alarm: " + labels.calledWhole("nb", alarm.name()),
                            "alarm: " + labels.calledWhole("en", alarm.name())));
        }
        for (PlantView.PersonView person : display.plant().people()) {
            if (!person.isPresent()) {
                reasons.put(
                        person.crew() + " " + person.person(), new Words("personen var borte", "the person was away"));
            }
        }
        for (PlantView.SourceView source : display.plant().sources()) {
            if (source.stoppedUntilMicros() >= 0) {
                reasons.put(source.name(), new Words("leveransen sto", "the supply stood"));
            }
        }
        for (PlantView.PlaceView place : display.plant().places()) {
            if (place.content() > 0 && 4L * place.content() >= 3L * place.capacity()) {
                reasons.putIfAbsent(place.name(), new Words("lageret var nesten fullt", "the buffer was nearly full"));
            }
            reasonOfWords(display, place.name(), place.name(), reasons);
        }
        return reasons;
    }

    private static boolean isStriking(Condition condition) {
        return switch (condition) {
            case WORKING, SETTING_UP, LOADING, STARVED, BLOCKED, OFF_SHIFT, PLANNED_STOP, CHANGING_STATE -> false;
            case WAITING_FOR_CARD, WAITING_FOR_POWER, SUSPENDED, WAITING_FOR_PERSON, WAITING_FOR_REPAIR, IN_REPAIR ->
                true;
            case CHANGING_TOOL, OUTAGE, HELD, IN_MAINTENANCE, IDLE, COMPLETE, STOPPED, ABORTED -> true;
        };
    }

    private static void reasonOfWords(Display display, String name, String spoken, Map<String, Words> reasons) {
        if (display.revealed().stream().anyMatch(found -> found.element().equals(name))) {
            reasons.put(name, new Words("noe var funnet ut om den", "something had been found out about it"));
        }
        boolean isNamed = display.said().stream()
                .anyMatch(said ->
                        said.words().en().contains(spoken) || said.words().nb().contains(spoken));
        if (isNamed) {
            reasons.putIfAbsent(name, new Words("noen nevnte den", "somebody spoke of it"));
        }
    }

    /// The deeds of a verb with sensible values.
    private List<Deed> deeds(Verb verb, PlantView plant) {
        return switch (verb.of()) {
            case UNIT -> onUnits(verb, plant);
            case ALARM ->
                verb == Verb.SHELVE && needsReason
                        ? List.of()
                        : plant.alarms().stream()
                                .map(alarm ->
                                        new Deed(verb, alarm.name(), 0, "", verb == Verb.SHELVE ? TEN_MINUTES : 0))
                                .toList();
            case CREW -> onPeople(verb, plant);
            case SOURCE -> onSources(verb);
            case BUFFER ->
                plant.places().stream()
                        .filter(place -> !place.isQueue())
                        .map(place -> Deed.of(verb, place.name(), 0))
                        .toList();
            case PARAMETER -> onParameters(verb, plant);
            case NOTHING -> verb == Verb.REPORT ? reports() : List.of(Deed.of(verb, "", 0));
        };
    }

    /// To the team; where no reason is needed, to whomever else the lesson knows.
    private List<Deed> reports() {
        List<String> to =
                needsReason ? List.of("team") : Receivers.of(run.script().scenario());
        return to.stream().map(word -> new Deed(Verb.REPORT, "", 0, word, 0)).toList();
    }

    private List<Deed> onUnits(Verb verb, PlantView plant) {
        List<Deed> deeds = new ArrayList<>();
        for (PlantView.UnitView unit : plant.units()) {
            if (verb == Verb.MAINTAIN) {
                run.script().plant().equipment().stations().stream()
                        .filter(station -> station.name().equals(unit.station()))
                        .flatMap(station -> station.reliability().maintenance().stream())
                        .forEach(task -> deeds.add(new Deed(verb, unit.station(), unit.unit(), task.name(), 0)));
            } else if (verb != Verb.CHANGE_DISPATCH) {
                deeds.add(Deed.of(verb, unit.station(), unit.unit()));
            } else if (!needsReason) {
                PlantNames.of(run.script().plant())
                        .dispatchRules()
                        .forEach(rule -> deeds.add(new Deed(verb, unit.station(), unit.unit(), rule, 0)));
            }
        }
        return deeds;
    }

    private List<Deed> onPeople(Verb verb, PlantView plant) {
        List<Deed> deeds = new ArrayList<>();
        for (PlantView.PersonView person : plant.people()) {
            if (verb == Verb.REASSIGN) {
                run.script().plant().people().crews().stream()
                        .filter(crew -> crew.name().equals(person.crew()))
                        .flatMap(crew -> crew.qualifications().stream())
                        .forEach(qualification ->
                                deeds.add(new Deed(verb, person.crew(), person.person(), qualification, 0)));
            } else {
                deeds.add(Deed.of(verb, person.crew(), person.person()));
            }
        }
        return deeds;
    }

    private List<Deed> onSources(Verb verb) {
        List<Deed> deeds = new ArrayList<>();
        for (Source source : run.script().plant().material().sources()) {
            if (verb != Verb.ORDER) {
                deeds.add(Deed.of(verb, source.name(), 0));
            } else if (source.feed() instanceof Source.Feed.Supplier supplier) {
                deeds.add(new Deed(verb, source.name(), 0, "", supplier.lot()));
            }
        }
        return deeds;
    }

    /// The least, the most and the middle of what a parameter may be, but not what it is; where no reason
    /// is needed what it is, because somebody will put another value there.
    private List<Deed> onParameters(Verb verb, PlantView plant) {
        List<Deed> deeds = new ArrayList<>();
        for (PlantView.ParameterView parameter : plant.parameters()) {
            if (!needsReason) {
                deeds.add(new Deed(verb, parameter.name(), 0, "", parameter.value()));
                continue;
            }
            double middle = (parameter.least() + parameter.most()) / 2;
            for (double value : new double[] {parameter.least(), middle, parameter.most()}) {
                if (value != parameter.value()) {
                    deeds.add(new Deed(verb, parameter.name(), 0, "", value));
                }
            }
        }
        return deeds;
    }
}
