package org.matcher.evaluate.openset;

import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.matcher.folder.PictureFile;

/**
 * What is searched and for what.
 *
 * @param images folder that the lists' paths start from
 * @param distractors pictures of whoever is in neither list; their paths are absolute
 */
public record OpenSetLists(LabelledList gallery, LabelledList probes, Path images, List<PictureFile> distractors) {
    /**
     * Copies; every listed picture is there.
     *
     * @throws org.matcher.evaluate.ListException if one is not
     */
    public OpenSetLists {
        distractors = List.copyOf(distractors);
        gallery.requireFiles(images);
        probes.requireFiles(images);
    }

    /** Distinct pictures, each to be read once. */
    public NavigableSet<PictureFile> files() {
        NavigableSet<PictureFile> files = new TreeSet<>(distractors);
        Stream.of(gallery, probes)
                .flatMap(list -> list.pictures().stream())
                .map(LabelledPicture::file)
                .forEach(files::add);
        return files;
    }
}
