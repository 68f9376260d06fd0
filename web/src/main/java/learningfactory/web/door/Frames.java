package learningfactory.web.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.security.web.header.HeaderWriter;

/// Whose pages may show an answer of ours in a frame: nobody's, but for the answer that says otherwise.
public final class Frames {

    private static final String ATTRIBUTE = Frames.class.getName();

    private Frames() {}

    /// This one answer may be shown in a frame by pages of these origins. It may load nothing and run
    /// nothing.
    ///
    /// @param origins such as `https://login.example`
    public static void allow(Set<String> origins, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(ATTRIBUTE, origins);
        response.setHeader(
                "Content-Security-Policy", "default-src 'none'; frame-ancestors " + String.join(" ", origins));
    }

    /// For browsers that do not read the policy of the content: every other answer stands in no frame.
    /// There is no word for the origins that may.
    static HeaderWriter elsewhereNone() {
        return (request, response) -> {
            if (request.getAttribute(ATTRIBUTE) == null) {
                response.setHeader("X-Frame-Options", "DENY");
            }
        };
    }
}
