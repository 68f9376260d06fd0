package learningfactory.run;

import java.util.ArrayList;
import java.util.List;
import learningfactory.scenario.Deed;
import learningfactory.scenario.Effect;
import learningfactory.scenario.Hint;
import learningfactory.scenario.Role;
import learningfactory.scenario.Scenario;
import learningfactory.scenario.Timing;
import learningfactory.scenario.Verb;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;

/// One plant being played after a script. Time 0 is the beginning of the run part; it passes only by
/// [#runUntil].
///
/// The same script, seed and log give the same facts and the same digest in every process, however the time
/// was cut into pieces. Not for several threads at once; forks are independent of each other, but are made
/// one at a time.
public final class Run {
    private static final String BY_HAND = "by hand";
    private static final int LONGEST_TEXT = 500;

    private final Play play;
    private final long seed;
    private final List<Entry> log;
    private long sequence;
    private int hintsTaken;

    private Run(Play play, long seed, List<Entry> log) {
        this.play = play;
        this.seed = seed;
        this.log = log;
    }

    /// A new run: the plant is warmed up, what is done before the lesson is done, its statistics begin.
    public static Run begin(Script script, long seed) {
        Play play = new Play(script, seed);
        play.begin();
        return new Run(play, seed, new ArrayList<>());
    }

    /// What is played.
    public Script script() {
        return play.script;
    }

    /// The luck.
    public long seed() {
        return seed;
    }

    /// How far the run has come, µs since the beginning of its run part.
    public long nowMicros() {
        return play.nowMicros();
    }

    /// Whether it is over: time is up, a stop rule has ended it, or somebody has.
    public boolean isEnded() {
        return play.stopped != null;
    }

    /// Lets time pass until this moment, or until the run is over; what happens exactly then is included.
    ///
    /// @throws IllegalArgumentException when the moment has passed
    public void runUntil(long micros) {
        if (micros < nowMicros()) {
            throw new IllegalArgumentException("The run is at %d µs and cannot run back to %d µs.\nMaybe branch it."
                    .formatted(nowMicros(), micros));
        }
        play.runUntil(micros);
    }

    /// Time is up at this moment and not when the script says so: what would the plant do after the lesson?
    /// The record of such a run cannot be replayed.
    ///
    /// @throws IllegalArgumentException when the moment has passed
    public void openUntil(long micros) {
        if (micros < nowMicros()) {
            throw new IllegalArgumentException(
                    "The run is at %d µs and cannot end at %d µs.".formatted(nowMicros(), micros));
        }
        play.endMicros = micros;
    }

    /// Lets time pass until something happens that a person would notice: an inject, an alarm, a machine
    /// that changes its condition, a word, a deed that takes effect. No further than the end of the run.
    public void step() {
        int from = play.facts.size();
        boolean goesOn = true;
        while (goesOn && !isEnded()) {
            goesOn = play.passInstant(script().runMicros()) && !Notice.isAny(play.facts, from);
        }
        if (!isEnded() && !Notice.isAny(play.facts, from)) {
            play.runUntil(script().runMicros());
        }
    }

    /// Somebody does something, in a role; null: as the instructor, who may do everything and whose deeds
    /// take no time.
    public Reply act(String actor, Role.@Nullable Kind role, Deed deed) {
        return apply(actor, new Entry.Acted(role, deed));
    }

    /// The instructor brings an inject; one that would come by itself later does not come again.
    public Reply inject(String actor, String inject) {
        return apply(actor, new Entry.Injected(inject));
    }

    /// The instructor does something that no inject foresaw.
    public Reply does(String actor, List<Effect> effects) {
        return apply(actor, new Entry.Effected(effects));
    }

    /// Somebody asks for the next hint; [Display#hints] then shows it.
    public Reply takeHint(String actor) {
        return apply(actor, new Entry.HintTaken());
    }

    /// Somebody says something to a role; null: to all.
    public Reply say(String actor, Role.@Nullable Kind to, String text) {
        return apply(actor, new Entry.Messaged(to, text));
    }

    /// The instructor marks the present moment.
    public Reply bookmark(String actor, String text) {
        return apply(actor, new Entry.Bookmarked(text));
    }

    /// Somebody ends the run.
    public Reply end(String actor) {
        return apply(actor, new Entry.Ended());
    }

    private Reply apply(String actor, Entry.What what) {
        return apply(new Entry(sequence + 1, nowMicros(), actor, what));
    }

    /// Lets time pass until an entry's moment and does what it says. Entries that are no [Entry.OfRun]
    /// change nothing.
    ///
    /// @throws IllegalArgumentException when its moment has passed
    public Reply apply(Entry entry) {
        if (!(entry.what() instanceof Entry.OfRun what)) {
            return new Reply.Accepted(nowMicros());
        }
        if (!isEnded()) {
            runUntil(entry.atMicros());
        }
        sequence = entry.sequence();
        if (what instanceof Entry.Reached) {
            return new Reply.Accepted(nowMicros());
        }
        if (isEnded()) {
            return Reply.refused("Økten er over.", "The run is over.");
        }
        log.add(entry);
        Reply reply = carryOut(entry.actor(), what);
        play.settle();
        return reply;
    }

    private Reply carryOut(String actor, Entry.OfRun what) {
        return switch (what) {
            case Entry.Acted w -> acted(actor, w.role(), w.deed());
            case Entry.Injected w -> injected(actor, w.inject());
            case Entry.Effected w -> play.take(BY_HAND, w.effects());
            case Entry.Messaged w -> said(actor, w.to(), w.text());
            case Entry.HintTaken w -> hintTaken(actor);
            case Entry.Bookmarked w -> {
                play.add(new RunFact.Bookmarked(nowMicros(), actor, Texts.clean(w.text(), LONGEST_TEXT)));
                yield new Reply.Accepted(nowMicros());
            }
            case Entry.Ended w -> {
                play.stop(actor, new Words("Økten ble avsluttet for hånd.", "The run was ended by hand."));
                yield new Reply.Accepted(nowMicros());
            }
            case Entry.Reached w -> new Reply.Accepted(nowMicros());
        };
    }

    private Reply acted(String actor, Role.@Nullable Kind role, Deed deed) {
        Reply refusal = refusal(actor, role, deed);
        if (!refusal.isAccepted()) {
            play.add(new RunFact.Acted(nowMicros(), actor, role, deed, false, refusal.reason(), nowMicros()));
            return refusal;
        }
        long takes = role == null ? 0 : timing().takesMicros(deed.verb());
        if (takes > 0) {
            long until = nowMicros() + takes;
            play.add(new RunFact.Acted(nowMicros(), actor, role, deed, true, Words.NONE, until));
            play.busy.put(actor, new Display.Busy(actor, deed, nowMicros(), until));
            play.plan(takes, new Due.Meets(actor, role, deed, nowMicros()));
            return new Reply.Accepted(until);
        }
        int place = play.facts.size();
        Reply reply = play.meet(actor, role, "", deed, nowMicros());
        play.addAt(
                place,
                new RunFact.Acted(nowMicros(), actor, role, deed, reply.isAccepted(), reply.reason(), nowMicros()));
        return reply;
    }

    private Timing timing() {
        return script().scenario().timing();
    }

    /// Why somebody may not do something; accepted when he may.
    private Reply refusal(String actor, Role.@Nullable Kind role, Deed deed) {
        Reply byRole = role == null ? new Reply.Accepted(nowMicros()) : refusalOfRole(actor, role, deed);
        if (!byRole.isAccepted()) {
            return byRole;
        }
        Words problem = play.problem(deed);
        return problem.isEmpty() ? byRole : new Reply.Refused(problem);
    }

    private Reply refusalOfRole(String actor, Role.Kind role, Deed deed) {
        Words what = StateWords.deed(deed, script().plant().labels());
        if (!may(role, deed)) {
            Words who = StateWords.role(role);
            return new Reply.Refused(new Words(
                    "Rollen din (%s) har ikke lov til dette: %s. Kanskje spør en annen i laget."
                            .formatted(who.nb(), what.nb()),
                    "Your role (%s) may not do this: %s. Maybe ask somebody else in the team."
                            .formatted(who.en(), what.en())));
        }
        Display.Busy busy = play.busy.get(actor);
        if (busy != null && timing().takesMicros(deed.verb()) > 0) {
            String until = Texts.clock(busy.untilMicros());
            Words with = StateWords.deed(busy.deed(), script().plant().labels());
            return new Reply.Refused(new Words(
                    "Du er opptatt til %s (%s).".formatted(until, with.nb()),
                    "You are busy until %s (%s).".formatted(until, with.en())));
        }
        return new Reply.Accepted(nowMicros());
    }

    /// Whether a role may do this in this scenario; an observer may do nothing.
    public boolean may(Role.Kind role, Deed deed) {
        return role != Role.Kind.OBSERVER
                && deed.verb().isForRoles()
                && script().scenario().findRole(role).map(r -> r.allows(deed)).orElse(false);
    }

    private Reply injected(String actor, String name) {
        Scenario scenario = script().scenario();
        for (int i = 0; i < scenario.injects().size(); i++) {
            if (scenario.injects().get(i).name().equals(name)) {
                play.inject(i, actor);
                return new Reply.Accepted(nowMicros());
            }
        }
        return Reply.refused("Øvelsen har ingen hendelse (%s).", "The scenario has no inject (%s).", name);
    }

    private Reply said(String actor, Role.@Nullable Kind to, String text) {
        String clean = Texts.clean(text, LONGEST_TEXT);
        if (clean.isEmpty()) {
            return Reply.refused("Meldingen er tom.", "The message is empty.");
        }
        play.add(new RunFact.Said(nowMicros(), actor, "", to, new Words(clean, clean)));
        return new Reply.Accepted(nowMicros());
    }

    private Reply hintTaken(String actor) {
        List<Hint> hints = script().scenario().hints();
        if (hintsTaken == hints.size()) {
            return refusedHint(actor, new Words("Det finnes ikke flere hint.", "There are no more hints."));
        }
        Hint hint = hints.get(hintsTaken);
        if (!isReady(hint)) {
            return refusedHint(
                    actor,
                    new Words(
                            "Ikke ennå: neste hint gjelder noe som ikke har skjedd.",
                            "Not yet: the next hint is about something that has not happened."));
        }
        play.add(new RunFact.HintTaken(nowMicros(), actor, hintsTaken, cost(hint)));
        hintsTaken++;
        return new Reply.Accepted(nowMicros());
    }

    private Reply refusedHint(String actor, Words reason) {
        play.add(new RunFact.HintRefused(nowMicros(), actor, reason));
        return new Reply.Refused(reason);
    }

    private boolean isReady(Hint hint) {
        return hint.afterInject().isEmpty() || play.hasCome(hint.afterInject());
    }

    private double cost(Hint hint) {
        return hint.cost() > 0 ? hint.cost() : script().scenario().worth().hint();
    }

    private Display.Hints hints() {
        List<Hint> hints = script().scenario().hints();
        List<Words> taken =
                hints.subList(0, hintsTaken).stream().map(Hint::words).toList();
        int left = hints.size() - hintsTaken;
        Hint next = left > 0 ? hints.get(hintsTaken) : null;
        return new Display.Hints(taken, left, next != null && isReady(next), next == null ? 0 : cost(next));
    }

    /// An independent run that stands exactly where this one stands, with the same luck ahead.
    public Run fork() {
        return fork(play.fork(null));
    }

    /// The same with other luck ahead: forks of several runs of one script with the same number share it.
    ///
    /// The record of such a fork cannot be replayed from its seed.
    public Run fork(long otherLuck) {
        return fork(play.fork(otherLuck));
    }

    private Run fork(Play twin) {
        Run run = new Run(twin, seed, new ArrayList<>(log));
        run.sequence = sequence;
        run.hintsTaken = hintsTaken;
        return run;
    }

    /// What a role's page shows now; null: the instructor's, which shows the truth and all that is hidden.
    public Display display(Role.@Nullable Kind role) {
        return display(role, "");
    }

    /// The same, with what this person himself has said.
    public Display display(Role.@Nullable Kind role, String actor) {
        return new DisplayMaker(play, role, actor).display(hints());
    }

    /// What has happened so far, in order; grows with the run, so take a copy of what is to be kept.
    public List<RunFact> facts() {
        return java.util.Collections.unmodifiableList(play.facts);
    }

    /// A number that is the same exactly when two runs are the same up to now.
    public long digest() {
        return play.digest();
    }

    /// The run so far, to be kept and judged.
    public RunRecord record() {
        List<Entry> entries = new ArrayList<>(log);
        if (entries.isEmpty() || entries.getLast().atMicros() < nowMicros()) {
            entries.add(new Entry(sequence + 1, nowMicros(), "", new Entry.Reached()));
        }
        return new RunRecord(script(), seed, entries, play.facts, nowMicros(), digest());
    }

    /// What has happened so far but for what the plant itself says.
    public List<RunFact> told() {
        return play.told;
    }

    /// What came from outside so far.
    public List<Entry> log() {
        return log;
    }

    /// Lets the next instant pass at which anything happens, if there is one up to this moment.
    ///
    /// @return whether there was one
    boolean passInstant(long limitMicros) {
        return play.passInstant(Math.min(limitMicros, script().runMicros()));
    }

    /// From when on a person may begin a deed of this verb, µs; 0 when at once.
    long freeAtMicros(String actor, Verb verb) {
        Display.Busy busy = play.busy.get(actor);
        return busy == null || timing().takesMicros(verb) == 0 ? 0 : busy.untilMicros();
    }
}
