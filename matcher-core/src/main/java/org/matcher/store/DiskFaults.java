package org.matcher.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.matcher.casework.StoreException;
import org.matcher.casework.StoreException.Reason;

/** What a failed write to the disk means to us. */
final class DiskFaults {
    /** With less than this left beside the file that was to be written, the disk counts as full. */
    private static final long MARGIN_BYTES = 1 << 20;

    private DiskFaults() {}

    /**
     * Java has no type for a full disk, so the system's text tells it (Linux and macOS ENOSPC and EDQUOT, Windows
     * ERROR_DISK_FULL), and in a system that speaks another language, the space that is left.
     */
    static StoreException ofWrite(IOException fault, Path folder, long bytes) {
        return isFull(fault, folder, bytes)
                ? new StoreException(
                        Reason.DISK_FULL,
                        "no space left for a picture of %d bytes, nothing was lost: make space".formatted(bytes),
                        fault)
                : new StoreException(Reason.UNAVAILABLE, "picture could not be written: see the cause", fault);
    }

    private static boolean isFull(IOException fault, Path folder, long bytes) {
        String text = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
        if (text.contains("no space left") || text.contains("quota exceeded") || text.contains("not enough space")) {
            return true;
        }
        try {
            return Files.getFileStore(folder).getUsableSpace() < bytes + MARGIN_BYTES;
        } catch (IOException e) {
            fault.addSuppressed(e);
            return false;
        }
    }
}
