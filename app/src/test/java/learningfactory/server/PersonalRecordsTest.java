package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import learningfactory.network.Account;
import learningfactory.network.AccountBook;
import learningfactory.network.Identity;
import learningfactory.network.PersonBook;
import learningfactory.network.PersonErasure;
import learningfactory.network.PersonId;
import learningfactory.network.PersonState;
import learningfactory.network.PersonalRecords;
import learningfactory.store.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everything that is kept about a person comes along, and an erasure takes away what tells who it was and
/// nothing else (rule 14), in every room, with the rooms as the server joins them.
class PersonalRecordsTest {

    /// What a column is called that holds people.
    private static final List<String> NAMES = List.of(
            "person",
            "people",
            "holder",
            "learner",
            "learners",
            "assessor",
            "instructor",
            "instructors",
            "staff",
            "maker",
            "actor",
            "by_person",
            "made_by",
            "author",
            "participant",
            "participants",
            "supervisor",
            "student",
            "pupil",
            "teacher",
            "trainee",
            "apprentice",
            "mentor",
            "host",
            "guest",
            "told_by",
            "asked_by");

    /// Columns of such a name that hold none.
    private static final List<String> OTHERS = List.of(
            "competence.participant.participant"); // what the session calls somebody; who it is stands beside it

    @TempDir
    static Path folder;

    private static Server server;
    private static Database database;
    private static List<PersonalRecords> rooms;
    private static int named;

    @BeforeAll
    static void start() {
        server = Server.start(new ServerOptions(0, folder, Optional.empty(), "en", false, true));
        database = server.part(Database.class);
        rooms = server.all(PersonalRecords.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyColumnWithAPersonInItBelongsToARoomsPart() {
        PersonId person = somebody("Katalog");
        new FullLife(database, new SplittableRandom(1))
                .write(new FullLife.Who(person, "ord", "signert", somebody("Annen")));
        Set<String> known =
                rooms.stream().flatMap(room -> room.places().stream()).collect(Collectors.toCollection(TreeSet::new));
        Set<String> found = new TreeSet<>(columnsThatPointAtPeople());
        found.addAll(columnsThatAreCalledSo());
        found.addAll(columnsThatHoldSomebody());
        OTHERS.forEach(found::remove);

        Set<String> nobodys = new TreeSet<>(found);
        nobodys.removeAll(known);
        Set<String> gone = new TreeSet<>(known);
        gone.removeAll(allColumns());

        assertThat(nobodys)
                .as("columns with people that no PersonalRecords names; maybe add a PersonalPart to the room's records")
                .isEmpty();
        assertThat(gone).as("places that are no columns").isEmpty();
        assertThat(found).hasSizeGreaterThan(25);
    }

    @Test
    void everyRowThatAPersonStandsInComesAlong() {
        for (long seed = 1; seed <= 6; seed++) {
            PersonId person = somebody("Eksport " + seed);
            String word = "Fritekst%dord".formatted(seed);
            new FullLife(database, new SplittableRandom(seed))
                    .write(new FullLife.Who(person, word, "Signert%dord".formatted(seed), somebody("Annen " + seed)));

            Map<String, Integer> exported = new LinkedHashMap<>();
            List<String> cells = new ArrayList<>();
            for (PersonalRecords room : rooms) {
                int rows = 0;
                for (PersonalRecords.Table table : room.recordsOf(person)) {
                    rows += table.rows().size();
                    table.rows().forEach(cells::addAll);
                }
                for (String place : room.places()) {
                    assertThat(rows).as("seed %d: %s", seed, place).isGreaterThanOrEqualTo(rowsWith(place, person));
                }
                exported.put(room.room(), rows);
            }

            assertThat(exported.values()).as("seed %d: %s", seed, exported).allMatch(rows -> rows > 0);
            List<byte[]> files = rooms.stream()
                    .flatMap(room -> room.filesOf(person).stream())
                    .map(PersonalRecords.Attachment::content)
                    .toList();
            assertThat(files)
                    .as("seed %d: files", seed)
                    .isNotEmpty()
                    .allMatch(file -> text(file).equals(word));
            for (String table : tablesWith(word)) {
                assertThat(cells).as("seed %d: what stands in %s", seed, table).anyMatch(cell -> cell.contains(word));
            }
        }
    }

    @Test
    void anErasureEmptiesTheIdentityAndWhatWasWrittenAndKeepsLedgerProofAndEverybodyElse() {
        for (long seed = 1; seed <= 6; seed++) {
            String word = "Sletta%dord".formatted(seed);
            String signed = "Bevis%dord".formatted(seed);
            PersonId person = somebody(word);
            PersonId bystander = somebody("Nabo " + seed);
            PersonId other = somebody("Vurderer " + seed);
            AccountBook accounts = server.part(AccountBook.class);
            accounts.add(Account.open(person, word, word, "$2a$" + word, List.of()));
            accounts.link(person, "https://login.example", word);
            FullLife lives = new FullLife(database, new SplittableRandom(seed));
            lives.write(new FullLife.Who(person, word, signed, other));
            lives.write(new FullLife.Who(bystander, "Uberort" + seed, "Urort" + seed, other));
            Map<String, String> proof = digests(
                    "competence.attestation",
                    "competence.attested_aim",
                    "competence.ground",
                    "competence.attestation_change",
                    "ledger.entry",
                    "ledger.line",
                    "need.fact",
                    "placement.stay",
                    "public.session",
                    "public.entry");
            List<List<List<String>>> theirs = contentOf(bystander);

            server.part(PersonErasure.class).erase(person, Instant.now());

            assertThat(tablesWith(word))
                    .as("seed %d: where the name or a word about the person stands", seed)
                    .isEmpty();
            assertThat(tablesWith(signed))
                    .as("seed %d: what was signed", seed)
                    .containsExactly("competence.attestation", "competence.attestation_change");
            assertThat(digests(proof.keySet().toArray(String[]::new)))
                    .as("seed %d", seed)
                    .isEqualTo(proof);
            assertThat(contentOf(bystander)).as("seed %d: somebody else", seed).isEqualTo(theirs);
            assertThat(rooms)
                    .as("seed %d: files", seed)
                    .allMatch(room -> room.filesOf(person).isEmpty());
            assertThat(upcoming(person)).as("seed %d: bookings to come", seed).isZero();
            assertThat(server.part(PersonBook.class)
                            .findIdentity(person)
                            .orElseThrow()
                            .state())
                    .isEqualTo(PersonState.ERASED);
        }
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    /// Without the trail, which grows meanwhile.
    private static List<List<List<String>>> contentOf(PersonId person) {
        return rooms.stream()
                .flatMap(room -> room.recordsOf(person).stream())
                .filter(table ->
                        !table.name().equals("changes") && !table.name().equals("deeds"))
                .map(PersonalRecords.Table::rows)
                .toList();
    }

    private static PersonId somebody(String name) {
        PersonId person = new PersonId("records-%03d".formatted(++named));
        server.part(PersonBook.class)
                .keep(new Identity(
                        person, PersonState.ACTIVE, name, Optional.empty(), Optional.empty(), Optional.empty(), "nb"));
        return person;
    }

    private static int upcoming(PersonId person) {
        return database.client()
                .sql("select count(*) from booking.reservation where holder = :person and lower(during) > now()"
                        + " and state <> 'RELEASED'")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    private static Map<String, String> digests(String... tables) {
        Map<String, String> digests = new LinkedHashMap<>();
        for (String table : tables) {
            digests.put(
                    table,
                    database.client()
                            .sql("select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from %s t"
                                    .formatted(table))
                            .query(String.class)
                            .single());
        }
        return digests;
    }

    private static int rowsWith(String place, PersonId person) {
        int dot = place.lastIndexOf('.');
        return database.client()
                .sql("select count(*) from %s where %s".formatted(place.substring(0, dot), holds(place)))
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    private static String holds(String place) {
        String column = place.substring(place.lastIndexOf('.') + 1);
        boolean isSearched =
                place.startsWith("audit.trail.") || place.endsWith(".terms") || place.endsWith("entry.text");
        if (isSearched && !place.endsWith(".actor")) {
            return "%s::text ~ ('(^|[^a-z0-9-])' || :person || '($|[^a-z0-9-])')".formatted(column);
        }
        return isList(place) ? ":person = any (%s)".formatted(column) : column + " = :person";
    }

    private static boolean isList(String place) {
        return columns("select data_type = 'ARRAY' as found").contains(place);
    }

    private static Set<String> allColumns() {
        return columns("select true as found");
    }

    private static Set<String> columns(String question) {
        return new TreeSet<>(database.client()
                .sql("""
                        select place from (%s, table_schema || '.' || table_name || '.' || column_name as place
                              from information_schema.columns join information_schema.tables using (table_schema, table_name)
                              where table_type = 'BASE TABLE'
                                and table_schema not in ('pg_catalog', 'information_schema')) as asked
                        where found
                        """.formatted(question))
                .query(String.class)
                .list());
    }

    private static Set<String> textColumns() {
        return columns("select udt_name in ('text', '_text', 'varchar', 'jsonb') as found");
    }

    private static Set<String> columnsThatAreCalledSo() {
        Set<String> called = textColumns();
        called.removeIf(place -> !NAMES.contains(place.substring(place.lastIndexOf('.') + 1)));
        return called;
    }

    private static List<String> columnsThatPointAtPeople() {
        return database.client().sql("""
                        select namespace.nspname || '.' || class.relname || '.' || attribute.attname
                        from pg_constraint
                        join pg_class class on class.oid = conrelid
                        join pg_namespace namespace on namespace.oid = class.relnamespace
                        join pg_attribute attribute on attribute.attrelid = conrelid and attribute.attnum = any (conkey)
                        where contype = 'f' and confrelid = 'identity.person'::regclass
                        """).query(String.class).list();
    }

    /// Whatever it is called: a column in which the pseudonym of somebody stands, in the demonstration and in
    /// a life that was written in full.
    private static Set<String> columnsThatHoldSomebody() {
        Set<String> holding = new TreeSet<>();
        for (String place : textColumns()) {
            int dot = place.lastIndexOf('.');
            String column = place.substring(dot + 1);
            String test = isList(place)
                    ? "exists (select from identity.person where id = any (t.%s))".formatted(column)
                    : "exists (select from identity.person where id = t.%s::text)".formatted(column);
            boolean isHeld = database.client()
                    .sql("select exists (select from %s t where %s)".formatted(place.substring(0, dot), test))
                    .query(Boolean.class)
                    .single();
            if (isHeld) {
                holding.add(place);
            }
        }
        return holding;
    }

    private static List<String> tablesWith(String word) {
        List<String> tables = database.client()
                .sql("select schemaname || '.' || tablename from pg_tables"
                        + " where schemaname not in ('pg_catalog', 'information_schema') order by 1")
                .query(String.class)
                .list();
        return tables.stream()
                .filter(table -> database.client()
                        .sql("select exists (select from %s t where strpos(t::text, :word) > 0)".formatted(table))
                        .param("word", word)
                        .query(Boolean.class)
                        .single())
                .toList();
    }
}
