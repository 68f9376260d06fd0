package learningfactory.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/// Writes everything that a database holds into one file, as it was at one moment, while others go on
/// working.
///
/// The file is a zip: `tables/SCHEMA.TABLE.copy` for each table, as PostgreSQL's COPY writes it, and a
/// `manifest` with the version of the tables, the rows and the SHA-256 of each. It holds names and password
/// hashes: only its owner may read it.
public final class Backup {

    private Backup() {}

    /// Is told how far a backup or a restore has come.
    public interface Watcher {
        /// So many rows there are in all.
        void begins(long rows);

        /// One more row is done.
        void row();

        /// A watcher that nobody looks at.
        Watcher NOBODY = new Watcher() {
            @Override
            public void begins(long rows) {
                // nobody looks
            }

            @Override
            public void row() {
                // nobody looks
            }
        };
    }

    /// Writes the backup of the database at this address.
    ///
    /// @param made the moment that stands in the file
    /// @return how many rows were written
    /// @throws StoreException when the database does not answer, holds none of our tables, or the file
    ///     cannot be written
    public static long write(DatabaseAddress address, Path file, Instant made, Watcher watcher) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try (Connection line = address.connect()) {
            line.setAutoCommit(false);
            line.setReadOnly(true);
            line.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            String version = BackupTable.version(line);
            List<BackupTable> tables = BackupTable.inOrder(line);
            long rows = 0;
            for (BackupTable table : tables) {
                rows += table.count(line);
            }
            watcher.begins(rows);
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(unfinished), StandardCharsets.UTF_8)) {
                List<BackupManifest.Part> parts = new ArrayList<>();
                for (BackupTable table : tables) {
                    parts.add(write(line, table, zip, watcher));
                }
                zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
                zip.write(new BackupManifest(version, made, parts, BackupTable.counters(line))
                        .text()
                        .getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            line.rollback();
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return rows;
        } catch (SQLException failed) {
            throw new StoreException(
                    "The database (%s) cannot be backed up: %s\nMaybe look whether it is running, and whether user and password are right."
                            .formatted(address, failed.getMessage()),
                    failed);
        } catch (IOException failed) {
            throw new StoreException(
                    "The backup cannot be written (%s: %s).\nMaybe make room there, or choose another file."
                            .formatted(file, failed.getMessage()),
                    failed);
        }
    }

    private static BackupManifest.Part write(Connection line, BackupTable table, ZipOutputStream zip, Watcher watcher)
            throws SQLException, IOException {
        MessageDigest digest = BackupManifest.digest();
        zip.putNextEntry(new ZipEntry(table.file()));
        RowCounter counter = new RowCounter(new DigestOutputStream(zip, digest), watcher);
        line.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy %s (%s) to stdout".formatted(table.quoted(), table.quotedColumns()), counter);
        zip.closeEntry();
        return new BackupManifest.Part(
                table.name(), counter.rows, HexFormat.of().formatHex(digest.digest()), table.columns());
    }

    /// Counts rows: COPY ends each with a line feed and never writes one within.
    private static final class RowCounter extends FilterOutputStream {
        private final Watcher watcher;
        private long rows;

        RowCounter(OutputStream out, Watcher watcher) {
            super(out);
            this.watcher = watcher;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            for (int i = from; i < from + length; i++) {
                if (bytes[i] == '\n') {
                    rows++;
                    watcher.row();
                }
            }
        }

        @Override
        public void close() {
            // the zip goes on
        }
    }

    /// Where a database is.
    ///
    /// @param url such as `jdbc:postgresql://host/factory`
    public record DatabaseAddress(String url, String user, String password) {
        Connection connect() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }

        /// Without the password.
        @Override
        public String toString() {
            return "%s as %s".formatted(url, user);
        }
    }
}
