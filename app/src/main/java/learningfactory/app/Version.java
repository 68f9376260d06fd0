package learningfactory.app;

import picocli.CommandLine.Command;

/// Says which factory and which Java this is, so that a finding can be repeated.
@Command(name = "version", description = "Say which factory and which Java this is.", footer = ExitCode.HELP)
final class Version extends FactoryCommand {

    @Override
    public Integer call() {
        return print("Learning Factory %s, Java %s\n".formatted(ofThisProgram(), Runtime.version()));
    }

    /// The version of this program, as its archive says; `from sources` when it runs without one.
    static String ofThisProgram() {
        String own = Main.class.getPackage().getImplementationVersion();
        return own == null ? "from sources" : own;
    }
}
