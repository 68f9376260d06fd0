package learningfactory.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import learningfactory.language.scenario.ReadScenario;
import learningfactory.language.scenario.ShippedScenarios;
import learningfactory.run.Entry;
import learningfactory.run.Script;
import learningfactory.session.EntryText;
import learningfactory.session.Session;
import learningfactory.session.SessionBook;
import learningfactory.session.SessionPlan;

/// What really stands in the database of a running server, read past that server; and the session as
/// anybody would have it again from there.
final class WrittenBook {

    private final String url;
    private final String user;
    private final String password;

    WrittenBook(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /// The database inside the program that runs on this folder.
    static WrittenBook in(Path data) throws IOException {
        List<String> lines = Files.readAllLines(postmaster(data));
        return new WrittenBook(
                "jdbc:postgresql://127.0.0.1:%s/postgres".formatted(lines.get(3).strip()),
                "factory",
                Files.readString(data.resolve("database/password")).strip());
    }

    /// The number of the server's first process.
    static long processId(Path data) throws IOException {
        return Long.parseLong(Files.readAllLines(postmaster(data)).getFirst().strip());
    }

    private static Path postmaster(Path data) {
        return data.resolve("database/cluster/postmaster.pid");
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    List<Entry> entries(String session, int group) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (Connection connection = open();
                PreparedStatement asked = connection.prepareStatement(
                        "select text from entry where session = ? and group_number = ? order by sequence")) {
            asked.setString(1, session);
            asked.setInt(2, group);
            try (ResultSet rows = asked.executeQuery()) {
                while (rows.next()) {
                    entries.add(EntryText.read(rows.getString(1)));
                }
            }
        }
        return entries;
    }

    /// All that was said in a group, in order.
    List<String> said(String session, int group) throws SQLException {
        return entries(session, group).stream()
                .filter(entry -> entry.what() instanceof Entry.Messaged)
                .map(entry -> ((Entry.Messaged) entry.what()).text())
                .toList();
    }

    /// The digest of a group's present run, replayed here from what is written there.
    String digest(SessionPlan plan, int group) throws SQLException {
        List<List<Entry>> all = new ArrayList<>();
        for (int number = 1; number <= plan.groups(); number++) {
            all.add(entries(plan.id(), number));
        }
        SessionBook kept = new SessionBook() {
            @Override
            public void append(String session, int number, List<Entry> entries) {
                throw new NotWritten("This book is only read.");
            }

            @Override
            public List<Entry> entries(String session, int number) {
                return all.get(number - 1);
            }
        };
        return Long.toHexString(
                Session.open(plan, script(plan.scenario()), kept).run(group).digest());
    }

    private static Script script(String scenario) {
        return switch (ShippedScenarios.read(scenario)) {
            case ReadScenario.Good good -> Script.of(good.scenario(), good.plant());
            case ReadScenario.Bad bad ->
                throw new IllegalStateException(bad.problems().toString());
        };
    }
}
