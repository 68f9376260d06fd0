package learningfactory.web.passport;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import learningfactory.competence.Evidence;
import learningfactory.competence.Origin;
import learningfactory.web.door.Reach;
import learningfactory.web.live.KnownPlayers;
import learningfactory.web.live.LocalSessionHost;
import org.springframework.beans.factory.ObjectProvider;

/// The way from a run's evidence to the talk about that run (decision 0062): for the learner who played it
/// signed in, and for whoever leads its session. Others would meet people there who are not theirs. A
/// session that was closed leads nowhere, and none is woken by asking.
final class Debriefs {
    private final LocalSessionHost host;
    private final ObjectProvider<KnownPlayers> known;

    Debriefs(LocalSessionHost host, ObjectProvider<KnownPlayers> known) {
        this.host = host;
        this.known = known;
    }

    /// The addresses of the pages that this reader may open, by evidence.
    Map<String, String> paths(Collection<Evidence> all, Reach reach) {
        Map<String, Origin.FactoryRun> runs = new TreeMap<>();
        all.forEach(one -> {
            if (one.origin() instanceof Origin.FactoryRun run) {
                runs.put(one.id(), run);
            }
        });
        KnownPlayers players = known.getIfAvailable();
        if (runs.isEmpty() || players == null) {
            return Map.of();
        }
        Set<String> sessions = new TreeSet<>();
        runs.values().forEach(run -> sessions.add(run.session()));
        List<KnownPlayers.Place> places = players.places(sessions);
        Map<String, Boolean> led = new TreeMap<>();
        Map<String, String> paths = new TreeMap<>();
        for (Evidence one : all) {
            Origin.FactoryRun run = runs.get(one.id());
            if (run != null
                    && places.stream().anyMatch(place -> place.isOf(one.learner(), run.session(), run.group()))
                    && (reach.isSelf(one.learner()) || led.computeIfAbsent(run.session(), id -> leads(id, reach)))) {
                paths.put(one.id(), "/debrief/%s/%d/%d".formatted(run.session(), run.group(), run.run()));
            }
        }
        return paths;
    }

    private boolean leads(String session, Reach reach) {
        return !reach.leadsAt().isEmpty()
                && reach.mayLead(host.findOpener(session).orElse(null));
    }
}
