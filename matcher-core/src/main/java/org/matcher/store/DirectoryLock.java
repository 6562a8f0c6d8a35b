package org.matcher.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.matcher.casework.StoreException;
import org.matcher.casework.StoreException.Reason;

/**
 * One process's hold on a data directory: a locked file that says which process. The system lets go when the process ends,
 * however it ends.
 */
final class DirectoryLock implements AutoCloseable {
    /** Far behind the text, because Windows lets no other process read a locked byte. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /** On POSIX, closing any channel to a file gives up the whole process's lock on it: so ask here before opening one. */
    private static final Set<Path> HELD_BY_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private static final Set<StandardOpenOption> HOW =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes hold.
     *
     * @throws StoreException if it is held already; names the process that holds it
     */
    static DirectoryLock take(Path folder) {
        try {
            Path file = folder.toRealPath().resolve("matcher.lock");
            if (!HELD_BY_THIS_PROCESS.add(file)) {
                throw inUse(Long.toString(ProcessHandle.current().pid()));
            }
            try {
                return new DirectoryLock(file, lock(file));
            } catch (IOException | RuntimeException e) {
                HELD_BY_THIS_PROCESS.remove(file);
                throw e;
            }
        } catch (IOException e) {
            throw new StoreException(Reason.UNAVAILABLE, "data directory cannot be locked: see the cause", e);
        }
    }

    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, HOW, OwnerOnly.fileAttributes(file));
        try {
            @Nullable FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                throw inUse(Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static StoreException inUse(String pid) {
        return new StoreException(
                Reason.IN_USE,
                "data directory is in use by process %s: stop that process or choose another directory".formatted(pid),
                null);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreException(Reason.UNAVAILABLE, "data directory could not be unlocked: see the cause", e);
        } finally {
            HELD_BY_THIS_PROCESS.remove(file);
        }
    }
}
