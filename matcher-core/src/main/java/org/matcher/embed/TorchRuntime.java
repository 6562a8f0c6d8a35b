package org.matcher.embed;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import org.jspecify.annotations.Nullable;
import org.matcher.model.ModelException;

/**
 * Settings of PyTorch in this JVM, made once, before its first use. A property that is already set stays.
 *
 * <p>DJL unpacks libtorch from the class path into {@code ~/.djl.ai} (or {@code DJL_CACHE_DIR}; about 400 MB, once) and
 * would otherwise ask the network about versions and count its users: both are off.
 */
final class TorchRuntime {
    static final String ENGINE = "PyTorch";

    private TorchRuntime() {}

    /** Loads the engine; later calls cost nothing. */
    static void start() {
        set("ai.djl.offline", "true");
        set("OPT_OUT_TRACKING", "true");
        set("ai.djl.default_engine", ENGINE);
        set("ai.djl.pytorch.graph_optimizer", "false"); // else the first two calls of each thread compile for seconds
        set("ai.djl.pytorch.num_interop_threads", "1");
        set("ai.djl.pytorch.num_threads", intraOpThreads(System.getenv("OMP_THREAD_LIMIT")));
        try {
            Engine.getEngine(ENGINE);
        } catch (EngineException | UnsatisfiedLinkError e) {
            throw new ModelException(
                    "PyTorch does not start: check that its native library for this platform is on the class path and"
                            + " that DJL_CACHE_DIR (by default .djl.ai in the home directory) can be written",
                    e);
        }
    }

    /**
     * Callers bring the parallelism, so torch gets one thread. But torch takes its faster convolutions (oneDNN) only if
     * it believes in more than one: where OpenMP itself is held to one, telling torch two makes batches 1.8 times faster.
     */
    static String intraOpThreads(@Nullable String ompThreadLimit) {
        return "1".equals(ompThreadLimit) ? "2" : "1";
    }

    private static void set(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
