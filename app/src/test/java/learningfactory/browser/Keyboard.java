package learningfactory.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Whoever has no mouse: every link, button and field of a page is come to by Tab, in the order in which it
/// stands there, is seen to be where one is, and lets one go on.
public final class Keyboard {

    /// A field for a date has several parts, a radio group one stop.
    private static final int PRESSES_A_STOP = 7;

    /// Numbers everything that Tab should come to, as it stands on the page, and begins above it.
    private static final String NUMBER = """
            () => {
              const heads = new Set();
              const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
                .filter((one) => !one.disabled && one.tabIndex >= 0 && one.type !== 'hidden')
                .filter((one) => one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
                .filter((one) => {
                  if (one.type !== 'radio') return true;
                  const group = [...document.querySelectorAll('input[type=radio]')].filter((other) => other.name === one.name && other.form === one.form);
                  const head = group.find((other) => other.checked) ?? group[0];
                  return head === one && !heads.has(head) && heads.add(head);
                });
              document.querySelectorAll('[data-stop]').forEach((one) => one.removeAttribute('data-stop'));
              stops.forEach((one, i) => one.setAttribute('data-stop', i));
              const above = document.createElement('span');
              above.tabIndex = -1;
              above.id = 'above-all';
              document.body.prepend(above);
              above.focus();
              above.remove();
              return stops.map((one) => `${one.localName} ${one.type ?? ''} ${(one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 40)} ${one.id}`);
            }
            """;

    /// Where one is now, and whether that is seen.
    private static final String WHERE = """
            () => {
              const here = document.activeElement;
              if (here === null || here === document.body) return { stop: -2, seen: true };
              const marked = (one) => {
                if (one === null) return false;
                const look = getComputedStyle(one);
                return (look.outlineStyle !== 'none' && look.outlineWidth !== '0px') || look.boxShadow !== 'none';
              };
              const stop = here.getAttribute('data-stop');
              const appears = here.matches('.ds-skip-link') && here.getBoundingClientRect().height > 10;
              return { stop: stop === null ? -1 : Number(stop), seen: appears || marked(here) || marked(here.parentElement) };
            }
            """;

    private Keyboard() {}

    /// Fails with what Tab does not come to, what is come to out of order, what is not seen to be focused,
    /// and where it stops for good.
    public static void assertLeadsThrough(Page page, String name) {
        @SuppressWarnings("unchecked")
        List<String> stops = (List<String>) page.evaluate(NUMBER);
        Map<Integer, Boolean> came = new LinkedHashMap<>();
        int before = -3;
        int still = 0;
        for (int press = 0; press < stops.size() * PRESSES_A_STOP && came.size() < stops.size(); press++) {
            page.keyboard().press("Tab");
            @SuppressWarnings("unchecked")
            Map<String, Object> where = (Map<String, Object>) page.evaluate(WHERE);
            int stop = ((Number) where.get("stop")).intValue();
            still = stop == before ? still + 1 : 0;
            before = stop;
            assertThat(still)
                    .as("%s: one does not get away from %s", name, stop < 0 ? "the page" : stops.get(stop))
                    .isLessThan(PRESSES_A_STOP);
            if (stop == -2 && !came.isEmpty()) {
                break; // past the last
            }
            if (stop >= 0) {
                came.merge(stop, (Boolean) where.get("seen"), Boolean::logicalOr);
            }
        }
        assertThat(missing(stops, came))
                .as("%s: Tab does not come to these", name)
                .isEmpty();
        assertThat(List.copyOf(came.keySet()))
                .as("%s: the order of Tab is the order of the page", name)
                .isSorted();
        assertThat(came.entrySet().stream()
                        .filter(one -> !one.getValue())
                        .map(one -> stops.get(one.getKey()))
                        .toList())
                .as("%s: where one is, is not seen", name)
                .isEmpty();
    }

    private static List<String> missing(List<String> stops, Map<Integer, Boolean> came) {
        List<String> missing = new ArrayList<>();
        for (int stop = 0; stop < stops.size(); stop++) {
            if (!came.containsKey(stop)) {
                missing.add(stops.get(stop));
            }
        }
        return missing;
    }
}
