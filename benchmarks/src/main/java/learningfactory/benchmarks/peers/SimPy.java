package learningfactory.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningfactory.benchmarks.OutsideProgram;
import learningfactory.benchmarks.Program;
import learningfactory.benchmarks.TandemLine;
import learningfactory.benchmarks.Workload;

/// The queue and the line in SimPy (`simpy_peer.py`), run by the machine's own Python where it has SimPy.
public final class SimPy extends OutsideProgram {
    private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

    /// The SimPy model of a workload.
    ///
    /// @param workload the queue or the twenty stations
    /// @throws IllegalArgumentException for another workload
    public SimPy(Workload workload) {
        super("SimPy, model by hand", workload);
        if (workload != Workload.ONE_SERVER && workload != Workload.TANDEM) {
            throw new IllegalArgumentException("The workload (%s) has no SimPy model.".formatted(workload));
        }
    }

    @Override
    public long amount() {
        return workload() == Workload.TANDEM
                ? workload().amount() / 40
                : workload().amount() / 20;
    }

    @Override
    public Optional<String> obstacle() {
        return python().isPresent()
                ? Optional.empty()
                : Optional.of("skipped: no Python with SimPy (Debian: apt-get install python3-simpy3)");
    }

    @Override
    protected List<String> words(Path folder, long amount, long seed) throws IOException {
        Path script = Program.unpacked(SimPy.class, "simpy_peer.py", folder);
        List<String> words = new ArrayList<>(List.of(python().orElseThrow(), script.toString()));
        words.add(workload() == Workload.TANDEM ? "line" : "server");
        words.add(Long.toString(amount));
        words.add(Long.toString(seed));
        if (workload() == Workload.TANDEM) {
            words.add(Integer.toString(workload().line().stations()));
            words.add(Integer.toString(TandemLine.PLACES));
            words.add(Double.toString(TandemLine.MEAN_TO_FAILURE));
            words.add(Double.toString(TandemLine.MEAN_REPAIR));
        }
        return words;
    }

    private static Optional<String> python() {
        return PYTHONS.stream().filter(SimPy::hasSimPy).findFirst();
    }

    private static boolean hasSimPy(String python) {
        try {
            Program.output(List.of(python, "-c", "import simpy"));
            return true;
        } catch (IOException e) {
            return false; // this Python lacks SimPy, or does not exist: the next one may have it
        }
    }
}
