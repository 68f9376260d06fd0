package learningfactory.server;

import learningfactory.web.live.LocalSessionHost;

/// What a night does to a server, for tests that stand before its pages.
public final class Night {

    private Night() {}

    /// Every session rests, as if nobody had been in it for twelve hours.
    public static void fallsOn(Server server) {
        server.part(LocalSessionHost.class).restIdle(-1);
    }
}
