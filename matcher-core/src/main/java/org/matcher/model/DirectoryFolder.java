package org.matcher.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A model in a directory that a team brings: a sub-folder with a manifest. */
record DirectoryFolder(Path path) implements ModelFolder {
    static List<ModelFolder> all(Path directory) throws IOException {
        try (Stream<Path> folders = Files.list(directory)) {
            return folders.filter(folder -> Files.exists(folder.resolve(ModelLibrary.MANIFEST)))
                    .sorted()
                    .<ModelFolder>map(DirectoryFolder::new)
                    .toList();
        }
    }

    @Override
    public String name() {
        return String.valueOf(path.getFileName());
    }

    @Override
    public byte[] read(String file, int maxBytes) throws IOException {
        try (InputStream stream = Files.newInputStream(path.resolve(file))) {
            return ModelFolder.readAtMost(stream, maxBytes);
        }
    }
}
