package learningfactory.web;

import jakarta.websocket.Session;
import java.io.IOException;
import learningfactory.web.live.Viewer;
import org.apache.tomcat.websocket.Constants;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/// A WebSocket as the line to a page.
record SocketLine(WebSocketSession socket) implements Viewer.Line {

    static final CloseStatus DEAF = new CloseStatus(4408, "the page does not read");

    /// A line that takes nothing for so long is down, ms.
    private static final long MOST_WAIT_MILLIS = 10_000;

    /// So long the other side may take to say good-bye too; the container looks every ten seconds, ms.
    private static final long GOOD_BYE_MILLIS = 3_000;

    /// The line of a socket; what is sent on it waits for a limited time only.
    static SocketLine of(WebSocketSession socket) {
        if (socket instanceof NativeWebSocketSession whole) {
            Session inside = whole.getNativeSession(Session.class);
            if (inside != null) {
                inside.getUserProperties().put(Constants.BLOCKING_SEND_TIMEOUT_PROPERTY, MOST_WAIT_MILLIS);
                inside.getUserProperties().put(Constants.SESSION_CLOSE_TIMEOUT_PROPERTY, GOOD_BYE_MILLIS);
            }
        }
        return new SocketLine(socket);
    }

    @Override
    public void send(String text) throws IOException {
        socket.sendMessage(new TextMessage(text));
    }

    @Override
    public void ping() throws IOException {
        socket.sendMessage(new PingMessage());
    }

    @Override
    public void close(Viewer.End why) {
        close(
                socket,
                switch (why) {
                    case OVER -> CloseStatus.GOING_AWAY;
                    case DEAF -> DEAF;
                });
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
