package org.matcher.folder;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that is read.
 *
 * @param path relative to the folder that is read, parts separated by {@code /} on every system, or absolute; files are
 *     ordered by this text
 */
public record PictureFile(String path) implements Comparable<PictureFile> {
    private static final Pattern NUMBERED = Pattern.compile("(.+?)_\\d+");

    /** Is not empty. */
    public PictureFile {
        if (path.isEmpty()) {
            throw new IllegalArgumentException("a picture's path must not be empty");
        }
    }

    /** The file itself. */
    public Path in(Path folder) {
        return folder.resolve(path);
    }

    /**
     * The child whose reference this is: the outermost folder's name if the file lies in one, else the file's name without
     * its extension and without a trailing number, so that {@code NAME_1.jpg} and {@code NAME_2.png} are both NAME.
     */
    public String child() {
        int slash = path.indexOf('/');
        if (slash > 0) {
            return path.substring(0, slash);
        }
        int dot = path.lastIndexOf('.');
        String name = dot > 0 ? path.substring(0, dot) : path;
        Matcher numbered = NUMBERED.matcher(name);
        return numbered.matches() ? numbered.group(1) : name;
    }

    @Override
    public int compareTo(PictureFile other) {
        return path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return "PictureFile"; // a file's name may be a person's: never in a log by accident
    }
}
