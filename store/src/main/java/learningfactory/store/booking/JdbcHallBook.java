package learningfactory.store.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import learningfactory.booking.HallBook;
import learningfactory.booking.Notice;
import learningfactory.booking.Reservation;
import learningfactory.booking.Wish;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.resource.Blackout;
import learningfactory.resource.Busy;
import learningfactory.resource.Interval;
import learningfactory.resource.Quota;
import learningfactory.resource.ReservationId;
import learningfactory.resource.Resource;
import learningfactory.resource.ResourceId;
import learningfactory.store.Database;
import learningfactory.store.SharedLooks;
import learningfactory.words.Words;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The book of the hall in PostgreSQL.
///
/// Whoever decides about resources claims them in order, so that decisions stand one behind the other and
/// nobody waits in a circle; the exclusion constraint and the guards of the migration hold even if somebody
/// does not.
public final class JdbcHallBook implements HallBook {

    /// A number of our own among the locks that anybody may take.
    private static final long OFFERS = 0x68616c6c_6f666665L;

    /// In the order of the locks, so that nobody waits in a circle.
    private static final String CLAIM = """
            select pg_advisory_xact_lock(key)
            from (select distinct hashtextextended(id, 7018) as key from unnest(:ids) as id order by key offset 0) as keys
            """;

    private static final String BUSY = """
            select resource, lower(span) as from_at, upper(span) as until_at, people, reservation as by, false as is_blackout
            from booking.occupation
            where is_live and resource = any (:resources) and span && cast(:during as tstzrange)
            union all
            select asked.resource, lower(during), upper(during), 0, id, true
            from booking.blackout
            join unnest(:resources) as asked (resource) on blackout.resource is null or blackout.resource = asked.resource
            where during && cast(:during as tstzrange)
            """;

    private static final RowMapper<Busy> BUSY_ROW = (row, number) -> new Busy(
            new ResourceId(row.getString("resource")),
            new Interval(ReservationRows.moment(row, "from_at"), ReservationRows.moment(row, "until_at")),
            row.getInt("people"),
            new ReservationId(row.getString("by")),
            row.getBoolean("is_blackout"));

    private static final RowMapper<Blackout> BLACKOUT = (row, number) -> new Blackout(
            new ReservationId(row.getString("id")),
            Optional.ofNullable(row.getString("resource")).map(ResourceId::new),
            new Interval(ReservationRows.moment(row, "from_at"), ReservationRows.moment(row, "until_at")),
            Blackout.Kind.valueOf(row.getString("kind")),
            new Words(row.getString("why_nb"), row.getString("why_en")),
            row.getString("source"));

    private static final RowMapper<Quota> QUOTA = (row, number) -> new Quota(
            new OrganisationId(row.getString("organisation")),
            row.getString("family"),
            Quota.Period.valueOf(row.getString("period")),
            Duration.ofMinutes(row.getInt("minutes")));

    private final Database database;
    private final ResourceRows resources;
    private final ReservationRows reservations;
    private final WishRows wishes;
    private final SharedLooks<String, List<Resource>> resourceLooks = new SharedLooks<>();
    private final SharedLooks<BusyQuestion, List<Busy>> busyLooks = new SharedLooks<>();
    private final Map<BusyQuestion, CompletableFuture<Boolean>> deciding = new ConcurrentHashMap<>();

    /// What takes these in this time.
    private record BusyQuestion(List<ResourceId> resources, Interval during) {}

    /// The book in this database.
    public JdbcHallBook(Database database) {
        this.database = database;
        this.resources = new ResourceRows(database);
        this.reservations = new ReservationRows(database);
        this.wishes = new WishRows(database);
    }

    @Override
    @SuppressWarnings("NullAway") // what the work returns is never null
    public <T> T atomically(Supplier<T> work) {
        return database.transaction().execute(status -> work.get());
    }

    /// Within a transaction nobody is waited for: who holds locks of the database must not wait for another
    /// lock.
    @Override
    public <T> Optional<T> inTurn(List<ResourceId> asked, Interval during, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return Optional.of(work.get());
        }
        BusyQuestion question = new BusyQuestion(List.copyOf(asked), during);
        CompletableFuture<Boolean> mine = new CompletableFuture<>();
        CompletableFuture<Boolean> ahead = deciding.putIfAbsent(question, mine);
        if (ahead != null) {
            ahead.join();
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            deciding.remove(question);
            mine.complete(true);
        }
    }

    /// Locks of our own and no locks of rows: whoever only looks and goes away writes nothing, so nobody
    /// behind him waits for the disk.
    @Override
    public void claim(List<ResourceId> claimed) {
        database.client().sql(CLAIM).param("ids", ids(claimed)).query().listOfRows();
    }

    @Override
    public void claimOffers() {
        database.client()
                .sql("select 1 from pg_advisory_xact_lock(:offers)")
                .param("offers", OFFERS)
                .query()
                .listOfRows();
    }

    @Override
    public List<Resource> resources() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? resources.all()
                : resourceLooks.at("all", resources::all);
    }

    @Override
    public Optional<Resource> findResource(ResourceId id) {
        return resources.find("id", id.value());
    }

    @Override
    public Optional<Resource> findByLabel(String label) {
        return resources.find("label", label);
    }

    @Override
    public void put(Resource resource) {
        database.transaction().executeWithoutResult(status -> resources.put(resource));
    }

    @Override
    public List<Busy> busy(List<ResourceId> asked, Interval during) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? busyNow(asked, during)
                : busyLooks.at(new BusyQuestion(List.copyOf(asked), during), () -> List.copyOf(busyNow(asked, during)));
    }

    private List<Busy> busyNow(List<ResourceId> asked, Interval during) {
        return database.client()
                .sql(BUSY)
                .param("resources", ids(asked))
                .param("during", Span.text(during))
                .query(BUSY_ROW)
                .list();
    }

    @Override
    public boolean add(Reservation reservation, List<Busy> occupied) {
        return atomically(() -> reservations.add(reservation, occupied));
    }

    @Override
    public boolean change(Reservation before, Reservation after) {
        return reservations.change(before, after);
    }

    @Override
    public Optional<Reservation> findReservation(ReservationId id) {
        return reservations.where("where r.id = ?", List.of(id.value())).optional();
    }

    @Override
    public List<Reservation> reservations(Interval during) {
        return reservations
                .where(
                        "where r.during && cast(? as tstzrange) order by lower(r.during), r.id",
                        List.of(Span.text(during)))
                .list();
    }

    @Override
    public List<Reservation> reservations(Collection<ReservationId> ids) {
        String[] texts = ids.stream().map(ReservationId::value).toArray(String[]::new);
        return reservations
                .where("where r.id = any (?) order by lower(r.during), r.id", List.of((Object) texts))
                .list();
    }

    @Override
    public List<Reservation> reservationsOf(PersonId person, Instant since) {
        return reservations
                .where(
                        "where (r.holder = ? or r.people @> cast(array[?] as text[])) and upper(r.during) > ? order by lower(r.during), r.id",
                        List.of(person.value(), person.value(), Span.moment(since)))
                .list();
    }

    @Override
    public Set<PersonId> concerned(Collection<PersonId> people, Instant since) {
        return people.isEmpty() ? Set.of() : reservations.concerned(people, since);
    }

    @Override
    public boolean takeOut(ReservationId reservation, PersonId named) {
        return atomically(() -> reservations.takeOut(reservation, named));
    }

    @Override
    public boolean hasComeWithAnInstructor(PersonId person, Instant before) {
        return database.client()
                .sql("select exists (select 1 from booking.reservation r"
                        + " join booking.occupation o on o.reservation = r.id"
                        + " join booking.resource s on s.id = o.resource and s.kind = 'INSTRUCTOR'"
                        + " where r.people @> cast(array[:person] as text[]) and r.state in ('CHECKED_IN', 'COMPLETED')"
                        + " and lower(r.during) < :before)")
                .param("person", person.value())
                .param("before", Span.moment(before))
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Reservation> reservationsFor(String session) {
        return reservations
                .where("where r.session = ? and r.session <> '' order by r.made desc, r.id", List.of(session))
                .list();
    }

    @Override
    public List<Reservation> due(Instant now) {
        return reservations
                .where(
                        "where r.state = 'HELD' and r.held_until <= ?"
                                + " or r.state = 'CONFIRMED' and r.session = ''"
                                + " and lower(r.during) + make_interval(mins => r.grace_minutes) <= ?"
                                + " or r.state = 'CONFIRMED' and r.session <> '' and upper(r.during) <= ?"
                                + " or r.state = 'CHECKED_IN' and upper(r.during) <= ? order by r.id",
                        List.of(Span.moment(now), Span.moment(now), Span.moment(now), Span.moment(now)))
                .list();
    }

    @Override
    public long usedMillis(OrganisationId organisation, String family, Interval period) {
        return database.client()
                .sql("select coalesce(sum((extract(epoch from upper(r.during) - lower(r.during)) * 1000)::bigint), 0)"
                        + " from booking.reservation r join booking.occupation o on o.reservation = r.id"
                        + " join booking.resource s on s.id = o.resource"
                        + " where r.organisation = :organisation and s.family = :family and r.state <> 'RELEASED'"
                        + " and lower(r.during) >= :from and lower(r.during) < :until")
                .param("organisation", organisation.value())
                .param("family", family)
                .param("from", Span.moment(period.from()))
                .param("until", Span.moment(period.until()))
                .query(Long.class)
                .single();
    }

    @Override
    public List<Quota> claimQuotas(OrganisationId organisation, List<String> families) {
        return database.client()
                .sql("select * from booking.quota where organisation = :organisation and family = any (:families)"
                        + " order by family, period for update")
                .param("organisation", organisation.value())
                .param("families", families.toArray(String[]::new))
                .query(QUOTA)
                .list();
    }

    @Override
    public void put(Quota quota) {
        database.client()
                .sql(
                        "insert into booking.quota (organisation, family, period, minutes) values (:organisation, :family,"
                                + " :period, :minutes) on conflict (organisation, family, period) do update set minutes = excluded.minutes")
                .param("organisation", quota.organisation().value())
                .param("family", quota.family())
                .param("period", quota.period().name())
                .param("minutes", quota.most().toMinutes())
                .update();
    }

    @Override
    public List<Quota> quotas() {
        return database.client()
                .sql("select * from booking.quota order by organisation, family, period")
                .query(QUOTA)
                .list();
    }

    @Override
    public int rank(OrganisationId organisation) {
        return database.client()
                .sql("select rank from booking.standing where organisation = :organisation")
                .param("organisation", organisation.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    @Override
    public SortedMap<OrganisationId, Integer> ranks() {
        SortedMap<OrganisationId, Integer> ranks = new TreeMap<>();
        database.client().sql("select organisation, rank from booking.standing").query((RowCallbackHandler)
                row -> ranks.put(new OrganisationId(row.getString("organisation")), row.getInt("rank")));
        return ranks;
    }

    @Override
    public void rank(OrganisationId organisation, int rank) {
        database.client()
                .sql("insert into booking.standing (organisation, rank) values (:organisation, :rank)"
                        + " on conflict (organisation) do update set rank = excluded.rank")
                .param("organisation", organisation.value())
                .param("rank", rank)
                .update();
    }

    @Override
    public void add(Wish wish) {
        wishes.add(wish);
    }

    @Override
    public boolean change(Wish before, Wish after) {
        return wishes.change(before, after);
    }

    @Override
    public List<Wish> wishes(Wish.State state) {
        return wishes.where("state = :value order by rank desc, number", state.name());
    }

    @Override
    public List<Wish> wishesOf(PersonId person) {
        return wishes.where("holder = :value order by number desc limit 100", person.value());
    }

    @Override
    public Optional<Wish> findWish(ReservationId offered) {
        return wishes.where("offered = :value", offered.value()).stream().findFirst();
    }

    @Override
    public void add(Blackout blackout) {
        database.client()
                .sql("insert into booking.blackout (id, resource, during, kind, why_nb, why_en, source)"
                        + " values (:id, :resource, cast(:during as tstzrange), :kind, :nb, :en, :source)"
                        + " on conflict (source, coalesce(resource, '')) where source <> '' do nothing")
                .param("id", blackout.id().value())
                .param("resource", blackout.resource().map(ResourceId::value).orElse(null))
                .param("during", Span.text(blackout.during()))
                .param("kind", blackout.kind().name())
                .param("nb", blackout.why().nb())
                .param("en", blackout.why().en())
                .param("source", blackout.source())
                .update();
    }

    @Override
    public List<Blackout> blackouts(Interval during) {
        return database.client()
                .sql("select *, lower(during) as from_at, upper(during) as until_at from booking.blackout"
                        + " where during && cast(:during as tstzrange) order by lower(during), id")
                .param("during", Span.text(during))
                .query(BLACKOUT)
                .list();
    }

    @Override
    public boolean lift(ReservationId blackout, Instant now) {
        return atomically(() -> {
            int vanished = database.client()
                    .sql("delete from booking.blackout where id = :id and lower(during) >= :now")
                    .param("id", blackout.value())
                    .param("now", Span.moment(now))
                    .update();
            int ended = database.client()
                    .sql("update booking.blackout set during = tstzrange(lower(during), :now)"
                            + " where id = :id and upper(during) > :now")
                    .param("id", blackout.value())
                    .param("now", Span.moment(now))
                    .update();
            return vanished + ended == 1;
        });
    }

    @Override
    public void add(Notice notice) {
        database.client()
                .sql(
                        "insert into booking.notice (person, reservation, said_nb, said_en) values (:person, :reservation, :nb, :en)")
                .param("person", notice.person().value())
                .param("reservation", notice.reservation().value())
                .param("nb", notice.said().nb())
                .param("en", notice.said().en())
                .update();
    }

    @Override
    public List<Notice> notices(PersonId person) {
        return database.client()
                .sql("select * from booking.notice where person = :person and not is_read order by id")
                .param("person", person.value())
                .query((row, number) -> new Notice(
                        new PersonId(row.getString("person")),
                        new ReservationId(row.getString("reservation")),
                        new Words(row.getString("said_nb"), row.getString("said_en"))))
                .list();
    }

    @Override
    public void readNotices(PersonId person) {
        database.client()
                .sql("update booking.notice set is_read = true where person = :person and not is_read")
                .param("person", person.value())
                .update();
    }

    private static String[] ids(List<ResourceId> resources) {
        return resources.stream().map(ResourceId::value).sorted().toArray(String[]::new);
    }
}
