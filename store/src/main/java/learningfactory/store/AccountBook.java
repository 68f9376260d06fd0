package learningfactory.store;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;

/// The accounts. Names differ in more than upper and lower case.
public final class AccountBook {

    private static final RowMapper<Account> ACCOUNT = (row, number) -> new Account(
            row.getString("id"),
            row.getString("name"),
            row.getString("password_hash"),
            row.getBoolean("is_administrator"));

    private final Database database;

    /// The accounts in this database.
    public AccountBook(Database database) {
        this.database = database;
    }

    /// All accounts, by name.
    public List<Account> accounts() {
        return database.client()
                .sql("select * from account order by lower(name)")
                .query(ACCOUNT)
                .list();
    }

    /// Whether nobody has an account yet.
    public boolean isEmpty() {
        return database.client()
                .sql("select 1 from account limit 1")
                .query()
                .listOfRows()
                .isEmpty();
    }

    /// The account of this name.
    public Optional<Account> findAccount(String name) {
        return database.client()
                .sql("select * from account where lower(name) = lower(:name)")
                .param("name", name)
                .query(ACCOUNT)
                .optional();
    }

    /// The account with this id.
    public Optional<Account> findById(String id) {
        return database.client()
                .sql("select * from account where id = :id")
                .param("id", id)
                .query(ACCOUNT)
                .optional();
    }

    /// Adds an account.
    ///
    /// @return whether the name was free
    public boolean add(Account account) {
        try {
            insert(account);
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /// Adds the very first account; of many who try at once, one wins.
    ///
    /// @return whether there was none before
    public boolean addFirst(Account account) {
        return Boolean.TRUE.equals(database.transaction().execute(status -> {
            database.client().sql("lock table account in exclusive mode").update();
            if (!isEmpty()) {
                return false;
            }
            insert(account);
            return true;
        }));
    }

    private void insert(Account account) {
        database.client()
                .sql("insert into account (id, name, password_hash, is_administrator)"
                        + " values (:id, :name, :hash, :administrator)")
                .param("id", account.id())
                .param("name", account.name())
                .param("hash", account.passwordHash())
                .param("administrator", account.isAdministrator())
                .update();
    }
}
