package learningfactory.termplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learningfactory.network.OrganisationId;
import learningfactory.planning.MeetingId;
import learningfactory.planning.Placement;
import learningfactory.planning.TermPlan;
import learningfactory.planning.TermRequest;
import learningfactory.resource.Interval;
import learningfactory.resource.ReservationId;
import learningfactory.resource.ResourceId;
import learningfactory.words.Meaningless;
import learningfactory.words.Outcome;

/// A plan as it is kept: what was asked for, what stands where, how far it has come.
///
/// @param id its name
/// @param title as a list shows it
/// @param owner the organisation that runs the hall and answers for it
/// @param first day of the term
/// @param last day of the term
/// @param state how far it has come
/// @param requests all of them
/// @param plan what stands where
/// @param booked the reservation of each meeting that has one
/// @param repairs the repair that this plan is; empty: it is a plan of its own
public record KeptPlan(
        String id,
        String title,
        OrganisationId owner,
        LocalDate first,
        LocalDate last,
        State state,
        List<TermRequest> requests,
        TermPlan plan,
        List<Booked> booked,
        Optional<Repair> repairs) {

    /// How far it has come.
    public enum State {
        /// Being made; nothing is promised.
        DRAFT("utkast", "draft"),
        /// Shown to those who asked; nothing changes any more without becoming a draft again.
        PROPOSED("foreslått", "proposed"),
        /// The hall is booked.
        APPROVED("godkjent", "approved"),
        /// Another plan stands in its place, or nobody wants it.
        CLOSED("avsluttet", "closed");

        private final String nb;
        private final String en;

        State(String nb, String en) {
            this.nb = nb;
            this.en = en;
        }

        /// Whether it may become that.
        public boolean leadsTo(State next) {
            return switch (this) {
                case DRAFT -> next == PROPOSED || next == CLOSED;
                case PROPOSED -> next == DRAFT || next == APPROVED || next == CLOSED;
                case APPROVED -> next == CLOSED;
                case CLOSED -> false;
            };
        }
    }

    /// A meeting that the hall has in its book.
    ///
    /// @param meeting which
    /// @param reservation under what name
    public record Booked(MeetingId meeting, ReservationId reservation) {}

    /// What a repair answers.
    ///
    /// @param plan the approved plan that it repairs
    /// @param resource what is away
    /// @param during when
    /// @param why in a sentence
    public record Repair(String plan, ResourceId resource, Interval during, String why) {}

    /// Copied.
    ///
    /// @throws IllegalArgumentException when the title is missing or long
    public KeptPlan {
        requests = List.copyOf(requests);
        booked = List.copyOf(booked);
        if (title.isBlank() || title.length() > 80) {
            throw new Meaningless(
                    "En plan har en tittel på 1 til 80 tegn.", "A plan has a title of 1 to 80 characters.");
        }
    }

    /// The same in another state.
    public Outcome<KeptPlan> become(State next) {
        if (state == next) {
            return Outcome.refused(
                    "Planen er alt %s.".formatted(state.nb), "The plan is %s already.".formatted(state.en));
        }
        return state.leadsTo(next)
                ? Outcome.done(new KeptPlan(id, title, owner, first, last, next, requests, plan, booked, repairs))
                : Outcome.refused(
                        "Planen er %s og kan ikke bli %s.".formatted(state.nb, next.nb),
                        "The plan is %s and cannot become %s.".formatted(state.en, next.en));
    }

    /// The same with other requests; what nobody asks for any more stands nowhere. Only a draft changes.
    public Outcome<KeptPlan> asking(List<TermRequest> others) {
        TermPlan left = new TermPlan(plan.placements().stream()
                .filter(one -> others.stream()
                        .anyMatch(request -> request.meetings().contains(one.meeting()) && requests.contains(request)))
                .toList());
        return drafted()
                .then(draft -> Outcome.done(
                        new KeptPlan(id, title, owner, first, last, state, others, left, booked, repairs)));
    }

    /// The same with this plan. Only a draft changes.
    public Outcome<KeptPlan> standing(TermPlan other) {
        return drafted()
                .then(draft -> Outcome.done(
                        new KeptPlan(id, title, owner, first, last, state, requests, other, booked, repairs)));
    }

    /// The same with what was made since the plan was begun, as far as it is still asked for unchanged. Where
    /// a person has put a meeting meanwhile, or let it go, it is as the person says. Only a draft changes.
    ///
    /// @param made what was found
    /// @param begun the plan as it was when somebody began to look
    public Outcome<KeptPlan> standing(TermPlan made, KeptPlan begun) {
        Map<MeetingId, Placement> found = made.byMeeting();
        Map<MeetingId, Placement> before = begun.plan.byMeeting();
        Map<MeetingId, Placement> now = plan.byMeeting();
        List<Placement> stands = new ArrayList<>();
        for (TermRequest request : requests) {
            for (MeetingId meeting : request.meetings()) {
                Optional<Placement> mine = Optional.ofNullable(now.get(meeting));
                Optional<Placement> sought = begun.requests.contains(request)
                        ? merged(
                                mine, Optional.ofNullable(before.get(meeting)), Optional.ofNullable(found.get(meeting)))
                        : mine;
                sought.ifPresent(stands::add);
            }
        }
        return standing(new TermPlan(stands));
    }

    private static Optional<Placement> merged(
            Optional<Placement> mine, Optional<Placement> before, Optional<Placement> found) {
        if (mine.equals(before)) {
            return found;
        }
        boolean isLetGo = mine.flatMap(one -> before.filter(one::isAs).map(was -> !one.isPinned()))
                .orElse(false);
        return isLetGo ? found.map(one -> one.pinned(false)) : mine;
    }

    /// The same, booked.
    public KeptPlan booked(List<Booked> reservations) {
        return new KeptPlan(id, title, owner, first, last, state, requests, plan, reservations, repairs);
    }

    private Outcome<KeptPlan> drafted() {
        return state == State.DRAFT
                ? Outcome.done(this)
                : Outcome.refused(
                        "Bare et utkast kan endres; planen er %s. Ta den tilbake først.".formatted(state.nb),
                        "Only a draft changes; the plan is %s. Take it back first.".formatted(state.en));
    }
}
