package learningfactory.yaml;

import java.util.function.BiConsumer;

/// Lets a test see which keys the reader asks for, to prove that it asks for every key of the schema.
public final class KeysAsked {
    private static final ScopedValue<BiConsumer<Kind, String>> LISTENER = ScopedValue.newInstance();

    private KeysAsked() {}

    /// Tells the listener, if there is one.
    public static void note(Kind kind, String key) {
        if (LISTENER.isBound()) {
            LISTENER.get().accept(kind, key);
        }
    }

    /// Reads something and tells the listener every key that is asked for.
    public static void listen(BiConsumer<Kind, String> listener, Runnable reading) {
        ScopedValue.where(LISTENER, listener).run(reading);
    }
}
