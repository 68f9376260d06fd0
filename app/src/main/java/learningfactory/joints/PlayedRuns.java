package learningfactory.joints;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import learningfactory.assessment.Assessment;
import learningfactory.competence.EvidenceBook;
import learningfactory.competence.Origin;
import learningfactory.competence.RunEvidence;
import learningfactory.network.PersonId;
import learningfactory.run.RunRecord;
import learningfactory.scenario.Role;
import learningfactory.session.GroupCard;
import learningfactory.session.Participant;
import learningfactory.session.Session;
import learningfactory.store.competence.JdbcPlayerBook;
import learningfactory.store.competence.KnownPlayer;
import learningfactory.web.live.KnownPlayers;
import learningfactory.web.live.LocalSessionHost;

/// A finished run on the simulated factory becomes evidence by itself, for everybody who played in it
/// signed in with an account: its journal's digest, its objectives and their aims. It waits for an assessor
/// like any other. Who only looked on gets none, and nobody gets two of one run. Looking for them wakes no
/// session and keeps none awake: what rests has been handed in before.
public final class PlayedRuns implements KnownPlayers {

    private final JdbcPlayerBook players;
    private final LocalSessionHost host;
    private final EvidenceBook evidence;

    /// What needs no second look until the server is started anew.
    private final Set<Played> done = ConcurrentHashMap.newKeySet();

    private record Played(String session, int group, int run, PersonId person) {}

    private record Ended(RunRecord record, List<Participant> people) {}

    /// Of those who joined with an account, of the sessions of this host, into this book.
    public PlayedRuns(JdbcPlayerBook players, LocalSessionHost host, EvidenceBook evidence) {
        this.players = players;
        this.host = host;
        this.evidence = evidence;
    }

    @Override
    public void joined(String session, int group, String participant, PersonId person) {
        players.joined(session, new KnownPlayer(group, participant, person));
    }

    @Override
    public List<Place> places(Set<String> sessions) {
        return players.players(sessions).entrySet().stream()
                .flatMap(there -> there.getValue().stream()
                        .map(one -> new Place(there.getKey(), one.group(), one.participant(), one.person())))
                .toList();
    }

    /// Hands in every run that has ended on this server.
    public void handIn(Instant now) {
        for (String session : players.sessions()) {
            handIn(session, now);
        }
    }

    /// A session is about to be closed: what has ended in it is handed in, and who was in it is forgotten.
    void closing(String session, Instant now) {
        handIn(session, now);
        players.forget(session);
        done.removeIf(one -> one.session().equals(session));
    }

    private void handIn(String session, Instant now) {
        List<GroupCard> cards = host.glance(session, Session::cards).orElse(List.of());
        List<KnownPlayer> known = cards.isEmpty() ? List.of() : players.players(session);
        for (GroupCard card : cards) {
            List<KnownPlayer> missing = known.stream()
                    .filter(one -> one.group() == card.group())
                    .filter(one -> !done.contains(played(session, card, one)))
                    .toList();
            if (card.state() == GroupCard.State.ENDED && !missing.isEmpty()) {
                handIn(session, card, missing, now);
            }
        }
    }

    private void handIn(String session, GroupCard card, List<KnownPlayer> known, Instant now) {
        Optional<Ended> ended =
                host.glance(session, one -> new Ended(one.record(card.group(), card.run()), one.people(card.group())));
        ended.ifPresent(run -> handIn(session, card, run, known, now));
    }

    private void handIn(String session, GroupCard card, Ended run, List<KnownPlayer> known, Instant now) {
        RunRecord record = run.record();
        Assessment assessment = Assessment.of(record);
        var scenario = record.script().scenario();
        var origin = new Origin.FactoryRun(session, card.group(), card.run(), scenario.name(), record.digest());
        for (KnownPlayer player : known) {
            if (hasPlayed(run.people(), player.participant())) {
                evidence.add(RunEvidence.of(
                        UUID.randomUUID().toString(),
                        player.person(),
                        scenario.title(),
                        origin,
                        assessment,
                        now.truncatedTo(ChronoUnit.MICROS)));
            }
            done.add(played(session, card, player));
        }
    }

    private static Played played(String session, GroupCard card, KnownPlayer player) {
        return new Played(session, card.group(), card.run(), player.person());
    }

    private static boolean hasPlayed(List<Participant> people, String participant) {
        return people.stream().anyMatch(one -> one.person().equals(participant) && one.role() != Role.Kind.OBSERVER);
    }
}
