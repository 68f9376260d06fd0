package learningfactory.web;

import java.util.Map;
import learningfactory.web.door.Reach;
import learningfactory.web.door.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/// Takes along who opens a living line.
final class Handshake implements HandshakeInterceptor {

    static final String VISITOR = "visitor";
    static final String REACH = "reach";

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        if (request instanceof ServletServerHttpRequest servlet) {
            attributes.put(VISITOR, Visitor.of(servlet.getServletRequest()));
            attributes.put(REACH, Reach.of(servlet.getServletRequest()));
        }
        return true;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {
        // nothing is left to be done
    }
}
