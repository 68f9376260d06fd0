package learningfactory.benchmarks.raw;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningfactory.benchmarks.OutsideProgram;
import learningfactory.benchmarks.Program;
import learningfactory.benchmarks.Workload;

/// The plain four-ary heap in C++ (`heap.cpp`), compiled on the spot with `g++ -O2`: what the engine's bar
/// is stated against.
public final class NativeHeap extends OutsideProgram {
    /// The C++ loop of a workload.
    ///
    /// @param workload any workload
    public NativeHeap(Workload workload) {
        super("C++: plain 4-ary heap, logarithms", workload);
    }

    @Override
    public Optional<String> obstacle() {
        return Program.isFound("g++")
                ? Optional.empty()
                : Optional.of("skipped: no g++ on the PATH (Debian: apt-get install g++)");
    }

    @Override
    protected List<String> words(Path folder, long amount, long seed) throws IOException {
        Path source = Program.unpacked(NativeHeap.class, "/heap.cpp", folder);
        String program = folder.resolve("heap").toString();
        Program.output(List.of("g++", "-O2", "-o", program, source.toString()));
        List<String> words = new ArrayList<>(List.of(program));
        words.add(
                switch (workload()) {
                    case ONE_SERVER -> "server";
                    case TANDEM, LONG_LINE -> "line";
                    case HOLD_THOUSAND, HOLD_HUNDRED_THOUSAND, HOLD_MILLION -> "hold";
                });
        words.add(Long.toString(amount));
        words.add(Long.toString(seed));
        switch (workload()) {
            case ONE_SERVER -> {}
            case TANDEM, LONG_LINE -> {
                words.add(Integer.toString(workload().line().stations()));
                words.add(Integer.toString(workload().line().firstCounted()));
            }
            case HOLD_THOUSAND, HOLD_HUNDRED_THOUSAND, HOLD_MILLION ->
                words.add(Integer.toString(workload().pending()));
        }
        return words;
    }
}
