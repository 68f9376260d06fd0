package learningfactory.counterfactual;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningfactory.factory.material.Source;
import learningfactory.factory.operations.Parameter;
import learningfactory.run.Reply;
import learningfactory.run.Run;
import learningfactory.run.RunRecord;
import learningfactory.scenario.Deed;
import learningfactory.scenario.Role;
import learningfactory.scenario.Scenario;
import learningfactory.scenario.Step;
import learningfactory.scenario.Verb;
import learningfactory.words.Words;

/// What may be tried instead at a moment of a run: the steps of the expected response first, then what
/// could be thought of then ([Options] says why), then everything else that the roles may do.
///
/// A deed that would be refused at once is left out, but for steps of the response: of those one is told
/// why not. Somebody else than the people of the run does it, as in the search for the best deed: nobody
/// has his hands full.
public final class Choices {

    /// Nobody shelves an alarm for longer than an hour.
    private static final Choice.Span SHELF = new Choice.Span(60e6, 3_600e6, Choice.Unit.TIME);

    /// More than so many lots at once no store holds.
    private static final int MOST_LOTS = 20;

    private final Run run;
    private final Scenario scenario;

    private Choices(Run run) {
        this.run = run;
        this.scenario = run.script().scenario();
    }

    /// The choices at a moment.
    ///
    /// @param atMicros the moment, µs of the run
    /// @throws IllegalArgumentException when the run had not come to that moment
    public static List<Choice> at(RunRecord record, long atMicros) {
        return new Choices(Moment.of(record, atMicros).run()).choices();
    }

    /// Who does a deed in a future: somebody else in the first role that may, in a step of the response in
    /// one that is meant to; empty when no role may.
    public static Optional<WhatIf.Doing> doing(Scenario scenario, Deed deed) {
        for (Step step : scenario.response()) {
            Optional<Role> meant = deed.answers(step.deed()) ? role(scenario, step, deed) : Optional.empty();
            if (meant.isPresent()) {
                return meant.map(role -> Options.doing(role.kind(), deed));
            }
        }
        return scenario.roles().stream()
                .filter(role -> role.allows(deed))
                .findFirst()
                .map(role -> Options.doing(role.kind(), deed));
    }

    private static Optional<Role> role(Scenario scenario, Step step, Deed deed) {
        return scenario.roles().stream()
                .filter(role -> step.by().isEmpty() || step.by().contains(role.kind()))
                .filter(role -> role.allows(deed))
                .findFirst();
    }

    private List<Choice> choices() {
        List<Option> options = Options.all(run);
        List<Choice> choices = new ArrayList<>();
        for (Step step : scenario.response()) {
            stepChoice(step, options).ifPresent(choices::add);
        }
        List<Choice> unfounded = new ArrayList<>();
        for (Option option : options) {
            WhatIf.Doing doing = option.doing().orElseThrow();
            boolean isStep = choices.stream().anyMatch(choice -> isSame(choice.deed(), doing.deed()));
            Words refusal = isStep ? Words.NONE : refusal(doing);
            if (!isStep && refusal.isEmpty()) {
                (option.reason().isEmpty() ? unfounded : choices)
                        .add(choice(doing, option.reason(), Words.NONE, refusal));
            }
        }
        choices.addAll(unfounded);
        return choices;
    }

    /// The deed of a step as the plant names it: where somebody could think of it, with the reason for that.
    private Optional<Choice> stepChoice(Step step, List<Option> options) {
        Deed asked = run.script().named(step.deed());
        return role(scenario, step, step.deed()).map(role -> {
            Optional<Option> known = options.stream()
                    .filter(option -> option.doing().orElseThrow().deed().answers(asked))
                    .findFirst();
            Deed deed = known.filter(option -> asked.value() == 0)
                    .map(option -> option.doing().orElseThrow().deed())
                    .orElse(asked);
            WhatIf.Doing doing = Options.doing(role.kind(), deed);
            Words reason = known.map(Option::reason).orElse(Words.NONE);
            return choice(doing, reason, step.title(), refusal(doing));
        });
    }

    /// The same choice; a parameter stays to be chosen beside the values that the response gives it.
    private static boolean isSame(Deed step, Deed other) {
        return step.verb() != Verb.SET && other.answers(step);
    }

    private Words refusal(WhatIf.Doing doing) {
        Reply reply = run.fork().act(doing.actor(), doing.role(), doing.deed());
        return reply.isAccepted() ? Words.NONE : reply.reason();
    }

    private Choice choice(WhatIf.Doing doing, Words reason, Words step, Words refusal) {
        Deed deed = doing.deed();
        Optional<Choice.Span> span = span(deed);
        return new Choice(
                deed,
                doing.role() == null ? Role.Kind.OBSERVER : doing.role(),
                place(deed),
                DeedWords.of(said(deed, span.isPresent()), run.script()),
                reason,
                step,
                refusal,
                span);
    }

    /// As it is said: no value where it can be changed.
    private static Deed said(Deed deed, boolean hasSpan) {
        return new Deed(deed.verb(), deed.element(), deed.number(), deed.word(), hasSpan ? 0 : deed.value());
    }

    /// An alarm is looked for at its station, a parameter where it works.
    private String place(Deed deed) {
        return switch (deed.verb().of()) {
            case ALARM -> deed.element().split(": ", 2)[0];
            case PARAMETER -> findParameter(deed).map(Parameter::element).orElse("");
            case UNIT, SOURCE, CREW, BUFFER, NOTHING -> deed.element();
        };
    }

    private Optional<Parameter> findParameter(Deed deed) {
        return run.script().plant().parameters().stream()
                .filter(parameter -> parameter.name().equals(deed.element()))
                .findFirst();
    }

    private Optional<Choice.Span> span(Deed deed) {
        return switch (deed.verb()) {
            case SET ->
                findParameter(deed)
                        .map(parameter -> new Choice.Span(parameter.least(), parameter.most(), unit(parameter)));
            case ORDER ->
                run.script().plant().material().sources().stream()
                        .filter(source -> source.name().equals(deed.element()))
                        .map(Source::feed)
                        .flatMap(feed -> feed instanceof Source.Feed.Supplier supplier
                                ? java.util.stream.Stream.of(supplier.lot())
                                : java.util.stream.Stream.empty())
                        .map(lot -> new Choice.Span(1, (double) MOST_LOTS * lot, Choice.Unit.PIECES))
                        .findFirst();
            case SHELVE -> Optional.of(SHELF);
            default -> Optional.empty();
        };
    }

    private static Choice.Unit unit(Parameter parameter) {
        return switch (parameter.target()) {
            case SPEED_FACTOR, SETUP_FACTOR, ARRIVAL_FACTOR -> Choice.Unit.FACTOR;
            case CARDS -> Choice.Unit.CARDS;
            case POWER_CAP -> Choice.Unit.POWER;
        };
    }
}
