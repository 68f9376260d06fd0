package learningfactory.demo;

import java.util.ArrayList;
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
    private final Map<Role.Kind, String> players = new LinkedHashMap<>();

    Cast(DemoWorld world, String session, int group) {
        this.world = world;
        this.session = session;
        this.group = group;
    }

    /// They join, one after the other, in the roles of the lesson.
    void join(List<String> nicknames) {
        List<Role> roles = script().scenario().roles();
        for (int i = 0; i < nicknames.size(); i++) {
            Role.Kind role = roles.get(i % roles.size()).kind();
            String person = "demo-%s-%d-%d".formatted(session, group, i + 1);
            people.add(person);
            players.putIfAbsent(role, person);
            must(person, new Ask.Join(nicknames.get(i), role));
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

    /// Whoever plays the role does something, and may be refused as people are.
    void act(Role.@Nullable Kind role, Deed deed) {
        String person = role == null ? null : players.get(role);
        if (person == null) {
            ask(DemoWorld.KARI.value(), new Ask.Play(role, deed));
        } else {
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
        return world.sessions().ask(session, group, actor, ask);
    }
}
