package learningfactory.server;

import java.util.List;
import java.util.UUID;
import learningfactory.demo.DemoWorld;
import learningfactory.demo.Demonstration;
import learningfactory.store.Database;
import learningfactory.store.DemonstrationMark;
import learningfactory.store.JdbcSessionBook;
import learningfactory.store.LessonBook;
import learningfactory.store.people.JdbcAccountBook;
import learningfactory.web.door.Codes;
import learningfactory.web.door.Passwords;
import learningfactory.web.live.LocalSessionHost;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Fills an empty database with the demonstration, before the doors open.
final class Filling {

    /// Work of one password check, as at the door: 2¹² rounds.
    private static final int PASSWORD_STRENGTH = 12;

    private Filling() {}

    /// Fills it.
    ///
    /// @return the ways in
    /// @throws CannotStart when somebody has left something there already
    static List<Demonstration.SignIn> of(Database database, ServerOptions options) {
        DemonstrationMark mark = new DemonstrationMark(database);
        if (mark.isSet()) {
            throw new CannotStart(options.say(
                    "Demonstrasjonen er her alt.\n" + "Start kanskje uten --demo, eller med en annen --data for en ny.",
                    "The demonstration is here already.\n"
                            + "Maybe start without --demo, or with another --data for a fresh one."));
        }
        if (mark.hasData()) {
            throw new CannotStart(options.say(
                    "Her er det alt data, og --demo fyller bare en tom database.\n"
                            + "Start kanskje uten --demo, eller med en annen --data.",
                    "There is data here already, and --demo fills an empty database only.\n"
                            + "Maybe start without --demo, or with another --data."));
        }
        mark.set();
        JdbcSessionBook book = new JdbcSessionBook(database, UUID.randomUUID().toString());
        Codes codes = new Codes();
        PasswordEncoder encoder = new BCryptPasswordEncoder(PASSWORD_STRENGTH);
        try (LocalSessionHost host = new LocalSessionHost(
                new KeptLessons(new LessonBook(database)), book, new KeptSessions(book), codes::code, () -> 0)) {
            return Demonstration.tell(new DemoWorld(
                    new JdbcAccountBook(database),
                    host,
                    password -> Passwords.encoded(encoder, password),
                    login -> "%s-%s-%s".formatted(login, codes.code(), codes.code())));
        }
    }
}
