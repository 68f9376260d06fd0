package learningfactory.web.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningfactory.network.AccountRole;
import learningfactory.network.AuditBook;
import learningfactory.network.PersonBook;
import learningfactory.network.PersonId;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Reach;
import learningfactory.web.door.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who wrote what; for the administrator of the hall alone, because the audit holds everybody's memberships.
@RestController
@RequestMapping("/api/audit")
final class AuditController {

    private final AuditBook audit;
    private final PersonBook people;

    AuditController(AuditBook audit, PersonBook people) {
        this.audit = audit;
        this.people = people;
    }

    /// A line as a page shows it.
    ///
    /// @param name of the actor; null when it is the program, or nobody knows any more
    /// @param before and after: JSON, or null
    record Line(
            long number,
            String at,
            String actor,
            @Nullable String name,
            String place,
            String deed,
            String key,
            @Nullable String before,
            @Nullable String after) {}

    @Needs(roles = AccountRole.ADMINISTRATOR)
    @GetMapping
    List<Line> lines(
            @RequestParam Optional<String> actor,
            @RequestParam Optional<String> place,
            @RequestParam Optional<String> about,
            @RequestParam Optional<Long> olderThan,
            HttpServletRequest request) {
        if (!Reach.of(request).administersTheHall()) {
            throw new Refused(
                    HttpStatus.FORBIDDEN,
                    "Bare hallens administrator kan lese endringsloggen.",
                    "Only the administrator of the hall can read the audit.");
        }
        List<AuditBook.Line> lines = audit.lines(new AuditBook.Search(
                actor.filter(word -> !word.isBlank()),
                place.filter(word -> !word.isBlank()),
                about.filter(word -> !word.isBlank()),
                olderThan));
        List<PersonId> actors = new ArrayList<>();
        lines.forEach(line -> PersonId.find(line.actor()).ifPresent(actors::add));
        Map<PersonId, String> names = people.names(actors);
        return lines.stream()
                .map(line -> new Line(
                        line.number(),
                        line.at().toString(),
                        line.actor(),
                        PersonId.find(line.actor()).map(names::get).orElse(null),
                        line.place(),
                        line.deed(),
                        line.key(),
                        line.before().orElse(null),
                        line.after().orElse(null)))
                .toList();
    }
}
