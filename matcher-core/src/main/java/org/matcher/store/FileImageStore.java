package org.matcher.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import org.matcher.casework.ImageStore;
import org.matcher.casework.StoreException;
import org.matcher.casework.StoreException.Reason;
import org.matcher.image.ImageId;

/**
 * Pictures as files named by their SHA-256: {@code ab/cd/abcd...}. A file is written beside, synced, then renamed into
 * place and its folder synced: under its name it is whole or not there.
 */
final class FileImageStore implements ImageStore {
    private static final String UNFINISHED = "unfinished";

    private final Path folder;
    private final Path unfinished;

    private FileImageStore(Path folder) {
        this.folder = folder;
        this.unfinished = folder.resolve(UNFINISHED);
    }

    /** Opens the folder, or makes it; clears away what a killed process left half-written. */
    static FileImageStore open(Path folder) {
        FileImageStore store = new FileImageStore(folder);
        try {
            Files.createDirectories(store.unfinished);
            try (DirectoryStream<Path> left = Files.newDirectoryStream(store.unfinished)) {
                for (Path file : left) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new StoreException(Reason.UNAVAILABLE, "folder of pictures cannot be used: see the cause", e);
        }
        return store;
    }

    /** Whether the folder holds a picture. */
    static boolean isUsed(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return false;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, entry -> !entry.endsWith(UNFINISHED))) {
            return entries.iterator().hasNext();
        }
    }

    @Override
    public ImageId put(byte[] bytes) {
        ImageId id = ImageId.of(bytes);
        Path home = home(id);
        try {
            if (!holds(home.resolve(id.sha256()), bytes)) {
                write(home, id, bytes);
            }
            sync(home); // also where another thread has just renamed the file into place
        } catch (IOException e) {
            throw DiskFaults.ofWrite(e, folder, bytes.length);
        }
        return id;
    }

    @Override
    public Optional<byte[]> get(ImageId id) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(home(id).resolve(id.sha256()));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StoreException(
                    Reason.UNAVAILABLE, "picture %s could not be read: see the cause".formatted(id), e);
        }
        if (!ImageId.of(bytes).equals(id)) {
            throw new StoreException(
                    Reason.DAMAGED,
                    "picture %s is damaged, its %d bytes have another checksum: restore it from a backup"
                            .formatted(id, bytes.length),
                    null);
        }
        return Optional.of(bytes);
    }

    private Path home(ImageId id) {
        return shelf(id).resolve(id.sha256().substring(2, 4));
    }

    private Path shelf(ImageId id) {
        return folder.resolve(id.sha256().substring(0, 2));
    }

    private static boolean holds(Path file, byte[] bytes) throws IOException {
        try {
            return Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes);
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    private void write(Path home, ImageId id, byte[] bytes) throws IOException {
        if (!Files.isDirectory(home)) {
            Files.createDirectories(home);
            sync(shelf(id));
            sync(folder);
        }
        Path whole = Files.createTempFile(unfinished, "", "");
        try {
            try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(whole, home.resolve(id.sha256()), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    /** Makes a rename in this folder survive a power cut; a system that cannot open folders (Windows) does so by itself. */
    private static void sync(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
