package learningfactory.web.activity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import learningfactory.activity.Activity;
import learningfactory.activity.Occurrence;
import learningfactory.activity.Participation;
import learningfactory.activity.Reservations;
import learningfactory.activity.ResourceNeed;
import learningfactory.activity.Roll;
import learningfactory.activity.Visit;
import learningfactory.network.PersonId;
import learningfactory.resource.Interval;
import learningfactory.resource.Mode;
import learningfactory.resource.ResourceId;
import learningfactory.web.door.Language;
import learningfactory.words.Outcome;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Reserves within one change of an occurrence: what is refused changes nothing, and the nearest times are
/// told.
final class Reserving {
    private static final DateTimeFormatter NB = DateTimeFormatter.ofPattern("d.M.yyyy 'kl.' HH.mm", Locale.ROOT);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMM yyyy 'at' HH:mm", Locale.ENGLISH);

    private final Hall hall;
    private Reservations.Answer.@Nullable Refused refused;

    Reserving(Hall hall) {
        this.hall = hall;
    }

    record Time(Instant from, Instant until) {}

    /// A refusal with the nearest times.
    record Refusal(String reason, Words words, List<Time> alternatives) {}

    Outcome<Occurrence> reserved(Occurrence occurrence) {
        return switch (hall.reservations().reserve(occurrence, needs(occurrence))) {
            case Reservations.Answer.Reserved _ -> Outcome.done(occurrence);
            case Reservations.Answer.Refused no -> {
                refused = no;
                yield Outcome.refused(no.why().nb(), no.why().en());
            }
        };
    }

    /// What the change came to, or why not.
    <T> ResponseEntity<Object> answer(Outcome<T> outcome, Function<T, Object> told, HttpServletRequest request) {
        return switch (outcome) {
            case Outcome.Done<T> done -> ResponseEntity.ok(told.apply(done.value()));
            case Outcome.Refused<T> no ->
                ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(new Refusal(no.why().in(Language.of(request)), no.why(), nearest()));
        };
    }

    private List<Time> nearest() {
        return refused == null
                ? List.of()
                : refused.nearest().stream().map(Reserving::time).toList();
    }

    private static Time time(Interval during) {
        return new Time(during.from(), during.until());
    }

    /// Why somebody may not use what is reserved.
    Words against(PersonId person, Occurrence occurrence) {
        return hall.reservations().against(person, occurrence, needs(occurrence));
    }

    /// What its activity needs, and what stands at the stations of its visit.
    List<ResourceNeed> needs(Occurrence occurrence) {
        Activity activity = Hall.known(hall.activities().findActivity(occurrence.activity()));
        List<ResourceId> stations = hall.visits().findVisit(occurrence.id()).stream()
                .flatMap(visit -> visit.stations().stream())
                .map(Visit.Station::resource)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        List<ResourceNeed> needs = new ArrayList<>();
        stations.forEach(one -> needs.add(new ResourceNeed(List.of(one), Mode.DEMONSTRATION)));
        activity.terms().resources().stream()
                .filter(need -> need.anyOf().stream().noneMatch(stations::contains))
                .forEach(needs::add);
        return needs;
    }

    /// Everybody who has a seat or waits for one hears it.
    void tell(Roll roll, Words said) {
        roll.participations().stream()
                .filter(one -> one.state().takesSeat() || one.state() == Participation.State.WAITING)
                .forEach(one ->
                        hall.messenger().tell(one.person(), roll.occurrence().id(), said));
    }

    Words moment(Instant at) {
        var local = at.atZone(hall.clock().getZone());
        return new Words(local.format(NB), local.format(EN));
    }
}
