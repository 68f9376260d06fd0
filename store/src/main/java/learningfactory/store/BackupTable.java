package learningfactory.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A table as a backup sees it.
///
/// @param schema where it stands
/// @param table its name
/// @param columns all that are stored, in order; what the database computes is left out
record BackupTable(String schema, String table, List<String> columns) {

    private static final String OURS = "not in ('pg_catalog', 'information_schema')";

    /// Flyway writes its own list when the tables are made.
    private static final String LIST_OF_MIGRATIONS = "flyway_schema_history";

    BackupTable {
        columns = List.copyOf(columns);
    }

    String name() {
        return schema + "." + table;
    }

    String file() {
        return "tables/%s.copy".formatted(name());
    }

    String quoted() {
        return quoted(schema) + "." + quoted(table);
    }

    String quotedColumns() {
        return columns.stream().map(BackupTable::quoted).collect(Collectors.joining(", "));
    }

    long count(Connection line) throws SQLException {
        try (Statement asking = line.createStatement();
                ResultSet answer = asking.executeQuery("select count(*) from " + quoted())) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /// Which tables these are: the newest migration that has been done.
    ///
    /// @throws StoreException when there are none of ours
    static String version(Connection line) throws SQLException {
        try (Statement asking = line.createStatement();
                ResultSet answer = asking.executeQuery(
                        "select version from %s where success and version is not null order by installed_rank desc limit 1"
                                .formatted(LIST_OF_MIGRATIONS))) {
            if (answer.next()) {
                return answer.getString(1);
            }
        }
        throw new StoreException("The database holds no tables of the factory.\nMaybe it is another one.");
    }

    /// Whether there is any table at all.
    static boolean isEmpty(Connection line) throws SQLException {
        try (Statement asking = line.createStatement();
                ResultSet answer = asking.executeQuery(
                        "select 1 from information_schema.tables where table_type = 'BASE TABLE' and table_schema %s limit 1"
                                .formatted(OURS))) {
            return !answer.next();
        }
    }

    /// All tables, each behind those that it refers to.
    ///
    /// @throws StoreException when some refer to each other in a circle
    static List<BackupTable> inOrder(Connection line) throws SQLException {
        Map<String, BackupTable> waiting = tables(line);
        Map<String, Set<String>> refersTo = references(line);
        List<BackupTable> ordered = new ArrayList<>();
        Set<String> done = new LinkedHashSet<>();
        while (!waiting.isEmpty()) {
            List<String> ready = waiting.keySet().stream()
                    .filter(name -> done.containsAll(refersTo.getOrDefault(name, Set.of())))
                    .toList();
            if (ready.isEmpty()) {
                throw new StoreException("These tables refer to each other in a circle: " + waiting.keySet());
            }
            for (String name : ready) {
                ordered.add(waiting.remove(name));
                done.add(name);
            }
        }
        return ordered;
    }

    private static Map<String, BackupTable> tables(Connection line) throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        Map<String, String[]> names = new LinkedHashMap<>();
        try (Statement asking = line.createStatement();
                ResultSet row = asking.executeQuery("""
                        select table_schema, table_name, column_name
                        from information_schema.columns join information_schema.tables using (table_schema, table_name)
                        where table_type = 'BASE TABLE' and is_generated = 'NEVER'
                          and table_schema %s and table_name <> '%s'
                        order by 1, 2, ordinal_position
                        """.formatted(OURS, LIST_OF_MIGRATIONS))) {
            while (row.next()) {
                String name = row.getString(1) + "." + row.getString(2);
                names.put(name, new String[] {row.getString(1), row.getString(2)});
                columns.computeIfAbsent(name, fresh -> new ArrayList<>()).add(row.getString(3));
            }
        }
        Map<String, BackupTable> tables = new TreeMap<>();
        names.forEach((name, parts) ->
                tables.put(name, new BackupTable(parts[0], parts[1], columns.getOrDefault(name, List.of()))));
        return tables;
    }

    private static Map<String, Set<String>> references(Connection line) throws SQLException {
        Map<String, Set<String>> references = new TreeMap<>();
        try (Statement asking = line.createStatement();
                ResultSet row = asking.executeQuery("""
                        select from_space.nspname || '.' || from_table.relname, to_space.nspname || '.' || to_table.relname
                        from pg_constraint
                        join pg_class from_table on from_table.oid = conrelid
                        join pg_namespace from_space on from_space.oid = from_table.relnamespace
                        join pg_class to_table on to_table.oid = confrelid
                        join pg_namespace to_space on to_space.oid = to_table.relnamespace
                        where contype = 'f' and conrelid <> confrelid
                        """)) {
            while (row.next()) {
                references
                        .computeIfAbsent(row.getString(1), fresh -> new TreeSet<>())
                        .add(row.getString(2));
            }
        }
        return references;
    }

    /// Where the counters of the tables stand, by schema and name.
    static Map<String, Long> counters(Connection line) throws SQLException {
        Map<String, Long> counters = new TreeMap<>();
        try (Statement asking = line.createStatement();
                ResultSet row =
                        asking.executeQuery("select schemaname || '.' || sequencename, last_value from pg_sequences"
                                + " where last_value is not null and schemaname " + OURS)) {
            while (row.next()) {
                counters.put(row.getString(1), row.getLong(2));
            }
        }
        return counters;
    }

    /// Puts a counter where it stood.
    static void setCounter(Connection line, String name, long value) throws SQLException {
        try (PreparedStatement setting = line.prepareStatement("select setval(?::regclass, ?)")) {
            setting.setString(1, name);
            setting.setLong(2, value);
            setting.execute();
        }
    }
}
