package org.matcher.api.edge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads a request body into memory, never more than is allowed, whatever its headers say. */
final class BodyReader {
    private static final int CHUNK = 256 << 10;

    private BodyReader() {}

    /**
     * The whole body.
     *
     * @param declaredLength Content-Length, -1 if none was sent; a body declared too large is refused unread
     */
    static byte[] read(InputStream body, long declaredLength, long limit, BodyBudget.Lease lease) {
        if (declaredLength > limit) {
            throw tooLarge(limit);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        long length = 0;
        for (int n = next(body, chunk); n >= 0; n = next(body, chunk)) {
            length += n;
            if (length > limit) {
                throw tooLarge(limit);
            }
            lease.take(n);
            whole.write(chunk, 0, n);
        }
        return whole.toByteArray();
    }

    /**
     * Reads what is left and forgets it, up to a limit: a client that is still sending would lose its answer with the
     * connection.
     */
    static void discard(InputStream body, long most) {
        byte[] chunk = new byte[CHUNK];
        try {
            long left = most;
            while (left > 0) {
                int n = body.read(chunk);
                left = n < 0 ? 0 : left - n;
            }
        } catch (IOException _) { // the client broke off, so nobody waits for the answer
        }
    }

    private static int next(InputStream body, byte[] chunk) {
        try {
            return body.read(chunk);
        } catch (IOException _) { // the client broke off, or its chunks are not chunks
            throw Problem.of(ProblemType.MALFORMED_BODY, "the body broke off while it was read: send it again")
                    .asException();
        }
    }

    private static ProblemException tooLarge(long limit) {
        return Problem.of(ProblemType.BODY_TOO_LARGE, "the body may have %d bytes here: send less".formatted(limit))
                .with("maxBytes", limit)
                .asException();
    }
}
