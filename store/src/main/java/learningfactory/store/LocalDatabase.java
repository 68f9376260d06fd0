package learningfactory.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A PostgreSQL server of our own, whose files lie in one folder and which only this program can reach.
///
/// What is acknowledged is on the disk (`fsync` and `synchronous_commit` are on). It listens on the local
/// address only and asks for a password that stands in the folder, readable for its owner alone. A server
/// that a killed program left behind is stopped first; a second program on the same folder is told so.
///
///     FOLDER/lock                 held while a program runs on the folder
///     FOLDER/database/cluster     the files of PostgreSQL
///     FOLDER/database/password
///     FOLDER/database.log
public final class LocalDatabase implements AutoCloseable {

    private static final String USER = "factory";

    /// How long a start may take, s: recovery after a crash is counted in.
    private static final int START_SECONDS = 120;

    /// Where PostgreSQL writes its port in the file of its process, from 0.
    private static final int PORT_LINE = 3;

    private static final long MOST_LOG_BYTES = 10_000_000;

    private final Path folder;
    private final RandomAccessFile lockFile;
    private final PostgresProgram program;
    private final List<String> before;
    private int port;
    private boolean isClosed;

    private LocalDatabase(Path folder, RandomAccessFile lockFile, PostgresProgram program, List<String> before) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.program = program;
        this.before = before;
    }

    /// Starts the server on a folder, which is made when it is not there.
    ///
    /// @throws StoreException when another program holds the folder, or it cannot be used
    public static LocalDatabase in(Path folder) {
        return in(folder, PostgresProgram.asOrdinaryUser());
    }

    /// The server that runs on this folder now, so that one can look in while another program holds it.
    public static Optional<Backup.DatabaseAddress> findRunning(Path folder) {
        Path home = folder.toAbsolutePath().normalize().resolve("database");
        Path pidFile = home.resolve("cluster").resolve("postmaster.pid");
        try {
            if (!Files.exists(pidFile) || !isOurServer(pidFile)) {
                return Optional.empty();
            }
            int port =
                    Integer.parseInt(Files.readAllLines(pidFile).get(PORT_LINE).strip());
            return Optional.of(new Backup.DatabaseAddress(
                    url(port), USER, Files.readString(home.resolve("password")).strip()));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException changing) {
            return Optional.empty(); // it is just starting or stopping
        }
    }

    /// Whether a database has ever been made in this folder.
    public static boolean isIn(Path folder) {
        return Files.isDirectory(folder.resolve("database").resolve("cluster"));
    }

    static LocalDatabase in(Path asked, List<String> before) {
        Path folder = asked.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new StoreException(
                    "The folder (%s) cannot be made (%s).\nMaybe choose another with --data."
                            .formatted(folder, refused.getMessage()),
                    refused);
        }
        RandomAccessFile lock = lock(folder);
        LocalDatabase database = null;
        try {
            database = new LocalDatabase(folder, lock, PostgresProgram.unpackedIn(folder), before);
            database.stopWhatWasLeftBehind();
            database.makeWhenMissing();
            database.start();
            return database;
        } catch (IOException unusable) {
            closeQuietly(lock);
            throw new StoreException(
                    "The folder (%s) cannot be used (%s).\nMaybe make room there, or choose another with --data."
                            .formatted(folder, unusable.getMessage()),
                    unusable);
        } catch (RuntimeException failed) {
            closeQuietly(lock);
            throw failed;
        }
    }

    /// Where it is reached.
    public String url() {
        return url(port);
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
    }

    /// Where and who, for a backup.
    public Backup.DatabaseAddress address() {
        return new Backup.DatabaseAddress(url(), user(), password());
    }

    /// Who may reach it.
    public String user() {
        return USER;
    }

    /// With what.
    public String password() {
        try {
            return Files.readString(home().resolve("password")).strip();
        } catch (IOException unreadable) {
            throw new StoreException(
                    "The password of the database (%s) cannot be read.\nMaybe start as the user who made the folder."
                            .formatted(home().resolve("password")),
                    unreadable);
        }
    }

    /// Whether the server runs; it may have stopped by itself, as it does when it cannot write its log to a
    /// full disk.
    public boolean isRunning() {
        try {
            Path pidFile = cluster().resolve("postmaster.pid");
            return Files.exists(pidFile) && isOurServer(pidFile);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /// Starts the server again, on the same port, if it has stopped by itself. What was acknowledged before
    /// is there.
    ///
    /// @throws StoreException when it does not start: no room yet, or a part of the old one is still there
    public synchronized void revive() {
        if (isClosed || isRunning()) {
            return;
        }
        try {
            stopWhatWasLeftBehind();
        } catch (IOException unusable) {
            throw new StoreException("The folder (%s) cannot be used (%s).".formatted(folder, unusable), unusable);
        }
        startOn(port);
    }

    /// Stops the server; all that was acknowledged is on the disk already.
    @Override
    public synchronized void close() {
        isClosed = true;
        stop();
        closeQuietly(lockFile);
    }

    private void stop() {
        run(
                program.path("pg_ctl"),
                "stop",
                "-m",
                "fast",
                "-w",
                "-t",
                "30",
                "-D",
                cluster().toString());
    }

    /// As if the program had been killed: the lock is gone, the server is still there.
    void abandon() {
        closeQuietly(lockFile);
    }

    private static RandomAccessFile lock(Path folder) {
        try {
            RandomAccessFile file = new RandomAccessFile(folder.resolve("lock").toFile(), "rw");
            try {
                FileLock lock = file.getChannel().tryLock();
                if (lock != null) {
                    return file;
                }
            } catch (OverlappingFileLockException ours) {
                // held in this very process: answered as any other
            }
            closeQuietly(file);
            throw new StoreException(
                    "The factory is running on this folder already (%s).\nMaybe stop it first, or start this one with another --data."
                            .formatted(folder));
        } catch (IOException unwritable) {
            throw new StoreException(
                    "The folder (%s) cannot be written to (%s).\nMaybe choose another with --data."
                            .formatted(folder, unwritable.getMessage()),
                    unwritable);
        }
    }

    private static void closeQuietly(RandomAccessFile file) {
        try {
            file.close();
        } catch (IOException lost) {
            // the lock ends with the process at the latest
        }
    }

    private Path home() {
        return folder.resolve("database");
    }

    private Path cluster() {
        return home().resolve("cluster");
    }

    private Path log() {
        return folder.resolve("database.log");
    }

    /// The folder is ours by its lock, so a server that still runs on it lost its program.
    private void stopWhatWasLeftBehind() throws IOException {
        Path pidFile = cluster().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        if (isOurServer(pidFile)) {
            stop();
        } else {
            Files.deleteIfExists(pidFile); // left by a machine that lost its power; the number may be another's now
        }
    }

    private static boolean isOurServer(Path pidFile) throws IOException {
        try (Stream<String> lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(text -> text.matches("\\d{1,18}"))
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                    .flatMap(process -> process.info().command())
                    .filter(command -> command.contains("postgres"))
                    .isPresent();
        }
    }

    private void makeWhenMissing() throws IOException {
        if (Files.isDirectory(home())) {
            return;
        }
        Path fresh = Files.createTempDirectory(folder, "database-new");
        Path password = fresh.resolve("password");
        Files.writeString(password, HexFormat.of().formatHex(randomBytes()) + "\n");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        handOver(fresh, password);
        int exit = run(
                program.path("initdb"),
                "-D",
                fresh.resolve("cluster").toString(),
                "--auth=scram-sha-256",
                "--username=" + USER,
                "--pwfile=" + password,
                "--encoding=UTF8",
                "--locale=C",
                "--wal-segsize=4");
        if (exit != 0) {
            throw new StoreException(
                    "The database cannot be made in %s:\n%s\nMaybe make room there, or choose another folder with --data."
                            .formatted(folder, lastLines()));
        }
        Files.move(fresh, home(), StandardCopyOption.ATOMIC_MOVE);
    }

    /// With `setpriv` the server is another user, to whom its files must belong; with `unshare` it stays
    /// their owner.
    private void handOver(Path... files) throws IOException {
        if (before.equals(PostgresProgram.AS_NOBODY)) {
            for (Path file : files) {
                Files.setAttribute(file, "unix:uid", 65534);
            }
        }
    }

    private static byte[] randomBytes() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private void start() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > MOST_LOG_BYTES) {
            Files.move(log(), folder.resolve("database.old.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(log())) {
            Files.createFile(log());
        }
        handOver(log());
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        startOn(port);
    }

    private void startOn(int port) {
        String options = String.join(
                " -c ",
                "-p " + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "max_connections=40",
                "shared_buffers=32MB",
                "min_wal_size=16MB",
                "max_wal_size=128MB",
                "log_min_messages=warning",
                "timezone=UTC");
        int exit = run(
                program.path("pg_ctl"),
                "start",
                "-w",
                "-t",
                Integer.toString(START_SECONDS),
                "-D",
                cluster().toString(),
                "-l",
                log().toString(),
                "-o",
                options);
        if (exit != 0) {
            throw new StoreException("The database does not start (%s):\n%s\nMaybe make room on the disk, or read %s."
                    .formatted(cluster(), lastLines(), log()));
        }
    }

    private int run(String... words) {
        List<String> all = new ArrayList<>(before);
        all.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(all)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            if (!process.waitFor(START_SECONDS + 30L, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new StoreException("The database does not answer (%s).\nMaybe read %s.".formatted(folder, log()));
            }
            return process.exitValue();
        } catch (IOException missing) {
            throw new StoreException(
                    "The database cannot be started (%s).\nMaybe make room in %s, or choose another folder with --data."
                            .formatted(missing.getMessage(), folder),
                    missing);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StoreException("Starting the database was interrupted.", stopped);
        }
    }

    private String lastLines() {
        return Optional.of(log())
                .filter(Files::exists)
                .map(file -> {
                    try {
                        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
                        return String.join("\n", lines.subList(Math.max(0, lines.size() - 4), lines.size()));
                    } catch (IOException unreadable) {
                        return "";
                    }
                })
                .orElse("");
    }
}
