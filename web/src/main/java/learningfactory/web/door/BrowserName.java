package learningfactory.web.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/// What kind of browser somebody sits before, as coarse as helps to know one's own again: `Firefox, Windows`.
final class BrowserName {

    /// In this order: most browsers also call themselves what they are not.
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg/", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("SamsungBrowser/", "Samsung Internet");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("FxiOS/", "Firefox");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("CriOS/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("CrOS", "Chromebook");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS X", "Mac");
        SYSTEMS.put("Linux", "Linux");
    }

    private BrowserName() {}

    /// Empty when nobody can tell.
    static String of(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        String said = agent == null ? "" : agent;
        String browser = first(BROWSERS, said);
        String system = first(SYSTEMS, said);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String first(Map<String, String> words, String said) {
        return words.entrySet().stream()
                .filter(word -> said.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
