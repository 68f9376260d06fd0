package learningfactory.web;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import learningfactory.network.Account;
import learningfactory.network.AccountBook;
import learningfactory.network.PersonId;
import learningfactory.web.door.DatabaseAway;
import org.jspecify.annotations.Nullable;

/// What those who lead sessions are called. A name is asked for at most once a minute, since pictures
/// change ten times a second; whoever is erased is nameless a minute later.
final class Leaders {

    private static final long LIFE_NANOS = 60_000_000_000L;

    private final AccountBook accounts;
    private final LongSupplier nanoTime;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(Optional<String> name, long untilNanos) {}

    Leaders(AccountBook accounts, LongSupplier nanoTime) {
        this.accounts = accounts;
        this.nanoTime = nanoTime;
    }

    /// The name of the account with this id; none for a participant, or one who is erased.
    Optional<String> findName(String id) {
        long now = nanoTime.getAsLong();
        return known.compute(
                        id,
                        (asked, before) ->
                                isFresh(before, now) ? before : new Known(name(asked, before), now + LIFE_NANOS))
                .name();
    }

    private static boolean isFresh(@Nullable Known before, long now) {
        return before != null && now - before.untilNanos() < 0;
    }

    /// While the database is away he is called as before, and nobody's picture is lost.
    private Optional<String> name(String id, @Nullable Known before) {
        try {
            return name(id);
        } catch (RuntimeException failed) {
            if (DatabaseAway.isBehind(failed)) {
                return before == null ? Optional.empty() : before.name();
            }
            throw failed;
        }
    }

    private Optional<String> name(String id) {
        return PersonId.find(id)
                .flatMap(accounts::findAccount)
                .map(Account::name)
                .filter(name -> !name.isEmpty());
    }
}
