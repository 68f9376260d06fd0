package learningfactory.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import learningfactory.language.plant.PlantSchema;
import learningfactory.language.scenario.ScenarioSchema;
import learningfactory.report.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Prints the JSON Schema of a document that the factory reads or writes.
@Command(
        name = "schema",
        description = "Print a JSON Schema: of plant or scenario files, or of what run and compare print with --json.",
        footer = ExitCode.HELP)
final class SchemaCommand extends FactoryCommand {

    @Parameters(
            paramLabel = "plant|scenario|run|compare",
            arity = "0..1",
            defaultValue = "plant",
            description = "Which document. Default: ${DEFAULT-VALUE}.")
    private Document document;

    /// What has a schema.
    enum Document {
        /// A plant file.
        PLANT,
        /// A scenario file.
        SCENARIO,
        /// What `run --json` prints.
        RUN,
        /// What `compare --json` prints.
        COMPARE
    }

    @Override
    public Integer call() {
        return print(
                switch (document) {
                    case PLANT -> PlantSchema.text();
                    case SCENARIO -> ScenarioSchema.text();
                    case RUN -> resource("run.schema.json");
                    case COMPARE -> resource("compare.schema.json");
                });
    }

    private static String resource(String name) {
        try (InputStream schema = Result.class.getResourceAsStream(name)) {
            if (schema == null) {
                throw new IllegalStateException("The schema (%s) is missing from this build.".formatted(name));
            }
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
