package learningfactory.store.people;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import learningfactory.network.Account;
import learningfactory.network.AccountBook;
import learningfactory.network.AccountRole;
import learningfactory.network.HeldRole;
import learningfactory.network.Invitation;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.network.RoleAt;
import learningfactory.network.Span;
import learningfactory.store.Database;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionCallback;

/// The accounts in PostgreSQL. Logins differ in more than upper and lower case.
public final class JdbcAccountBook implements AccountBook {

    private static final String ACCOUNTS = """
            select account.id, account.name as login, person.name, account.password_hash, account.locked, account.closed,
                   greatest(account.valid_since, timestamptz 'epoch') as valid_since, person.state,
                   array(select role || '@' || organisation
                         from account_role join organisation on organisation.id = account_role.organisation
                         where account_role.person = account.id and organisation.state = 'active'
                           and from_day <= :today and (until_day is null or until_day > :today)
                         order by organisation, role) as roles
            from identity.account join identity.person on person.id = account.id
            """;

    /// The rows of a role that are not over on a day.
    private static final String HELD = "where person = :person and organisation = :organisation and role = :role"
            + " and (until_day is null or until_day > :day)";

    private static final String ROLES = "select person, role, organisation, from_day, until_day from account_role ";

    private final Database database;
    private final Clock clock;

    /// The accounts in this database, by the days of UTC.
    public JdbcAccountBook(Database database) {
        this(database, Clock.systemUTC());
    }

    /// The accounts in this database.
    ///
    /// @param clock says which day it is in the hall, because roles have their days
    public JdbcAccountBook(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public boolean isEmpty() {
        return sql("select 1 from identity.account limit 1")
                .query()
                .listOfRows()
                .isEmpty();
    }

    @Override
    public List<Account> accounts() {
        return accounts("order by lower(account.name), account.id")
                .query(JdbcAccountBook::account)
                .list();
    }

    @Override
    public Optional<Account> findByLogin(String login) {
        return accounts("where lower(account.name) = lower(:login)")
                .param("login", login)
                .query(JdbcAccountBook::account)
                .optional();
    }

    @Override
    public Optional<Account> findAccount(PersonId person) {
        return accounts("where account.id = :id")
                .param("id", person.value())
                .query(JdbcAccountBook::account)
                .optional();
    }

    @Override
    public boolean add(Account account) {
        return inOne(() -> {
            insert(account);
            return true;
        });
    }

    @Override
    public boolean addFirst(Account account) {
        return inOne(() -> {
            sql("lock table identity.account in exclusive mode").update();
            if (!isEmpty()) {
                return false;
            }
            insert(account);
            return true;
        });
    }

    private boolean inOne(BooleanSupplier work) {
        return inOne(status -> work.getAsBoolean());
    }

    private boolean inOne(TransactionCallback<Boolean> work) {
        try {
            return Boolean.TRUE.equals(database.transaction().execute(work));
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    private void insert(Account account) {
        sql("insert into identity.person (id, name) values (:id, :name) on conflict do nothing")
                .param("id", account.id().value())
                .param("name", account.name())
                .update();
        insertAccount(account);
        account.roles().forEach(role -> give(account.id(), role));
    }

    private void insertAccount(Account account) {
        int added = sql("insert into identity.account (id, name, password_hash) values (:id, :login, :hash)")
                .param("id", account.id().value())
                .param("login", account.login().isEmpty() ? null : account.login())
                .param("hash", account.passwordHash().isEmpty() ? null : account.passwordHash())
                .update();
        if (added == 0) {
            throw new DuplicateKeyException("The person (%s) was erased.".formatted(account.id()));
        }
    }

    @Override
    public void setPassword(PersonId person, String passwordHash, Instant now) {
        sql("update identity.account set password_hash = :hash, valid_since = :now where id = :id and closed is null")
                .params(Map.of("id", person.value(), "hash", passwordHash, "now", moment(now)))
                .update();
    }

    @Override
    public void setLocked(PersonId person, boolean isLocked, Instant now) {
        sql("update identity.account set locked = case when :locked then :now end, valid_since = :now where id = :id")
                .params(Map.of("id", person.value(), "locked", isLocked, "now", moment(now)))
                .update();
    }

    @Override
    public void close(PersonId person, Instant now) {
        database.transaction().executeWithoutResult(status -> {
            Map<String, Object> whom = Map.of("id", person.value(), "now", moment(now));
            sql("update identity.account set name = null, password_hash = null, closed = :now, valid_since = :now"
                            + " where id = :id and closed is null")
                    .params(whom)
                    .update();
            sql("delete from identity.login where person = :id")
                    .param("id", person.value())
                    .update();
            sql("update identity.invitation set used = :now where person = :id and used is null")
                    .params(whom)
                    .update();
        });
    }

    @Override
    public void give(PersonId person, RoleAt role) {
        give(person, role, today());
    }

    /// What begins later still is part of it then.
    @Override
    public void give(PersonId person, RoleAt role, LocalDate from) {
        Map<String, Object> words = words(person, role, from);
        database.transaction().executeWithoutResult(status -> {
            sql("delete from account_role " + HELD + " and from_day > :day")
                    .params(words)
                    .update();
            int lasting = sql("update account_role set until_day = null " + HELD)
                    .params(words)
                    .update();
            if (lasting == 0) {
                sql("insert into account_role (person, organisation, role, from_day)"
                                + " values (:person, :organisation, :role, :day) on conflict do nothing")
                        .params(words)
                        .update();
            }
        });
    }

    @Override
    public boolean end(PersonId person, RoleAt role, LocalDate from, LocalDate until) {
        String ending = from.isBefore(until)
                ? "update account_role set until_day = :until " + HELD + " and from_day = :from and not exists"
                        + " (select from account_role " + HELD + " and from_day > :from and from_day < :until)"
                : "delete from account_role " + HELD + " and from_day = :from";
        return sql(ending)
                        .params(words(person, role, today()))
                        .param("from", from)
                        .param("until", until)
                        .update()
                == 1;
    }

    @Override
    public void take(PersonId person, RoleAt role) {
        Map<String, Object> words = words(person, role, today());
        database.transaction().executeWithoutResult(status -> {
            sql("delete from account_role " + HELD + " and from_day >= :day")
                    .params(words)
                    .update();
            sql("update account_role set until_day = :day " + HELD)
                    .params(words)
                    .update();
        });
    }

    @Override
    public List<RoleAt> roles(PersonId person) {
        LocalDate today = today();
        return heldRoles(person).stream()
                .filter(held -> held.during().contains(today))
                .map(HeldRole::role)
                .sorted(Comparator.comparing((RoleAt role) -> role.organisation())
                        .thenComparing(role -> Code.of(role.role())))
                .toList();
    }

    @Override
    public List<HeldRole> heldRoles(PersonId person) {
        return sql(ROLES + "where person = :person order by from_day, organisation, role")
                .param("person", person.value())
                .query((row, number) -> held(row))
                .list();
    }

    @Override
    public Map<PersonId, List<HeldRole>> heldRoles(Collection<PersonId> people) {
        Map<PersonId, List<HeldRole>> all = new HashMap<>();
        sql(ROLES + "where person = any (:people) order by from_day, organisation, role")
                .param("people", people.stream().map(PersonId::value).toArray(String[]::new))
                .query((ResultSet row) -> {
                    all.computeIfAbsent(new PersonId(row.getString("person")), fresh -> new ArrayList<>())
                            .add(held(row));
                });
        return all;
    }

    @Override
    public Map<PersonId, Account> accounts(Collection<PersonId> people) {
        return accounts("where account.id = any (:people)")
                .param("people", people.stream().map(PersonId::value).toArray(String[]::new))
                .query(JdbcAccountBook::account)
                .list()
                .stream()
                .collect(Collectors.toMap(Account::id, one -> one));
    }

    @Override
    public SortedMap<PersonId, List<HeldRole>> heldRolesAt(OrganisationId organisation) {
        return byPerson(sql(ROLES + "where organisation = :organisation order by from_day, role")
                .param("organisation", organisation.value()));
    }

    @Override
    public SortedMap<PersonId, List<HeldRole>> heldRolesEnding(Span days) {
        return byPerson(sql(ROLES + "where until_day >= :from and (:until::date is null or until_day < :until)"
                        + " order by from_day, organisation, role")
                .param("from", days.from())
                .param("until", days.until().orElse(null)));
    }

    private static SortedMap<PersonId, List<HeldRole>> byPerson(JdbcClient.StatementSpec asked) {
        SortedMap<PersonId, List<HeldRole>> all = new TreeMap<>();
        asked.query((ResultSet row) -> {
            all.computeIfAbsent(new PersonId(row.getString("person")), fresh -> new ArrayList<>())
                    .add(held(row));
        });
        return all;
    }

    private static HeldRole held(ResultSet row) throws SQLException {
        Date until = row.getDate("until_day");
        return new HeldRole(
                new RoleAt(
                        Code.read(AccountRole.class, row.getString("role")),
                        new OrganisationId(row.getString("organisation"))),
                new Span(
                        row.getDate("from_day").toLocalDate(),
                        Optional.ofNullable(until).map(Date::toLocalDate)));
    }

    @Override
    public Optional<Account> findBySubject(String issuer, String subject) {
        return accounts(
                        "join identity.login on login.person = account.id where login.issuer = :issuer and login.subject = :subject")
                .params(Map.of("issuer", issuer, "subject", subject))
                .query(JdbcAccountBook::account)
                .optional();
    }

    @Override
    public boolean link(PersonId person, String issuer, String subject) {
        return database.asActor(person, () -> insert(person, issuer, subject));
    }

    private boolean insert(PersonId person, String issuer, String subject) {
        return sql("insert into identity.login (issuer, subject, person) values (:issuer, :subject, :person)"
                                + " on conflict do nothing")
                        .params(Map.of("issuer", issuer, "subject", subject, "person", person.value()))
                        .update()
                > 0;
    }

    @Override
    public List<Login> logins(PersonId person) {
        return sql("select issuer, linked from identity.login where person = :person order by issuer")
                .param("person", person.value())
                .query((row, number) -> new Login(
                        row.getString("issuer"), row.getTimestamp("linked").toInstant()))
                .list();
    }

    /// The account is held meanwhile, so that two who take away at once do not take both ways.
    @Override
    public boolean unlink(PersonId person, String issuer) {
        Map<String, Object> words = Map.of("person", person.value(), "issuer", issuer);
        return inOne(() -> {
            sql("select id from identity.account where id = :person for update")
                    .param("person", person.value())
                    .query(String.class)
                    .optional();
            return sql("""
                            delete from identity.login where person = :person and issuer = :issuer and (
                                exists (select from identity.account where id = :person and password_hash is not null)
                                or exists (select from identity.login
                                           where person = :person and issuer <> :issuer))
                            """).params(words).update() > 0;
        });
    }

    @Override
    public boolean admit(Invitation invitation, String issuer, String subject, Instant now) {
        PersonId person = invitation.person();
        return database.asActor(
                person,
                () -> inOne(status -> {
                    boolean isGood = use(invitation, now);
                    if (isGood && findAccount(person).isEmpty()) {
                        insertAccount(Account.open(person, "", "", "", List.of()));
                    }
                    boolean isIn = isGood && insert(person, issuer, subject);
                    if (!isIn) {
                        status.setRollbackOnly();
                    }
                    return isIn;
                }));
    }

    @Override
    public boolean addFor(Account account, String issuer, String subject) {
        return database.asActor(
                account.id(),
                () -> inOne(status -> {
                    insert(account);
                    boolean isIn = insert(account.id(), issuer, subject);
                    if (!isIn) {
                        status.setRollbackOnly();
                    }
                    return isIn;
                }));
    }

    @Override
    public boolean setLogin(PersonId person, String login) {
        return inOne(() ->
                sql("update identity.account set name = :login where id = :id and name is null and closed is null")
                                .params(Map.of("id", person.value(), "login", login))
                                .update()
                        > 0);
    }

    @Override
    public void invite(Invitation invitation) {
        database.transaction().executeWithoutResult(status -> {
            sql("update identity.invitation set used = :now where person = :person and used is null")
                    .params(Map.of("person", invitation.person().value(), "now", moment(invitation.made())))
                    .update();
            sql("insert into identity.invitation (id, secret, person, made_by, made, until)"
                            + " values (:id, :secret, :person, :by, :made, :until)")
                    .params(Map.of(
                            "id", invitation.id(),
                            "secret", invitation.secretHash(),
                            "person", invitation.person().value(),
                            "by", invitation.madeBy().value(),
                            "made", moment(invitation.made()),
                            "until", moment(invitation.until())))
                    .update();
        });
    }

    @Override
    public Optional<Invitation> findInvitation(byte[] secretHash, Instant now) {
        return sql("select * from identity.invitation where secret = :secret and used is null and until > :now")
                .params(Map.of("secret", secretHash, "now", moment(now)))
                .query((row, number) -> new Invitation(
                        row.getString("id"),
                        row.getBytes("secret"),
                        new PersonId(row.getString("person")),
                        new PersonId(row.getString("made_by")),
                        row.getTimestamp("made").toInstant(),
                        row.getTimestamp("until").toInstant()))
                .optional();
    }

    @Override
    public boolean use(Invitation invitation, Instant now) {
        return sql("update identity.invitation set used = :now where id = :id and used is null and until > :now")
                        .params(Map.of("id", invitation.id(), "now", moment(now)))
                        .update()
                > 0;
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return database.client().sql(statement);
    }

    private JdbcClient.StatementSpec accounts(String rest) {
        return sql(ACCOUNTS + rest).param("today", today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Map<String, Object> words(PersonId person, RoleAt role, LocalDate day) {
        return Map.of(
                "day", day,
                "person", person.value(),
                "organisation", role.organisation().value(),
                "role", Code.of(role.role()));
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        Timestamp locked = row.getTimestamp("locked");
        Timestamp closed = row.getTimestamp("closed");
        boolean isHeld = locked != null || !row.getString("state").equals("active");
        return new Account(
                new PersonId(row.getString("id")),
                Objects.requireNonNullElse(row.getString("login"), ""),
                Objects.requireNonNullElse(row.getString("name"), ""),
                Objects.requireNonNullElse(row.getString("password_hash"), ""),
                closed != null ? Account.Standing.CLOSED : isHeld ? Account.Standing.LOCKED : Account.Standing.OPEN,
                row.getTimestamp("valid_since").toInstant(),
                roles((String[]) row.getArray("roles").getArray()));
    }

    private static List<RoleAt> roles(String[] words) {
        List<RoleAt> roles = new ArrayList<>();
        for (String word : words) {
            int at = word.indexOf('@');
            roles.add(new RoleAt(
                    Code.read(AccountRole.class, word.substring(0, at)), new OrganisationId(word.substring(at + 1))));
        }
        return roles;
    }
}
