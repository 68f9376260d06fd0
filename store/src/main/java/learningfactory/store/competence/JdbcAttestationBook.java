package learningfactory.store.competence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import learningfactory.competence.Attestation;
import learningfactory.competence.AttestationBook;
import learningfactory.competence.Scope;
import learningfactory.curriculum.AimId;
import learningfactory.network.PersonId;
import learningfactory.resource.Mode;
import learningfactory.resource.ResourceId;
import learningfactory.store.Database;
import learningfactory.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/// The attestations in PostgreSQL. The database itself refuses one that rests on nothing, and every
/// rewriting.
public final class JdbcAttestationBook implements AttestationBook {
    /// With all that belongs to it, in one question: rules ask for somebody's attestations at every booking.
    private static final String SELECT = """
            select a.*,
                array(select evidence from competence.ground where attestation = a.id order by number) as grounds,
                array(select framework from competence.attested_aim where attestation = a.id order by number) as frameworks,
                array(select code from competence.attested_aim where attestation = a.id order by number) as codes,
                array(select version from competence.attested_aim where attestation = a.id order by number) as versions,
                exists (select from competence.attestation_change where attestation = a.id) as is_changed
            from competence.attestation a
            """;

    private final Database database;

    /// The attestations in this database.
    public JdbcAttestationBook(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(Attestation attestation) {
        return Boolean.TRUE.equals(database.transaction().execute(status -> {
            if (isSuperseded(attestation.evidence())) {
                return false;
            }
            insert(attestation);
            addAims(attestation);
            int number = 0;
            for (String ground : attestation.evidence()) {
                database.client()
                        .sql("insert into competence.ground (attestation, number, evidence)"
                                + " values (:attestation, :number, :evidence)")
                        .param("attestation", attestation.id())
                        .param("number", ++number)
                        .param("evidence", ground)
                        .update();
            }
            return true;
        }));
    }

    /// Nobody replaces these until the transaction ends; who is replacing one now is waited for.
    private boolean isSuperseded(List<String> grounds) {
        return database.client()
                .sql("select state from competence.evidence where id = any (:ids) order by id for share")
                .param("ids", grounds.toArray(String[]::new))
                .query(String.class)
                .list()
                .contains("superseded");
    }

    private void insert(Attestation attestation) {
        @Nullable Scope scope = attestation.scope().orElse(null);
        database.client()
                .sql("""
                        insert into competence.attestation (id, kind, learner, title_nb, title_en, words, machines, kinds,
                            modes, instructing, valid_from, valid_until, assessor, signed)
                        values (:id, :kind, :learner, :nb, :en, :words, cast(:machines as text[]), cast(:kinds as text[]),
                            cast(:modes as text[]), cast(:instructing as boolean), :from, cast(:until as timestamptz),
                            :assessor, :signed)
                        """)
                .param("id", attestation.id())
                .param("kind", attestation.kind().name())
                .param("learner", attestation.learner().value())
                .param("nb", attestation.title().nb())
                .param("en", attestation.title().en())
                .param("words", attestation.text())
                .param(
                        "machines",
                        scope == null
                                ? null
                                : scope.machines().stream()
                                        .map(ResourceId::value)
                                        .toArray(String[]::new))
                .param("kinds", scope == null ? null : Cells.texts(scope.kinds()))
                .param(
                        "modes",
                        scope == null
                                ? null
                                : scope.modes().stream().map(Mode::name).toArray(String[]::new))
                .param("instructing", scope == null ? null : scope.isForInstructing())
                .param("from", Cells.moment(attestation.from()))
                .param("until", Cells.moment(attestation.until()))
                .param("assessor", attestation.assessor().value())
                .param("signed", Cells.moment(attestation.signed()))
                .update();
    }

    private void addAims(Attestation attestation) {
        int number = 0;
        for (AimId aim : attestation.aims()) {
            database.client()
                    .sql("insert into competence.attested_aim (attestation, number, framework, code, version)"
                            + " values (:attestation, :number, :framework, :code, :version)")
                    .param("attestation", attestation.id())
                    .param("number", ++number)
                    .param("framework", aim.framework())
                    .param("code", aim.code())
                    .param("version", aim.version())
                    .update();
        }
    }

    @Override
    public boolean addChange(Attestation attestation) {
        Attestation.Change change = attestation.changes().getLast();
        String kind = switch (change) {
            case Attestation.Change.Suspended _ -> "suspended";
            case Attestation.Change.Reinstated _ -> "reinstated";
            case Attestation.Change.Revoked _ -> "revoked";
        };
        String why = switch (change) {
            case Attestation.Change.Suspended suspended -> suspended.why();
            case Attestation.Change.Reinstated _ -> "";
            case Attestation.Change.Revoked revoked -> revoked.why();
        };
        try {
            database.client()
                    .sql(
                            "insert into competence.attestation_change (attestation, number, kind, from_moment, by_person, why)"
                                    + " values (:attestation, :number, :kind, :from, :by, :why)")
                    .param("attestation", attestation.id())
                    .param("number", attestation.changes().size())
                    .param("kind", kind)
                    .param("from", Cells.moment(change.from()))
                    .param("by", change.by().value())
                    .param("why", why)
                    .update();
            return true;
        } catch (DuplicateKeyException overtaken) {
            return false;
        }
    }

    @Override
    public Optional<Attestation> findAttestation(String id) {
        return database.client()
                .sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, number) -> attestation(row))
                .optional();
    }

    @Override
    public List<Attestation> attestations(PersonId learner) {
        return database.client()
                .sql(SELECT + "where learner = :learner order by signed desc, id")
                .param("learner", learner.value())
                .query((row, number) -> attestation(row))
                .list();
    }

    @Override
    public List<Attestation> attestations(Collection<PersonId> learners) {
        return database.client()
                .sql(SELECT + "where learner = any (:learners) order by learner, signed desc, id")
                .param("learners", learners.stream().map(PersonId::value).toArray(String[]::new))
                .query((row, number) -> attestation(row))
                .list();
    }

    @Override
    public List<Attestation> failing(Instant before) {
        return database.client()
                .sql(SELECT + """
                        where valid_until < :before
                            or exists (select from competence.attestation_change c where c.attestation = a.id)
                        order by learner, id
                        """)
                .param("before", Cells.moment(before))
                .query((row, number) -> attestation(row))
                .list();
    }

    private Attestation attestation(ResultSet row) throws SQLException {
        String id = Cells.text(row, "id");
        Attestation.Kind kind = Attestation.Kind.valueOf(Cells.text(row, "kind"));
        Optional<Scope> scope = kind == Attestation.Kind.AUTHORISATION ? Optional.of(scope(row)) : Optional.empty();
        return new Attestation(
                id,
                kind,
                new PersonId(Cells.text(row, "learner")),
                new Words(Cells.text(row, "title_nb"), Cells.text(row, "title_en")),
                Cells.text(row, "words"),
                scope,
                aims(row),
                Cells.instant(row, "valid_from"),
                Cells.findInstant(row, "valid_until"),
                new PersonId(Cells.text(row, "assessor")),
                Cells.list(row, "grounds"),
                Cells.instant(row, "signed"),
                row.getBoolean("is_changed") ? changes(id) : List.of());
    }

    private static Scope scope(ResultSet row) throws SQLException {
        return new Scope(
                Cells.list(row, "machines").stream().map(ResourceId::new).toList(),
                Cells.list(row, "kinds"),
                Cells.list(row, "modes").stream().map(Mode::valueOf).toList(),
                row.getBoolean("instructing"));
    }

    private static List<AimId> aims(ResultSet row) throws SQLException {
        List<String> frameworks = Cells.list(row, "frameworks");
        List<String> codes = Cells.list(row, "codes");
        List<String> versions = Cells.list(row, "versions");
        List<AimId> aims = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            aims.add(new AimId(frameworks.get(i), codes.get(i), versions.get(i)));
        }
        return aims;
    }

    private List<Attestation.Change> changes(String id) {
        return database.client()
                .sql("select * from competence.attestation_change where attestation = :id order by number")
                .param("id", id)
                .query((row, number) -> change(row))
                .list();
    }

    private static Attestation.Change change(ResultSet row) throws SQLException {
        var from = Cells.instant(row, "from_moment");
        PersonId by = new PersonId(Cells.text(row, "by_person"));
        return switch (Cells.text(row, "kind")) {
            case "suspended" -> new Attestation.Change.Suspended(from, by, Cells.text(row, "why"));
            case "reinstated" -> new Attestation.Change.Reinstated(from, by);
            default -> new Attestation.Change.Revoked(from, by, Cells.text(row, "why"));
        };
    }
}
