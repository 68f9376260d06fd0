package learningfactory.run;

import learningfactory.factory.plant.Labels;
import learningfactory.factory.running.Fact;
import learningfactory.scenario.Deed;
import learningfactory.scenario.Effect;
import learningfactory.scenario.Role;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;

/// Something that happened in a run: the journal of the run is the list of these, in the order in which they
/// happened. Assessment and debrief are functions of it.
///
/// `atMicros` is the time of the run, 0 at the beginning of its run part. An actor is a pseudonymous id
/// handed in from outside; empty where nobody did it.
public sealed interface RunFact {
    /// When, µs since the beginning of the run part.
    long atMicros();

    /// The plant itself says something. Its own `fact.atMicros()` is the plant's time, which began with the
    /// warm-up: [Script#warmUpMicros()] more than the time of the run.
    record InPlant(long atMicros, Fact fact) implements RunFact {}

    /// An inject came.
    ///
    /// @param inject its name
    /// @param by the instructor who brought it; empty when it came by itself
    record Injected(long atMicros, String inject, String by) implements RunFact {}

    /// Somebody asked to do something.
    ///
    /// @param actor who
    /// @param role as what; null: as the instructor
    /// @param deed what
    /// @param accepted whether it may be done, as far as is known at this moment
    /// @param reason why not
    /// @param effectMicros when it takes effect; a [TookEffect] follows then for every accepted deed
    record Acted(
            long atMicros,
            String actor,
            Role.@Nullable Kind role,
            Deed deed,
            boolean accepted,
            Words reason,
            long effectMicros)
            implements RunFact {}

    /// A deed met the plant: at once, or when its doer had spent the time it takes.
    ///
    /// @param actor who did it; empty for a deed of fate
    /// @param role as what; null: as the instructor, or fate
    /// @param cause name of the inject or hazard whose effect it is; empty for a deed of a person
    /// @param deed what
    /// @param accepted whether the plant did it
    /// @param reason why not
    /// @param actedMicros when the doer began
    record TookEffect(
            long atMicros,
            String actor,
            Role.@Nullable Kind role,
            String cause,
            Deed deed,
            boolean accepted,
            Words reason,
            long actedMicros)
            implements RunFact {}

    /// An edge of the safety envelope was stepped over and this is the consequence.
    ///
    /// @param hazard its name
    /// @param actor who stepped over it; empty when nobody in particular
    /// @param causeMicros when; a rewind to this moment undoes it
    /// @param isInjury whether a person would have been hurt
    record HazardStruck(long atMicros, String hazard, String actor, long causeMicros, boolean isInjury)
            implements RunFact {}

    /// From now on a screen shows something false.
    ///
    /// @param cause the inject, hazard or instructor that brought it
    record Shown(long atMicros, String cause, Effect.Shows shows) implements RunFact {}

    /// All that was falsely shown has ended.
    ///
    /// @param actor who isolated the network; empty when it ended by itself
    /// @param wasDeceived whether anything false was shown
    record TruthShown(long atMicros, String actor, boolean wasDeceived) implements RunFact {}

    /// Somebody has found out something that was hidden.
    ///
    /// @param actor who; all of the group know it from now on
    /// @param element the unit, as the plant calls it, or the buffer
    /// @param what which kind of thing
    /// @param name failure mode, characteristic, or the true condition
    /// @param value wear as a share of the life, offset in the unit of the characteristic, true content;
    ///     else 0
    record Revealed(long atMicros, String actor, String element, What what, String name, double value)
            implements RunFact {
        /// What can be found out.
        public enum What {
            /// An open failure mode.
            FAULT,
            /// How worn the tool is, or the machine.
            WEAR,
            /// A gauge reads wrong.
            MISREADING,
            /// A process has shifted.
            DISTURBANCE,
            /// An inspection sees nothing.
            BLINDNESS,
            /// What a screen shows of this element is false; the name says what is true.
            DECEIT,
            /// What a screen shows of this element is true.
            NO_DECEIT,
            /// The closer look found nothing wrong.
            NOTHING
        }

        /// The finding as a sentence, the plant's parts called as people call them.
        public Words words(Labels labels) {
            return Findings.words(this, labels);
        }
    }

    /// Somebody says something.
    ///
    /// @param actor who; empty when the scenario says it
    /// @param from whose voice it is when the scenario says it, such as `Kunden`; else empty
    /// @param to whom; null: to all
    record Said(long atMicros, String actor, String from, Role.@Nullable Kind to, Words words) implements RunFact {}

    /// A hint was taken.
    ///
    /// @param hint its place in the scenario's list, from 0
    /// @param cost NOK
    record HintTaken(long atMicros, String actor, int hint, double cost) implements RunFact {}

    /// A hint was asked for and there was none.
    record HintRefused(long atMicros, String actor, Words reason) implements RunFact {}

    /// The instructor wants to come back to this moment.
    record Bookmarked(long atMicros, String actor, String text) implements RunFact {}

    /// The run is over.
    ///
    /// @param actor who ended it; empty when time or a stop rule did
    /// @param reason why
    record Stopped(long atMicros, String actor, Words reason) implements RunFact {}
}
