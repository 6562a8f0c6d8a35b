package org.matcher.api.edge;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.handler.GracefulHandler;

/**
 * A server for a list of routes. One virtual thread per request. Closing it lets requests in flight finish, refuses new
 * ones with 503, and returns when all are answered or the stop timeout is over. Thread-safe.
 */
public final class HttpServer implements AutoCloseable {
    private final Javalin javalin;
    private final CountDownLatch closed = new CountDownLatch(1);

    private HttpServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Tries the port, so that one in use shows before anything else is made.
     *
     * @throws PortException if it cannot be had
     */
    public static void requireFree(HttpSettings settings) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true); // as Jetty does
            socket.bind(new InetSocketAddress(settings.host(), settings.port()));
        } catch (IOException e) {
            throw new PortException(settings, e);
        }
    }

    /**
     * Starts to listen.
     *
     * @throws PortException if the port cannot be had
     * @param faults problems of the exceptions that the handlers' own parts throw; empty for a bare 500
     */
    public static HttpServer start(
            HttpSettings settings,
            List<Route> routes,
            Function<Throwable, Optional<Problem>> faults,
            MeterRegistry meters) {
        BodyBudget budget = new BodyBudget(settings.maxBufferedBytes());
        Gauge.builder("matcher.http.buffered", budget, BodyBudget::used)
                .description("Request bodies in memory")
                .baseUnit("bytes")
                .register(meters);
        ProblemWriter problems = new ProblemWriter(faults);
        BrowserGuard guard = new BrowserGuard(settings.host());
        Javalin javalin = Javalin.create(config -> {
            configureJetty(config, settings);
            config.concurrency.useVirtualThreads = true;
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.http.prefer405over404 = true;
            config.http.compressionStrategy = CompressionStrategy.NONE; // pictures come in, little goes out
            config.requestLogger.http(new Traffic(meters));
            config.routes.before(context -> {
                SecurityHeaders.ALL.forEach(context::header);
                guard.check(Optional.ofNullable(context.header("Host")), Optional.ofNullable(context.header("Origin")));
            });
            for (Route route : routes) {
                config.routes.addHttpHandler(
                        switch (route.method()) {
                            case GET -> HandlerType.GET;
                            case POST -> HandlerType.POST;
                        },
                        route.path(),
                        new Dispatch(route, settings.bodyLimit(route.pictures()), budget, problems));
            }
            config.routes.exception(Exception.class, (fault, context) -> problems.write(context, fault));
            config.routes.exception(HttpResponseException.class, (fault, context) -> problems.write(context, fault));
        });
        try {
            javalin.start();
        } catch (JavalinException e) {
            throw new PortException(settings, e);
        }
        return new HttpServer(javalin);
    }

    private static void configureJetty(JavalinConfig config, HttpSettings settings) {
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        config.jetty.modifyServer(server -> {
            server.setHandler(new GracefulHandler()); // Javalin puts its own inside
            server.setStopTimeout(settings.stopTimeout().toMillis());
            server.setErrorHandler(new JettyErrors());
        });
        config.jetty.modifyServletContextHandler(handler -> handler.setErrorHandler(new JettyErrors()));
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setUriCompliance(UriCompliance.DEFAULT); // Javalin lets through what two readers may read differently
        });
    }

    /** Where it listens. */
    public int port() {
        return javalin.port();
    }

    /** Waits until it was closed. */
    public void awaitClosed() throws InterruptedException {
        closed.await();
    }

    @Override
    public void close() {
        javalin.stop();
        closed.countDown();
    }
}
