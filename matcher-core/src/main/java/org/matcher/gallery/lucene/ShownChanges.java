package org.matcher.gallery.lucene;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.matcher.gallery.Visibility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets searches see changes, at once or within half a second. Thread-safe. */
final class ShownChanges implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ShownChanges.class);
    private static final long SOON_MILLIS = 500;

    private final SearcherManager searchers;
    private final AtomicBoolean unseen = new AtomicBoolean();
    private final ScheduledExecutorService soon = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("gallery-soon").factory());

    ShownChanges(SearcherManager searchers) {
        this.searchers = searchers;
        var _ = soon.scheduleWithFixedDelay(this::showUnseen, SOON_MILLIS, SOON_MILLIS, TimeUnit.MILLISECONDS);
    }

    void show(Visibility visibility) throws IOException {
        switch (visibility) {
            case NOW -> searchers.maybeRefreshBlocking();
            case SOON -> unseen.set(true);
        }
    }

    private void showUnseen() {
        try {
            if (unseen.getAndSet(false)) {
                searchers.maybeRefreshBlocking();
            }
        } catch (IOException | AlreadyClosedException broken) {
            LOG.warn("changes of the index cannot be shown to searches", broken);
        }
    }

    /** What was not shown yet is not shown any more. */
    @Override
    public void close() {
        soon.close();
    }
}
