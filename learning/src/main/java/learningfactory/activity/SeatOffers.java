package learningfactory.activity;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import learningfactory.words.Words;

/// Tells those who wait that a seat is kept for them, and until when.
public final class SeatOffers {
    private static final DateTimeFormatter NB = DateTimeFormatter.ofPattern("d.M.yyyy 'kl.' HH.mm", Locale.ROOT);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMM yyyy 'at' HH:mm", Locale.ENGLISH);

    private final ActivityBook book;
    private final Messenger messenger;
    private final ZoneId zone;

    /// Offers of the courses in this book.
    ///
    /// @param zone of the hall's clocks
    public SeatOffers(ActivityBook book, Messenger messenger, ZoneId zone) {
        this.book = book;
        this.messenger = messenger;
        this.zone = zone;
    }

    /// Settles every roll in which an offer is void by now: the seat goes to the next who waits. Done
    /// twice, or on two servers at once, it is done once.
    ///
    /// @return how many rolls were settled
    public int settle(Instant now) {
        return book.settle(now, before -> told(before, before.settled(now)));
    }

    /// The roll after a change; whom the change has offered a seat hears it.
    public Roll told(Roll before, Roll after) {
        for (Participation one : after.changesSince(before)) {
            boolean hadOffer = before.find(one.person())
                    .filter(was -> was.state() == Participation.State.OFFERED)
                    .isPresent();
            if (one.state() == Participation.State.OFFERED && !hadOffer) {
                one.offeredUntil()
                        .ifPresent(until ->
                                messenger.tell(one.person(), after.occurrence().id(), offered(after, until)));
            }
        }
        return after;
    }

    private Words offered(Roll roll, Instant until) {
        Words title = book.findActivity(roll.occurrence().activity())
                .map(Activity::title)
                .orElse(Words.NONE);
        return new Words(
                "Det ble en plass til deg på «%s». Svar innen %s."
                        .formatted(title.nb(), until.atZone(zone).format(NB)),
                "There is a seat for you in “%s”. Answer before %s."
                        .formatted(title.en(), until.atZone(zone).format(EN)));
    }
}
