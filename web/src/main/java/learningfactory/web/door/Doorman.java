package learningfactory.web.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets in whom an endpoint names ([Needs]), and nobody to one that names none.
public final class Doorman implements HandlerInterceptor {

    private static final String OURS = "learningfactory.";

    /// At the door of every endpoint.
    public Doorman() {}

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(OURS)) {
            Needs needs = method.getMethodAnnotation(Needs.class);
            if (needs == null) {
                throw new IllegalStateException(
                        "The endpoint (%s) does not say whom it lets in.\nMaybe add @Needs.".formatted(method));
            }
            require(needs, request);
        }
        return true;
    }

    private static void require(Needs needs, HttpServletRequest request) {
        Visitor visitor = Visitor.of(request);
        boolean isSignedIn = visitor.account() != null;
        boolean isIn = switch (needs.value()) {
            case ANYBODY -> true;
            case JOINED -> isSignedIn || visitor.participant() != null;
            case SIGNED_IN -> isSignedIn;
        };
        if (!isIn) {
            throw new Refused(HttpStatus.UNAUTHORIZED, "Logg inn først.", "Sign in first.");
        }
        if (needs.roles().length > 0 && !Reach.of(request).holds(needs.roles())) {
            throw new Refused(
                    HttpStatus.FORBIDDEN,
                    "Kontoen din har ikke denne rollen. Kanskje kan en administrator gi deg den.",
                    "Your account does not have this role. Maybe an administrator can give it to you.");
        }
    }
}
