package learningfactory.web.live;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import learningfactory.run.Entry;
import learningfactory.scenario.Role;
import learningfactory.session.GroupPicture;
import learningfactory.session.Participant;
import learningfactory.session.SessionHost;
import learningfactory.web.picture.GroupScene;
import org.jspecify.annotations.Nullable;

/// Which pages are shown what. Pages with the same view share a feed; a feed without a page ends.
public final class Feeds implements AutoCloseable {

    private static final long OVERVIEW_MILLIS = 500;

    private final SessionHost host;
    private final UnaryOperator<String> leaders;
    private final Map<View, Open> open = new HashMap<>();
    private final Map<Viewer, View> views = new HashMap<>();
    private final ScheduledExecutorService overviews = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("overview").daemon().factory());

    /// @param group 0: all groups at a glance
    /// @param role null: as the instructor sees it
    /// @param actor who looks, when he has said something that only he and its receiver see; else empty
    private record View(String session, int group, Role.@Nullable Kind role, String actor) {}

    private record Open(Feed feed, AutoCloseable source) {}

    /// Feeds of the sessions of a host.
    ///
    /// @param leaders what an instructor's id is called on the pages
    public Feeds(SessionHost host, UnaryOperator<String> leaders) {
        this.host = host;
        this.leaders = leaders;
    }

    /// A page of somebody who sees a group.
    ///
    /// @param role null: as the instructor sees it
    public Viewer open(String session, int group, Role.@Nullable Kind role, String actor, Viewer.Line line) {
        Viewer viewer = new Viewer(actor, line);
        watch(viewer, new View(session, group, role, hasSpoken(session, group, actor) ? actor : ""));
        viewer.start();
        return viewer;
    }

    /// A page of an instructor who sees all groups at a glance.
    public Viewer openOverview(String session, String actor, Viewer.Line line) {
        Viewer viewer = new Viewer(actor, line);
        watch(viewer, new View(session, 0, null, ""));
        viewer.start();
        return viewer;
    }

    /// The page's owner has said something: from now on he sees his own words too.
    public synchronized void hasSpoken(Viewer viewer) {
        View view = views.get(viewer);
        if (view != null && view.actor().isEmpty()) {
            watch(viewer, new View(view.session(), view.group(), view.role(), viewer.actor));
        }
    }

    /// The page is closed.
    public synchronized void close(Viewer viewer) {
        viewer.close();
        leave(viewer);
    }

    private boolean hasSpoken(String session, int group, String actor) {
        return host.entries(session, group).stream()
                .anyMatch(entry -> entry.actor().equals(actor) && entry.what() instanceof Entry.Messaged);
    }

    private synchronized void watch(Viewer viewer, View view) {
        leave(viewer);
        Open known = open.get(view);
        if (known == null) {
            Feed feed = new Feed();
            known = new Open(feed, view.group() == 0 ? overview(view, feed) : group(view, feed));
            open.put(view, known);
        }
        views.put(viewer, view);
        viewer.watch(known.feed());
        known.feed().add(viewer);
    }

    private void leave(Viewer viewer) {
        View view = views.remove(viewer);
        Open left = view == null ? null : open.get(view);
        if (left != null && left.feed().remove(viewer)) {
            open.remove(view);
            try {
                left.source().close();
            } catch (Exception impossible) {
                throw new IllegalStateException("A feed does not end.", impossible);
            }
        }
    }

    private AutoCloseable group(View view, Feed feed) {
        SessionHost.Subscription subscription =
                host.subscribe(view.session(), view.group(), view.role(), view.actor(), picture -> {
                    feed.show(GroupScene.of(picture, view.role(), leaders));
                    followRoles(view, feed, picture);
                });
        return subscription;
    }

    /// Whoever plays another role now sees what that role sees.
    private void followRoles(View view, Feed feed, GroupPicture picture) {
        if (view.role() == null) {
            return;
        }
        for (Viewer viewer : feed.viewers()) {
            for (Participant person : picture.people()) {
                if (person.person().equals(viewer.actor) && person.role() != view.role()) {
                    change(viewer, view, person.role());
                }
            }
        }
    }

    private synchronized void change(Viewer viewer, View from, Role.Kind role) {
        if (from.equals(views.get(viewer))) {
            watch(viewer, new View(from.session(), from.group(), role, from.actor()));
        }
    }

    private AutoCloseable overview(View view, Feed feed) {
        ScheduledFuture<?> asking = overviews.scheduleWithFixedDelay(
                () -> feed.show(GroupScene.overview(host.cards(view.session()), leaders)),
                0,
                OVERVIEW_MILLIS,
                TimeUnit.MILLISECONDS);
        return () -> asking.cancel(false);
    }

    /// Ends all feeds.
    @Override
    public void close() {
        overviews.shutdownNow();
    }
}
