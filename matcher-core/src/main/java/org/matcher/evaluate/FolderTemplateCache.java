package org.matcher.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.matcher.embed.ModelId;
import org.matcher.embed.Template;
import org.matcher.folder.InputException;
import org.matcher.image.ImageId;

/**
 * A cache in a folder: one file per picture, named by the picture's SHA-256, in a sub-folder per model and detector, as
 * both decide what a template is. A file is written whole or not at all; one that is damaged counts as absent. What is
 * kept are biometric templates, so the sub-folder is open to its owner only where the file system knows owners.
 */
public final class FolderTemplateCache implements TemplateCache {
    private static final int DETECTOR_DIGITS = 12;

    private final Path folder;
    private final ModelId model;

    private FolderTemplateCache(Path folder, ModelId model) {
        this.folder = folder;
        this.model = model;
    }

    /**
     * The cache below this folder, which is made if need be.
     *
     * @param detectorSha256 of the detector's weights, hexadecimal
     * @throws InputException if the folder cannot be made
     */
    public static FolderTemplateCache open(Path parent, ModelId model, String detectorSha256) {
        Path folder = parent.resolve(model.value() + "_" + detectorSha256.substring(0, DETECTOR_DIGITS));
        try {
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new InputException("the cache's folder cannot be made: give another one or none", e);
        }
        return new FolderTemplateCache(folder, model);
    }

    @Override
    public Optional<Template> find(ImageId picture) {
        try {
            return TemplateEntry.decode(Files.readAllBytes(file(picture)), picture, model);
        } catch (IOException _) {
            return Optional.empty(); // absent, or as good as absent
        }
    }

    /**
     * Keeps the template.
     *
     * @throws InputException if the disk does not take it
     */
    @Override
    public void keep(ImageId picture, Template template) {
        try {
            Path part = Files.createTempFile(folder, "", ".part");
            try {
                Files.write(part, TemplateEntry.encode(picture, template));
                Files.move(part, file(picture), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new InputException("the cache's folder cannot be written: make room, or give none", e);
        }
    }

    private Path file(ImageId picture) {
        return folder.resolve(picture.sha256() + ".template");
    }
}
