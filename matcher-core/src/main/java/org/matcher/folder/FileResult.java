package org.matcher.folder;

import java.util.List;
import org.matcher.face.Box;
import org.matcher.image.Rejection;
import org.matcher.pipeline.Reading;

/** What came of one file. */
public sealed interface FileResult {
    /** Which file. */
    PictureFile file();

    /** The file was a picture. */
    record Read(PictureFile file, Reading.Read picture) implements FileResult {}

    /**
     * The file gave nothing to compare.
     *
     * @param reason a stable code: one of {@link Rejection#code()}, {@link #CANNOT_OPEN}, {@link #NO_FACE} or {@link
     *     #SEVERAL_FACES}
     * @param detail one sentence for a person, with the next step; no file name
     * @param faces the boxes to choose from where there are several, else empty
     */
    record Failed(PictureFile file, String reason, String detail, List<Box> faces) implements FileResult {
        /** The file system did not give the file's bytes. */
        public static final String CANNOT_OPEN = "cannot-open";

        /** A picture that needed a face shows none. */
        public static final String NO_FACE = "no-face";

        /** A picture that needed one face shows several. */
        public static final String SEVERAL_FACES = "several-faces";

        /** Copies the list. */
        public Failed {
            faces = List.copyOf(faces);
        }

        static Failed cannotOpen(PictureFile file) {
            return new Failed(
                    file,
                    CANNOT_OPEN,
                    "the file cannot be opened: check that it exists and its permissions",
                    List.of());
        }

        static Failed folder(PictureFile file) {
            return new Failed(
                    file,
                    CANNOT_OPEN,
                    "this is a folder, not a file: name its pictures, or search all of it with 'matcher match --images'",
                    List.of());
        }

        static Failed rejected(PictureFile file, Rejection reason, String detail) {
            return new Failed(file, reason.code(), detail, List.of());
        }
    }
}
