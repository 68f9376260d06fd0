package learningfactory.benchmarks;

import java.util.ArrayList;
import java.util.List;
import learningfactory.benchmarks.ours.CalendarHold;
import learningfactory.benchmarks.ours.JournalKind;
import learningfactory.benchmarks.ours.PlantOneServer;
import learningfactory.benchmarks.ours.PlantTandemLine;
import learningfactory.benchmarks.peers.DsolHold;
import learningfactory.benchmarks.peers.DsolOneServer;
import learningfactory.benchmarks.peers.DsolTandemLine;
import learningfactory.benchmarks.peers.KalasimOneServer;
import learningfactory.benchmarks.peers.KalasimTandemLine;
import learningfactory.benchmarks.peers.SimPy;
import learningfactory.benchmarks.peers.SsjHold;
import learningfactory.benchmarks.peers.SsjOneServer;
import learningfactory.benchmarks.peers.SsjTandemLine;
import learningfactory.benchmarks.raw.NativeHeap;
import learningfactory.benchmarks.raw.RawHold;
import learningfactory.benchmarks.raw.RawOneServer;
import learningfactory.benchmarks.raw.RawTandemLine;

/// All contenders, in the order of the table.
final class Contenders {
    private Contenders() {}

    /// The contenders of one workload, ours first.
    static List<Contender> of(Workload workload) {
        List<Contender> all = new ArrayList<>();
        switch (workload) {
            case ONE_SERVER -> {
                all.add(new PlantOneServer(JournalKind.OFF));
                all.add(new PlantOneServer(JournalKind.WRITTEN));
                all.add(RawOneServer.withZiggurat());
                all.add(RawOneServer.withLogarithm());
                all.add(new NativeHeap(workload));
                all.add(new SsjOneServer());
                all.add(new DsolOneServer());
                all.add(new KalasimOneServer());
                all.add(new SimPy(workload));
            }
            case TANDEM -> {
                all.add(new PlantTandemLine(workload, JournalKind.OFF));
                all.add(new PlantTandemLine(workload, JournalKind.WRITTEN));
                all.add(RawTandemLine.withZiggurat(workload));
                all.add(RawTandemLine.withWinnerTree(workload));
                all.add(RawTandemLine.withLogarithm(workload));
                all.add(new NativeHeap(workload));
                all.add(new SsjTandemLine(workload));
                all.add(new DsolTandemLine());
                all.add(new KalasimTandemLine());
                all.add(new SimPy(workload));
            }
            case HOLD_THOUSAND, HOLD_HUNDRED_THOUSAND, HOLD_MILLION -> {
                all.add(new CalendarHold(workload));
                all.add(new RawHold(workload));
                all.add(new NativeHeap(workload));
                all.add(new SsjHold(workload));
                all.add(new DsolHold(workload));
            }
            case LONG_LINE -> {
                all.add(new PlantTandemLine(workload, JournalKind.OFF));
                all.add(RawTandemLine.withZiggurat(workload));
                all.add(RawTandemLine.withWinnerTree(workload));
                all.add(new NativeHeap(workload));
                all.add(new SsjTandemLine(workload));
            }
        }
        return List.copyOf(all);
    }

    /// The contender of a name.
    static Contender named(Workload workload, String name) {
        return of(workload).stream()
                .filter(contender -> contender.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The workload (%s) has no contender named '%s'.".formatted(workload, name)));
    }
}
