package learningfactory.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import learningfactory.booking.Closing;
import learningfactory.booking.Concerned;
import learningfactory.booking.HallBook;
import learningfactory.booking.HallRules;
import learningfactory.booking.Reservation;
import learningfactory.booking.Sweep;
import learningfactory.resource.Blackout;
import learningfactory.resource.Interval;
import learningfactory.resource.ReservationId;
import learningfactory.resource.ResourceId;
import learningfactory.words.Words;

/// A year of the hall: classes in the mornings, companies in the afternoons, adults in the evenings; quiet
/// in holidays, exams in early summer, and a machine that breaks now and then.
final class HallUse implements DemoStory {

    private static final int OUT_OF_A_HUNDRED_STAY_AWAY = 3;
    private static final int OUT_OF_A_HUNDRED_GIVE_BACK = 5;
    private static final int OUT_OF_A_HUNDRED_DO_NOT_BOOK = 14;

    @Override
    public Words title() {
        return new Words("et år med bestillinger", "a year of bookings");
    }

    @Override
    public void tell(DemoWorld world) {
        FrontDesk desk = new FrontDesk(world, "demo-use");
        SplittableRandom chance = world.chance("hall use");
        List<LocalDate> mondays = world.year().mondays();
        for (int week = 0; week < mondays.size(); week += 4) {
            List<LocalDate> month = mondays.subList(week, Math.min(mondays.size(), week + 4));
            world.books().as(Staff.ODD.id(), () -> month.forEach(monday -> week(world, desk, chance, monday)));
        }
        world.books().as(Staff.ODD.id(), () -> sweep(world));
    }

    private static void week(DemoWorld world, FrontDesk desk, SplittableRandom chance, LocalDate monday) {
        List<Reservation> booked = new ArrayList<>();
        for (Habit habit : Habit.ALL) {
            LocalDate day = monday.plusDays(habit.day().getValue() - 1L);
            boolean isWanted = chance.nextInt(100) >= OUT_OF_A_HUNDRED_DO_NOT_BOOK;
            if (isWanted && habit.days().contains(world.year().kind(day))) {
                Interval during = world.year().between(day, habit.from(), habit.until());
                desk.book(FrontDesk.Wanted.of(
                                habit.title(),
                                habit.holder(),
                                during,
                                habit.use(),
                                habit.resources().toArray(String[]::new)))
                        .ifPresent(booked::add);
            }
        }
        breakdown(world, chance, monday);
        HallBook book = world.books().hall().book();
        Set<ReservationId> live =
                book.reservations(Interval.of(world.year().at(monday, "00:00"), Duration.ofDays(7))).stream()
                        .filter(one -> one.state().isLive())
                        .map(Reservation::id)
                        .collect(Collectors.toSet());
        for (Reservation one : booked) {
            boolean isStill = live.contains(one.id());
            int fate = chance.nextInt(100);
            if (isStill && fate < OUT_OF_A_HUNDRED_GIVE_BACK) {
                desk.giveBack(one);
            } else if (isStill && fate >= OUT_OF_A_HUNDRED_GIVE_BACK + OUT_OF_A_HUNDRED_STAY_AWAY) {
                desk.come(one);
            }
        }
    }

    /// Some weeks something breaks or is looked after; whoever had booked it is told.
    private static void breakdown(DemoWorld world, SplittableRandom chance, LocalDate monday) {
        int luck = chance.nextInt(12);
        List<String> often = List.of("robot-1", "weld-1", "printer-1", "lathe-2");
        String machine = often.get(chance.nextInt(often.size()));
        LocalDate day = monday.plusDays(chance.nextInt(4));
        boolean isAhead = monday.isAfter(world.year().today());
        if (luck == 0 && !isAhead) {
            close(world, machine, world.year().between(day, "09:00", "20:00"), Blackout.Kind.FAULT, FAULT);
        } else if (luck == 1) {
            close(world, machine, world.year().between(day, "07:00", "15:00"), Blackout.Kind.MAINTENANCE, SERVICE);
        }
    }

    private static final Words FAULT = new Words(
            "Feil på en følerkabel. Delen er bestilt og ventes i morgen.",
            "A sensor cable has failed. The part is ordered and expected tomorrow.");
    private static final Words SERVICE = new Words("Årlig service etter planen.", "Yearly service as planned.");

    static void close(DemoWorld world, String machine, Interval during, Blackout.Kind kind, Words why) {
        HallBook book = world.books().hall().book();
        ReservationId id = new ReservationId(
                "demo-closed-%s-%d".formatted(machine, during.from().getEpochSecond()));
        new Closing(book, HallRules.in(world.year().zone()), Concerned.NOBODY)
                .close(new Blackout(id, Optional.of(new ResourceId(machine)), during, kind, why, ""));
    }

    /// What time has done by now: uses are over, and who did not come has lost the time.
    private static void sweep(DemoWorld world) {
        HallBook book = world.books().hall().book();
        HallRules rules = HallRules.in(world.year().zone());
        new Sweep(
                        book,
                        new learningfactory.booking.Desk(
                                book, world.books().hall().clearance(), rules))
                .at(world.year().now());
        Interval ahead = Interval.of(world.year().at(world.year().monday(-1), "07:00"), Duration.ofHours(33));
        close(world, "press-1", ahead, Blackout.Kind.MAINTENANCE, SERVICE);
    }
}
