package org.matcher.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.matcher.face.Box;
import org.matcher.face.quality.Verdict;
import org.matcher.pipeline.Purpose;
import org.matcher.pipeline.Reading;

/**
 * The reference photos of a folder.
 *
 * @param enrolled those that can be compared, in the order of their files
 * @param refused those that cannot, each with its reason
 */
public record References(List<FileFace> enrolled, List<FileResult.Failed> refused) {
    /** Copies. */
    public References {
        enrolled = List.copyOf(enrolled);
        refused = List.copyOf(refused);
    }

    /**
     * Reads every file of the folder and takes one face of each.
     *
     * @throws InputException if the folder cannot be read
     */
    public static References read(PictureQueue pictures, Path folder, FaceChoice choice, int inFlight)
            throws InterruptedException {
        return read(pictures, folder, PictureFolder.list(folder, "references"), choice, inFlight);
    }

    /** Reads these files of the folder and takes one face of each. */
    public static References read(
            PictureQueue pictures, Path folder, List<PictureFile> files, FaceChoice choice, int inFlight)
            throws InterruptedException {
        List<FileFace> enrolled = new ArrayList<>();
        List<FileResult.Failed> refused = new ArrayList<>();
        new OrderedReader(pictures, Purpose.REFERENCE, inFlight).read(folder, files, result -> {
            switch (result) {
                case FileResult.Failed failed -> refused.add(failed);
                case FileResult.Read(PictureFile file, Reading.Read picture) -> {
                    OptionalInt index = choice.choose(picture);
                    if (index.isPresent()) {
                        enrolled.add(FileFace.of(file, picture, index.getAsInt()));
                    } else {
                        refused.add(unchosen(file, picture));
                    }
                }
            }
        });
        return new References(enrolled, refused);
    }

    /** Those enrolled whose quality is not good: compared like the others, but they miss their child more often. */
    public List<FileFace> poor() {
        return enrolled.stream()
                .filter(face -> face.quality().verdict() != Verdict.GOOD)
                .toList();
    }

    /** How many children have at least one enrolled reference. */
    public long children() {
        return enrolled.stream().map(face -> face.file().child()).distinct().count();
    }

    /** Why no face of the picture could be taken. */
    public static FileResult.Failed unchosen(PictureFile file, Reading.Read picture) {
        List<Box> boxes =
                picture.faces().stream().map(face -> face.face().box()).toList();
        return boxes.isEmpty()
                ? new FileResult.Failed(
                        file,
                        FileResult.Failed.NO_FACE,
                        "no face was found: use a photo that shows the face from the front, at least 20 pixels high",
                        boxes)
                : new FileResult.Failed(
                        file,
                        FileResult.Failed.SEVERAL_FACES,
                        "%d faces were found and nobody may guess which is meant: cut out the one"
                                .formatted(boxes.size()),
                        boxes);
    }
}
