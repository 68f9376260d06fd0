package learningfactory.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        try (RowProgress progress = new RowProgress(err(), screen().showsProgress())) {
            long rows = choice.archive().read(file, progress::begin);
            return print("%s: %,d rows are back%n".formatted(file.toAbsolutePath(), rows));
        } catch (IOException reason) {
            throw new Refusal(ExitCode.FILE, String.valueOf(reason.getMessage()));
        }
    }
}
