package learningfactory.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import learningfactory.network.PersonId;
import learningfactory.resource.Interval;
import learningfactory.resource.NearMiss;
import learningfactory.resource.Need;
import learningfactory.resource.Offer;
import learningfactory.resource.Picking;
import learningfactory.resource.ReservationId;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.resource.Search;
import learningfactory.resource.Timetable;

/// Where one books: looks, keeps, promises, checks in. Says why not, and what is nearest.
///
/// The look gives a good answer; that two do not get the same is the book's doing. Who may ask for what is
/// the caller's question.
public final class Desk {
    /// How far from the time that was wanted one looks for others: first close by, where they mostly lie.
    private static final List<Duration> NEAR = List.of(Duration.ofHours(6), Duration.ofDays(7));

    private static final Duration LONGEST_ANSWER_OF_OWNER = Duration.ofDays(7);
    private static final int ALTERNATIVES = 3;
    private static final int NEAR_MISSES = 6;

    private final HallBook book;
    private final Clearance clearance;
    private final HallRules rules;
    private final WaitingList waiting;
    private final Staging staging;
    private final Promises promises;

    /// A desk with this book.
    public Desk(HallBook book, Clearance clearance, HallRules rules) {
        this.book = book;
        this.clearance = clearance;
        this.rules = rules;
        this.waiting = new WaitingList(book, clearance, rules);
        this.staging = new Staging(book, clearance, rules, this);
        this.promises = new Promises(book, clearance, rules);
    }

    /// What the hall has agreed on.
    public HallRules rules() {
        return rules;
    }

    /// The list of those who wait.
    public WaitingList waiting() {
        return waiting;
    }

    /// What the occurrences of activities take.
    public Staging staging() {
        return staging;
    }

    /// Many bookings at once, as a term's plan wants them.
    public Promises promises() {
        return promises;
    }

    /// The first times at which all that is needed is free, and allowed to this holder.
    ///
    /// @param asked the holder and the use; its interval is the window, its resources do not count
    /// @param most how many
    public List<Offer> search(Request asked, Duration length, List<Need> needs, int most, Instant now) {
        Checks checks = checks();
        Interval window = toCome(asked.during(), now);
        List<List<Resource>> wanted = wanted(checks, needs);
        Picking picking = picking(checks, wanted, window, asked.use());
        return new Search(picking, offer -> checks.allows(asked.at(offer), now)).within(window, length, most);
    }

    private static Interval toCome(Interval window, Instant now) {
        return window.from().isBefore(now)
                ? new Interval(now, window.until().isAfter(now) ? window.until() : now.plusMillis(1))
                : window;
    }

    private static List<List<Resource>> wanted(Checks checks, List<Need> needs) {
        return needs.stream()
                .map(need -> checks.resources().stream().filter(need::fits).toList())
                .toList();
    }

    /// What came nearest to something that could not be had.
    ///
    /// @param nearest when and what; empty when there is nothing like it at all
    /// @param reasons what stands against it, at least one
    /// @param mayWait whether it is only taken, so that one may wait for it
    public record Miss(Optional<Offer> nearest, List<Clearance.Reason> reasons, boolean mayWait) {
        /// Copied.
        public Miss {
            reasons = List.copyOf(reasons);
        }
    }

    /// Why a search found nothing: told of what was asked for, where the least stands in the way.
    public Miss miss(Request asked, Duration length, List<Need> needs, Instant now) {
        Checks checks = checks();
        List<List<Resource>> wanted = wanted(checks, needs);
        if (wanted.stream().anyMatch(List::isEmpty)) {
            return new Miss(Optional.empty(), List.of(Said.nothingLikeIt()), false);
        }
        Interval window = toCome(asked.during(), now);
        List<Offer> near = new NearMiss(
                        look(checks, ids(wanted), window),
                        wanted,
                        asked.use().mode(),
                        asked.use().party())
                .within(window, length, NEAR_MISSES);
        return near.stream()
                .map(offer -> miss(checks, asked.at(offer), offer, now))
                .min(Comparator.comparingInt((Miss miss) -> miss.mayWait() ? 0 : 1)
                        .thenComparingInt(miss -> miss.reasons().size()))
                .orElseGet(() -> new Miss(Optional.empty(), List.of(Said.tooShort()), false));
    }

    private Miss miss(Checks checks, Request request, Offer offer, Instant now) {
        List<Clearance.Reason> reasons = new ArrayList<>(checks.reasons(request, now));
        boolean mayWait = reasons.isEmpty();
        reasons.addAll(obstacles(checks, request));
        return new Miss(Optional.of(offer), reasons, mayWait);
    }

    /// Every reason against a request as things stand; none: it can be had. Nothing is kept.
    public List<Clearance.Reason> reasons(Request request, Instant now) {
        Checks checks = checks();
        List<Clearance.Reason> reasons = new ArrayList<>(checks.reasons(request, now));
        reasons.addAll(obstacles(checks, request));
        return reasons;
    }

    /// A promise that would not be given today.
    ///
    /// @param promised what was promised
    /// @param reasons what stands against it now, at least one
    public record Doubt(Reservation promised, List<Clearance.Reason> reasons) {
        /// Copied.
        public Doubt {
            reasons = List.copyOf(reasons);
        }
    }

    /// Those of these promises that would not be given today: an authorisation has ended since, hours were
    /// changed, an instructor is gone. What has begun is left alone: it was asked again when they checked
    /// in.
    public List<Doubt> doubts(List<Reservation> promised, Instant now) {
        Checks checks = checks();
        return promised.stream()
                .filter(one -> one.state().isLive() && one.during().from().isAfter(now))
                .map(one -> new Doubt(one, checks.reasons(one.request(), now)))
                .filter(doubt -> !doubt.reasons().isEmpty())
                .toList();
    }

    /// The nearest times at which all that is asked for is free, and allowed to this holder.
    public List<Offer> nearest(Request request, Instant now) {
        return alternatives(checks(), request, now);
    }

    /// Keeps all that is asked for, for a while, or nothing.
    public Outcome hold(Reservation.Draft draft, Request request, Instant now) {
        Checks checks = checks();
        List<Clearance.Reason> reasons = checks.reasons(request, now);
        if (!reasons.isEmpty()) {
            return new Outcome.Refused(reasons, alternatives(checks, request, now));
        }
        Reservation reservation = Reservation.held(draft, request, checks.of(request), now.plus(rules.hold()));
        List<Clearance.Reason> obstacles = obstacles(checks, request);
        while (obstacles.isEmpty()) {
            Optional<List<Clearance.Reason>> kept = book.inTurn(
                    request.resources(), request.during(), () -> book.atomically(() -> keep(checks, reservation)));
            if (kept.filter(List::isEmpty).isPresent()) {
                return stillCleared(reservation, now);
            }
            obstacles = kept.orElseGet(() -> obstacles(checks, request));
        }
        return new Outcome.Refused(obstacles, alternatives(checks, request, now));
    }

    /// Whoever takes an authorisation away looks at what is kept, and whoever keeps looks again at the
    /// authorisation: of two at the same moment one sees the other (rules 3 and 8).
    private Outcome stillCleared(Reservation kept, Instant now) {
        Checks checks = checks(); // the other may have written since the first look
        List<Clearance.Reason> reasons = checks.clearances(kept.request(), kept.during());
        if (reasons.isEmpty()) {
            return new Outcome.Done(kept);
        }
        if (book.change(kept, kept.released(Ending.NOT_CLEARED))) {
            waiting.offer(now);
        }
        return new Outcome.Refused(reasons, alternatives(checks, kept.request(), now));
    }

    private List<Clearance.Reason> keep(Checks checks, Reservation reservation) {
        Request request = reservation.request();
        book.claim(request.resources());
        List<Clearance.Reason> obstacles = obstacles(checks, request);
        if (!obstacles.isEmpty()) {
            return obstacles; // others wait for the claim: nothing more is asked
        }
        List<Clearance.Reason> over = new Quotas(book, rules).reasons(request, checks.of(request));
        return over.isEmpty() && !book.add(reservation, checks.occupied(reservation))
                ? List.of(Said.taken(checks.of(request).getFirst(), false))
                : over;
    }

    private List<Clearance.Reason> obstacles(Checks checks, Request request) {
        return checks.obstacles(request, look(checks, request.resources(), request.during()));
    }

    /// Times go by their distance: enough of them close by are the nearest of all.
    private List<Offer> alternatives(Checks checks, Request request, Instant now) {
        List<Offer> offers = List.of();
        for (Duration near : NEAR) {
            if (offers.size() < ALTERNATIVES) {
                offers = alternatives(checks, request, near, now);
            }
        }
        return offers;
    }

    private List<Offer> alternatives(Checks checks, Request request, Duration near, Instant now) {
        Instant from = request.during().from().minus(near);
        Instant first = from.isBefore(now) ? now : from;
        Instant last = request.during().until().plus(near);
        if (!first.isBefore(last)) {
            return List.of();
        }
        Interval window = new Interval(first, last);
        List<List<Resource>> wanted = checks.of(request).stream()
                .map(resource -> likeIt(checks, resource))
                .toList();
        if (wanted.size() < request.resources().size()) {
            return List.of();
        }
        Picking picking = picking(checks, wanted, window, request.use());
        return new Search(picking, offer -> checks.allows(request.at(offer), now))
                .nearest(request.during(), window, ALTERNATIVES);
    }

    /// The resource itself, then those that are as good.
    private static List<Resource> likeIt(Checks checks, Resource resource) {
        List<Resource> like = new ArrayList<>(List.of(resource));
        checks.resources().stream()
                .filter(other -> !other.id().equals(resource.id())
                        && !other.isRetired()
                        && other.is().kind() == resource.is().kind()
                        && other.is().family().equals(resource.is().family()))
                .forEach(like::add);
        return like;
    }

    /// A step that the holder takes: a held reservation becomes a promise, or waits for the owner's yes.
    public Outcome confirm(ReservationId id, Instant now) {
        return book.atomically(() -> step(id, before -> {
            boolean isLate =
                    before.heldUntil().filter(until -> !now.isBefore(until)).isPresent();
            if (before.state() != ReservationState.HELD || before.isAsked()) {
                return new Outcome.Refused(Said.wrongState(before));
            }
            if (isLate) {
                return new Outcome.Refused(Said.tooLateToConfirm());
            }
            return change(before, needsApproval(before) ? asked(before, now) : confirmed(before));
        }));
    }

    Reservation asked(Reservation before, Instant now) {
        Instant latest = now.plus(LONGEST_ANSWER_OF_OWNER);
        Instant from = before.during().from();
        return before.asked(from.isBefore(latest) && from.isAfter(now) ? from : latest);
    }

    private Reservation confirmed(Reservation before) {
        waiting.take(before);
        return before.become(ReservationState.CONFIRMED);
    }

    boolean needsApproval(Reservation reservation) {
        return reservation.request().resources().stream()
                .flatMap(id -> book.findResource(id).stream())
                .anyMatch(resource -> resource.terms().needsApproval()
                        && !resource.ownership()
                                .owner()
                                .equals(reservation.request().holder().organisation()));
    }

    /// The owner says yes.
    public Outcome approve(ReservationId id) {
        return book.atomically(() -> step(
                id,
                before -> before.state() == ReservationState.HELD && before.isAsked()
                        ? change(before, confirmed(before))
                        : new Outcome.Refused(Said.wrongState(before))));
    }

    /// The owner says no.
    public Outcome decline(ReservationId id, Instant now) {
        return release(id, Ending.DECLINED, now);
    }

    /// Given back; who is there already has finished. What becomes free is offered to those who wait.
    public Outcome release(ReservationId id, Instant now) {
        return release(id, Ending.GIVEN_BACK, now);
    }

    /// Whoever had it is no longer of the organisation in whose name it was booked: it is given on, and he is
    /// told.
    public Outcome leave(ReservationId id, Instant now) {
        return release(id, Ending.HAS_LEFT, now);
    }

    /// Somebody who is named in another's booking is no longer of the organisation in whose name it was
    /// booked: the name is taken out and one fewer comes, or, when nobody else was to come, it is given on.
    /// Both are told, and whoever holds it can name somebody else.
    ///
    /// @return whether he was in it
    public boolean takeOut(ReservationId id, PersonId guest, Instant now) {
        return book.atomically(() -> {
            book.claimOffers();
            Optional<Reservation> found = book.findReservation(id)
                    .filter(one -> one.state().isLive() && !one.isOf(guest))
                    .filter(one -> one.request().use().people().contains(guest));
            if (found.isEmpty()) {
                return false;
            }
            Reservation before = found.get();
            int left = before.request().use().party() - 1;
            boolean isOut = left > 0
                    ? book.takeOut(id, guest)
                    : change(before, before.released(Ending.HAS_LEFT)) instanceof Outcome.Done;
            if (isOut && left == 0) {
                waiting.lapse(before);
            }
            if (isOut) {
                book.add(
                        new Notice(before.request().holder().person(), id, Said.guestLeft(before, left, rules.zone())));
                book.add(new Notice(guest, id, Said.takenOut(before, rules.zone())));
                waiting.offer(now);
            }
            return isOut;
        });
    }

    private Outcome release(ReservationId id, Ending why, Instant now) {
        return book.atomically(() -> {
            book.claimOffers();
            Outcome outcome = step(id, before -> {
                if (!before.state().isLive()) {
                    return new Outcome.Refused(Said.wrongState(before));
                }
                waiting.lapse(before);
                if (why == Ending.DECLINED) {
                    book.add(new Notice(before.request().holder().person(), id, Said.declined(before, rules.zone())));
                }
                if (why == Ending.HAS_LEFT) {
                    book.add(new Notice(before.request().holder().person(), id, Said.left(before, rules.zone())));
                }
                return change(
                        before,
                        before.state() == ReservationState.CHECKED_IN ? before.finished(now) : before.released(why));
            });
            waiting.offer(now);
            return outcome;
        });
    }

    /// They stand at the machine. Whether they may use it is asked again, for the time that is left.
    public Outcome checkIn(ReservationId id, Instant now) {
        Checks checks = checks();
        return book.atomically(() -> step(id, before -> {
            Interval during = before.during();
            if (before.state() != ReservationState.CONFIRMED) {
                return new Outcome.Refused(Said.wrongState(before));
            }
            Instant opens = during.from().minus(rules.early());
            if (now.isBefore(opens)) {
                return new Outcome.Refused(Said.tooEarly(opens, rules.zone()));
            }
            if (!now.isBefore(during.until())) {
                return new Outcome.Refused(Said.tooLate());
            }
            Instant from = now.isAfter(during.from()) ? now : during.from();
            List<Clearance.Reason> reasons = checks.clearances(before.request(), new Interval(from, during.until()));
            return reasons.isEmpty() ? change(before, before.checkedIn(now)) : new Outcome.Refused(reasons, List.of());
        }));
    }

    private Outcome step(ReservationId id, java.util.function.Function<Reservation, Outcome> decide) {
        Optional<Reservation> found = book.findReservation(id);
        return found.isEmpty() ? new Outcome.Refused(Said.unknownReservation()) : decide.apply(found.get());
    }

    /// Of two who take a step at once, one does.
    private Outcome change(Reservation before, Reservation after) {
        return book.change(before, after)
                ? new Outcome.Done(after)
                : new Outcome.Refused(
                        Said.wrongState(book.findReservation(before.id()).orElse(before)));
    }

    private Checks checks() {
        return new Checks(book.resources(), clearance, rules);
    }

    private Timetable look(Checks checks, List<ResourceId> resources, Interval during) {
        Interval wide = checks.occupied(resources, during);
        return new Timetable(wide, book.busy(resources, wide));
    }

    private Picking picking(Checks checks, List<List<Resource>> wanted, Interval window, Request.Use use) {
        return new Picking(look(checks, ids(wanted), window), wanted, checks.suiting(use), use.party());
    }

    private static List<ResourceId> ids(List<List<Resource>> wanted) {
        return wanted.stream()
                .flatMap(List::stream)
                .map(Resource::id)
                .distinct()
                .toList();
    }
}
