package learningfactory.store.competence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import learningfactory.curriculum.AdoptedText;
import learningfactory.curriculum.AdoptedTexts;
import learningfactory.curriculum.Aim;
import learningfactory.curriculum.AimId;
import learningfactory.curriculum.AimSet;
import learningfactory.curriculum.Catalogue;
import learningfactory.curriculum.Curriculum;
import learningfactory.curriculum.CurriculumBook;
import learningfactory.curriculum.Validity;
import learningfactory.store.Database;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// The curricula in PostgreSQL: a row for each revision, none of which ever changes.
public final class JdbcCurriculumBook implements CurriculumBook {
    private static final int MOST_FOUND = 200;

    /// One importer at a time; readers do not wait.
    private static final long IMPORT_LOCK = 5_300_401;

    private static final String PUT_CURRICULUM = """
            insert into curriculum.curriculum
                (framework, code, revision, languages, texts, valid_from, valid_until, withdrawn, replaced_by, changed)
            select :framework, :code, coalesce(max(before.revision), 0) + 1,
                cast(:languages as text[]), cast(:texts as text[]), cast(:from as date), cast(:until as date), :withdrawn, cast(:replacedBy as text[]), :changed
            from (select * from curriculum.newest_curriculum where framework = :framework and code = :code) as before
            having coalesce(bool_and((languages, texts, valid_from, valid_until, withdrawn, replaced_by)
                is distinct from (cast(:languages as text[]), cast(:texts as text[]), cast(:from as date), cast(:until as date), :withdrawn, cast(:replacedBy as text[]))), true)
            returning revision
            """;

    private static final String PUT_SET = """
            insert into curriculum.aim_set (framework, curriculum, code, revision, languages, texts, level, aims)
            select :framework, :curriculum, :code, coalesce(max(before.revision), 0) + 1, cast(:languages as text[]), cast(:texts as text[]), :level, cast(:aims as text[])
            from (select * from curriculum.newest_set
                where framework = :framework and curriculum = :curriculum and code = :code) as before
            having coalesce(bool_and(not :mentioned and (languages, texts, level, aims)
                is distinct from (cast(:languages as text[]), cast(:texts as text[]), :level, cast(:aims as text[]))), true)
            returning revision
            """;

    private static final String PUT_AIM = """
            insert into curriculum.aim (framework, code, version, revision, languages, texts, aim_set, place,
                valid_from, valid_until, withdrawn, replaced_by, same_as)
            select :framework, :code, :version, coalesce(max(before.revision), 0) + 1, cast(:languages as text[]), cast(:texts as text[]), :set, :place,
                cast(:from as date), cast(:until as date), :withdrawn, cast(:replacedBy as text[]), cast(:sameAs as text[])
            from (select * from curriculum.newest_aim
                where framework = :framework and code = :code and version = :version) as before
            having coalesce(bool_and(not :mentioned
                and (languages, texts, aim_set, place, valid_from, valid_until, withdrawn, replaced_by, same_as)
                is distinct from (cast(:languages as text[]), cast(:texts as text[]), :set, :place, cast(:from as date), cast(:until as date), :withdrawn,
                    cast(:replacedBy as text[]), cast(:sameAs as text[]))), true)
            returning revision
            """;

    private final Database database;

    /// The curricula in this database.
    public JdbcCurriculumBook(Database database) {
        this.database = database;
    }

    @Override
    public Kept keep(Catalogue catalogue) {
        Kept kept = database.transaction().execute(status -> {
            database.client()
                    .sql("select pg_advisory_xact_lock(:lock)")
                    .param("lock", IMPORT_LOCK)
                    .query()
                    .listOfRows();
            List<Integer> revisions = new ArrayList<>();
            catalogue.curricula().forEach(each -> revisions.add(put(each)));
            catalogue.sets().forEach(each -> revisions.add(put(each, false)));
            catalogue.mentions().sets().forEach(each -> revisions.add(put(each, true)));
            catalogue.aims().forEach(each -> revisions.add(put(each, false)));
            catalogue.mentions().aims().forEach(each -> revisions.add(put(each, true)));
            int added =
                    (int) revisions.stream().filter(revision -> revision == 1).count();
            int unchanged =
                    (int) revisions.stream().filter(revision -> revision == 0).count();
            return new Kept(added, revisions.size() - added - unchanged, unchanged);
        });
        return kept == null ? Kept.NOTHING : kept;
    }

    private int put(Curriculum one) {
        return revision(validity(texts(database.client().sql(PUT_CURRICULUM), one.titles()), one.validity())
                .param("framework", one.framework())
                .param("code", one.code())
                .param("changed", one.revision()));
    }

    private int put(AimSet one, boolean isMentioned) {
        return revision(texts(database.client().sql(PUT_SET), one.titles())
                .param("framework", one.framework())
                .param("curriculum", one.curriculum())
                .param("code", one.code())
                .param("level", one.level())
                .param("aims", Cells.texts(one.aims()))
                .param("mentioned", isMentioned));
    }

    private int put(Aim one, boolean isMentioned) {
        return revision(validity(texts(database.client().sql(PUT_AIM), one.texts()), one.validity())
                .param("framework", one.id().framework())
                .param("code", one.id().code())
                .param("version", one.id().version())
                .param("set", one.set())
                .param("place", one.order())
                .param("sameAs", Cells.texts(one.sameAs()))
                .param("mentioned", isMentioned));
    }

    private static StatementSpec texts(StatementSpec statement, AdoptedTexts texts) {
        return statement
                .param(
                        "languages",
                        texts.all().stream().map(AdoptedText::language).toArray(String[]::new))
                .param("texts", texts.all().stream().map(AdoptedText::text).toArray(String[]::new));
    }

    private static StatementSpec validity(StatementSpec statement, Validity validity) {
        return statement
                .param("from", Cells.day(validity.from()))
                .param("until", Cells.day(validity.until()))
                .param("withdrawn", validity.isWithdrawn())
                .param("replacedBy", Cells.texts(validity.replacedBy()));
    }

    /// The number of the revision that was added; 0 when there is nothing new.
    private static int revision(StatementSpec statement) {
        return statement.query(Integer.class).optional().orElse(0);
    }

    @Override
    public List<Curriculum> curricula() {
        return database.client()
                .sql("select * from curriculum.newest_curriculum order by framework, code")
                .query((row, number) -> new Curriculum(
                        Cells.text(row, "framework"),
                        Cells.text(row, "code"),
                        texts(row),
                        validity(row),
                        Cells.text(row, "changed")))
                .list();
    }

    @Override
    public List<AimSet> sets(String framework, String curriculum) {
        return database.client()
                .sql("select * from curriculum.newest_set where framework = :framework and curriculum = :curriculum"
                        + " order by code")
                .param("framework", framework)
                .param("curriculum", curriculum)
                .query((row, number) -> new AimSet(
                        Cells.text(row, "framework"),
                        Cells.text(row, "curriculum"),
                        Cells.text(row, "code"),
                        texts(row),
                        Cells.text(row, "level"),
                        Cells.list(row, "aims")))
                .list();
    }

    @Override
    public List<Aim> aims(String framework, String curriculum) {
        return database.client()
                .sql("select * from curriculum.newest_aim where framework = :framework and version = :curriculum"
                        + " order by aim_set, place, code")
                .param("framework", framework)
                .param("curriculum", curriculum)
                .query((row, number) -> aim(row))
                .list();
    }

    @Override
    public Optional<Aim> findAim(AimId id) {
        return ofAim(
                        "select * from curriculum.newest_aim where framework = :framework and code = :code"
                                + " and version = :version",
                        id)
                .query((row, number) -> aim(row))
                .optional();
    }

    @Override
    public List<AdoptedTexts> revisions(AimId id) {
        return ofAim(
                        "select * from curriculum.aim where framework = :framework and code = :code"
                                + " and version = :version order by revision",
                        id)
                .query((row, number) -> texts(row))
                .list();
    }

    private StatementSpec ofAim(String sql, AimId id) {
        return database.client()
                .sql(sql)
                .param("framework", id.framework())
                .param("code", id.code())
                .param("version", id.version());
    }

    @Override
    public List<Aim> search(String words, int most) {
        String[] parts = words.strip().toLowerCase(Locale.ROOT).split("\\s+");
        if (parts[0].isEmpty()) {
            return List.of();
        }
        return database.client()
                .sql("""
                        select * from curriculum.newest_aim
                        where starts_with(lower(code), :whole)
                           or (select bool_and(position(part in lower(array_to_string(texts, ' '))) > 0)
                               from unnest(cast(:parts as text[])) as part)
                        order by not starts_with(lower(code), :whole), framework, version, aim_set, place, code
                        limit :most
                        """)
                .param("whole", words.strip().toLowerCase(Locale.ROOT))
                .param("parts", parts)
                .param("most", Math.min(most, MOST_FOUND))
                .query((row, number) -> aim(row))
                .list();
    }

    @Override
    public List<AimId> sameAs(AimId id) {
        return ofAim("""
                        select distinct other.framework, other.code, other.version
                        from curriculum.newest_aim one join curriculum.newest_aim other
                            on other.framework = one.framework and (other.code, other.version) <> (one.code, one.version)
                        where one.framework = :framework and one.code = :code and one.version = :version
                          and (other.texts[1] = one.texts[1] or other.code = any (one.same_as) or one.code = any (other.same_as))
                        """, id)
                .query((row, number) ->
                        new AimId(Cells.text(row, "framework"), Cells.text(row, "code"), Cells.text(row, "version")))
                .list()
                .stream()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static Aim aim(ResultSet row) throws SQLException {
        return new Aim(
                new AimId(Cells.text(row, "framework"), Cells.text(row, "code"), Cells.text(row, "version")),
                texts(row),
                Cells.text(row, "aim_set"),
                row.getInt("place"),
                validity(row),
                Cells.list(row, "same_as"));
    }

    private static AdoptedTexts texts(ResultSet row) throws SQLException {
        List<String> languages = Cells.list(row, "languages");
        List<String> texts = Cells.list(row, "texts");
        List<AdoptedText> all = new ArrayList<>();
        for (int i = 0; i < languages.size(); i++) {
            all.add(new AdoptedText(languages.get(i), texts.get(i)));
        }
        return new AdoptedTexts(all);
    }

    private static Validity validity(ResultSet row) throws SQLException {
        return new Validity(
                Cells.findDate(row, "valid_from"),
                Cells.findDate(row, "valid_until"),
                row.getBoolean("withdrawn"),
                Cells.list(row, "replaced_by"));
    }
}
