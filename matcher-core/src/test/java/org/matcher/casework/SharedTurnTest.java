package org.matcher.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

final class SharedTurnTest {
    private final ReentrantLock lock = new ReentrantLock();
    private final List<List<Integer>> groups = new CopyOnWriteArrayList<>();
    private final SharedTurn<Integer, String> turn = new SharedTurn<>(lock, items -> {
        assertTrue(lock.isHeldByCurrentThread());
        groups.add(items);
        if (items.contains(-1)) {
            throw new IllegalStateException("minus one");
        }
        return items.stream().map(item -> "done " + item).toList();
    });

    @Test
    void take_nobodyElseWaits_isWorkedOnAlone() {
        assertEquals("done 7", turn.take(7));
        assertEquals(List.of(List.of(7)), groups);
    }

    @Test
    void take_manyWait_areWorkedOnTogetherAndGetTheirOwnResults() throws Exception {
        List<Future<String>> taken = takeWhileLocked(SharedTurn.MOST_AT_ONCE + 9);
        for (int i = 0; i < taken.size(); i++) {
            assertEquals("done " + i, taken.get(i).get());
        }
        assertEquals(
                List.of(SharedTurn.MOST_AT_ONCE, 9),
                groups.stream().map(List::size).toList());
    }

    @Test
    void take_oneOfManyFails_failsAlone() throws Exception {
        List<Integer> items = List.of(3, -1, 4);
        List<Future<String>> taken = takeWhileLocked(items);
        assertEquals("done 3", taken.get(0).get());
        ExecutionException failure =
                assertThrows(ExecutionException.class, () -> taken.get(1).get());
        assertInstanceOf(IllegalStateException.class, failure.getCause());
        assertEquals("done 4", taken.get(2).get());
    }

    @Test
    void take_alone_failsWithOneTry() {
        assertThrows(IllegalStateException.class, () -> turn.take(-1));
        assertEquals(1, groups.size());
    }

    private List<Future<String>> takeWhileLocked(int count) throws InterruptedException {
        List<Integer> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(i);
        }
        return takeWhileLocked(items);
    }

    /** Each item from a thread of its own, in order, all waiting before the first gets its turn. */
    private List<Future<String>> takeWhileLocked(List<Integer> items) throws InterruptedException {
        List<Future<String>> taken = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            lock.lock();
            try {
                for (Integer item : items) {
                    taken.add(threads.submit(() -> turn.take(item)));
                    while (lock.getQueueLength() < taken.size()) {
                        Thread.onSpinWait();
                    }
                }
            } finally {
                lock.unlock();
            }
        }
        return taken;
    }
}
