package learningfactory.web;

import java.util.Map;
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

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        attributes.put(
                VISITOR,
                request instanceof ServletServerHttpRequest servlet
                        ? Visitor.of(servlet.getServletRequest())
                        : new Visitor(null, null));
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
