package learningfactory.store.competence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import learningfactory.assessment.Verdict;
import learningfactory.competence.Evidence;
import learningfactory.competence.EvidenceBook;
import learningfactory.competence.Finding;
import learningfactory.competence.Origin;
import learningfactory.curriculum.AimId;
import learningfactory.network.PersonId;
import learningfactory.store.Database;
import learningfactory.words.Words;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// The evidence in PostgreSQL. What a learner claims stays beside what the assessor found.
public final class JdbcEvidenceBook implements EvidenceBook {
    private static final String INSERT = """
            insert into competence.evidence (id, learner, title_nb, title_en, origin, session, group_number, run, scenario,
                digest, what, from_day, until_day, media_type, size_bytes, sha256, submitted, state)
            values (:id, :learner, :nb, :en, :origin, :session, cast(:group as integer), cast(:run as integer), :scenario,
                cast(:digest as bigint), :what, cast(:from as date), cast(:until as date), :mediaType,
                cast(:bytes as integer), :sha256, :submitted, 'submitted')
            """;

    private final Database database;

    /// The evidence in this database.
    public JdbcEvidenceBook(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(Evidence evidence) {
        if (!evidence.isWaiting()) {
            throw new IllegalArgumentException(
                    "The evidence (%s) was not only submitted.\nMaybe change it afterwards.".formatted(evidence.id()));
        }
        try {
            database.transaction().executeWithoutResult(status -> {
                origin(database.client().sql(INSERT), evidence.origin())
                        .param("id", evidence.id())
                        .param("learner", evidence.learner().value())
                        .param("nb", evidence.title().nb())
                        .param("en", evidence.title().en())
                        .param("submitted", Cells.moment(evidence.submitted()))
                        .update();
                addFindings(evidence, true);
            });
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    private static StatementSpec origin(StatementSpec statement, Origin origin) {
        Origin.FactoryRun run = origin instanceof Origin.FactoryRun one ? one : null;
        Origin.Log log = origin instanceof Origin.Log one ? one : null;
        Origin.Upload upload = origin instanceof Origin.Upload one ? one : null;
        String kind = switch (origin) {
            case Origin.FactoryRun _ -> "run";
            case Origin.Observation _ -> "observation";
            case Origin.Log _ -> "log";
            case Origin.Upload _ -> "upload";
        };
        String what = switch (origin) {
            case Origin.FactoryRun _ -> null;
            case Origin.Observation seen -> seen.what();
            case Origin.Log done -> done.what();
            case Origin.Upload file -> file.name();
        };
        return statement
                .param("origin", kind)
                .param("session", run == null ? null : run.session())
                .param("group", run == null ? null : run.group())
                .param("run", run == null ? null : run.run())
                .param("scenario", run == null ? null : run.scenario())
                .param("digest", run == null ? null : run.digest())
                .param("what", what)
                .param("from", log == null ? null : log.from())
                .param("until", log == null ? null : log.until())
                .param("mediaType", upload == null ? null : upload.mediaType())
                .param("bytes", upload == null ? null : upload.bytes())
                .param("sha256", upload == null ? null : upload.sha256());
    }

    private void addFindings(Evidence evidence, boolean isClaimed) {
        int number = 0;
        for (Finding finding : evidence.findings()) {
            database.client()
                    .sql(
                            "insert into competence.finding (evidence, claimed, number, framework, code, version, verdict,"
                                    + " seen_by) values (:evidence, :claimed, :number, :framework, :code, :version, :verdict, :by)")
                    .param("evidence", evidence.id())
                    .param("claimed", isClaimed)
                    .param("number", ++number)
                    .param("framework", finding.aim().framework())
                    .param("code", finding.aim().code())
                    .param("version", finding.aim().version())
                    .param("verdict", finding.verdict().name())
                    .param("by", finding.by())
                    .update();
        }
    }

    @Override
    public boolean change(Evidence before, Evidence after) {
        return Boolean.TRUE.equals(database.transaction().execute(status -> {
            int changed = switch (after.state()) {
                case Evidence.State.Submitted _ -> 0;
                case Evidence.State.Assessed assessed ->
                    database.client()
                            .sql("update competence.evidence set state = 'assessed', assessor = :assessor,"
                                    + " assessed = :when, remark = :remark where id = :id and state = 'submitted'")
                            .param("assessor", assessed.assessor().value())
                            .param("when", Cells.moment(assessed.when()))
                            .param("remark", assessed.remark())
                            .param("id", after.id())
                            .update();
                case Evidence.State.Superseded superseded ->
                    database.client()
                            .sql("update competence.evidence set state = 'superseded', superseded_by = :by,"
                                    + " superseded = :when where id = :id and state = :before")
                            .param("by", superseded.by())
                            .param("when", Cells.moment(superseded.when()))
                            .param("id", after.id())
                            .param("before", before.isWaiting() ? "submitted" : "assessed")
                            .update();
            };
            if (changed == 1 && after.state() instanceof Evidence.State.Assessed) {
                addFindings(after, false);
            }
            return changed == 1;
        }));
    }

    @Override
    public Optional<Evidence> findEvidence(String id) {
        return read("where id = any (:asked)", id).stream().findFirst();
    }

    @Override
    public List<Evidence> evidence(PersonId learner) {
        return read("where learner = any (:asked) order by submitted desc, id", learner.value());
    }

    @Override
    public List<Evidence> evidence(Collection<PersonId> learners) {
        return read(
                "where learner = any (:asked) order by learner, submitted desc, id",
                learners.stream().map(PersonId::value).toArray(String[]::new));
    }

    @Override
    public List<Evidence> waiting() {
        return read("where state = 'submitted' and '' = any (:asked) order by submitted, id limit 500", "");
    }

    /// The findings of all of them are read at once: an apprentice of two years has more than a hundred logs.
    private List<Evidence> read(String which, String... asked) {
        List<Bare> bare = database.client()
                .sql("select * from competence.evidence " + which)
                .param("asked", asked)
                .query((row, number) -> bare(row))
                .list();
        Map<Said, List<Finding>> findings = findings(bare);
        return bare.stream()
                .map(one -> one.with(findings.getOrDefault(one.said(), List.of())))
                .toList();
    }

    /// What evidence claims, or what was found in it.
    private record Said(String evidence, boolean isClaimed) {}

    /// Evidence without what it says.
    private record Bare(
            Said said, PersonId learner, Words title, Origin origin, Instant submitted, Evidence.State state) {
        Evidence with(List<Finding> findings) {
            return new Evidence(said.evidence(), learner, title, origin, findings, submitted, state);
        }
    }

    private static Bare bare(ResultSet row) throws SQLException {
        Evidence.State state = switch (Cells.text(row, "state")) {
            case "submitted" -> new Evidence.State.Submitted();
            case "assessed" ->
                new Evidence.State.Assessed(
                        new PersonId(Cells.text(row, "assessor")),
                        Cells.instant(row, "assessed"),
                        Cells.text(row, "remark"));
            default ->
                new Evidence.State.Superseded(Cells.text(row, "superseded_by"), Cells.instant(row, "superseded"));
        };
        return new Bare(
                new Said(Cells.text(row, "id"), row.getString("assessor") == null),
                new PersonId(Cells.text(row, "learner")),
                new Words(Cells.text(row, "title_nb"), Cells.text(row, "title_en")),
                origin(row),
                Cells.instant(row, "submitted"),
                state);
    }

    private static Origin origin(ResultSet row) throws SQLException {
        return switch (Cells.text(row, "origin")) {
            case "run" ->
                new Origin.FactoryRun(
                        Cells.text(row, "session"),
                        row.getInt("group_number"),
                        row.getInt("run"),
                        Cells.text(row, "scenario"),
                        row.getLong("digest"));
            case "log" ->
                new Origin.Log(
                        Cells.localDate(row, "from_day"), Cells.localDate(row, "until_day"), Cells.text(row, "what"));
            case "upload" ->
                new Origin.Upload(
                        Cells.text(row, "what"),
                        Cells.text(row, "media_type"),
                        row.getInt("size_bytes"),
                        Cells.text(row, "sha256"));
            default -> new Origin.Observation(Cells.text(row, "what"));
        };
    }

    private Map<Said, List<Finding>> findings(List<Bare> bare) {
        Map<Said, List<Finding>> findings = new HashMap<>();
        if (!bare.isEmpty()) {
            database.client()
                    .sql("select * from competence.finding where evidence = any (:ids) order by evidence, number")
                    .param(
                            "ids",
                            bare.stream().map(one -> one.said().evidence()).toArray(String[]::new))
                    .query((RowCallbackHandler) row -> findings.computeIfAbsent(
                                    new Said(Cells.text(row, "evidence"), row.getBoolean("claimed")),
                                    none -> new ArrayList<>())
                            .add(finding(row)));
        }
        return findings;
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                new AimId(Cells.text(row, "framework"), Cells.text(row, "code"), Cells.text(row, "version")),
                Verdict.valueOf(Cells.text(row, "verdict")),
                Cells.text(row, "seen_by"));
    }

    @Override
    public SortedMap<AimId, Integer> shown() {
        SortedMap<AimId, Integer> shown = new TreeMap<>();
        database.client().sql("""
                        select f.framework, f.code, f.version, count(distinct e.learner) as learners
                        from competence.finding f join competence.evidence e on e.id = f.evidence
                        where not f.claimed and f.verdict = 'SHOWN' and e.state = 'assessed'
                        group by f.framework, f.code, f.version
                        """).query((ResultSet row) -> {
            AimId aim = new AimId(Cells.text(row, "framework"), Cells.text(row, "code"), Cells.text(row, "version"));
            shown.put(aim, row.getInt("learners"));
        });
        return shown;
    }
}
