package org.matcher.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** A model in the models jar. The jar's {@code index} lists the folders, since a class path cannot be listed. */
record BundledFolder(String name) implements ModelFolder {
    private static final String ROOT = "/org/matcher/models/";

    static List<ModelFolder> all() throws IOException {
        try (InputStream index = open("index")) {
            return new String(index.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .<ModelFolder>map(BundledFolder::new)
                    .toList();
        }
    }

    @Override
    public byte[] read(String file, int maxBytes) throws IOException {
        try (InputStream stream = open(name + "/" + file)) {
            return ModelFolder.readAtMost(stream, maxBytes);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream stream = BundledFolder.class.getResourceAsStream(ROOT + resource);
        if (stream == null) {
            throw new NoSuchFileException(resource);
        }
        return stream;
    }
}
