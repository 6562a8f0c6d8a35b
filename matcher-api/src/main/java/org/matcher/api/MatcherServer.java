package org.matcher.api;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.matcher.api.edge.HttpServer;
import org.matcher.api.edge.Route;
import org.matcher.api.v1.CandidateRoutes;
import org.matcher.api.v1.ChildRoutes;
import org.matcher.api.v1.FaceRoutes;
import org.matcher.api.v1.ImageRoutes;
import org.matcher.api.v1.ModelRoutes;
import org.matcher.api.v1.OperatingPointRoutes;
import org.matcher.api.v1.PictureMeter;
import org.matcher.api.v1.PipelineProbe;
import org.matcher.api.v1.SearchRoutes;
import org.matcher.api.v1.Sightings;

/**
 * The running service. {@code matcher serve} starts one, closes it in a shutdown hook, and waits:
 *
 * <pre>{@code
 * MatcherServer server = MatcherServer.start(options);
 * Runtime.getRuntime().addShutdownHook(new Thread(server::close));
 * server.awaitClosed();
 * }</pre>
 *
 * Thread-safe.
 */
public final class MatcherServer implements AutoCloseable {
    private final String host;
    private final HttpServer http;
    private final Closing opened;

    private MatcherServer(String host, HttpServer http, Closing opened) {
        this.host = host;
        this.http = http;
        this.opened = opened;
    }

    /**
     * Tries the port, opens the data directory and the models, then listens. When it returns, the service is ready.
     *
     * @throws org.matcher.casework.StoreException if the data directory cannot be used
     * @throws org.matcher.evidence.CalibrationException if the model's calibration is broken or was made for another model
     * @throws org.matcher.model.ModelException if a model is missing or is not what its manifest promises
     * @throws org.matcher.evidence.CalibrationException if the model's calibration is broken or another model's
     * @throws org.matcher.gallery.GalleryException if the index cannot be used
     * @throws org.matcher.api.edge.PortException if the port cannot be had; then nothing was made or opened
     */
    public static MatcherServer start(ServeOptions options) {
        HttpServer.requireFree(options.http());
        Closing opened = new Closing();
        try {
            PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
            opened.add(meters::close);
            opened.add(JvmMeters.bindTo(meters));
            Installation installation = Installation.open(options, opened);
            Gauge.builder("matcher.pipeline.pending", installation.pipeline(), p -> p.pending())
                    .description("Pictures in work or waiting for a worker")
                    .register(meters);
            HttpServer http = opened.add(HttpServer.start(
                    options.http(), routes(installation, options, meters), CoreFaults::problem, meters));
            return new MatcherServer(options.http().host(), http, opened);
        } catch (RuntimeException | Error e) {
            closeAfter(e, opened);
            throw e;
        }
    }

    private static void closeAfter(Throwable failure, Closing opened) {
        try {
            opened.close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    static List<Route> routes(Installation installation, ServeOptions options, PrometheusMeterRegistry meters) {
        PictureMeter pictures = new PictureMeter(meters);
        Sightings sightings = new Sightings(
                installation.data().cases(), installation.assessor(), installation.cohort(), options.ageEvidence());
        return Stream.of(
                        new FaceRoutes(
                                        new PipelineProbe(installation.pipeline()),
                                        installation.pairs(),
                                        options.ageEvidence(),
                                        pictures)
                                .routes(),
                        new SearchRoutes(
                                        installation.casework(),
                                        sightings,
                                        pictures,
                                        () -> options.leastScore()
                                                .under(installation.plan().plan()))
                                .routes(),
                        new ChildRoutes(installation.casework(), sightings, pictures).routes(),
                        new ImageRoutes(installation.casework(), sightings, pictures).routes(),
                        new CandidateRoutes(installation.casework(), sightings).routes(),
                        new ModelRoutes(
                                        installation.models(),
                                        installation.pipeline().model())
                                .routes(),
                        new OperatingPointRoutes(installation.plan()).routes(),
                        new HealthRoutes(Readiness.of(installation, options.data()), meters).routes(),
                        new DocumentRoutes().routes())
                .flatMap(List::stream)
                .toList();
    }

    /** Where it listens. */
    public URI uri() {
        return URI.create("http://%s:%d".formatted(host.contains(":") ? "[" + host + "]" : host, http.port()));
    }

    /** Waits until it was closed by another thread. */
    public void awaitClosed() throws InterruptedException {
        http.awaitClosed();
    }

    /** Lets requests in flight finish, then closes all. Safe to call twice; the second call waits for the first. */
    @Override
    public void close() {
        opened.close();
    }
}
