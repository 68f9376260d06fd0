package learningfactory.app;

import java.nio.file.Files;
import java.nio.file.Path;
import learningfactory.store.Backup;
import learningfactory.store.LocalDatabase;
import learningfactory.store.Restore;
import learningfactory.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Brings a backup back.
@Command(
        name = "restore",
        description =
                "Bring a backup back into an empty folder or database, and up to this version. Nothing is ever written over.",
        footer = ExitCode.HELP)
final class RestoreCommand extends FactoryCommand {

    @Parameters(paramLabel = "FILE", description = "A file that `backup` wrote.")
    private Path file;

    @Mixin
    private DatabaseChoice choice;

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) {
            throw new Refusal(ExitCode.FILE, "There is no such file (%s).%nMaybe the path is wrong.".formatted(file));
        }
        return print("%s: %,d rows are back%n".formatted(file.toAbsolutePath(), read()));
    }

    private long read() {
        try (RowProgress progress = new RowProgress(err(), screen().showsProgress())) {
            return read(progress);
        } catch (StoreException reason) {
            throw new Refusal(ExitCode.FILE, String.valueOf(reason.getMessage()));
        }
    }

    private long read(Backup.Watcher progress) {
        var server = choice.findServer();
        if (server.isPresent()) {
            return Restore.read(server.get(), file, progress);
        }
        try (LocalDatabase local = LocalDatabase.in(choice.folder())) {
            return Restore.read(local.address(), file, progress);
        }
    }
}
