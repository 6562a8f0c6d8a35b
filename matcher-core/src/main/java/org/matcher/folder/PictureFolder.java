package org.matcher.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds the files of a folder. */
public final class PictureFolder {
    private PictureFolder() {}

    /**
     * Every file below the folder, in the order of their paths. Nothing is left out for its extension, as scraped files
     * often carry a wrong one; only names that begin with a dot, files and folders alike, are passed over. Symbolic links
     * to files are read, links to folders are not followed.
     *
     * @param role what the folder is for, as the user knows it, for the error's text
     * @throws InputException if it is no folder, cannot be read or holds no file
     */
    public static List<PictureFile> list(Path folder, String role) {
        if (!Files.isDirectory(folder)) {
            throw new InputException("the " + role + " folder does not exist or is not a folder: check its path");
        }
        List<PictureFile> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(PictureFolder::isVisible)
                    .map(PictureFolder::named)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new InputException("the " + role + " folder cannot be read: check its permissions", e);
        }
        if (files.isEmpty()) {
            throw new InputException("the " + role + " folder holds no files: put pictures in it");
        }
        return files;
    }

    private static boolean isVisible(Path relative) {
        return StreamSupport.stream(relative.spliterator(), false)
                .noneMatch(part -> part.toString().startsWith("."));
    }

    private static PictureFile named(Path relative) {
        return new PictureFile(
                relative.toString().replace(relative.getFileSystem().getSeparator(), "/"));
    }
}
