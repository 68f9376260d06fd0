package learningfactory.web;

import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningfactory.network.OrganisationId;
import learningfactory.session.GroupCard;
import learningfactory.session.Opener;
import learningfactory.session.Session;
import learningfactory.session.SessionPlan;
import learningfactory.web.door.Reach;
import learningfactory.web.live.Lessons;
import learningfactory.web.live.LocalSessionHost;
import learningfactory.web.live.SessionRegister;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;

/// The cards of sessions. A list wakes none of them, and keeps none awake.
final class SessionCards {
    private final Lessons lessons;
    private final LocalSessionHost host;

    SessionCards(Lessons lessons, LocalSessionHost host) {
        this.lessons = lessons;
        this.host = host;
    }

    /// What this reach may lead, without the trials of guests: first all that are awake, then the newest that
    /// rest.
    ///
    /// @param most so many that rest, at most
    List<SessionCard> of(Reach reach, int most) {
        Map<String, SessionCard> cards = new LinkedHashMap<>();
        host.sessions().stream()
                .filter(plan -> reach.mayLead(host.findOpener(plan.id()).orElse(null)))
                .forEach(plan -> host.glance(plan.id(), Session::cards)
                        .ifPresent(groups -> cards.put(plan.id(), card(plan, groups))));
        var whose = new SessionRegister.Whose(reach.administersTheHall(), reach.self(), reach.leadsAt());
        host.resting(whose, most).stream()
                .filter(resting -> reach.mayLead(resting.kept().by()))
                .forEach(resting -> cards.putIfAbsent(resting.kept().plan().id(), card(resting)));
        return cards.values().stream()
                .filter(card -> !LocalSessionHost.isTrial(card.id()))
                .toList();
    }

    /// That of a session which somebody opens; it is woken.
    SessionCard card(SessionPlan plan) {
        return card(plan, host.cards(plan.id()));
    }

    private SessionCard card(SessionPlan plan, List<GroupCard> groups) {
        return new SessionCard(
                plan.id(),
                plan.code(),
                plan.scenario(),
                title(plan),
                plan.mode().name(),
                plan.groups(),
                groups.stream().allMatch(group -> group.state() == GroupCard.State.ENDED),
                groups.stream().mapToInt(GroupCard::present).sum(),
                plan.pace(),
                organisation(host.findOpener(plan.id())),
                null);
    }

    private SessionCard card(SessionRegister.Resting resting) {
        SessionPlan plan = resting.kept().plan();
        ZonedDateTime since = resting.since();
        return new SessionCard(
                plan.id(),
                plan.code(),
                plan.scenario(),
                title(plan),
                plan.mode().name(),
                plan.groups(),
                resting.isOver(),
                0,
                plan.pace(),
                organisation(Optional.ofNullable(resting.kept().by())),
                since == null ? null : since.toInstant().toString());
    }

    private Words title(SessionPlan plan) {
        return lessons.findScript(plan.scenario())
                .map(script -> script.scenario().title())
                .orElse(new Words(plan.scenario(), plan.scenario()));
    }

    private static @Nullable String organisation(Optional<Opener> by) {
        return by.flatMap(Opener::organisation).map(OrganisationId::value).orElse(null);
    }
}
