package learningfactory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import learningfactory.network.Account;
import learningfactory.session.GroupPicture;
import learningfactory.session.SessionPlan;
import learningfactory.web.door.Participant;
import learningfactory.web.door.Refused;
import learningfactory.web.door.Visitor;
import learningfactory.web.live.KnownPlayers;
import learningfactory.web.live.LocalSessionHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;

/// Which run somebody wants to look back on, and whether he may: the instructor at any time, a participant
/// when the run is over, because what-if knows what will come. Whoever was signed in when he joined comes
/// back by his account, also without the browser in which he played.
final class PlayedPlaces {

    private final LocalSessionHost host;
    private final Leaders leaders;
    private final ObjectProvider<KnownPlayers> known;

    PlayedPlaces(LocalSessionHost host, Leaders leaders, ObjectProvider<KnownPlayers> known) {
        this.host = host;
        this.leaders = leaders;
        this.known = known;
    }

    /// Which run, and who looks at it.
    ///
    /// @param viewer pseudonymous id of who looks
    /// @param leads whether he leads the session
    /// @param isOver whether the run goes on no more
    record Place(SessionPlan plan, int group, int run, String viewer, boolean leads, boolean isOver) {}

    /// @throws Refused when there is no such run, it is not the visitor's, or it still goes on
    Place place(String id, int group, int run, HttpServletRequest request) {
        Visitor visitor = Visitor.of(request);
        Optional<String> participant = findParticipant(visitor, id, group);
        SessionPlan plan = plan(id, request, participant.isPresent());
        SessionController.requireGroup(plan, group);
        Account account = SessionController.leads(request, host, id) ? visitor.leader() : null;
        if (account == null && participant.isEmpty()) {
            throw SessionController.notYours();
        }
        GroupPicture picture = picture(plan, group);
        if (run < 1 || run > picture.runs().size()) {
            throw Refused.unknown("Gruppen har ikke spilt dette løpet.", "The group has not played this run.");
        }
        boolean goesOn = picture.run() == run && !picture.display().isEnded();
        if (account == null && goesOn) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    "Etterpraten åpner når økten er over.",
                    "The debrief opens when the run is over.");
        }
        String viewer =
                participant.orElseGet(() -> account == null ? "" : account.id().value());
        return new Place(plan, group, run, viewer, account != null, !goesOn);
    }

    /// The session, for who leads it or has a place in it.
    ///
    /// @throws Refused with status 404 for all others
    SessionPlan plan(String id, HttpServletRequest request, boolean hasPlace) {
        return hasPlace
                ? host.find(id).orElseThrow(SessionController::gone)
                : SessionController.seen(request, host, id);
    }

    /// What the group calls the visitor: as this browser has joined, else as his account did.
    Optional<String> findParticipant(Visitor visitor, String id, int group) {
        Optional<String> here = visitor.findParticipant(id, group).map(Participant::person);
        Account account = visitor.account();
        KnownPlayers players = known.getIfAvailable();
        return here.isPresent() || account == null || players == null
                ? here
                : players.places(Set.of(id)).stream()
                        .filter(place -> place.isOf(account.id(), id, group))
                        .map(KnownPlayers.Place::participant)
                        .findFirst();
    }

    GroupPicture picture(SessionPlan plan, int group) {
        return host.picture(plan.id(), group, null, "");
    }

    UnaryOperator<String> names(GroupPicture picture) {
        return actor -> picture.people().stream()
                .filter(person -> person.person().equals(actor))
                .map(person -> person.nickname())
                .findFirst()
                .orElseGet(() -> leaders.findName(actor).orElse(""));
    }
}
