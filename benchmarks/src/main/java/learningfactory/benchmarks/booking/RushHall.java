package learningfactory.benchmarks.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import learningfactory.booking.Clearance;
import learningfactory.booking.Desk;
import learningfactory.booking.HallRules;
import learningfactory.booking.Outcome;
import learningfactory.booking.Request;
import learningfactory.booking.Reservation;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.resource.Interval;
import learningfactory.resource.Mode;
import learningfactory.resource.Opening;
import learningfactory.resource.Ownership;
import learningfactory.resource.ReservationId;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.resource.ResourceKind;
import learningfactory.resource.RiskClass;
import learningfactory.store.Database;
import learningfactory.store.booking.JdbcHallBook;
import learningfactory.words.Words;

/// A hall of twenty machines with a full week, and the class that rushes at it.
final class RushHall {
    private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");
    private static final Instant NOW = Instant.parse("2027-01-04T05:00:00Z");
    private static final int MACHINES = 20;
    private static final int HOURS_A_DAY = 12;

    private final JdbcHallBook book;
    private final Desk desk;
    private int rounds;

    RushHall(Database database) {
        this.book = new JdbcHallBook(database);
        this.desk = new Desk(book, question -> new Clearance.Answer.Cleared(), HallRules.in(ZONE));
    }

    /// What one round took.
    ///
    /// @param nanos of every client, from the start signal to the answer
    record Round(List<Long> nanos, long winnerNanos, int winners, int told) {
        boolean isRight() {
            return winners == 1 && told == nanos.size() - 1;
        }
    }

    /// Machines, and a week in which every other hour of most of them is taken.
    void furnish() {
        for (int i = 0; i < MACHINES; i++) {
            book.put(machine(i));
        }
        for (int i = 1; i < MACHINES; i++) {
            for (int hour = 0; hour < 5 * HOURS_A_DAY; hour += 2) {
                desk.hold(draft(), request("filler", i, hour(hour)), NOW);
            }
        }
    }

    private static Resource machine(int number) {
        return new Resource(
                new ResourceId("mill-" + number),
                "label-" + number,
                new Resource.Description(
                        ResourceKind.MACHINE,
                        new Words("Fres " + number, "Mill " + number),
                        "family-" + number / 4,
                        RiskClass.HIGH,
                        2,
                        Optional.empty(),
                        List.of()),
                new Resource.Terms(
                        List.of(Mode.values()),
                        List.of(),
                        List.of(),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(5),
                        false,
                        false),
                Opening.days(ZONE, 1, 7, LocalTime.of(7, 0), LocalTime.of(19, 0)),
                new Ownership(new OrganisationId("hall"), List.of()),
                false);
    }

    private static Interval hour(int number) {
        Instant day = NOW.plus(Duration.ofDays(number / HOURS_A_DAY));
        return Interval.of(day.plus(Duration.ofMinutes(65 + 60L * (number % HOURS_A_DAY))), Duration.ofMinutes(45));
    }

    private static Reservation.Draft draft() {
        return new Reservation.Draft(new ReservationId(UUID.randomUUID().toString()), "CODE", "");
    }

    private static Request request(String person, int machine, Interval during) {
        return new Request(
                new Request.Holder(new PersonId(person), new OrganisationId("school")),
                new Request.Purpose("", ""),
                during,
                List.of(new ResourceId("mill-" + machine)),
                new Request.Use(Mode.SOLO, 1, List.of(new PersonId(person))));
    }

    /// All want the next hour of the first machine at once.
    Round round() {
        Interval wanted = hour(rounds++);
        List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger winners = new AtomicInteger();
        AtomicInteger told = new AtomicInteger();
        AtomicLong winnerNanos = new AtomicLong();
        CountDownLatch ready = new CountDownLatch(BookingRush.CLIENTS);
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> clients = new ArrayList<>();
        for (int client = 0; client < BookingRush.CLIENTS; client++) {
            Request request = request("p" + client, 0, wanted);
            clients.add(Thread.startVirtualThread(() -> {
                ready.countDown();
                await(start);
                long began = System.nanoTime();
                Outcome outcome = desk.hold(draft(), request, NOW);
                long took = System.nanoTime() - began;
                nanos.add(took);
                switch (outcome) {
                    case Outcome.Done done -> {
                        winners.incrementAndGet();
                        winnerNanos.set(took);
                    }
                    case Outcome.Refused refused ->
                        told.addAndGet(refused.alternatives().isEmpty() ? 0 : 1);
                }
            }));
        }
        await(ready);
        start.countDown();
        clients.forEach(RushHall::join);
        return new Round(List.copyOf(nanos), winnerNanos.get(), winners.get(), told.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("The rush was stopped.", stopped);
        }
    }

    private static void join(Thread client) {
        try {
            client.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("The rush was stopped.", stopped);
        }
    }
}
