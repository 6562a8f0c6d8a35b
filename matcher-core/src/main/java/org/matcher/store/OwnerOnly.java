package org.matcher.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files and folders that only their owner may open, where the file system knows owners; elsewhere they are made as usual.
 * What is already there and open to others is closed to them; a file system that cannot do so is told of in the log.
 */
final class OwnerOnly {
    private static final Logger LOG = LoggerFactory.getLogger(OwnerOnly.class);
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private OwnerOnly() {}

    /** Makes the folder, whose parent is there, or closes it to others. */
    static void folder(Path folder) throws IOException {
        try {
            Files.createDirectory(folder, attributes(folder, FOLDER));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            close(folder, FOLDER);
        }
    }

    /** Makes the file empty, or closes it to others. */
    static void file(Path file) throws IOException {
        try {
            Files.createFile(file, fileAttributes(file));
        } catch (FileAlreadyExistsException _) {
            close(file, FILE);
        }
    }

    /** As {@link #file}, where it is there. */
    static void fileIfThere(Path file) throws IOException {
        if (Files.exists(file)) {
            close(file, FILE);
        }
    }

    /** To make a file with. */
    static FileAttribute<?>[] fileAttributes(Path file) {
        return attributes(file, FILE);
    }

    /** To make a folder with. */
    static FileAttribute<?>[] folderAttributes(Path folder) {
        return attributes(folder, FOLDER);
    }

    /** Whether others than the owner may do anything with it, as far as the file system knows. */
    static boolean isOpenToOthers(Path path) throws IOException {
        return knowsOwners(path) && !FOLDER.containsAll(Files.getPosixFilePermissions(path));
    }

    private static void close(Path path, Set<PosixFilePermission> permissions) throws IOException {
        if (isOpenToOthers(path)) {
            try {
                Files.setPosixFilePermissions(path, permissions);
            } catch (IOException e) { // not ours, or a file system such as FAT
                LOG.warn("a part of the data directory stays open to other users of this machine", e);
            }
        }
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        return knowsOwners(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean knowsOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
