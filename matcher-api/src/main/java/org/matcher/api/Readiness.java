package org.matcher.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the service can do its work now: each part is tried, not remembered. Thread-safe. */
final class Readiness {
    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

    /** Tries one part. */
    interface Check {
        void run() throws Exception;
    }

    private final Map<String, Check> checks;

    Readiness(Map<String, Check> checks) {
        this.checks = Map.copyOf(checks);
    }

    static Readiness of(Installation installation, Path data) {
        return new Readiness(Map.of(
                "models", () -> installation.pipeline().model(),
                "index", () -> installation.sightings().health(),
                "store",
                        () -> {
                            installation.casework().counts();
                            requireWritable(data);
                        }));
    }

    /** Per part, whether it works. */
    Map<String, Boolean> look() {
        Map<String, Boolean> parts = new TreeMap<>();
        checks.forEach((name, check) -> parts.put(name, works(name, check)));
        return parts;
    }

    private static boolean works(String name, Check check) {
        try {
            check.run();
            return true;
        } catch (Exception e) {
            LOG.warn("Not ready: {}", name, e);
            return false;
        }
    }

    private static void requireWritable(Path data) throws IOException {
        Path probe = Files.createTempFile(data, "ready", ".tmp");
        try {
            Files.write(probe, new byte[] {1}); // an empty file would fit on a full disk
        } finally {
            Files.delete(probe);
        }
    }
}
