package learningfactory.stories;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/// What somebody sits in front of.
///
/// @param width of the page, px
/// @param height of the page, px
/// @param language `nb` or `en`
record Screen(int width, int height, ColorScheme look, String language, ReducedMotion motion) {

    /// A school laptop.
    static final Screen LAPTOP = of(1280, 900, ColorScheme.LIGHT, "nb");

    static Screen of(int width, int height, ColorScheme look, String language) {
        return new Screen(width, height, look, language, ReducedMotion.NO_PREFERENCE);
    }

    /// The same for somebody who asks for less motion.
    Screen still() {
        return new Screen(width, height, look, language, ReducedMotion.REDUCE);
    }

    @Override
    public String toString() {
        return "%d px, %s, %s".formatted(width, look.name().toLowerCase(java.util.Locale.ROOT), language);
    }
}
