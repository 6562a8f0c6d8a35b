package org.matcher.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.matcher.folder.InputException;

/** The folder of {@code --out}, tried before the work begins, as an hour's work would be lost on one that takes nothing. */
final class OutputFolder {
    private OutputFolder() {}

    /**
     * Makes the folder if it is not there, and a file in it, which goes away again.
     *
     * @throws InputException if the folder does not take a file
     */
    static void prepare(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "probe", ""));
        } catch (IOException e) {
            throw new InputException("--out cannot be written to: give a folder that you may write to", e);
        }
    }
}
