package learningfactory.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes a plant with some values changed; comments and layout stay.
@Command(name = "set", description = "Write a plant with some values changed.", footer = ExitCode.HELP)
final class SetCommand extends FactoryCommand {

    @Parameters(index = "0", paramLabel = "PLANT", description = "A name from ./factory plants, or a file.")
    private String asked;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "NAME=VALUE",
            description = "What to change, such as station.mill.cycle=\"80 s\".")
    private List<String> changes = new ArrayList<>();

    @Option(names = "--in-place", description = "Write the change into the file itself instead of printing it.")
    private boolean inPlace;

    @Override
    public Integer call() {
        PlantChoice choice = PlantChoice.open(asked, changes);
        if (choice.show(err(), screen().errInk())) {
            return ExitCode.PLANT;
        }
        if (!inPlace) {
            return print(choice.text());
        }
        Path file = choice.file().orElseThrow(this::noFile);
        OutputFile.write(file, choice.text());
        err().println("%s: changed %s".formatted(file, String.join(", ", changes)));
        err().flush();
        return ExitCode.OK;
    }

    private Refusal noFile() {
        return new Refusal(
                ExitCode.USAGE,
                "The plant (%s) comes with the factory and cannot be changed in place.\nMaybe write it to a file of your own: ./factory set %s … > mine.yaml"
                        .formatted(asked, asked));
    }
}
