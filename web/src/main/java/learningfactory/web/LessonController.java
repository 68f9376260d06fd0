package learningfactory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import learningfactory.network.Account;
import learningfactory.scenario.Scenario;
import learningfactory.session.Opener;
import learningfactory.session.SessionPlan;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Reach;
import learningfactory.web.door.Refused;
import learningfactory.web.door.Visitor;
import learningfactory.web.live.Lessons;
import learningfactory.web.live.LocalSessionHost;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The lessons that instructors make themselves: a moment of a run becomes the start of a new one.
@RestController
@RequestMapping("/api")
final class LessonController {

    private static final int LONGEST_NAME = 60;

    private final Lessons lessons;
    private final LocalSessionHost host;
    private final SecureRandom chance = new SecureRandom();

    LessonController(Lessons lessons, LocalSessionHost host) {
        this.lessons = lessons;
        this.host = host;
    }

    /// Which moment, and what the new lesson is called.
    ///
    /// @param atMicros µs of the run; null: as far as it has come
    record Saving(@Nullable String name, @Nullable Long atMicros) {}

    @Needs
    @PostMapping("/sessions/{session}/groups/{group}/runs/{run}/lesson")
    SessionController.ScenarioCard save(
            @PathVariable("session") String id,
            @PathVariable int group,
            @PathVariable int run,
            @RequestBody Saving saving,
            HttpServletRequest request) {
        Account account = leader(request);
        SessionPlan plan = SessionController.seen(request, host, id);
        SessionController.requireGroup(plan, group);
        SessionController.requireLed(request, host, id);
        String called = called(saving.name());
        Opener by = new Opener(account.id(), host.findOpener(id).flatMap(Opener::organisation));
        return switch (lessons.keep(by, moment(plan, group, run, saving.atMicros(), called))) {
            case Lessons.Kept.Done done -> SessionController.card(done.offer(), Reach.of(request));
            case Lessons.Kept.Refused refused -> throw new Refused(HttpStatus.CONFLICT, refused.reason());
        };
    }

    private Scenario moment(SessionPlan plan, int group, int run, @Nullable Long atMicros, String called) {
        var runs = host.picture(plan.id(), group, null, "").runs();
        if (run < 1 || run > runs.size()) {
            throw Refused.unknown("Gruppen har ikke spilt dette løpet.", "The group has not played this run.");
        }
        long reached = runs.get(run - 1).nowMicros();
        long at = atMicros == null ? reached : atMicros;
        if (at < 0 || at > reached) {
            throw new Refused(HttpStatus.CONFLICT, "Løpet har ikke kommet så langt.", "The run has not come that far.");
        }
        return host.saveAsStart(plan.id(), group, run, at, freshName(), called);
    }

    private static String called(@Nullable String name) {
        String tidied = name == null ? "" : name.strip().replaceAll("\\s+", " ");
        if (tidied.isEmpty() || tidied.length() > LONGEST_NAME) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST,
                    "Gi leksjonen et navn med 1 til %d tegn.".formatted(LONGEST_NAME),
                    "Give the lesson a name of 1 to %d characters.".formatted(LONGEST_NAME));
        }
        return tidied;
    }

    private String freshName() {
        byte[] bytes = new byte[6];
        chance.nextBytes(bytes);
        return "saved-" + HexFormat.of().formatHex(bytes);
    }

    @Needs
    @DeleteMapping("/scenarios/{name}")
    void takeAway(@PathVariable String name, HttpServletRequest request) {
        leader(request);
        Reach reach = Reach.of(request);
        Lessons.Offer offer = lessons.offers().stream()
                .filter(one -> one.scenario().name().equals(name) && SessionController.mayPlay(reach, one))
                .findFirst()
                .orElseThrow(() -> Refused.unknown("Leksjonen finnes ikke.", "There is no such lesson."));
        if (!SessionController.mayTakeAway(reach, offer)) {
            throw new Refused(
                    HttpStatus.FORBIDDEN,
                    "Bare den som har laget leksjonen, og administratoren, kan slette den.",
                    "Only who made the lesson, and the administrator, can delete it.");
        }
        lessons.takeAway(name);
    }

    private static Account leader(HttpServletRequest request) {
        SessionController.requireLeader(request);
        Account account = Visitor.of(request).leader();
        if (account == null) {
            throw new IllegalStateException("Who leads has an account.");
        }
        return account;
    }
}
