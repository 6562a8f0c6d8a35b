package org.matcher.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Work under a lock that is cheaper done for many at once: whoever gets the lock does it for all who wait for their turn.
 * If the work fails for several, each of them does it for its own item alone, so that one that cannot be done fails alone.
 * Thread-safe.
 */
final class SharedTurn<T, R> {
    /** Bounds how long a transaction holds the lock: a quarter of a second for as many images. */
    static final int MOST_AT_ONCE = 256;

    private final Lock lock;
    private final Function<List<T>, List<R>> work;
    private final Queue<Waiting<T, R>> line = new ConcurrentLinkedQueue<>();

    /** @param work called with the lock held; gives a result for each item, in their order, and changes nothing if it throws */
    SharedTurn(Lock lock, Function<List<T>, List<R>> work) {
        this.lock = lock;
        this.work = work;
    }

    /** Waits for the lock, and gives the work's result for this item; throws what the work throws for it alone. */
    R take(T item) {
        Waiting<T, R> mine = new Waiting<>(item);
        line.add(mine);
        lock.lock();
        try {
            while (!mine.called) {
                workForAllInLine();
            }
            return mine.result == null ? work.apply(List.of(item)).getFirst() : mine.result;
        } finally {
            lock.unlock();
        }
    }

    private void workForAllInLine() {
        List<Waiting<T, R>> group = new ArrayList<>();
        for (Waiting<T, R> next = line.poll(); next != null; next = group.size() < MOST_AT_ONCE ? line.poll() : null) {
            next.called = true;
            group.add(next);
        }
        if (group.size() == 1) {
            return; // it goes alone anyway
        }
        List<R> results;
        try {
            results = work.apply(group.stream().map(waiting -> waiting.item).toList());
        } catch (RuntimeException _) {
            return; // whose item it was meets it again, alone
        }
        for (int i = 0; i < group.size(); i++) {
            group.get(i).result = results.get(i);
        }
    }

    /** Read and written with the lock held. */
    private static final class Waiting<T, R> {
        private final T item;
        private boolean called;
        private @Nullable R result;

        Waiting(T item) {
            this.item = item;
        }
    }
}
