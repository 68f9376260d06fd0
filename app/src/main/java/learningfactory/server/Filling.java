package learningfactory.server;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import learningfactory.booking.HallBook;
import learningfactory.competence.AuthorisationClearance;
import learningfactory.demo.DemoWorld;
import learningfactory.demo.Demonstration;
import learningfactory.demo.RememberedHall;
import learningfactory.demo.SchoolYear;
import learningfactory.demo.YearBooks;
import learningfactory.joints.JoinedFacts;
import learningfactory.joints.KeptProgrammes;
import learningfactory.joints.KeptStageFacts;
import learningfactory.joints.PlayedRuns;
import learningfactory.placement.PathwayBook;
import learningfactory.store.Database;
import learningfactory.store.DemonstrationMark;
import learningfactory.store.JdbcSessionBook;
import learningfactory.store.LessonBook;
import learningfactory.store.activity.JdbcActivityBook;
import learningfactory.store.activity.JdbcLedgerBook;
import learningfactory.store.activity.JdbcNeedBook;
import learningfactory.store.activity.JdbcProjectBook;
import learningfactory.store.activity.JdbcVisitBook;
import learningfactory.store.booking.JdbcHallBook;
import learningfactory.store.competence.JdbcAttestationBook;
import learningfactory.store.competence.JdbcCurriculumBook;
import learningfactory.store.competence.JdbcEvidenceBook;
import learningfactory.store.competence.JdbcPathwayBook;
import learningfactory.store.competence.JdbcPlayerBook;
import learningfactory.store.competence.JdbcTrainingPlanBook;
import learningfactory.store.people.JdbcAccountBook;
import learningfactory.store.people.JdbcOrganisationBook;
import learningfactory.store.people.JdbcPersonBook;
import learningfactory.web.door.Codes;
import learningfactory.web.live.LocalSessionHost;

/// Fills an empty database with the demonstration, before the doors open.
final class Filling {

    private Filling() {}

    /// Fills it.
    ///
    /// @param storage that may still be opening: passwords are hashed meanwhile
    /// @param clock says which year it is
    /// @param progress hears what is being told, and which share of all is behind
    /// @return the ways in
    /// @throws CannotStart when somebody has left something there already
    static List<Demonstration.SignIn> of(
            Storage storage, ServerOptions options, Clock clock, BiConsumer<String, Double> progress) {
        try (FreshPasswords passwords = new FreshPasswords(Demonstration.logins())) {
            Database database = storage.database();
            DemonstrationMark mark = marked(database, options);
            DemoWorld.Keys keys = new DemoWorld.Keys(passwords::hash, passwords::of, options.language());
            List<Demonstration.SignIn> signIns;
            try (Database hasty = database.inHaste();
                    LocalSessionHost host = host(hasty, clock.getZone())) {
                DemoWorld world = new DemoWorld(books(hasty, options, clock), year(clock), lessons(hasty, host), keys);
                signIns = Demonstration.tell(
                        world,
                        (what, share) -> progress.accept(
                                options.say("Fyller et år: " + what.nb(), "Filling a year: " + what.en()), share));
            }
            mark.told();
            return signIns;
        }
    }

    private static LocalSessionHost host(Database database, ZoneId zone) {
        JdbcSessionBook book = new JdbcSessionBook(database, UUID.randomUUID().toString());
        Codes codes = new Codes();
        return new LocalSessionHost(
                new KeptLessons(new LessonBook(database)), book, new KeptSessions(book, zone), codes::code, () -> 0);
    }

    /// Whoever plays signed in finds the run in the passport, as in any other year.
    private static DemoWorld.Lessons lessons(Database database, LocalSessionHost host) {
        PlayedRuns runs = new PlayedRuns(new JdbcPlayerBook(database), host, new JdbcEvidenceBook(database));
        return new DemoWorld.Lessons(host, runs, runs::handIn);
    }

    /// Once and for all; what was cut off in the folder's own database begins anew. In a database by address
    /// there may be what is not ours.
    private static DemonstrationMark marked(Database database, ServerOptions options) {
        DemonstrationMark mark = new DemonstrationMark(database);
        if (options.database().isEmpty() && mark.isLeftHalfTold()) {
            database.startAnew();
        }
        if (mark.isSet()) {
            throw new CannotStart(mark.isTold() ? hereAlready(options) : cutOff(options));
        }
        if (mark.hasData()) {
            throw new CannotStart(options.say(
                    "Her er det alt data, og --demo fyller bare en tom database.\n"
                            + "Start kanskje uten --demo, eller med en annen --data.",
                    "There is data here already, and --demo fills an empty database only.\n"
                            + "Maybe start without --demo, or with another --data."));
        }
        mark.set();
        return mark;
    }

    private static String hereAlready(ServerOptions options) {
        return options.say(
                "Demonstrasjonen er her alt.\n" + "Start kanskje uten --demo, eller med en annen --data for en ny.",
                "The demonstration is here already.\n"
                        + "Maybe start without --demo, or with another --data for a fresh one.");
    }

    private static String cutOff(ServerOptions options) {
        String where = options.database().isPresent()
                ? options.say("lag databasen på nytt", "make the database anew")
                : options.say("slett mappen %s", "delete the folder %s").formatted(options.data());
        return options.say(
                        "Fyllingen av demonstrasjonen ble avbrutt, så bare en del av året er her, og alt er oppdiktet.\n"
                                + "Kanskje: %s, og start med --demo igjen.",
                        "The filling of the demonstration was cut off: only a part of the year is here, all made up.\n"
                                + "Maybe %s, and start with --demo again.")
                .formatted(where);
    }

    private static SchoolYear year(Clock clock) {
        return new SchoolYear(LocalDate.now(clock), clock.instant().truncatedTo(ChronoUnit.SECONDS), clock.getZone());
    }

    /// The same books, joined as the doors join them.
    private static YearBooks books(Database database, ServerOptions options, Clock clock) {
        ZoneId zone = clock.getZone();
        JdbcPersonBook persons = new JdbcPersonBook(database);
        JdbcAccountBook accounts = new JdbcAccountBook(database, clock);
        JdbcOrganisationBook organisations = new JdbcOrganisationBook(database);
        JoinedFacts.Staff staff = new JoinedFacts.Staff(accounts, organisations, clock);
        JdbcActivityBook activities = new JdbcActivityBook(database);
        JdbcAttestationBook attestations = new JdbcAttestationBook(database);
        HallBook hall = new RememberedHall(new JdbcHallBook(database));
        JdbcCurriculumBook curricula = new JdbcCurriculumBook(database);
        JdbcEvidenceBook evidence = new JdbcEvidenceBook(database);
        KeptProgrammes programmes = KeptProgrammes.in(options.data().resolve("programmes"));
        PathwayBook pathways = new JdbcPathwayBook(database, programmes::find);
        return new YearBooks(
                database,
                new YearBooks.People(organisations, persons, accounts),
                new YearBooks.Bookings(
                        hall,
                        new AuthorisationClearance(
                                attestations, JoinedFacts.of(hall, activities, persons, staff, zone), zone)),
                new YearBooks.Learning(
                        activities,
                        new JdbcVisitBook(database),
                        curricula,
                        evidence,
                        attestations,
                        pathways,
                        new JdbcTrainingPlanBook(database),
                        new KeptStageFacts(
                                pathways,
                                new KeptStageFacts.Proof(curricula, evidence, attestations),
                                new KeptStageFacts.Network(persons, organisations, zone))),
                new YearBooks.Network(
                        new JdbcNeedBook(database), new JdbcProjectBook(database), new JdbcLedgerBook(database)));
    }
}
