package learningfactory.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Says which factory and which Java this is, so that a finding can be repeated.
@Command(name = "version", description = "Say which factory and which Java this is.")
final class Version implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        String own = Main.class.getPackage().getImplementationVersion();
        out.printf("Learning Factory %s, Java %s%n", own == null ? "from sources" : own, Runtime.version());
        out.flush();
        return 0;
    }
}
