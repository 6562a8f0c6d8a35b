package org.matcher.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matcher.casework.StoreException;
import org.matcher.casework.StoreException.Reason;

final class DiskFaultsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No space left on device",
                "Disk quota exceeded",
                "There is not enough space on the disk",
            })
    void ofWrite_systemSaysFull_isDiskFull(String text) {
        IOException fault = new FileSystemException("file", null, text);
        StoreException translated = DiskFaults.ofWrite(fault, folder, 1000);
        assertEquals(Reason.DISK_FULL, translated.reason());
        assertEquals(
                "no space left for a picture of 1000 bytes, nothing was lost: make space", translated.getMessage());
        assertSame(fault, translated.getCause());
    }

    @Test
    void ofWrite_anotherLanguageAndLessSpaceThanTheFileNeeds_isDiskFull() {
        IOException fault = new IOException("Kein Speicherplatz");
        assertEquals(
                Reason.DISK_FULL,
                DiskFaults.ofWrite(fault, folder, Long.MAX_VALUE / 2).reason());
    }

    @Test
    void ofWrite_anythingElse_isUnavailable() {
        assertEquals(
                Reason.UNAVAILABLE,
                DiskFaults.ofWrite(new IOException("Input/output error"), folder, 1)
                        .reason());
    }
}
