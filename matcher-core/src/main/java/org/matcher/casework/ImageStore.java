package org.matcher.casework;

import java.util.Optional;
import org.matcher.image.ImageId;

/** Keeps pictures' bytes by their SHA-256. Thread-safe. Methods throw {@link StoreException} if the disk fails. */
public interface ImageStore {
    /**
     * Keeps the bytes; when it returns they survive a killed process and a power cut. The same bytes are kept once; if
     * what was kept of them is damaged, this mends it.
     */
    ImageId put(byte[] bytes);

    /**
     * The bytes, checked against their SHA-256; empty if never put.
     *
     * @throws StoreException with {@code DAMAGED} if the check fails
     */
    Optional<byte[]> get(ImageId id);
}
