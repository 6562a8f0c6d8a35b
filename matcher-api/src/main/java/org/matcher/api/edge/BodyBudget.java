package org.matcher.api.edge;

import java.util.concurrent.atomic.AtomicLong;

/** Bytes of request bodies that may be in memory at the same time, over all requests. Thread-safe. */
final class BodyBudget {
    private final long capacity;
    private final AtomicLong used = new AtomicLong();

    BodyBudget(long capacity) {
        this.capacity = capacity;
    }

    long used() {
        return used.get();
    }

    Lease lease() {
        return new Lease();
    }

    /** What one request holds; closed when it is answered. Used by one thread. */
    final class Lease implements AutoCloseable {
        private long held;

        /** Takes more, or throws a 503 problem. */
        void take(int bytes) {
            if (used.addAndGet(bytes) > capacity) {
                used.addAndGet(-bytes);
                throw Problem.of(ProblemType.BUSY, "too many request bodies are in memory: try again in a moment")
                        .retryAfter(2)
                        .asException();
            }
            held += bytes;
        }

        @Override
        public void close() {
            used.addAndGet(-held);
            held = 0;
        }
    }
}
