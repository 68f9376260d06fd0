package learningfactory.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/// Brings a backup into an empty database: makes the tables as they were when it was written, fills them in
/// one transaction, then brings them to this version.
///
/// Refuses a database that holds anything, a backup of a newer factory, and a file of which a single byte has
/// changed.
public final class Restore {

    private Restore() {}

    /// Restores.
    ///
    /// @return how many rows came back
    /// @throws StoreException when it refuses, or the database does not answer
    public static long read(Backup.DatabaseAddress address, Path file, Backup.Watcher watcher) {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            BackupManifest manifest = manifest(zip, file);
            requireKnown(manifest, file, source(address));
            requireWhole(zip, manifest, file);
            watcher.begins(manifest.rows());
            fill(address, zip, manifest, watcher);
            return manifest.rows();
        } catch (ZipException none) {
            throw notABackup(file, none);
        } catch (IOException unreadable) {
            throw new StoreException(
                    "The backup cannot be read (%s: %s).\nMaybe the path is wrong."
                            .formatted(file, unreadable.getMessage()),
                    unreadable);
        } catch (SQLException failed) {
            throw new StoreException(
                    "The backup cannot be restored into %s: %s\nMaybe empty that database and try again."
                            .formatted(address, failed.getMessage()),
                    failed);
        }
    }

    private static BackupManifest manifest(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(BackupManifest.NAME);
        if (entry == null) {
            throw notABackup(file, null);
        }
        try (InputStream text = zip.getInputStream(entry)) {
            return BackupManifest.find(new String(text.readAllBytes(), StandardCharsets.UTF_8))
                    .orElseThrow(() -> notABackup(file, null));
        }
    }

    private static StoreException notABackup(Path file, @Nullable Exception cause) {
        String message = "The file (%s) is no backup of the factory, or it is damaged.\nMaybe another one is whole."
                .formatted(file);
        return cause == null ? new StoreException(message) : new StoreException(message, cause);
    }

    private static void requireKnown(BackupManifest manifest, Path file, DataSource source) {
        MigrationVersion newest = MigrationVersion.EMPTY;
        for (MigrationInfo known : Database.migrations(source, "latest").info().all()) {
            if (known.getVersion() != null && known.getVersion().compareTo(newest) > 0) {
                newest = known.getVersion();
            }
        }
        if (MigrationVersion.fromVersion(manifest.version()).compareTo(newest) > 0) {
            throw new StoreException(
                    "The backup (%s) was made by a newer factory (tables %s, this one knows %s).\nMaybe bring the factory up to date first."
                            .formatted(file, manifest.version(), newest));
        }
    }

    /// Reads every table once before anything is touched.
    private static void requireWhole(ZipFile zip, BackupManifest manifest, Path file) throws IOException {
        for (BackupManifest.Part part : manifest.parts()) {
            ZipEntry entry = zip.getEntry("tables/%s.copy".formatted(part.name()));
            MessageDigest digest = BackupManifest.digest();
            if (entry == null) {
                throw notABackup(file, null);
            }
            try (InputStream bytes = new DigestInputStream(zip.getInputStream(entry), digest)) {
                bytes.transferTo(OutputStream.nullOutputStream());
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(part.digest())) {
                throw new StoreException(
                        "The backup (%s) has been damaged or changed: the table %s is not as it was written.\nMaybe another backup is whole."
                                .formatted(file, part.name()));
            }
        }
    }

    private static void fill(
            Backup.DatabaseAddress address, ZipFile zip, BackupManifest manifest, Backup.Watcher watcher)
            throws SQLException, IOException {
        try (Connection line = address.connect()) {
            if (!BackupTable.isEmpty(line)) {
                throw new StoreException(
                        "The database (%s) is not empty: nothing is ever written over.\nMaybe restore into another --data folder or a fresh database."
                                .formatted(address));
            }
        }
        DataSource source = source(address);
        Database.migrations(source, manifest.version()).migrate();
        try (Connection line = address.connect()) {
            line.setAutoCommit(false);
            Map<String, BackupTable> tables = new LinkedHashMap<>();
            for (BackupTable table : BackupTable.inOrder(line)) {
                tables.put(table.name(), table);
            }
            silence(line, List.copyOf(tables.values()), "disable");
            empty(line, List.copyOf(tables.values()));
            for (BackupManifest.Part part : manifest.parts()) {
                BackupTable table = Optional.ofNullable(tables.get(part.name()))
                        .orElseThrow(() -> new StoreException(
                                "The backup holds a table (%s) that tables of version %s do not have."
                                        .formatted(part.name(), manifest.version())));
                fill(line, new BackupTable(table.schema(), table.table(), part.columns()), zip, watcher);
            }
            for (Map.Entry<String, Long> counter : manifest.counters().entrySet()) {
                BackupTable.setCounter(line, counter.getKey(), counter.getValue());
            }
            silence(line, List.copyOf(tables.values()), "enable");
            line.commit();
        }
        Database.migrations(source, "latest").migrate();
    }

    /// The audit comes back as it was: what is filled in now is not audited a second time.
    private static void silence(Connection line, List<BackupTable> tables, String how) throws SQLException {
        try (Statement silencing = line.createStatement()) {
            for (BackupTable table : tables) {
                silencing.execute("alter table %s %s trigger user".formatted(table.quoted(), how));
            }
        }
    }

    /// Takes out what the migrations themselves put in.
    private static void empty(Connection line, List<BackupTable> tables) throws SQLException {
        try (Statement emptying = line.createStatement()) {
            for (BackupTable table : tables.reversed()) {
                emptying.execute("delete from " + table.quoted());
            }
        }
    }

    private static void fill(Connection line, BackupTable table, ZipFile zip, Backup.Watcher watcher)
            throws SQLException, IOException {
        ZipEntry entry = zip.getEntry(table.file());
        try (InputStream rows = new RowCounter(zip.getInputStream(entry), watcher)) {
            line.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy %s (%s) from stdin".formatted(table.quoted(), table.quotedColumns()), rows);
        }
    }

    private static PGSimpleDataSource source(Backup.DatabaseAddress address) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.url());
        source.setUser(address.user());
        source.setPassword(address.password());
        return source;
    }

    /// Tells the watcher of each row that has been read.
    private static final class RowCounter extends FilterInputStream {
        private final Backup.Watcher watcher;

        RowCounter(InputStream in, Backup.Watcher watcher) {
            super(in);
            this.watcher = watcher;
        }

        @Override
        public int read() throws IOException {
            int sign = super.read();
            if (sign == '\n') {
                watcher.row();
            }
            return sign;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = super.read(bytes, from, length);
            for (int i = from; i < from + count; i++) {
                if (bytes[i] == '\n') {
                    watcher.row();
                }
            }
            return count;
        }
    }
}
