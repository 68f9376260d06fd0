package learningfactory.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import learningfactory.booking.Reservation;
import learningfactory.booking.ReservationState;
import learningfactory.ledger.Agreement;
import learningfactory.ledger.Benefit;
import learningfactory.ledger.Contribution;
import learningfactory.ledger.Entry;
import learningfactory.ledger.EntryId;
import learningfactory.ledger.LedgerBook;
import learningfactory.ledger.Money;
import learningfactory.ledger.MoneyKind;
import learningfactory.ledger.Payment;
import learningfactory.ledger.Price;
import learningfactory.ledger.SharedCost;
import learningfactory.ledger.Statement;
import learningfactory.ledger.Use;
import learningfactory.network.OrganisationId;
import learningfactory.resource.Interval;
import learningfactory.resource.ResourceId;
import learningfactory.words.Words;

/// Who gave what, who used what, and what it cost whom, month by month; the months that are over are closed.
final class MoneyYear implements DemoStory {

    private static final long KRONE = 100;
    private static final List<String> PRICED =
            List.of("mill-1", "mill-2", "lathe-1", "robot-1", "weld-1", "cmm-1", "printer-1");

    @Override
    public Words title() {
        return new Words("regnskapet", "the ledger");
    }

    @Override
    public void tell(DemoWorld world) {
        world.books().as(Staff.ODD.id(), () -> agreed(world));
        for (YearMonth month : world.year().months()) {
            world.books().as(Staff.ODD.id(), () -> month(world, month));
        }
        YearMonth now = YearMonth.from(world.year().today());
        world.books().as(Staff.ODD.id(), () -> used(world, now));
    }

    private static LedgerBook book(DemoWorld world) {
        return world.books().network().ledger();
    }

    private static void agreed(DemoWorld world) {
        LocalDate since = world.year().months().getFirst().atDay(1).minusMonths(1);
        for (String machine : PRICED) {
            book(world).set(new Price(machine, "member", 450 * KRONE, since));
            book(world).set(new Price(machine, "training_company", 450 * KRONE, since));
            book(world).set(new Price(machine, "school", 0, since));
            book(world).set(new Price(machine, "county", 300 * KRONE, since));
        }
        TreeMap<OrganisationId, Integer> shares =
                new TreeMap<>(Map.of(Partners.SCHOOL, 400_000, Partners.ALUMINIUM, 350_000, Partners.TOOLS, 250_000));
        Courses.done(book(world).agree(new Agreement("mill-1", since, Optional.empty(), shares)));
    }

    private static void month(DemoWorld world, YearMonth month) {
        given(world, month);
        used(world, month);
        Agreement agreement = Agreement.holding(book(world).agreements(), "mill-1", month.atDay(1))
                .orElseThrow();
        append(
                world,
                SharedCost.byAgreement(
                                new EntryId("demo-service-" + month),
                                new Words("Service og verktøy, CNC-fres 1", "Service and tools, CNC mill 1"),
                                month.atDay(20),
                                18_400 * KRONE + month.getMonthValue() * 777L,
                                agreement)
                        .entry(Partners.HALL));
        paid(world, month);
        Courses.done(book(world).close(month));
    }

    private static void given(DemoWorld world, YearMonth month) {
        int number = month.getMonthValue();
        if (number % 6 == 1) {
            Partners.COMPANIES.forEach(company -> gift(
                    world,
                    "fee-" + company,
                    company,
                    MoneyKind.CASH,
                    25_000,
                    month,
                    "Medlemskontingent",
                    "Membership fee"));
        }
        if (number == 2) {
            gift(
                    world,
                    "grant",
                    Partners.COUNTY,
                    MoneyKind.GRANT,
                    600_000,
                    month,
                    "Tilskudd til kompetanseløft",
                    "Grant for competence");
        }
        if (number == 9) {
            gift(
                    world,
                    "robot",
                    Partners.ROBOTS,
                    MoneyKind.DISCOUNT,
                    180_000,
                    month,
                    "Rabatt på samarbeidende robot",
                    "Discount on a cobot");
        }
        gift(
                world,
                "material",
                Partners.ALUMINIUM,
                MoneyKind.IN_KIND,
                4_200,
                month,
                "Aluminium til øving",
                "Aluminium to practise on");
        if (number % 3 == 0) {
            EntryId talk = gift(
                    world,
                    "talk",
                    Partners.TOOLS,
                    MoneyKind.IN_KIND,
                    6_000,
                    month,
                    "Foredrag om verktøyslitasje",
                    "Talk on tool wear");
            Courses.done(book(world)
                    .report(new Benefit(talk, Partners.SCHOOL, 14, new Words("Vg2 hørte på", "Vg2 listened"))));
        }
    }

    private static EntryId gift(
            DemoWorld world,
            String id,
            OrganisationId giver,
            MoneyKind kind,
            long kroner,
            YearMonth month,
            String nb,
            String en) {
        EntryId entry = new EntryId("demo-%s-%s".formatted(id, month));
        append(
                world,
                new Contribution(entry, giver, new Money(kind, kroner * KRONE), month.atDay(10), new Words(nb, en))
                        .entry(Partners.HALL));
        return entry;
    }

    /// From the bookings that were used, machine by machine; named as the page names them, so that nothing is
    /// booked twice.
    private static void used(DemoWorld world, YearMonth month) {
        SchoolYear year = world.year();
        Interval all = new Interval(
                year.at(month.atDay(1), "00:00"), year.at(month.plusMonths(1).atDay(1), "00:00"));
        List<Price> prices = book(world).prices();
        for (Reservation one : world.books().hall().book().reservations(all)) {
            if (one.state() == ReservationState.COMPLETED || one.state() == ReservationState.NO_SHOW) {
                for (int number = 0; number < one.request().resources().size(); number++) {
                    use(world, one, number, prices);
                }
            }
        }
    }

    private static void use(DemoWorld world, Reservation one, int number, List<Price> prices) {
        ResourceId machine = one.request().resources().get(number);
        LocalDate day = one.during().from().atZone(world.year().zone()).toLocalDate();
        OrganisationId user = one.request().holder().organisation();
        Optional<Price> price = Price.holding(prices, machine.value(), roles(world, user, day), day);
        Use there = Use.of(
                new EntryId("use-%s-%d".formatted(one.id(), number)),
                user,
                machine.value(),
                day,
                Math.max(1, one.paidFor().toMinutes()));
        Use use = one.state() == ReservationState.NO_SHOW
                ? there.keptInVain(one.noShow().percent(machine))
                : there;
        price.flatMap(held -> use.entry(Partners.HALL, held)).ifPresent(entry -> append(world, entry));
    }

    private static List<String> roles(DemoWorld world, OrganisationId user, LocalDate day) {
        return world.books().people().organisations().findOrganisation(user).stream()
                .flatMap(one -> one.roles().stream())
                .filter(dated -> dated.during().contains(day))
                .map(dated -> dated.role().name().toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    /// Most pay what they owe; the welders are a month behind.
    private static void paid(DemoWorld world, YearMonth month) {
        for (OrganisationId payer : List.of(
                Partners.ALUMINIUM,
                Partners.TOOLS,
                Partners.ROBOTS,
                Partners.COUNTY,
                Partners.SCHOOL,
                Partners.OFFICE)) {
            List<Entry> entries =
                    book(world).entriesOf(payer, month.plusMonths(1).atDay(1));
            long owed = Statement.of(payer, month, entries).owedAfter().oere();
            if (owed > 0) {
                append(
                        world,
                        new Payment(
                                        new EntryId("demo-paid-%s-%s".formatted(payer, month)),
                                        payer,
                                        owed,
                                        month.atEndOfMonth())
                                .entry(Partners.HALL));
            }
        }
    }

    private static void append(DemoWorld world, Entry entry) {
        Courses.done(book(world).append(entry));
    }
}
