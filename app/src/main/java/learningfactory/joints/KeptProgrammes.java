package learningfactory.joints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import learningfactory.language.programme.ProgrammeFile;
import learningfactory.language.programme.ReadProgramme;
import learningfactory.language.programme.ShippedProgrammes;
import learningfactory.placement.Programme;
import learningfactory.web.passport.Programmes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The shipped programmes, and those of the region: files `*.yaml` in the folder `programmes` of the
/// server's data. A file of the same name stands in the place of the shipped one; a broken file is reported
/// in the log and left out.
public final class KeptProgrammes implements Programmes {
    private static final Logger LOG = LoggerFactory.getLogger(KeptProgrammes.class);

    private final List<Programme> programmes;

    private KeptProgrammes(List<Programme> programmes) {
        this.programmes = List.copyOf(programmes);
    }

    /// The programmes with those of this folder, which need not exist.
    public static KeptProgrammes in(Path folder) {
        List<Programme> all = new ArrayList<>(ShippedProgrammes.programmes());
        for (Programme own : own(folder)) {
            all.removeIf(each -> each.name().equals(own.name()));
            all.add(own);
        }
        return new KeptProgrammes(all);
    }

    private static List<Programme> own(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Programme> own = new ArrayList<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                switch (ProgrammeFile.read(file.toString(), Files.readAllBytes(file))) {
                    case ReadProgramme.Good good -> own.add(good.programme());
                    case ReadProgramme.Bad bad -> LOG.warn("The programme is left out: {}", bad.problems());
                }
            }
            return own;
        } catch (IOException unreadable) {
            LOG.warn("The programmes in {} cannot be read.", folder, unreadable);
            return List.of();
        }
    }

    @Override
    public List<Programme> programmes() {
        return programmes;
    }

    @Override
    public Optional<Programme> find(String name) {
        return programmes.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
