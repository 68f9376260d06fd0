package learningfactory.app;

import java.io.IOException;
import java.nio.file.Path;
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
        try (RowProgress progress = new RowProgress(err(), screen().showsProgress())) {
            long rows = choice.archive().write(target, progress::begin);
            return print("%s: %,d rows%n".formatted(target, rows));
        } catch (IOException reason) {
            throw new Refusal(ExitCode.FILE, String.valueOf(reason.getMessage()));
        }
    }
}
