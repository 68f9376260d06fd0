package learningfactory.store.activity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import learningfactory.activity.Activity;
import learningfactory.activity.ActivityBook;
import learningfactory.activity.ActivityId;
import learningfactory.activity.Attendance;
import learningfactory.activity.Evaluation;
import learningfactory.activity.Occurrence;
import learningfactory.activity.OccurrenceId;
import learningfactory.activity.Participation;
import learningfactory.activity.Roll;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;
import learningfactory.resource.Interval;
import learningfactory.store.Database;
import learningfactory.store.ServerKeys;
import learningfactory.words.Outcome;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Activities, their dates and their rolls. Who changes a roll locks its occurrence first, so that of many
/// who ask at once each sees what the one before has left.
public final class JdbcActivityBook implements ActivityBook {

    private static final String MARKS_KEY = "evaluation-marks";

    private static final RowMapper<Activity> ACTIVITY = (row, number) -> new Activity(
            new ActivityId(row.getString("id")),
            Activity.Kind.valueOf(row.getString("kind")),
            new Words(row.getString("title_nb"), row.getString("title_en")),
            new Words(row.getString("about_nb"), row.getString("about_en")),
            new OrganisationId(row.getString("owner")),
            row.getString("subject"),
            Columns.aims(row, "aims"),
            new Activity.Terms(
                    Duration.ofMinutes(row.getLong("minutes")),
                    row.getInt("capacity"),
                    row.getInt("per_instructor"),
                    Columns.needs(row, "resources"),
                    Columns.aims(row, "prerequisites"),
                    Optional.ofNullable(row.getString("scenario"))),
            Activity.State.valueOf(row.getString("state")));

    private static final RowMapper<Occurrence> OCCURRENCE = (row, number) -> new Occurrence(
            new OccurrenceId(row.getString("id")),
            new ActivityId(row.getString("activity")),
            new Interval(Columns.moment(row, "begins"), Columns.moment(row, "ends")),
            row.getInt("capacity"),
            Optional.ofNullable(row.getString("only_for")).map(OrganisationId::new),
            Columns.people(row, "instructors"),
            Duration.ofMinutes(row.getLong("offer_minutes")),
            Occurrence.State.valueOf(row.getString("state")),
            Optional.ofNullable(row.getString("lesson")));

    private static final RowMapper<Participation> PARTICIPATION = (row, number) -> new Participation(
            new PersonId(row.getString("person")),
            new OrganisationId(row.getString("organisation")),
            row.getString("class_name"),
            row.getLong("turn"),
            Participation.State.valueOf(row.getString("state")),
            Optional.ofNullable(row.getObject("offered_until", OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant),
            row.getInt("group_number"),
            Optional.ofNullable(row.getObject("missed_minutes", Integer.class))
                    .map(missed -> new Attendance(missed, isExcused(row))));

    private static final RowMapper<Evaluation.Answer> ANSWER = (row, number) ->
            new Evaluation.Answer(List.of((Integer[]) row.getArray("marks").getArray()), row.getString("comment"));

    private final Database database;
    private final ServerKeys keys;

    /// The activities in this database.
    public JdbcActivityBook(Database database) {
        this.database = database;
        this.keys = new ServerKeys(database);
    }

    private static boolean isExcused(java.sql.ResultSet row) {
        try {
            return row.getBoolean("is_excused");
        } catch (java.sql.SQLException broken) {
            throw new IllegalStateException("The column is_excused cannot be read.", broken);
        }
    }

    @Override
    public List<Activity> activities() {
        return sql("select * from activity.activity order by lower(title_nb), id")
                .query(ACTIVITY)
                .list();
    }

    @Override
    public Optional<Activity> findActivity(ActivityId id) {
        return sql("select * from activity.activity where id = :id")
                .param("id", id.value())
                .query(ACTIVITY)
                .optional();
    }

    @Override
    public void keep(Activity activity) {
        Map<String, @Nullable Object> line = new HashMap<>();
        line.put("id", activity.id().value());
        line.put("kind", activity.kind().name());
        line.put("titleNb", activity.title().nb());
        line.put("titleEn", activity.title().en());
        line.put("aboutNb", activity.about().nb());
        line.put("aboutEn", activity.about().en());
        line.put("owner", activity.owner().value());
        line.put("subject", activity.subject());
        line.put("aims", Columns.aims(activity.aims()));
        line.put("prerequisites", Columns.aims(activity.terms().prerequisites()));
        line.put("minutes", activity.terms().length().toMinutes());
        line.put("capacity", activity.terms().capacity());
        line.put("perInstructor", activity.terms().learnersPerInstructor());
        line.put("resources", Columns.needs(activity.terms().resources()));
        line.put("scenario", activity.terms().scenario().orElse(null));
        line.put("state", activity.state().name());
        sql("""
                insert into activity.activity (id, kind, title_nb, title_en, about_nb, about_en, owner, subject, aims,
                    prerequisites, minutes, capacity, per_instructor, resources, scenario, state)
                values (:id, :kind, :titleNb, :titleEn, :aboutNb, :aboutEn, :owner, :subject, :aims,
                    :prerequisites, :minutes, :capacity, :perInstructor, :resources, :scenario, :state)
                on conflict (id) do update set (kind, title_nb, title_en, about_nb, about_en, owner, subject, aims,
                    prerequisites, minutes, capacity, per_instructor, resources, scenario, state)
                    = (:kind, :titleNb, :titleEn, :aboutNb, :aboutEn, :owner, :subject, :aims,
                    :prerequisites, :minutes, :capacity, :perInstructor, :resources, :scenario, :state)
                """).params(line).update();
    }

    @Override
    public List<Occurrence> occurrences(Instant after) {
        return sql("select * from activity.occurrence where ends > :after order by begins, id")
                .param("after", Columns.at(after))
                .query(OCCURRENCE)
                .list();
    }

    @Override
    public List<Occurrence> occurrences(Collection<OccurrenceId> ids) {
        return sql("select * from activity.occurrence where id = any (:ids) order by begins, id")
                .param("ids", ids.stream().map(OccurrenceId::value).toArray(String[]::new))
                .query(OCCURRENCE)
                .list();
    }

    @Override
    public Optional<Occurrence> findOccurrence(OccurrenceId id) {
        return sql("select * from activity.occurrence where id = :id")
                .param("id", id.value())
                .query(OCCURRENCE)
                .optional();
    }

    @Override
    public void add(Occurrence occurrence) {
        sql("""
                insert into activity.occurrence (id, activity, begins, ends, capacity, only_for, instructors,
                    offer_minutes, state, lesson)
                values (:id, :activity, :begins, :ends, :capacity, :onlyFor, :instructors, :offer, :state, :lesson)
                """).params(line(occurrence)).update();
    }

    private static Map<String, @Nullable Object> line(Occurrence occurrence) {
        Map<String, @Nullable Object> line = new HashMap<>();
        line.put("id", occurrence.id().value());
        line.put("activity", occurrence.activity().value());
        line.put("begins", Columns.at(occurrence.during().from()));
        line.put("ends", Columns.at(occurrence.during().until()));
        line.put("capacity", occurrence.capacity());
        line.put("onlyFor", occurrence.onlyFor().map(OrganisationId::value).orElse(null));
        line.put("instructors", Columns.people(occurrence.instructors()));
        line.put("offer", occurrence.offerLife().toMinutes());
        line.put("state", occurrence.state().name());
        line.put("lesson", occurrence.lesson().orElse(null));
        return line;
    }

    @Override
    public Outcome<Occurrence> change(OccurrenceId id, Function<Occurrence, Outcome<Occurrence>> change) {
        return whole(() -> {
            Outcome<Occurrence> changed = locked(id).then(change);
            if (changed instanceof Outcome.Done<Occurrence> done) {
                sql("""
                        update activity.occurrence set (begins, ends, capacity, only_for, instructors, offer_minutes,
                            state, lesson)
                            = (:begins, :ends, :capacity, :onlyFor, :instructors, :offer, :state, :lesson)
                        where id = :id
                        """).params(line(done.value())).update();
            }
            return changed;
        });
    }

    private Outcome<Occurrence> locked(OccurrenceId id) {
        return sql("select * from activity.occurrence where id = :id for no key update")
                .param("id", id.value())
                .query(OCCURRENCE)
                .optional()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused("Datoen finnes ikke.", "There is no such date."));
    }

    @Override
    public Roll roll(OccurrenceId id) {
        Occurrence occurrence = findOccurrence(id)
                .orElseThrow(() -> new IllegalArgumentException("There is no occurrence (%s).".formatted(id)));
        return roll(occurrence);
    }

    private Roll roll(Occurrence occurrence) {
        return new Roll(
                occurrence,
                sql("select * from activity.participation where occurrence = :id order by turn")
                        .param("id", occurrence.id().value())
                        .query(PARTICIPATION)
                        .list());
    }

    @Override
    public List<Roll> rolls(List<Occurrence> occurrences) {
        Map<String, List<Participation>> all = new HashMap<>();
        if (!occurrences.isEmpty()) {
            sql("select * from activity.participation where occurrence = any (:ids) order by occurrence, turn")
                    .param(
                            "ids",
                            occurrences.stream().map(one -> one.id().value()).toArray(String[]::new))
                    .query((RowCallbackHandler)
                            row -> all.computeIfAbsent(row.getString("occurrence"), none -> new ArrayList<>())
                                    .add(PARTICIPATION.mapRow(row, 0)));
        }
        return occurrences.stream()
                .map(one -> new Roll(one, all.getOrDefault(one.id().value(), List.of())))
                .toList();
    }

    @Override
    public Outcome<Roll> changeRoll(OccurrenceId id, Function<Roll, Outcome<Roll>> change) {
        return whole(() -> locked(id).then(occurrence -> {
            Roll before = roll(occurrence);
            Outcome<Roll> changed = change.apply(before);
            if (changed instanceof Outcome.Done<Roll> done) {
                done.value().changesSince(before).forEach(one -> write(id, one));
            }
            return changed;
        }));
    }

    private void write(OccurrenceId id, Participation one) {
        Map<String, @Nullable Object> line = new HashMap<>();
        line.put("occurrence", id.value());
        line.put("person", one.person().value());
        line.put("organisation", one.from().value());
        line.put("class", one.schoolClass());
        line.put("turn", one.turn());
        line.put("state", one.state().name());
        line.put("until", one.offeredUntil().map(Columns::at).orElse(null));
        line.put("group", one.group());
        line.put("missed", one.attendance().map(Attendance::missedMinutes).orElse(null));
        line.put("excused", one.attendance().map(Attendance::isExcused).orElse(null));
        sql("""
                insert into activity.participation (occurrence, person, organisation, class_name, turn, state,
                    offered_until, group_number, missed_minutes, is_excused)
                values (:occurrence, :person, :organisation, :class, :turn, :state, :until::timestamptz, :group,
                    :missed::integer, :excused::boolean)
                on conflict (occurrence, person) do update set (organisation, class_name, turn, state, offered_until,
                    group_number, missed_minutes, is_excused)
                    = (:organisation, :class, :turn, :state, :until::timestamptz, :group,
                    :missed::integer, :excused::boolean)
                """).params(line).update();
    }

    @Override
    public List<Roll> rollsOf(PersonId person) {
        return sql("""
                select * from activity.occurrence
                where id in (select occurrence from activity.participation where person = :person)
                order by begins, id
                """).param("person", person.value()).query(OCCURRENCE).list().stream()
                .map(this::roll)
                .toList();
    }

    @Override
    public Set<PersonId> signedUp(Collection<PersonId> people, Instant after) {
        return new TreeSet<>(sql("""
                select distinct p.person
                from activity.participation p join activity.occurrence o on o.id = p.occurrence
                where p.person = any (:people) and p.state <> 'WITHDRAWN' and o.ends > :after
                """)
                .param("people", people.stream().map(PersonId::value).toArray(String[]::new))
                .param("after", Columns.at(after))
                .query((row, number) -> new PersonId(row.getString("person")))
                .list());
    }

    @Override
    public boolean hasAttended(PersonId person, Instant before) {
        return sql("""
                select exists (
                    select 1 from activity.participation p join activity.occurrence o on o.id = p.occurrence
                    where p.person = :person and p.state = 'ATTENDED' and o.begins < :before)
                """)
                .param("person", person.value())
                .param("before", Columns.at(before))
                .query(Boolean.class)
                .single();
    }

    @Override
    public int settle(Instant now, UnaryOperator<Roll> change) {
        List<OccurrenceId> due = sql("""
                select distinct occurrence from activity.participation
                where state = 'OFFERED' and offered_until <= :now
                """)
                .param("now", Columns.at(now))
                .query((row, number) -> new OccurrenceId(row.getString("occurrence")))
                .list();
        due.forEach(id -> changeRoll(id, roll -> Outcome.done(change.apply(roll))));
        return due.size();
    }

    @Override
    public Outcome<Evaluation> evaluate(OccurrenceId id, PersonId person, Evaluation.Answer answer) {
        byte[] mark = mark(id, person);
        return whole(() -> locked(id).then(occurrence -> {
            boolean wasThere = roll(occurrence)
                    .find(person)
                    .filter(one -> one.state() == Participation.State.ATTENDED)
                    .isPresent();
            if (!wasThere) {
                return Outcome.refused("Bare de som var der, svarer.", "Only those who were there answer.");
            }
            forgetWhoWrites();
            boolean isFirst = sql("insert into activity.evaluation_given (occurrence, mark) values (:id, :mark)"
                                    + " on conflict do nothing")
                            .param("id", id.value())
                            .param("mark", mark)
                            .update()
                    == 1;
            if (!isFirst) {
                return Outcome.refused("Du har svart.", "You have answered.");
            }
            sql("""
                    insert into activity.evaluation (occurrence, number, marks, comment)
                    select :id, coalesce(max(number), 0) + 1, :marks, :comment
                    from activity.evaluation where occurrence = :id
                    """)
                    .param("id", id.value())
                    .param("marks", answer.marks().toArray(Integer[]::new))
                    .param("comment", answer.comment())
                    .update();
            return Outcome.done(evaluation(id));
        }));
    }

    /// The audit of these rows names nobody: an answer is anonymous, also to who reads the audit.
    private void forgetWhoWrites() {
        sql("select set_config('factory.actor', '', true)").query(String.class).single();
    }

    private byte[] mark(OccurrenceId id, PersonId person) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.key(MARKS_KEY), "HmacSHA256"));
            return mac.doFinal((id + " " + person).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every Java.", impossible);
        }
    }

    @Override
    public Evaluation evaluation(OccurrenceId id) {
        try (Stream<Evaluation.Answer> answers =
                sql("select marks, comment from activity.evaluation where occurrence = :id order by number")
                        .param("id", id.value())
                        .query(ANSWER)
                        .stream()) {
            return Evaluation.of(answers.toList());
        }
    }

    private <T> Outcome<T> whole(Supplier<Outcome<T>> work) {
        Outcome<T> outcome = database.transaction().execute(status -> {
            Outcome<T> made = work.get();
            if (!made.isDone()) {
                status.setRollbackOnly();
            }
            return made;
        });
        if (outcome == null) {
            throw new IllegalStateException("A transaction gave no answer.");
        }
        return outcome;
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return database.client().sql(statement);
    }
}
