package learningfactory.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import learningfactory.booking.Desk;
import learningfactory.booking.HallBook;
import learningfactory.booking.HallRules;
import learningfactory.booking.Outcome;
import learningfactory.booking.Request;
import learningfactory.booking.Reservation;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.resource.Interval;
import learningfactory.resource.Mode;
import learningfactory.resource.ReservationId;
import learningfactory.resource.ResourceId;

/// Books at the desk as people do: holds, confirms, and comes.
final class FrontDesk {

    private static final Duration AHEAD = Duration.ofDays(9);
    private static final String SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private final SchoolYear year;
    private final HallBook book;
    private final Desk desk;
    private final String series;
    private final java.util.SplittableRandom chance;
    private int made;

    FrontDesk(DemoWorld world, String series) {
        this.year = world.year();
        this.book = world.books().hall().book();
        this.desk = new Desk(book, world.books().hall().clearance(), HallRules.in(year.zone()));
        this.series = series;
        this.chance = world.chance("desk " + series);
    }

    /// What somebody wants to have.
    ///
    /// @param title as the holder calls it
    /// @param session the occurrence of a course that it is for; empty when it is for none
    /// @param holder who books
    /// @param organisation for whom
    /// @param use how, and by whom
    /// @param during when
    /// @param resources what
    record Wanted(
            String title,
            String session,
            PersonId holder,
            OrganisationId organisation,
            Request.Use use,
            Interval during,
            List<ResourceId> resources) {

        static Wanted of(String title, Staff holder, Interval during, Request.Use use, String... resources) {
            return new Wanted(title, "", holder.id(), holder.at(), use, during, ids(resources));
        }
    }

    static List<ResourceId> ids(String... resources) {
        return Stream.of(resources).map(ResourceId::new).toList();
    }

    /// A group that is not named, with somebody who teaches.
    static Request.Use group(int party) {
        return new Request.Use(Mode.SUPERVISED, party, List.of());
    }

    /// Books it, well before the day; nothing when the hall is closed or somebody else has it.
    ///
    /// @throws IllegalStateException when a rule forbids it: the story would not be a believable one
    Optional<Reservation> book(Wanted wanted) {
        Duration wide = Duration.ofMinutes(30);
        if (!book.busy(wanted.resources(), wanted.during().widened(wide, wide)).isEmpty()) {
            return Optional.empty();
        }
        Request request = new Request(
                new Request.Holder(wanted.holder(), wanted.organisation()),
                new Request.Purpose(wanted.session(), wanted.title()),
                wanted.during(),
                wanted.resources(),
                wanted.use());
        Instant early = wanted.during().from().minus(AHEAD);
        Instant then = early.isAfter(year.now()) ? year.now() : early;
        Reservation held = done(
                desk.hold(new Reservation.Draft(new ReservationId(series + "-" + ++made), code(), ""), request, then),
                wanted);
        return Optional.of(done(desk.confirm(held.id(), then), wanted));
    }

    /// They come, some minutes after it has begun, unless that lies ahead.
    void come(Reservation reservation) {
        Instant then = reservation.during().from().plus(Duration.ofMinutes(chance.nextInt(8)));
        if (year.isPast(then)) {
            Outcome outcome = desk.checkIn(reservation.id(), then);
            if (outcome instanceof Outcome.Refused refused) {
                throw new IllegalStateException("Nobody is let in to %s: %s"
                        .formatted(reservation.request().purpose().title(), refused.reasons()));
            }
        }
    }

    /// They give it back some days before.
    void giveBack(Reservation reservation) {
        Instant then = reservation.during().from().minus(Duration.ofDays(2));
        if (year.isPast(then)) {
            desk.release(reservation.id(), then);
        }
    }

    private static Reservation done(Outcome outcome, Wanted wanted) {
        return switch (outcome) {
            case Outcome.Done done -> done.reservation();
            case Outcome.Refused refused ->
                throw new IllegalStateException("%s at %s is refused: %s"
                        .formatted(
                                wanted.title(),
                                wanted.during().from(),
                                refused.reasons().stream()
                                        .map(reason -> reason.why().en())
                                        .toList()));
        };
    }

    private String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            code.append(SIGNS.charAt(chance.nextInt(SIGNS.length())));
        }
        return code.toString().toUpperCase(Locale.ROOT);
    }
}
