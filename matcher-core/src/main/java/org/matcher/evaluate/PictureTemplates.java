package org.matcher.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import org.matcher.embed.Template;
import org.matcher.folder.FaceChoice;
import org.matcher.folder.FileResult;
import org.matcher.folder.OrderedReader;
import org.matcher.folder.PictureFile;
import org.matcher.folder.PictureQueue;
import org.matcher.folder.References;
import org.matcher.image.ImageId;
import org.matcher.image.ImageLimits;
import org.matcher.pipeline.Purpose;
import org.matcher.pipeline.Reading;

/**
 * One template of each picture: of several faces the one nearest the picture's centre, as in the LFW benchmark, whose
 * pictures are centred on the person named.
 *
 * @param templates of the pictures that gave a face
 * @param contents of the pictures that could be opened
 * @param failed the pictures that gave no face (failures to enrol), in the order of their paths
 */
public record PictureTemplates(
        Map<PictureFile, Template> templates, Map<PictureFile, ImageId> contents, List<FileResult.Failed> failed) {
    /** Copies. */
    public PictureTemplates {
        templates = Map.copyOf(templates);
        contents = Map.copyOf(contents);
        failed = List.copyOf(failed);
    }

    /**
     * Reads each picture once, as a reference, unless the cache knows its content.
     *
     * @param pictureDone called in the calling thread after each picture
     */
    public static PictureTemplates read(
            PictureQueue pictures,
            TemplateCache cache,
            Path images,
            SortedSet<PictureFile> files,
            int inFlight,
            Runnable pictureDone)
            throws InterruptedException {
        Map<PictureFile, Template> templates = new HashMap<>();
        Map<PictureFile, ImageId> contents = new HashMap<>();
        List<PictureFile> unknown = new ArrayList<>();
        for (PictureFile file : files) {
            Optional<ImageId> content = content(file.in(images));
            content.ifPresent(id -> contents.put(file, id));
            Optional<Template> known = content.flatMap(cache::find);
            known.ifPresentOrElse(
                    template -> {
                        templates.put(file, template);
                        pictureDone.run();
                    },
                    () -> unknown.add(file));
        }
        List<FileResult.Failed> failed = new ArrayList<>();
        new OrderedReader(pictures, Purpose.REFERENCE, inFlight).read(images, unknown, result -> {
            switch (result) {
                case FileResult.Failed failure -> failed.add(failure);
                case FileResult.Read(PictureFile file, Reading.Read picture) -> {
                    OptionalInt face = FaceChoice.MOST_CENTRAL.choose(picture);
                    if (face.isPresent()) {
                        Template template = picture.faces().get(face.getAsInt()).template();
                        templates.put(file, template);
                        cache.keep(picture.id(), template);
                    } else {
                        failed.add(References.unchosen(file, picture));
                    }
                }
            }
            pictureDone.run();
        });
        return new PictureTemplates(templates, contents, failed);
    }

    private static Optional<ImageId> content(Path file) {
        try {
            return Files.size(file) > ImageLimits.DEFAULT.maxBytes()
                    ? Optional.empty()
                    : Optional.of(ImageId.of(Files.readAllBytes(file)));
        } catch (IOException _) {
            return Optional.empty(); // the reader will say so
        }
    }

    /** The template of a picture that gave a face. */
    public Optional<Template> of(PictureFile file) {
        return Optional.ofNullable(templates.get(file));
    }
}
