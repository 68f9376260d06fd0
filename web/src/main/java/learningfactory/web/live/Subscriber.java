package learningfactory.web.live;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import learningfactory.scenario.Role;
import learningfactory.session.GroupPicture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Somebody who is told of one group. Is told the latest picture only, by a thread of its own: a slow one
/// misses what lay between.
final class Subscriber {

    private static final Logger LOG = LoggerFactory.getLogger(Subscriber.class);

    final int group;
    final Role.@Nullable Kind role;
    final String actor;
    private final Consumer<GroupPicture> listener;
    private final Executor threads;
    private final AtomicReference<@Nullable GroupPicture> next = new AtomicReference<>();
    private final AtomicBoolean isTelling = new AtomicBoolean();
    private volatile boolean isClosed;

    /// What was handed over last; only the session's own thread looks at it.
    @Nullable
    GroupPicture last;

    Subscriber(int group, Role.@Nullable Kind role, String actor, Consumer<GroupPicture> listener, Executor threads) {
        this.group = group;
        this.role = role;
        this.actor = actor;
        this.listener = listener;
        this.threads = threads;
    }

    /// Hands a picture over and returns at once.
    void tell(GroupPicture picture) {
        last = picture;
        next.set(picture);
        if (isTelling.compareAndSet(false, true)) {
            threads.execute(this::tellAll);
        }
    }

    private void tellAll() {
        do {
            for (GroupPicture picture = next.getAndSet(null); picture != null; picture = next.getAndSet(null)) {
                tellOne(picture);
            }
            isTelling.set(false);
        } while (next.get() != null && isTelling.compareAndSet(false, true));
    }

    private void tellOne(GroupPicture picture) {
        if (isClosed) {
            return;
        }
        try {
            listener.accept(picture);
        } catch (RuntimeException failed) {
            LOG.error("A listener of group {} has failed", group, failed);
        }
    }

    void close() {
        isClosed = true;
    }
}
