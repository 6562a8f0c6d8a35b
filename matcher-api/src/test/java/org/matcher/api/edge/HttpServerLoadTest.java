package org.matcher.api.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.matcher.api.Http.assertProblem;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.matcher.api.Http;
import org.matcher.api.Http.Reply;

/** Requests that take long, held by a route that answers when it is told to. */
final class HttpServerLoadTest {
    record Sent(@Nullable Picture image) {}

    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch leave = new CountDownLatch(1);
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final HttpServer server = HttpServer.start(
            new HttpSettings("127.0.0.1", 0, 1 << 20, 3L << 20, Duration.ofSeconds(20)),
            List.of(Route.post("/held", Set.of(), 1, this::held), Route.post("/free", Set.of(), 1, call -> {
                call.body(Sent.class);
                return Answer.ok(Map.of());
            })),
            _ -> Optional.empty(),
            meters);
    private final Http http = new Http(server.port());

    private Answer held(Call call) throws IOException, InterruptedException {
        call.body(Sent.class);
        entered.countDown();
        leave.await();
        return Answer.ok(Map.of("done", true));
    }

    @AfterEach
    void close() {
        leave.countDown();
        server.close();
    }

    @Test
    void body_tooManyAtOnce_is503UntilOneIsAnswered() throws Exception {
        byte[] million = new byte[1_000_000];
        CompletableFuture<Reply> first =
                CompletableFuture.supplyAsync(() -> http.postForm("/held", Map.of("image", million)));
        entered.await();
        CompletableFuture<Reply> second =
                CompletableFuture.supplyAsync(() -> http.postForm("/held", Map.of("image", million)));
        CompletableFuture<Reply> third =
                CompletableFuture.supplyAsync(() -> http.postForm("/held", Map.of("image", million)));
        while (meters.get("matcher.http.buffered").gauge().value() < 3_000_000) {
            Thread.onSpinWait();
        }

        Reply refused = http.postForm("/free", Map.of("image", million));
        leave.countDown();

        assertProblem(refused, 503, "busy");
        assertEquals("2", refused.header("Retry-After"));
        assertEquals(200, first.get().status());
        assertEquals(200, second.get().status());
        assertEquals(200, third.get().status());
        assertEquals(200, http.postForm("/free", Map.of("image", million)).status());
    }

    @Test
    void close_finishesWhatIsInFlight() throws Exception {
        CompletableFuture<Reply> inFlight = CompletableFuture.supplyAsync(() -> http.postJson("/held", "{}"));
        entered.await();
        CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close);
        Thread.sleep(200); // gives a close that does not wait the time to drop the request

        assertFalse(closing.isDone());
        leave.countDown();
        assertEquals(200, inFlight.get().status());
        closing.get();
        server.awaitClosed();
    }
}
