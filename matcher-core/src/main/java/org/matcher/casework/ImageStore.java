package org.matcher.casework;

import java.util.Optional;
import org.matcher.image.ImageId;

/** Keeps pictures' bytes by their SHA-256. Thread-safe. */
public interface ImageStore {
    /** Keeps the bytes; when it returns they survive a killed process. The same bytes are kept once. */
    ImageId put(byte[] bytes);

    /** The bytes, checked against their SHA-256; empty if never put. */
    Optional<byte[]> get(ImageId id);
}
