package learningfactory.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import learningfactory.run.Reply;
import learningfactory.run.Script;
import learningfactory.scenario.Deed;
import learningfactory.scenario.Role;
import learningfactory.session.Ask;
import org.jspecify.annotations.Nullable;

/// The people of one group, who do through the session host what a class would do through the pages.
final class Cast {

    private final DemoWorld world;
    private final String session;
    private final int group;
    private final List<String> people = new ArrayList<>();
    private final Map<Role.Kind, Deque<String>> turns = new LinkedHashMap<>();

    Cast(DemoWorld world, String session, int group) {
        this.world = world;
        this.session = session;
        this.group = group;
    }

    /// They join, one after the other, in the roles of the lesson. Who is signed in is known as the one he
    /// is.
    void join(List<Player> players) {
        List<Role> roles = script().scenario().roles();
        for (int i = 0; i < players.size(); i++) {
            Role.Kind role = roles.get(i % roles.size()).kind();
            String participant = "demo-%s-%d-%d".formatted(session, group, i + 1);
            people.add(participant);
            turns.computeIfAbsent(role, none -> new ArrayDeque<>()).add(participant);
            must(participant, new Ask.Join(players.get(i).nickname(), role));
            players.get(i)
                    .person()
                    .ifPresent(person -> world.lessons().players().joined(session, group, participant, person));
        }
    }

    Script script() {
        return world.script(session);
    }

    /// In the order in which they came.
    List<String> people() {
        return List.copyOf(people);
    }

    /// Kari, who leads the lesson, asks something.
    void lead(Ask ask) {
        must(DemoWorld.KARI.value(), ask);
    }

    /// Time passes until a moment of the run, if it lies ahead and the run still goes on.
    void passUntil(long micros) {
        ask(DemoWorld.KARI.value(), new Ask.Jump(micros));
    }

    /// Whoever plays the role does something, in turns where there are several, and may be refused as
    /// people are.
    void act(Role.@Nullable Kind role, Deed deed) {
        Deque<String> turn = role == null ? null : turns.get(role);
        if (turn == null) {
            ask(DemoWorld.KARI.value(), new Ask.Play(role, deed));
        } else {
            String person = turn.removeFirst();
            turn.addLast(person);
            ask(person, new Ask.Act(deed));
        }
    }

    /// One of them says or writes something that nobody can refuse.
    void must(String person, Ask ask) {
        Reply reply = ask(person, ask);
        if (reply instanceof Reply.Refused refused) {
            throw new IllegalStateException("The demonstration does not go as written: %s was refused (%s)."
                    .formatted(ask, refused.reason().en()));
        }
    }

    private Reply ask(String actor, Ask ask) {
        return world.lessons().host().ask(session, group, actor, ask);
    }
}
