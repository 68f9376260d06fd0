package learningfactory.session;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import learningfactory.run.Entry;
import learningfactory.run.Reply;
import learningfactory.run.Run;
import learningfactory.run.RunFact;
import learningfactory.run.Script;
import learningfactory.run.Texts;
import learningfactory.scenario.Role;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;

/// One group of a session: its people, its runs, and how time passes for it. Its whole state is a function
/// of its entries; [#apply] is that function, entry by entry.
final class Group {
    static final Words BRIEFING = new Words(
            "Økten er ikke startet: les oppdraget og finn plassen din.",
            "The run has not begun: read the briefing and take your place.");
    static final Words RESTARTED = new Words(
            "Tjeneren ble startet på nytt. Alt som ble godtatt, er der; høyst det siste sekundet spilles om igjen.",
            "The server was started again. All that was accepted is there; at most the last second is played again.");
    static final Words BOOK_IS_BACK = new Words(
            "Databasen er tilbake. Alt som ble godtatt, er der; høyst det siste sekundet spilles om igjen.",
            "The database is back. All that was accepted is there; at most the last second is played again.");

    /// One run in the tree.
    ///
    /// @param fromRun the run it was branched from; 0 for the first
    private record Node(Run run, int fromRun, long atMicros) {}

    private static final DateTimeFormatter NB = DateTimeFormatter.ofPattern("d.M.yyyy 'kl.' HH.mm", Locale.ROOT);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMM yyyy 'at' HH:mm", Locale.ENGLISH);

    private final int number;
    private final Script script;
    private final long seed;
    private final List<Node> runs = new ArrayList<>();
    private final Map<String, Participant> people = new LinkedHashMap<>();
    private final TreeSet<Role.Kind> takenOver = new TreeSet<>();
    private final List<Entry> entries = new ArrayList<>();
    private GroupPicture.@Nullable Pause pause = new GroupPicture.Pause("", BRIEFING);
    private double pace;

    Group(int number, Script script, long seed, double pace) {
        this.number = number;
        this.script = script;
        this.seed = seed;
        this.pace = pace;
        runs.add(new Node(Run.begin(script, seed), 0, 0));
    }

    int number() {
        return number;
    }

    Run run() {
        return runs.getLast().run();
    }

    /// A run by its number, from 1.
    Run run(int which) {
        if (which < 1 || which > runs.size()) {
            throw new IllegalArgumentException(
                    "Group %d has the runs 1 to %d, not %d.".formatted(number, runs.size(), which));
        }
        return runs.get(which - 1).run();
    }

    int runs() {
        return runs.size();
    }

    List<Entry> entries() {
        return entries;
    }

    long nextSequence() {
        return entries.size() + 1L;
    }

    GroupPicture.@Nullable Pause pause() {
        return pause;
    }

    void pause(String by, Words why) {
        pause = new GroupPicture.Pause(by, why);
    }

    /// Nobody was in the session for long, so it rested. Whoever wanted the group to stand still before still
    /// wants it.
    void hasRested(ZonedDateTime since) {
        Words rested = new Words(
                "Økten har hvilt siden %s, for ingen var her. Alt er der slik dere forlot det."
                        .formatted(NB.format(since)),
                "The session has rested since %s, for nobody was here. All is there as you left it."
                        .formatted(EN.format(since)));
        GroupPicture.Pause before = pause;
        if (before == null || before.why().equals(RESTARTED)) {
            pause("", rested);
        } else {
            pause(before.by(), joined(before.why(), rested));
        }
    }

    private static Words joined(Words first, Words second) {
        return first.isEmpty() ? second : new Words(first.nb() + " " + second.nb(), first.en() + " " + second.en());
    }

    double pace() {
        return pace;
    }

    @Nullable
    Participant participant(String person) {
        return people.get(person);
    }

    List<Participant> people() {
        return List.copyOf(people.values());
    }

    /// That everybody leaves who is there: what follows the last entry then.
    List<Entry> leavings() {
        List<Entry> left = new ArrayList<>();
        for (Participant one : people.values()) {
            if (one.isPresent()) {
                left.add(new Entry(nextSequence() + left.size(), run().nowMicros(), one.person(), new Entry.Left()));
            }
        }
        return left;
    }

    boolean isTakenOver(Role.Kind role) {
        return takenOver.contains(role);
    }

    /// Does what an entry says.
    Reply apply(Entry entry) {
        entries.add(entry);
        if (!run().isEnded() && entry.atMicros() > run().nowMicros()) {
            run().runUntil(entry.atMicros());
        }
        return switch (entry.what()) {
            case Entry.OfRun what -> run().apply(entry);
            case Entry.Paused what -> done(() -> pause(entry.actor(), new Words(what.why(), what.why())));
            case Entry.Resumed what -> done(() -> pause = null);
            case Entry.PaceSet what -> done(() -> pace = what.pace());
            case Entry.Jumped what -> done(() -> run().runUntil(Math.max(run().nowMicros(), what.toMicros())));
            case Entry.Branched what -> done(() -> branch(entry.actor(), what));
            case Entry.Joined what ->
                done(() ->
                        people.put(entry.actor(), new Participant(entry.actor(), what.nickname(), what.role(), true)));
            case Entry.Left what -> done(() -> change(entry.actor(), null, false));
            case Entry.RoleChanged what -> done(() -> change(what.person(), what.role(), true));
            case Entry.TookOver what -> done(() -> takenOver.add(what.role()));
            case Entry.GaveBack what -> done(() -> takenOver.remove(what.role()));
            case Entry.Answered what -> done(() -> {});
            case Entry.Committed what -> done(() -> {});
            case Entry.Marked what -> done(() -> {});
        };
    }

    private Reply done(Runnable change) {
        change.run();
        return new Reply.Accepted(run().nowMicros());
    }

    private void change(String person, Role.@Nullable Kind role, boolean isPresent) {
        Participant before = people.get(person);
        if (before != null) {
            people.put(
                    person,
                    new Participant(
                            person,
                            before.nickname(),
                            role == null ? before.role() : role,
                            role == null ? isPresent : before.isPresent()));
        }
    }

    private void branch(String by, Entry.Branched what) {
        runs.add(new Node(replayed(what.fromRun(), what.toMicros()), what.fromRun(), what.toMicros()));
        String clock = Texts.clock(what.toMicros());
        pause(by, new Words("Spolt tilbake til %s.".formatted(clock), "Rewound to %s.".formatted(clock)));
    }

    /// A run as it was just before a moment: nothing is done that was done then or later.
    Run replayed(int which, long toMicros) {
        Run fresh = Run.begin(script, seed);
        run(which).log().stream().filter(entry -> entry.atMicros() < toMicros).forEach(fresh::apply);
        if (!fresh.isEnded()) {
            fresh.runUntil(toMicros);
        }
        return fresh;
    }

    GroupPicture picture(Role.@Nullable Kind role, String actor) {
        return new GroupPicture(
                number,
                runs.size(),
                entries.size(),
                pause,
                pace,
                run().display(role, actor),
                people(),
                List.copyOf(takenOver),
                branches(),
                bookmarks());
    }

    private List<GroupPicture.Branch> branches() {
        List<GroupPicture.Branch> all = new ArrayList<>();
        for (Node node : runs) {
            all.add(new GroupPicture.Branch(
                    all.size() + 1,
                    node.fromRun(),
                    node.atMicros(),
                    node.run().nowMicros(),
                    node.run().isEnded()));
        }
        return all;
    }

    private List<RunFact.Bookmarked> bookmarks() {
        return run().told().stream()
                .filter(RunFact.Bookmarked.class::isInstance)
                .map(RunFact.Bookmarked.class::cast)
                .toList();
    }

    GroupCard card() {
        return new CardMaker(this).card();
    }
}
