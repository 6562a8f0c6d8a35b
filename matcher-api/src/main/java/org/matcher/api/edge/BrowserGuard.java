package org.matcher.api.edge;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps pages of other sites, open in a browser on this machine, away from the service. Two rules: Host must name this
 * machine, so a foreign name that was made to resolve to it gets nothing (DNS rebinding); Origin, which browsers send
 * with every POST, must be the service itself.
 */
final class BrowserGuard {
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final Set<String> names;

    BrowserGuard(String host) {
        names = OWN_NAMES.contains(host) ? OWN_NAMES : Set.of("localhost", "127.0.0.1", "[::1]", host);
    }

    /** Passes, or ends with a 403 problem. */
    void check(Optional<String> host, Optional<String> origin) {
        boolean own = host.map(this::isOwn).orElse(false)
                && origin.map(o -> o.equals("http://" + host.orElse(""))).orElse(true);
        if (!own) {
            throw Problem.of(
                            ProblemType.FOREIGN_ORIGIN,
                            "Host must be this machine's and Origin, if any, the service's own")
                    .asException();
        }
    }

    private boolean isOwn(String hostAndPort) {
        try {
            String name = URI.create("http://" + hostAndPort).getHost();
            return name != null && names.contains(name.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
