package org.matcher.api.edge;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;

/**
 * How the service listens and what it lets in.
 *
 * @param host a loopback name or address: there is no sign-in, so no other machine may connect
 * @param port 0 for any free one
 * @param maxImageBytes largest picture; a request holds at most one or two of them, see {@link Route}
 * @param maxBufferedBytes request bodies held in memory at the same time, over all requests; above it the answer is 503
 * @param stopTimeout how long requests in flight may take to finish once the service stops
 */
public record HttpSettings(String host, int port, int maxImageBytes, long maxBufferedBytes, Duration stopTimeout) {
    /** Particulars of a request beside its pictures, in bytes. */
    private static final int FIELDS = 64 << 10;

    /** In range; the host is of this machine only. */
    public HttpSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0 to 65535, got " + port);
        }
        if (maxImageBytes <= 0 || maxBufferedBytes < bodyLimit(1, maxImageBytes)) {
            throw new IllegalArgumentException("the body buffer must hold one picture, got %d bytes for pictures of %d"
                    .formatted(maxBufferedBytes, maxImageBytes));
        }
        if (stopTimeout.isNegative()) {
            throw new IllegalArgumentException("stop timeout must not be negative, got " + stopTimeout);
        }
        if (!isLoopback(host)) {
            throw new IllegalArgumentException("host must be of this machine only (127.0.0.1, ::1 or localhost), got "
                    + host + ": there is no sign-in; use a tunnel to reach the service from elsewhere");
        }
    }

    /** Room for two requests with two pictures each, or a third of the heap if that is more. */
    public static HttpSettings of(String host, int port, int maxImageBytes) {
        long buffer =
                Math.max(2L * bodyLimit(2, maxImageBytes), Runtime.getRuntime().maxMemory() / 3);
        return new HttpSettings(host, port, maxImageBytes, buffer, Duration.ofSeconds(30));
    }

    /** Largest body with so many pictures, which may come as base64: four bytes for three. */
    public long bodyLimit(int pictures) {
        return bodyLimit(pictures, maxImageBytes);
    }

    private static long bodyLimit(int pictures, int maxImageBytes) {
        return pictures * (maxImageBytes / 3 * 4L + 4) + FIELDS;
    }

    private static boolean isLoopback(String host) {
        try {
            return !host.isBlank() && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
