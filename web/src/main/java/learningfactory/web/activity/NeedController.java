package learningfactory.web.activity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import learningfactory.activity.Activity;
import learningfactory.activity.ActivityId;
import learningfactory.activity.Occurrence;
import learningfactory.curriculum.AimId;
import learningfactory.need.Need;
import learningfactory.need.NeedFact;
import learningfactory.need.NeedId;
import learningfactory.need.NeedMeasure;
import learningfactory.network.AccountRole;
import learningfactory.network.Headcounts;
import learningfactory.network.OrganisationId;
import learningfactory.web.door.Needs;
import learningfactory.web.door.Reach;
import learningfactory.web.door.Refused;
import learningfactory.words.Outcome;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The forum of needs: voiced, supported, answered by an activity, closed by what has come of it.
///
/// Any member reads them. How many people have met a need is told to those whose need it is; to others only
/// where it gives away no small group.
@RestController
@RequestMapping("/api/needs")
final class NeedController {

    private final Hall hall;

    NeedController(Hall hall) {
        this.hall = hall;
    }

    /// A need with its loop.
    ///
    /// @param measure how far it is met; null when that would give away a small group
    record Card(
            String id,
            Need.Kind kind,
            String title,
            List<AimId> aims,
            LocalDate voiced,
            LocalDate by,
            String voicedBy,
            int people,
            List<Wanted> wanted,
            Need.State state,
            @Nullable Answer answer,
            @Nullable Measure measure,
            boolean mayWithdraw,
            boolean mayAnswer) {}

    record Wanted(String organisation, String name, int people) {}

    /// The activity that answers it.
    ///
    /// @param next when it is held next
    record Answer(String activity, Words title, @Nullable Instant next) {}

    /// @param inTime and late: null where they would give away a small group
    record Measure(
            int met,
            @Nullable Integer inTime,
            @Nullable Integer late,
            @Nullable LocalDate last) {}

    record Voicing(
            String organisation,
            Need.Kind kind,
            String title,
            @Nullable List<AimId> aims,
            int people,
            LocalDate by) {}

    record Supporting(String organisation, int people) {}

    record Answering(String activity) {}

    @Needs(
            roles = {
                AccountRole.ADMINISTRATOR,
                AccountRole.OPERATOR,
                AccountRole.INSTRUCTOR,
                AccountRole.TEACHER,
                AccountRole.TRAINING_OFFICE,
                AccountRole.COMPANY_CONTACT,
                AccountRole.NAV_COUNSELLOR
            })
    @GetMapping
    List<Card> needs(HttpServletRequest request) {
        Reach reach = Reach.of(request);
        Map<NeedId, List<NeedFact>> facts = hall.needs().facts();
        Board board = board();
        return hall.needs().needs().stream()
                .map(need -> card(need, facts.getOrDefault(need.id(), List.of()), board, reach))
                .toList();
    }

    @Needs(
            roles = {
                AccountRole.ADMINISTRATOR,
                AccountRole.OPERATOR,
                AccountRole.TEACHER,
                AccountRole.TRAINING_OFFICE,
                AccountRole.COMPANY_CONTACT,
                AccountRole.NAV_COUNSELLOR
            })
    @PostMapping
    Card voice(@RequestBody Voicing voicing, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        OrganisationId organisation = spoken(voicing.organisation(), reach);
        Need need = Hall.sent(() -> need(voicing, organisation));
        hall.needs().add(need);
        return card(need, reach);
    }

    private Need need(Voicing voicing, OrganisationId organisation) {
        return new Need(
                new NeedId(Hall.freshId()),
                voicing.kind(),
                voicing.title().strip(),
                voicing.aims() == null ? List.of() : voicing.aims(),
                new Need.Dates(hall.today(), voicing.by()),
                new TreeMap<>(Collections.singletonMap(organisation, voicing.people())),
                organisation,
                Need.State.VOICED,
                Optional.empty());
    }

    @Needs(
            roles = {
                AccountRole.ADMINISTRATOR,
                AccountRole.OPERATOR,
                AccountRole.TEACHER,
                AccountRole.TRAINING_OFFICE,
                AccountRole.COMPANY_CONTACT,
                AccountRole.NAV_COUNSELLOR
            })
    @PostMapping("/{id}/support")
    Card support(@PathVariable String id, @RequestBody Supporting supporting, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        OrganisationId organisation = spoken(supporting.organisation(), reach);
        return changed(id, need -> need.supported(organisation, supporting.people()), reach);
    }

    record Voice(String id, String name) {}

    /// The organisations that the reader may voice a need for.
    @Needs
    @GetMapping("/voices")
    List<Voice> voices(HttpServletRequest request) {
        Function<OrganisationId, String> called = hall.called();
        return Hall.spokenFor(Reach.of(request)).stream()
                .map(one -> new Voice(one.value(), called.apply(one)))
                .toList();
    }

    /// The hall says which activity will answer it.
    @Needs(roles = {AccountRole.ADMINISTRATOR, AccountRole.OPERATOR, AccountRole.INSTRUCTOR})
    @PostMapping("/{id}/answer")
    Card answer(@PathVariable String id, @RequestBody Answering answering, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        if (!reach.runsTheHall()) {
            throw Hall.notYours();
        }
        ActivityId activity = Hall.sent(() -> new ActivityId(answering.activity()));
        Hall.known(hall.activities().findActivity(activity).filter(one -> one.state() == Activity.State.APPROVED));
        return changed(id, need -> need.answered(activity.value()), reach);
    }

    /// Whoever has voiced it does not need it any more.
    @Needs(
            roles = {
                AccountRole.ADMINISTRATOR,
                AccountRole.OPERATOR,
                AccountRole.TEACHER,
                AccountRole.TRAINING_OFFICE,
                AccountRole.COMPANY_CONTACT,
                AccountRole.NAV_COUNSELLOR
            })
    @PostMapping("/{id}/withdraw")
    Card withdraw(@PathVariable String id, HttpServletRequest request) {
        Reach reach = Reach.of(request);
        Need voiced = Hall.known(hall.needs().findNeed(Hall.sent(() -> new NeedId(id))));
        if (!Hall.spokenFor(reach).contains(voiced.voicedBy())) {
            throw new Refused(
                    HttpStatus.FORBIDDEN,
                    "Bare den som meldte behovet, trekker det.",
                    "Only the one who voiced it withdraws it.");
        }
        return changed(id, Need::withdrawn, reach);
    }

    private Card changed(String id, Function<Need, Outcome<Need>> change, Reach reach) {
        NeedId need = Hall.sent(() -> new NeedId(id));
        Hall.known(hall.needs().findNeed(need));
        return card(Hall.given(hall.needs().change(need, change)), reach);
    }

    private static OrganisationId spoken(String text, Reach reach) {
        OrganisationId organisation = Hall.sent(() -> new OrganisationId(text));
        if (!Hall.spokenFor(reach).contains(organisation)) {
            throw Hall.notYours();
        }
        return organisation;
    }

    private Card card(Need need, Reach reach) {
        return card(need, hall.needs().facts(need), board(), reach);
    }

    /// What stands beside the needs: who is called what, which activities there are and when the next of each
    /// is held.
    private record Board(
            Function<OrganisationId, String> called,
            Map<ActivityId, Activity> activities,
            Map<ActivityId, Instant> next) {}

    private Board board() {
        Map<ActivityId, Instant> next = hall.activities().occurrences(hall.now()).stream()
                .filter(Occurrence::takesPeople)
                .collect(Collectors.toMap(
                        Occurrence::activity,
                        one -> one.during().from(),
                        (one, other) -> one.isBefore(other) ? one : other));
        Map<ActivityId, Activity> activities =
                hall.activities().activities().stream().collect(Collectors.toMap(Activity::id, one -> one));
        return new Board(hall.called(), activities, next);
    }

    private static Card card(Need need, List<NeedFact> facts, Board board, Reach reach) {
        SortedSet<OrganisationId> spokenFor = Hall.spokenFor(reach);
        boolean isTheirs = need.organisations().anyMatch(one -> spokenFor.contains(one));
        NeedMeasure measure = NeedMeasure.of(need, facts);
        return new Card(
                need.id().value(),
                need.kind(),
                need.title(),
                need.aims(),
                need.dates().voiced(),
                need.dates().by(),
                board.called().apply(need.voicedBy()),
                need.people(),
                List.copyOf(need.wanted().entrySet()).stream()
                        .map(one ->
                                new Wanted(one.getKey().value(), board.called().apply(one.getKey()), one.getValue()))
                        .toList(),
                need.state(),
                need.answer().flatMap(one -> answer(one, board)).orElse(null),
                isTheirs ? whole(measure) : withoutFew(measure),
                need.isOpen() && spokenFor.contains(need.voicedBy()),
                need.isOpen() && reach.runsTheHall());
    }

    private static Measure whole(NeedMeasure measure) {
        return new Measure(
                measure.met(), measure.inTime(), measure.late(), measure.last().orElse(null));
    }

    /// Who was met in time, who late, and who is not yet: how many are wanted stands beside them for all to
    /// see.
    private static @Nullable Measure withoutFew(NeedMeasure measure) {
        Headcounts.Shown shown = Headcounts.of(measure.inTime(), measure.late(), measure.wanted() - measure.met())
                .shown();
        boolean isMetShown = shown.sum().isPresent() && shown.parts().get(2).isPresent();
        return isMetShown
                ? new Measure(
                        measure.met(),
                        orNull(shown.parts().get(0)),
                        orNull(shown.parts().get(1)),
                        measure.last().orElse(null))
                : null;
    }

    private static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private static Optional<Answer> answer(String id, Board board) {
        ActivityId activity = new ActivityId(id);
        return Optional.ofNullable(board.activities().get(activity))
                .map(found -> new Answer(id, found.title(), board.next().get(activity)));
    }
}
