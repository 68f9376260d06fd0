package learningfactory.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Whether a page is open to everybody: WCAG 2.1 A and AA as far as a machine can see, no scrolling
/// sideways, and the keyboard alone.
final class Open {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    /// More presses than any page has places to stop.
    private static final int MOST_PRESSES = 250;

    private static final String PLACES = """
            () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
              .filter((e) => !e.disabled && e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true }))
              .filter((e) => !(e.type === 'radio' && !e.checked))
              .filter((e) => !e.hasAttribute('data-reached'))
              .map((e) => e.outerHTML.slice(0, 120))
            """;

    private static final String WHERE = """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body) return null;
              const isMarked = (x) => {
                const style = getComputedStyle(x);
                return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
              };
              const halo = e.querySelector(':scope > .halo');
              const appears = e.matches('.ds-skip-link') && e.getBoundingClientRect().height > 10;
              const isSeen = appears || isMarked(e) || (halo !== null && getComputedStyle(halo).stroke !== 'none');
              const isNew = !e.hasAttribute('data-reached');
              e.setAttribute('data-reached', '');
              return [isNew, isSeen, e.outerHTML.slice(0, 120)];
            }
            """;

    private Open() {}

    /// No barrier that a machine can find, and nothing wider than the window.
    static void assertOpen(Page page, String what) {
        List<String> barriers = new AxeBuilder(page)
                .setLegacyMode(true).withTags(WCAG).analyze().getViolations().stream()
                        .map(Open::inWords)
                        .toList();

        assertThat(barriers).as(what).isEmpty();
        assertFits(page, what);
    }

    static void assertFits(Page page, String what) {
        Object wider = page.evaluate("""
                () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
                  .filter((e) => e.getBoundingClientRect().right > innerWidth + 1).map((e) => e.outerHTML.slice(0, 90)).slice(0, 5)
                """);

        assertThat((List<?>) wider).as("%s: wider than the window", what).isEmpty();
    }

    private static String inWords(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .limit(3)
                        .toList();
    }

    /// The tabulator goes to every place where something can be done and on from it, and shows where it is.
    static void assertKeyboardReachesAll(Page page, String what) {
        Set<String> unseen = new LinkedHashSet<>();
        int known = 0;
        for (int press = 0; press < MOST_PRESSES && known < 3; press++) {
            page.keyboard().press("Tab");
            if (page.evaluate(WHERE) instanceof List<?> where) {
                known = Boolean.TRUE.equals(where.get(0)) ? 0 : known + 1;
                if (Boolean.FALSE.equals(where.get(1))) {
                    unseen.add(String.valueOf(where.get(2)));
                }
            }
        }

        assertThat((List<?>) page.evaluate(PLACES))
                .as("%s: not reached by the keyboard", what)
                .isEmpty();
        assertThat(unseen).as("%s: the focus is not seen", what).isEmpty();
        assertThat(known).as("%s: the keyboard is trapped", what).isPositive();
    }
}
