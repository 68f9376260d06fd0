package learningfactory.web.picture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import learningfactory.scenario.Role;
import learningfactory.session.GroupCard;
import learningfactory.session.GroupPicture;
import learningfactory.session.Participant;
import org.jspecify.annotations.Nullable;

/// The living picture of a group: its floor and the people around it.
public final class GroupScene {

    private GroupScene() {}

    /// What one viewer's page is shown.
    ///
    /// @param role what the viewer plays; null: he is the instructor
    /// @param leaders what an instructor's id is called on the page
    public static Picture of(GroupPicture group, Role.@Nullable Kind role, UnaryOperator<String> leaders) {
        Map<String, String> nicknames = new LinkedHashMap<>();
        group.people().forEach(person -> nicknames.put(person.person(), person.nickname()));
        UnaryOperator<String> names = actor -> {
            String nickname = nicknames.get(actor);
            return actor.isEmpty() ? "" : nickname != null ? nickname : leaders.apply(actor);
        };
        SequencedMap<String, @Nullable Object> members = FloorPicture.of(group.display(), names);
        members.put("paused", paused(group.pause(), names));
        members.put("pace", group.pace());
        members.put("run", group.run());
        members.put("group", group.group());
        members.put("myRole", role);
        members.put("participants", cards(group.people()));
        members.put("takenOver", group.takenOver());
        members.put(
                "bookmarks",
                group.bookmarks().stream()
                        .map(mark -> new Now.Bookmark(mark.atMicros(), mark.text()))
                        .toList());
        members.put(
                "runs", group.runs().stream().map(run -> run(run, group.run())).toList());
        return Picture.of(members);
    }

    private static List<Now.Card> cards(List<Participant> people) {
        return people.stream()
                .map(person -> new Now.Card(person.person(), person.nickname(), person.role(), person.isPresent()))
                .toList();
    }

    private static Now.RunCard run(GroupPicture.Branch branch, int present) {
        return new Now.RunCard(
                branch.run(),
                branch.fromRun() == 0 ? null : branch.fromRun(),
                branch.atMicros(),
                branch.isEnded(),
                branch.run() == present ? null : branch.nowMicros());
    }

    private static Now.@Nullable Paused paused(GroupPicture.@Nullable Pause pause, UnaryOperator<String> names) {
        return pause == null
                ? null
                : new Now.Paused(names.apply(pause.by()), pause.why().nb(), pause.why());
    }

    /// All groups of a session at a glance, for the instructor.
    ///
    /// @param leaders what an instructor's id is called on the page
    public static Picture overview(List<GroupCard> cards, UnaryOperator<String> leaders) {
        UnaryOperator<String> names = actor -> actor.isEmpty() ? "" : leaders.apply(actor);
        SequencedMap<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("groups", cards.stream().map(card -> card(card, names)).toList());
        return Picture.of(members);
    }

    private static Now.GroupNow card(GroupCard card, UnaryOperator<String> names) {
        boolean isStuck = card.stuckMicros() >= 0;
        return new Now.GroupNow(
                card.group(),
                card.run(),
                card.nowMicros(),
                card.pace(),
                paused(card.pause(), names),
                card.state() == GroupCard.State.ENDED,
                card.alarms(),
                card.unacknowledged(),
                card.isFlood(),
                card.hazards(),
                card.hints(),
                card.present(),
                isStuck,
                isStuck ? card.stuckMicros() : null,
                new Now.CardKpis(
                        card.shipped(),
                        card.scrapped(),
                        card.late(),
                        Double.isFinite(card.oee()) ? Math.round(card.oee() * 1000) / 1000.0 : null),
                card.units());
    }
}
