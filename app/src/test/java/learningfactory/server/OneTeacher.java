package learningfactory.server;

import java.nio.file.Path;
import java.util.Optional;

/// A fresh server, and the teacher who came first and looks after it.
final class OneTeacher implements AutoCloseable {

    final Server server;
    final Browser teacher;

    OneTeacher(Path folder) {
        server = Server.start(new ServerOptions(0, folder, Optional.empty(), "nb"));
        teacher = new Browser(server.port()).administrator(server.firstKey().orElseThrow());
    }

    @Override
    public void close() {
        server.close();
    }
}
