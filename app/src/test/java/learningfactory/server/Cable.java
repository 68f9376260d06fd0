package learningfactory.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The network between a browser and the server. It can be cut: then nothing comes through and nobody is
/// told.
final class Cable implements AutoCloseable {

    private final ServerSocket ours;
    private final int server;
    private final List<Socket> ends = new CopyOnWriteArrayList<>();
    private volatile boolean isCut;

    Cable(int server) throws IOException {
        this.server = server;
        this.ours = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::takeAll);
    }

    int port() {
        return ours.getLocalPort();
    }

    /// From now on everything that is sent is lost, in both directions.
    void cut() {
        isCut = true;
    }

    /// New connections come through again; the old ones stay dead.
    void mend() {
        isCut = false;
    }

    private void takeAll() {
        try {
            while (true) {
                Socket browser = ours.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), server);
                ends.addAll(List.of(browser, far));
                Thread.ofVirtual().start(() -> carry(browser, far));
                Thread.ofVirtual().start(() -> carry(far, browser));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] bytes = new byte[8192];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                while (isCut) {
                    Thread.sleep(100_000_000L); // for ever: this connection is dead
                }
                out.write(bytes, 0, n);
                out.flush();
            }
        } catch (IOException gone) {
            // one end has hung up
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        ours.close();
        for (Socket end : ends) {
            end.close();
        }
    }
}
