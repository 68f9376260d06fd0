package learningfactory.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import learningfactory.store.Backup;
import learningfactory.store.LocalDatabase;
import learningfactory.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Writes everything that is kept into one file.
@Command(
        name = "backup",
        description =
                "Write everything that is kept into one file, as it is at this moment, also while the factory runs. The file holds names: keep it safe.",
        footer = ExitCode.HELP)
final class BackupCommand extends FactoryCommand {

    @Parameters(paramLabel = "FILE", description = "Where to, such as backup.zip; replaced when it is there.")
    private Path file;

    @Mixin
    private DatabaseChoice choice;

    @Override
    public Integer call() {
        Path target = file.toAbsolutePath();
        return print("%s: %,d rows%n".formatted(target, written(target)));
    }

    private long written(Path target) {
        try (RowProgress progress = new RowProgress(err(), screen().showsProgress())) {
            return written(target, progress);
        } catch (StoreException reason) {
            throw new Refusal(ExitCode.FILE, String.valueOf(reason.getMessage()));
        }
    }

    private long written(Path target, RowProgress progress) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Optional<Backup.DatabaseAddress> server =
                choice.findServer().or(() -> LocalDatabase.findRunning(choice.folder()));
        if (server.isPresent()) {
            return Backup.write(server.get(), target, now, progress);
        }
        if (!LocalDatabase.isIn(choice.folder())) {
            throw new StoreException(
                    "Nothing is kept in this folder (%s).\nMaybe name another with --data.".formatted(choice.folder()));
        }
        try (LocalDatabase local = LocalDatabase.in(choice.folder())) {
            return Backup.write(local.address(), target, now, progress);
        }
    }
}
