package learningfactory.session;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import learningfactory.run.Entry;
import learningfactory.run.Reply;
import learningfactory.run.Run;
import learningfactory.run.RunRecord;
import learningfactory.run.Script;
import learningfactory.run.StateWords;
import learningfactory.run.Texts;
import learningfactory.scenario.Deed;
import learningfactory.scenario.Role;
import learningfactory.scenario.Scenario;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;

/// A lesson that a class plays: its groups, and the book in which everything stands before it happens.
///
/// Has no clock: whoever owns it says how much real time has passed ([#advance]). For one thread at a time.
/// Opened again from its book it is the same, bit by bit, and every group stands still at the last moment
/// that was written.
public final class Session {
    /// So often, in real time, a group writes down how far it has come.
    private static final long REACHED_MICROS = 1_000_000;

    private static final int MOST_PEOPLE = 40;
    private static final int LONGEST_NAME = 24;
    private static final int LONGEST_ANSWER = 4_000;
    private static final int LONGEST_WORD = 200;

    private final SessionPlan plan;
    private final Script script;
    private final SessionBook book;
    private final List<Group> groups = new ArrayList<>();
    private final long[] sinceReachedMicros;

    private Session(SessionPlan plan, Script script, SessionBook book) {
        this.plan = plan;
        this.script = script;
        this.book = book;
        this.sinceReachedMicros = new long[plan.groups()];
    }

    /// A session as its book has it: a new one when the book is empty, else the old one, standing still at
    /// the last moment that was written.
    ///
    /// @param script made of the scenario that the plan names
    public static Session open(SessionPlan plan, Script script, SessionBook book) {
        return open(plan, script, book, Group.RESTARTED);
    }

    /// The same when only the book was away: the server itself went on.
    ///
    /// @param script made of the scenario that the plan names
    public static Session openAgain(SessionPlan plan, Script script, SessionBook book) {
        return open(plan, script, book, Group.BOOK_IS_BACK);
    }

    /// The same when it has rested, because nobody was in it for long: every group is told since when, also
    /// one that stood still before.
    ///
    /// @param script made of the scenario that the plan names
    /// @param since when it was laid to rest, in the hall's zone
    public static Session wake(SessionPlan plan, Script script, SessionBook book, ZonedDateTime since) {
        Session session = open(plan, script, book);
        session.groups.forEach(group -> group.hasRested(since));
        return session;
    }

    private static Session open(SessionPlan plan, Script script, SessionBook book, Words why) {
        Session session = new Session(plan, script, book);
        for (int number = 1; number <= plan.groups(); number++) {
            Group group = new Group(number, script, plan.seedOf(number), plan.pace());
            List<Entry> entries = book.entries(plan.id(), number);
            entries.forEach(group::apply);
            if (!entries.isEmpty() && group.pause() == null) {
                group.pause("", why);
            }
            session.groups.add(group);
        }
        return session;
    }

    /// What it is.
    public SessionPlan plan() {
        return plan;
    }

    /// What is played.
    public Script script() {
        return script;
    }

    private Group group(int number) {
        if (number < 1 || number > groups.size()) {
            throw new IllegalArgumentException(
                    "The session has the groups 1 to %d, not %d.".formatted(groups.size(), number));
        }
        return groups.get(number - 1);
    }

    /// Real time has passed: every group that does not stand still goes on by that times its pace.
    ///
    /// @param elapsedMicros real time, µs, at least 0
    public void advance(long elapsedMicros) {
        groups.forEach(group -> advance(group, elapsedMicros));
    }

    private void advance(Group group, long elapsedMicros) {
        Run run = group.run();
        if (group.pause() != null || run.isEnded() || elapsedMicros <= 0) {
            return;
        }
        long target = Math.min(script.runMicros(), run.nowMicros() + Math.round(elapsedMicros * group.pace()));
        int place = group.number() - 1;
        sinceReachedMicros[place] += elapsedMicros;
        if (sinceReachedMicros[place] >= REACHED_MICROS || target == script.runMicros()) {
            try {
                writeReached(group, target);
            } catch (SessionBook.NotWritten failed) {
                group.pause("", failed.reason().standing());
            }
        } else {
            run.runUntil(target);
        }
    }

    private void writeReached(Group group, long micros) {
        Entry reached = new Entry(group.nextSequence(), micros, "", new Entry.Reached());
        book.append(plan.id(), group.number(), List.of(reached));
        sinceReachedMicros[group.number() - 1] = 0;
        group.apply(reached);
    }

    /// Writes down how far every group has come, where that does not stand in the book yet.
    ///
    /// @throws SessionBook.NotWritten when it cannot be written
    public void writeReached() {
        for (Group group : groups) {
            long now = group.run().nowMicros();
            long written =
                    group.entries().isEmpty() ? 0 : group.entries().getLast().atMicros();
            if (written != now && !group.run().isEnded()) {
                writeReached(group, now);
            }
        }
    }

    /// Nobody is in it any more: writes that down of everybody who was never seen to leave.
    ///
    /// @throws SessionBook.NotWritten when it cannot be written
    public void everybodyLeaves() {
        for (Group group : groups) {
            List<Entry> left = group.leavings();
            book.append(plan.id(), group.number(), left);
            left.forEach(group::apply);
        }
    }

    /// Writes down once more where the first group stands: proof that the book can be written and is still
    /// ours.
    ///
    /// @throws SessionBook.NotWritten when it cannot, or is not
    public void tryBook() {
        writeReached(groups.getFirst(), groups.getFirst().run().nowMicros());
    }

    /// Lets every group stand still, and says why, as long as the book cannot be written.
    public void standStill(SessionBook.Reason why) {
        groups.stream().filter(group -> !group.run().isEnded()).forEach(group -> group.pause("", why.standing()));
    }

    /// Somebody asks something of a group.
    ///
    /// In class mode the lesson's own trouble comes to every group, whichever was named.
    ///
    /// @param number of the group, from 1; 0: of all, for what an instructor asks
    /// @param actor pseudonymous id of who asks; that he may ask as an instructor is checked by the caller
    /// @return of several groups: accepted when one accepts, else the first refusal
    public Reply ask(int number, String actor, Ask ask) {
        boolean reachesAll = ask instanceof Ask.OfInstructor
                && (number == 0 || plan.mode() == SessionPlan.Mode.CLASS && ask instanceof Ask.Bring);
        if (!reachesAll) {
            return ask(group(number), actor, ask);
        }
        List<Reply> replies =
                groups.stream().map(group -> ask(group, actor, ask)).toList();
        return replies.stream().filter(Reply::isAccepted).findFirst().orElse(replies.getFirst());
    }

    private Reply ask(Group group, String actor, Ask ask) {
        return switch (ask) {
            case Ask.OfParticipant a -> askedByParticipant(group, actor, a);
            case Ask.OfInstructor a -> askedByInstructor(group, actor, a);
        };
    }

    private Reply askedByParticipant(Group group, String actor, Ask.OfParticipant ask) {
        if (ask instanceof Ask.Join join) {
            return join(group, actor, join);
        }
        Participant who = group.participant(actor);
        if (who == null) {
            return Reply.refused("Du er ikke med i denne gruppen.", "You are not in this group.");
        }
        return switch (ask) {
            case Ask.Join a -> throw new IllegalStateException("Joining was answered above.");
            case Ask.Leave a -> enter(group, actor, new Entry.Left());
            case Ask.ChangeRole a -> changeRole(group, actor, actor, a.role());
            case Ask.Act a -> act(group, who, script.named(a.deed()));
            case Ask.TakeHint a -> whenPlaying(group, who, new Entry.HintTaken());
            case Ask.Say a -> enter(group, actor, new Entry.Messaged(a.to(), text(a.text(), 500)));
            case Ask.Answer a ->
                enter(
                        group,
                        actor,
                        new Entry.Answered(a.run(), text(a.question(), LONGEST_WORD), text(a.text(), LONGEST_ANSWER)));
            case Ask.Commit a -> enter(group, actor, new Entry.Committed(text(a.text(), LONGEST_ANSWER)));
            case Ask.MarkPerson a -> mark(group, actor, a);
        };
    }

    private Reply askedByInstructor(Group group, String actor, Ask.OfInstructor ask) {
        return switch (ask) {
            case Ask.Play a -> play(group, actor, a.role(), script.named(a.deed()));
            case Ask.Bring a -> enter(group, actor, new Entry.Injected(text(a.inject(), LONGEST_WORD)));
            case Ask.Affect a -> enter(group, actor, new Entry.Effected(a.effects()));
            case Ask.Tell a -> enter(group, actor, new Entry.Messaged(a.to(), text(a.text(), 500)));
            case Ask.Pause a -> enter(group, actor, new Entry.Paused(text(a.why(), LONGEST_WORD)));
            case Ask.Resume a -> resume(group, actor);
            case Ask.SetPace a -> setPace(group, actor, a.pace());
            case Ask.Step a -> step(group, actor);
            case Ask.Jump a -> jump(group, actor, a.toMicros());
            case Ask.Rewind a -> rewind(group, actor, a);
            case Ask.Assign a -> changeRole(group, actor, a.person(), a.role());
            case Ask.TakeOver a -> enter(group, actor, new Entry.TookOver(a.role()));
            case Ask.GiveBack a -> enter(group, actor, new Entry.GaveBack(a.role()));
            case Ask.Bookmark a -> enter(group, actor, new Entry.Bookmarked(text(a.text(), LONGEST_WORD)));
            case Ask.End a -> enter(group, actor, new Entry.Ended());
            case Ask.MarkRubric a ->
                enter(
                        group,
                        actor,
                        new Entry.Marked(
                                a.run(),
                                "rubric",
                                text(a.objective(), LONGEST_WORD),
                                a.points(),
                                text(a.text(), LONGEST_ANSWER)));
        };
    }

    private static String text(String typed, int longest) {
        return Texts.clean(typed, longest);
    }

    /// First the log, then the act.
    private Reply enter(Group group, String actor, Entry.What what) {
        if (group.run().isEnded() && what instanceof Entry.OfRun) {
            return Reply.refused("Økten er over.", "The run is over.");
        }
        Entry entry = new Entry(group.nextSequence(), group.run().nowMicros(), actor, what);
        try {
            book.append(plan.id(), group.number(), List.of(entry));
        } catch (SessionBook.NotWritten failed) {
            return new Reply.Refused(failed.reason().answer());
        }
        sinceReachedMicros[group.number() - 1] = 0;
        return group.apply(entry);
    }

    /// Only who is there has a name of his own and takes a place: who comes back without the key of before
    /// is somebody new, and is called what he was called.
    private Reply join(Group group, String person, Ask.Join join) {
        String nickname = text(join.nickname(), LONGEST_NAME + 1);
        if (nickname.isEmpty() || nickname.codePointCount(0, nickname.length()) > LONGEST_NAME) {
            return Reply.refused("Et kallenavn har 1 til %d tegn.", "A nickname has 1 to %d characters.", LONGEST_NAME);
        }
        List<Participant> others = group.people().stream()
                .filter(other -> other.isPresent() && !other.person().equals(person))
                .toList();
        String called = nickname.toLowerCase(Locale.ROOT);
        if (others.stream()
                .anyMatch(other -> other.nickname().toLowerCase(Locale.ROOT).equals(called))) {
            return Reply.refused(
                    "Noen i gruppen heter alt %s. Kanskje ta et annet navn.",
                    "Somebody in the group is called %s already. Maybe take another name.", nickname);
        }
        Participant before = group.participant(person);
        if (before == null && others.size() >= MOST_PEOPLE) {
            return Reply.refused(
                    "Gruppen er full (%d). Kanskje ta en annen.",
                    "The group is full (%d). Maybe take another.", MOST_PEOPLE);
        }
        Role.Kind asked = join.role();
        Role.Kind role = asked != null ? asked : before != null ? before.role() : roleWithFewest(group);
        return has(role) ? enter(group, person, new Entry.Joined(nickname, role)) : noSuchRole(role);
    }

    private Role.Kind roleWithFewest(Group group) {
        Role.Kind best = Role.Kind.OBSERVER;
        long fewest = Long.MAX_VALUE;
        for (Role role : script.scenario().roles()) {
            long n = group.people().stream()
                    .filter(p -> p.isPresent() && p.role() == role.kind())
                    .count();
            if (role.kind() != Role.Kind.OBSERVER && n < fewest) {
                best = role.kind();
                fewest = n;
            }
        }
        return best;
    }

    private boolean has(Role.Kind role) {
        return role == Role.Kind.OBSERVER || script.scenario().findRole(role).isPresent();
    }

    private static Reply noSuchRole(Role.Kind role) {
        Words name = StateWords.role(role);
        return new Reply.Refused(new Words(
                "Øvelsen har ingen slik rolle (%s).".formatted(name.nb()),
                "The scenario has no such role (%s).".formatted(name.en())));
    }

    private Reply changeRole(Group group, String actor, String person, Role.Kind role) {
        if (group.participant(person) == null) {
            return Reply.refused("Det er ingen slik person i gruppen.", "There is no such person in the group.");
        }
        return has(role) ? enter(group, actor, new Entry.RoleChanged(person, role)) : noSuchRole(role);
    }

    private Reply act(Group group, Participant who, Deed deed) {
        if (group.isTakenOver(who.role())) {
            return Reply.refused("Læreren spiller rollen din akkurat nå.", "The instructor plays your role just now.");
        }
        Words wrong = wrongDeed(deed);
        return wrong.isEmpty() ? whenPlaying(group, who, new Entry.Acted(who.role(), deed)) : new Reply.Refused(wrong);
    }

    /// A participant can do nothing while the group stands still.
    private Reply whenPlaying(Group group, Participant who, Entry.OfRun what) {
        GroupPicture.Pause pause = group.pause();
        if (pause != null) {
            return new Reply.Refused(new Words(
                    "Fabrikken står: " + pause.why().nb(),
                    "The factory stands still: " + pause.why().en()));
        }
        if (who.role() == Role.Kind.OBSERVER) {
            return Reply.refused("En observatør ser på og gjør ingenting.", "An observer looks on and does nothing.");
        }
        return enter(group, who.person(), what);
    }

    private Reply play(Group group, String actor, Role.@Nullable Kind role, Deed deed) {
        Words wrong = wrongDeed(deed);
        return wrong.isEmpty() ? enter(group, actor, new Entry.Acted(role, deed)) : new Reply.Refused(wrong);
    }

    private static Words wrongDeed(Deed deed) {
        boolean isShort = deed.element().length() <= LONGEST_WORD && deed.word().length() <= LONGEST_WORD;
        return isShort && Double.isFinite(deed.value())
                ? Words.NONE
                : new Words("Det er ikke noe som kan gjøres.", "That is nothing that can be done.");
    }

    private Reply mark(Group group, String actor, Ask.MarkPerson a) {
        if (!a.kind().equals("self") && !a.kind().equals("peer")) {
            return Reply.refused("Et merke er `self` eller `peer`.", "A mark is `self` or `peer`.");
        }
        return enter(
                group,
                actor,
                new Entry.Marked(
                        a.run(),
                        a.kind(),
                        text(a.about(), LONGEST_WORD),
                        text(a.criterion(), LONGEST_WORD),
                        a.points(),
                        text(a.text(), LONGEST_ANSWER)));
    }

    private Reply resume(Group group, String actor) {
        return group.pause() == null
                ? Reply.refused("Gruppen står ikke.", "The group does not stand still.")
                : enter(group, actor, new Entry.Resumed());
    }

    private Reply setPace(Group group, String actor, double pace) {
        return pace >= 1 && pace <= 1000
                ? enter(group, actor, new Entry.PaceSet(pace))
                : Reply.refused("Farten kan være 1 til 1000, ikke %s.", "The pace may be 1 to 1000, not %s.", pace);
    }

    /// The next moment is found on a fork, so that it can be written before it is gone to.
    private Reply step(Group group, String actor) {
        if (group.run().isEnded()) {
            return Reply.refused("Økten er over.", "The run is over.");
        }
        if (group.pause() == null) {
            Reply paused = enter(group, actor, new Entry.Paused(""));
            if (!paused.isAccepted()) {
                return paused;
            }
        }
        Run ahead = group.run().fork();
        ahead.step();
        return enter(group, actor, new Entry.Jumped(ahead.nowMicros()));
    }

    private Reply jump(Group group, String actor, long toMicros) {
        long now = group.run().nowMicros();
        if (toMicros < now || group.run().isEnded()) {
            return Reply.refused(
                    "Økten er alt ved %s. Kanskje spol tilbake.",
                    "The run is at %s already. Maybe rewind.", Texts.clock(now));
        }
        return enter(group, actor, new Entry.Jumped(Math.min(toMicros, script.runMicros())));
    }

    private Reply rewind(Group group, String actor, Ask.Rewind a) {
        int from = a.run() == 0 ? group.runs() : a.run();
        if (from < 1 || from > group.runs()) {
            return Reply.refused(
                    "Gruppen har løp 1 til %d, ikke %d.",
                    "The group has the runs 1 to %d, not %d.", group.runs(), from);
        }
        long now = group.run(from).nowMicros();
        if (a.toMicros() < 0 || a.toMicros() > now) {
            return Reply.refused("Løpet har bare kommet til %s.", "The run has only come to %s.", Texts.clock(now));
        }
        return enter(group, actor, new Entry.Branched(from, a.toMicros()));
    }

    /// What a viewer sees of a group now.
    ///
    /// @param number of the group, from 1
    /// @param role null: the instructor
    /// @param actor who looks; he also sees what he said himself
    public GroupPicture picture(int number, Role.@Nullable Kind role, String actor) {
        return group(number).picture(role, actor);
    }

    /// All groups at a glance.
    public List<GroupCard> cards() {
        return groups.stream().map(Group::card).toList();
    }

    /// Whether every group's present run has ended.
    public boolean isOver() {
        return groups.stream().allMatch(group -> group.run().isEnded());
    }

    /// The present run of a group; for looking and forking, never for acting.
    public Run run(int number) {
        return group(number).run();
    }

    /// A run of a group as it stands now.
    ///
    /// @param run its number, from 1
    public RunRecord record(int number, int run) {
        return group(number).run(run).record();
    }

    /// The whole log of a group.
    public List<Entry> entries(int number) {
        return List.copyOf(group(number).entries());
    }

    /// The people of a group, in the order in which they came.
    public List<Participant> people(int number) {
        return group(number).people();
    }

    /// A moment of a run as the beginning of a new lesson: the same plant in the same state, with what was
    /// still to come still to come.
    ///
    /// @param run its number, from 1
    /// @param atMicros the moment, µs of the run; what was done at exactly that moment is not done yet
    /// @param name short name of the new scenario
    /// @param called what stands behind the old lesson's title in the new one's
    /// @throws IllegalArgumentException when the run has not come that far
    public Scenario saveAsStart(int number, int run, long atMicros, String name, String called) {
        if (atMicros < 0 || atMicros > group(number).run(run).nowMicros()) {
            throw new IllegalArgumentException("Run %d of group %d has come to %d µs, not to %d µs."
                    .formatted(run, number, group(number).run(run).nowMicros(), atMicros));
        }
        return SavedMoment.of(group(number).replayed(run, atMicros), name, called);
    }
}
