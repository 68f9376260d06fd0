package learningfactory.web;

import java.io.IOException;
import learningfactory.web.live.Viewer;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/// A WebSocket as the line to a page.
record SocketLine(WebSocketSession socket) implements Viewer.Line {

    @Override
    public void send(String text) throws IOException {
        socket.sendMessage(new TextMessage(text));
    }

    @Override
    public void ping() throws IOException {
        socket.sendMessage(new PingMessage());
    }

    @Override
    public void close() {
        close(socket, CloseStatus.GOING_AWAY);
    }

    /// Hangs up and says why in a code; a line that is down already stays down.
    static void close(WebSocketSession socket, CloseStatus why) {
        try {
            socket.close(why);
        } catch (IOException gone) {
            // it is what was wanted
        }
    }
}
