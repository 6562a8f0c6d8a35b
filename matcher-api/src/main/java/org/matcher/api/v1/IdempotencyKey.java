package org.matcher.api.v1;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.matcher.api.edge.ProblemException;
import org.matcher.casework.ChildId;
import org.matcher.image.ImageId;

/**
 * The Idempotency-Key header of a request that names no id: the id is made from the key, so the same request sent again
 * names the same child, after any restart, and nothing has to be remembered.
 */
final class IdempotencyKey {
    static final String HEADER = "Idempotency-Key";

    /** Long enough to be random: two clients that both count from 1 must not name one child. */
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{16,255}");

    private static final int ID_DIGITS = 32;

    private IdempotencyKey() {}

    static ChildId childId(String key) {
        if (!FORM.matcher(key).matches()) {
            throw ProblemException.field(HEADER, "must be 16 to 255 visible ASCII characters, such as a random UUID");
        }
        String digits = ImageId.of(key.getBytes(StandardCharsets.US_ASCII)).sha256();
        return new ChildId("k-" + digits.substring(0, ID_DIGITS));
    }
}
