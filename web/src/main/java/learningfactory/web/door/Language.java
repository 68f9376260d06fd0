package learningfactory.web.door;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

/// In which language a visitor reads: what the page has set as a cookie, else what the browser asks for,
/// else bokmål.
public final class Language {

    private Language() {}

    /// `nb` or `en`.
    public static String of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals("language")) {
                    return cookie.getValue().equals("en") ? "en" : "nb";
                }
            }
        }
        String asked = request.getHeader("Accept-Language");
        return asked != null && asked.toLowerCase(java.util.Locale.ROOT).startsWith("en") ? "en" : "nb";
    }
}
