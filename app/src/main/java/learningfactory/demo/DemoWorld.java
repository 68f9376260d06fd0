package learningfactory.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import learningfactory.network.AccountBook;
import learningfactory.network.PersonId;
import learningfactory.session.SessionHost;
import learningfactory.web.live.LocalSessionHost;

/// The doors through which the stories go, and what they pass on to each other.
public final class DemoWorld {

    /// Who leads the lessons of the stories.
    static final PersonId KARI = new PersonId("demo-kari");

    private final AccountBook accounts;
    private final LocalSessionHost sessions;
    private final UnaryOperator<String> hash;
    private final UnaryOperator<String> password;
    private final List<Demonstration.SignIn> signIns = new ArrayList<>();

    /// The doors.
    ///
    /// @param sessions a host whose clock stands still: time passes only where a story says so, and so every
    ///     demonstration is the same
    /// @param hash the slow hash of a password
    /// @param password a fresh password for a login
    public DemoWorld(
            AccountBook accounts,
            LocalSessionHost sessions,
            UnaryOperator<String> hash,
            UnaryOperator<String> password) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.hash = hash;
        this.password = password;
    }

    AccountBook accounts() {
        return accounts;
    }

    SessionHost sessions() {
        return sessions;
    }

    /// The lesson of a session, made ready.
    learningfactory.session.Script script(String session) {
        return sessions.script(session);
    }

    /// A fresh password's hash; the password itself is told to whoever started the demonstration.
    String hashOfFreshPassword(String login, String what) {
        String fresh = password.apply(login);
        signIns.add(new Demonstration.SignIn(login, fresh, what));
        return hash.apply(fresh);
    }

    List<Demonstration.SignIn> signIns() {
        return List.copyOf(signIns);
    }
}
