package org.matcher.cli.output;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.matcher.folder.FileResult;
import org.matcher.pipeline.Reading;
import org.matcher.pipeline.TemplatedFace;

/** What {@code detect} prints of one file. */
public sealed interface PictureLine {
    /**
     * A picture.
     *
     * @param turnedClockwise quarter turns before a face was found; boxes are given for the picture as turned
     */
    record Read(
            String file, String sha256, String format, int width, int height, int turnedClockwise, List<FaceLine> faces)
            implements PictureLine {}

    /** No picture. */
    record Failed(String file, String error, String detail) implements PictureLine {}

    /** Of what came of a file. */
    static PictureLine of(FileResult result) {
        return switch (result) {
            case FileResult.Failed failed -> new Failed(failed.file().path(), failed.reason(), failed.detail());
            case FileResult.Read read -> of(read.file().path(), read.picture());
        };
    }

    private static Read of(String file, Reading.Read picture) {
        List<FaceLine> faces = IntStream.range(0, picture.faces().size())
                .mapToObj(index -> face(index, picture.faces().get(index)))
                .toList();
        return new Read(
                file,
                picture.id().sha256(),
                picture.format().name().toLowerCase(Locale.ROOT),
                picture.width(),
                picture.height(),
                picture.turnedClockwise(),
                faces);
    }

    private static FaceLine face(int index, TemplatedFace face) {
        return FaceLine.of(index, face.face(), face.template().age(), face.quality());
    }
}
