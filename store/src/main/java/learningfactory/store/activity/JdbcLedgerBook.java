package learningfactory.store.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import learningfactory.ledger.Agreement;
import learningfactory.ledger.Benefit;
import learningfactory.ledger.Entry;
import learningfactory.ledger.EntryId;
import learningfactory.ledger.LedgerAccount;
import learningfactory.ledger.LedgerBook;
import learningfactory.ledger.Money;
import learningfactory.ledger.MoneyKind;
import learningfactory.ledger.Price;
import learningfactory.network.OrganisationId;
import learningfactory.store.Database;
import learningfactory.words.Outcome;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The ledger. The database refuses to change a line, to add to a closed month, and to keep an entry that
/// does not sum to zero, whoever asks.
public final class JdbcLedgerBook implements LedgerBook {

    private static final RowMapper<Benefit> BENEFIT = (row, number) -> new Benefit(
            new EntryId(row.getString("gift")),
            new OrganisationId(row.getString("organisation")),
            row.getInt("people"),
            new Words(row.getString("what_nb"), row.getString("what_en")));

    private static final String ENTRIES = """
            select entry.id, booked, text_nb, text_en, reverses, organisation, purpose, kind, oere
            from ledger.entry join ledger.line on line.entry = entry.id
            """;

    private static final String ORDER = " order by entry.booked, entry.number, line.number";

    /// SQLSTATE of what our triggers forbid.
    private static final String RESTRICTED = "23001";

    private static final String OVERLAPS = "23P01";

    private final Database database;

    /// The ledger in this database.
    public JdbcLedgerBook(Database database) {
        this.database = database;
    }

    @Override
    public Outcome<Entry> append(Entry entry) {
        try {
            database.transaction().executeWithoutResult(status -> write(entry));
            return Outcome.done(entry);
        } catch (DuplicateKeyException twice) {
            return Outcome.refused(
                    "Dette er bokført fra før (%s).".formatted(entry.id()),
                    "This is booked already (%s).".formatted(entry.id()));
        } catch (DataAccessException refused) {
            if (state(refused).equals(RESTRICTED)) {
                return Outcome.refused(
                        "Måneden %s er avsluttet. Bokfør på en senere dag.".formatted(YearMonth.from(entry.on())),
                        "The month %s is closed. Book it on a later day.".formatted(YearMonth.from(entry.on())));
            }
            throw refused;
        }
    }

    private void write(Entry entry) {
        Map<String, @Nullable Object> head = new HashMap<>();
        head.put("id", entry.id().value());
        head.put("on", entry.on());
        head.put("nb", entry.text().nb());
        head.put("en", entry.text().en());
        head.put("reverses", entry.reverses().map(EntryId::value).orElse(null));
        sql("insert into ledger.entry (id, booked, text_nb, text_en, reverses) values (:id, :on, :nb, :en, :reverses)")
                .params(head)
                .update();
        int number = 0;
        for (Entry.Line line : entry.lines()) {
            sql("""
                    insert into ledger.line (entry, number, organisation, purpose, kind, oere)
                    values (:entry, :number, :organisation, :purpose, :kind, :oere)
                    """)
                    .param("entry", entry.id().value())
                    .param("number", ++number)
                    .param("organisation", line.account().organisation().value())
                    .param("purpose", line.account().purpose().name())
                    .param("kind", line.money().kind().name())
                    .param("oere", line.money().oere())
                    .update();
        }
    }

    private static String state(DataAccessException refused) {
        return refused.getMostSpecificCause() instanceof SQLException cause && cause.getSQLState() != null
                ? cause.getSQLState()
                : "";
    }

    @Override
    public Outcome<Entry> reverse(EntryId id, LocalDate day) {
        Optional<Entry> found = findEntry(id);
        if (found.isEmpty()) {
            return Outcome.refused("Bilaget %s finnes ikke.".formatted(id), "There is no entry %s.".formatted(id));
        }
        if (found.get().reverses().isPresent()) {
            return Outcome.refused(
                    "En tilbakeføring føres ikke tilbake. Bokfør på nytt.",
                    "A reversal is not reversed. Book it anew.");
        }
        return append(found.get().reversed(day));
    }

    @Override
    public Outcome<YearMonth> close(YearMonth month) {
        int added = sql("insert into ledger.closed_month (month) values (:month) on conflict do nothing")
                .param("month", month.atDay(1))
                .update();
        return added == 1
                ? Outcome.done(month)
                : Outcome.refused("Måneden er avsluttet fra før.", "The month is closed already.");
    }

    @Override
    public List<YearMonth> closed() {
        return sql("select month from ledger.closed_month order by month")
                .query((row, number) -> YearMonth.from(row.getObject("month", LocalDate.class)))
                .list();
    }

    @Override
    public Optional<Entry> findEntry(EntryId id) {
        return entries(sql(ENTRIES + " where entry.id = :id" + ORDER).param("id", id.value())).stream()
                .findFirst();
    }

    @Override
    public List<Entry> entries(LocalDate from, LocalDate until) {
        return entries(sql(ENTRIES + " where booked >= :from and booked < :until" + ORDER)
                .param("from", from)
                .param("until", until));
    }

    @Override
    public List<Entry> entries(Collection<EntryId> ids) {
        return entries(sql(ENTRIES + " where entry.id = any (:ids)" + ORDER).param("ids", texts(ids)));
    }

    private static String[] texts(Collection<EntryId> ids) {
        return ids.stream().map(EntryId::value).toArray(String[]::new);
    }

    @Override
    public List<Entry> entriesOf(OrganisationId organisation, LocalDate until) {
        return entries(sql(ENTRIES + """
                 where booked < :until
                    and entry.id in (select entry from ledger.line where organisation = :organisation)
                """ + ORDER).param("until", until).param("organisation", organisation.value()));
    }

    private record Row(EntryId id, LocalDate on, Words text, Optional<EntryId> reverses, Entry.Line line) {}

    private static List<Entry> entries(JdbcClient.StatementSpec statement) {
        Map<EntryId, List<Row>> byEntry = new LinkedHashMap<>();
        for (Row row : statement.query(JdbcLedgerBook::row).list()) {
            byEntry.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row);
        }
        return byEntry.values().stream()
                .map(rows -> {
                    Row first = rows.getFirst();
                    List<Entry.Line> lines = rows.stream().map(Row::line).toList();
                    return new Entry(first.id(), first.on(), first.text(), lines, first.reverses());
                })
                .toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        LedgerAccount account = new LedgerAccount(
                new OrganisationId(row.getString("organisation")),
                LedgerAccount.Purpose.valueOf(row.getString("purpose")));
        return new Row(
                new EntryId(row.getString("id")),
                row.getObject("booked", LocalDate.class),
                new Words(row.getString("text_nb"), row.getString("text_en")),
                Optional.ofNullable(row.getString("reverses")).map(EntryId::new),
                new Entry.Line(account, new Money(MoneyKind.valueOf(row.getString("kind")), row.getLong("oere"))));
    }

    @Override
    public Outcome<Benefit> report(Benefit benefit) {
        try {
            sql("""
                    insert into ledger.benefit (gift, organisation, people, what_nb, what_en)
                    values (:gift, :organisation, :people, :nb, :en)
                    on conflict (gift, organisation) do update set (people, what_nb, what_en) = (:people, :nb, :en)
                    """)
                    .param("gift", benefit.gift().value())
                    .param("organisation", benefit.receiver().value())
                    .param("people", benefit.people())
                    .param("nb", benefit.what().nb())
                    .param("en", benefit.what().en())
                    .update();
            return Outcome.done(benefit);
        } catch (DataIntegrityViolationException unknown) {
            return Outcome.refused("Bidraget finnes ikke.", "There is no such contribution.");
        }
    }

    @Override
    public List<Benefit> benefitsOf(OrganisationId giver) {
        return sql("""
                select * from ledger.benefit
                where gift in (select entry from ledger.line where organisation = :giver and purpose = 'GIVEN')
                order by gift, organisation
                """).param("giver", giver.value()).query(BENEFIT).list();
    }

    @Override
    public Map<EntryId, List<Benefit>> benefits(Collection<EntryId> gifts) {
        return sql("select * from ledger.benefit where gift = any (:gifts) order by gift, organisation")
                .param("gifts", texts(gifts))
                .query(BENEFIT)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Benefit::gift));
    }

    @Override
    public List<Benefit> benefitsHadBy(OrganisationId receiver) {
        return sql("select * from ledger.benefit where organisation = :receiver order by gift")
                .param("receiver", receiver.value())
                .query(BENEFIT)
                .list();
    }

    @Override
    public List<Price> prices() {
        return sql("select * from ledger.price order by resource, role, from_day")
                .query((row, number) -> new Price(
                        row.getString("resource"),
                        row.getString("role"),
                        row.getLong("oere_an_hour"),
                        row.getObject("from_day", LocalDate.class)))
                .list();
    }

    @Override
    public void set(Price price) {
        sql("""
                insert into ledger.price (resource, role, from_day, oere_an_hour) values (:resource, :role, :from, :oere)
                on conflict (resource, role, from_day) do update set oere_an_hour = :oere
                """)
                .param("resource", price.resource())
                .param("role", price.role())
                .param("from", price.from())
                .param("oere", price.oereAnHour())
                .update();
    }

    @Override
    public List<Agreement> agreements() {
        return sql("""
                select agreement.*, array(select organisation || ':' || millionths from ledger.share
                    where (share.resource, share.from_day) = (agreement.resource, agreement.from_day)) as shares
                from ledger.agreement order by resource, from_day
                """).query(JdbcLedgerBook::agreement).list();
    }

    private static Agreement agreement(ResultSet row, int number) throws SQLException {
        SortedMap<OrganisationId, Integer> shares = new TreeMap<>();
        for (String text : Columns.texts(row, "shares")) {
            int colon = text.lastIndexOf(':');
            shares.put(new OrganisationId(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
        }
        return new Agreement(
                row.getString("resource"),
                row.getObject("from_day", LocalDate.class),
                Optional.ofNullable(row.getObject("until_day", LocalDate.class)),
                shares);
    }

    @Override
    public Outcome<Agreement> agree(Agreement agreement) {
        try {
            database.transaction().executeWithoutResult(status -> write(agreement));
            return Outcome.done(agreement);
        } catch (DataIntegrityViolationException refused) {
            if (refused instanceof DuplicateKeyException || state(refused).equals(OVERLAPS)) {
                return Outcome.refused(
                        "En annen avtale gjelder for maskinen på en av disse dagene.",
                        "Another agreement holds for the machine on one of these days.");
            }
            throw refused;
        }
    }

    private void write(Agreement agreement) {
        Map<String, @Nullable Object> head = new HashMap<>();
        head.put("resource", agreement.resource());
        head.put("from", agreement.from());
        head.put("until", agreement.until().orElse(null));
        sql("insert into ledger.agreement (resource, from_day, until_day) values (:resource, :from, :until::date)")
                .params(head)
                .update();
        agreement
                .shares()
                .forEach((organisation, millionths) -> sql("""
                insert into ledger.share (resource, from_day, organisation, millionths)
                values (:resource, :from, :organisation, :millionths)
                """)
                        .params(head)
                        .param("organisation", organisation.value())
                        .param("millionths", millionths)
                        .update());
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return database.client().sql(statement);
    }
}
