package learningfactory.need;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import learningfactory.curriculum.AimId;
import learningfactory.network.OrganisationId;
import learningfactory.words.Outcome;

/// What organisations are short of, by a date: a competence, a person, a thesis or a trainee.
///
/// Voiced, then supported by others, then answered by an activity; closed only by what has really come of
/// it, by attestations or by a placement. Nobody can close it by saying so.
///
/// @param id its name, for ever
/// @param kind what is missing
/// @param title in one line
/// @param aims what somebody must be able to do; none for a person or a thesis without such words
/// @param dates from when and by when
/// @param wanted for each organisation, how many people or theses: the one who voiced it first among them
/// @param voicedBy who voiced it
/// @param state how far it has come
/// @param answer the activity that answers it, by its id; empty before
public record Need(
        NeedId id,
        Kind kind,
        String title,
        List<AimId> aims,
        Dates dates,
        SortedMap<OrganisationId, Integer> wanted,
        OrganisationId voicedBy,
        State state,
        Optional<String> answer) {

    /// What is missing.
    public enum Kind {
        /// People who are there must be able to do something.
        COMPETENCE,
        /// Somebody to employ, an apprentice too.
        PERSON,
        /// A student who answers a question.
        THESIS,
        /// A newly graduated for a while.
        TRAINEE
    }

    /// How far a need has come.
    public enum State {
        /// It is said, and others may support it.
        VOICED,
        /// An activity will answer it.
        ANSWERED,
        /// It is met, as facts show.
        CLOSED,
        /// Nobody needs it any more.
        WITHDRAWN
    }

    /// From when and by when.
    ///
    /// @param voiced the day on which it was voiced; what happened before does not count
    /// @param by the day by which it must be met; what happens later counts as late
    public record Dates(LocalDate voiced, LocalDate by) {
        /// Checked.
        ///
        /// @throws IllegalArgumentException when it should be met before it was voiced
        public Dates {
            if (by.isBefore(voiced)) {
                throw new IllegalArgumentException(
                        "A need of %s cannot be met by %s.\nMaybe the dates are swapped.".formatted(voiced, by));
            }
        }
    }

    /// Checked.
    ///
    /// @throws IllegalArgumentException when nobody wants anything
    public Need {
        aims = List.copyOf(aims);
        wanted = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(wanted));
        if (!wanted.containsKey(voicedBy) || wanted.values().stream().anyMatch(number -> number < 1)) {
            throw new IllegalArgumentException(
                    "A need is for at least one, also for the organisation that voices it (%s).".formatted(voicedBy));
        }
        if (kind == Kind.COMPETENCE && aims.isEmpty()) {
            throw new IllegalArgumentException(
                    "The need (%s) for a competence names no aim.\nMaybe search the curriculum for one.".formatted(id));
        }
    }

    /// How many are wanted in all.
    public int people() {
        return wanted.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Another organisation has the same need, or needs another number than before.
    public Outcome<Need> supported(OrganisationId by, int number) {
        if (!isOpen()) {
            return closedAlready();
        }
        if (number < 1) {
            return Outcome.refused("Si hvor mange dere trenger: minst én.", "Say how many you need: at least one.");
        }
        SortedMap<OrganisationId, Integer> more = new TreeMap<>(wanted);
        more.put(by, number);
        return Outcome.done(new Need(id, kind, title, aims, dates, more, voicedBy, state, answer));
    }

    /// An activity will answer it.
    public Outcome<Need> answered(String activity) {
        return isOpen() ? Outcome.done(with(State.ANSWERED, Optional.of(activity))) : closedAlready();
    }

    /// It is met, when the facts say so: then only.
    public Outcome<Need> closed(List<NeedFact> facts) {
        if (!isOpen()) {
            return closedAlready();
        }
        NeedMeasure measure = NeedMeasure.of(this, facts);
        if (measure.met() == 0) {
            return Outcome.refused(
                    "Ingenting viser at behovet er dekket. Det lukkes av kompetansebevis eller ansettelser, ikke av at noen sier det.",
                    "Nothing shows that the need is met. It is closed by attestations or placements, not by somebody saying so.");
        }
        if (measure.met() < people()) {
            return Outcome.refused(
                    "%d av %d er dekket. Resten mangler fortsatt.".formatted(measure.met(), people()),
                    "%d of %d are met. The rest is still missing.".formatted(measure.met(), people()));
        }
        return Outcome.done(with(State.CLOSED, answer));
    }

    /// Nobody needs it any more.
    public Outcome<Need> withdrawn() {
        return isOpen() ? Outcome.done(with(State.WITHDRAWN, answer)) : closedAlready();
    }

    /// Whether it still waits for something.
    public boolean isOpen() {
        return state == State.VOICED || state == State.ANSWERED;
    }

    /// Those who have it: the one who voiced it and the supporters.
    public Stream<OrganisationId> organisations() {
        return wanted.keySet().stream();
    }

    private Outcome<Need> closedAlready() {
        return Outcome.refused("Behovet er lukket eller trukket.", "The need is closed or withdrawn.");
    }

    private Need with(State next, Optional<String> activity) {
        return new Need(id, kind, title, aims, dates, wanted, voicedBy, next, activity);
    }
}
