package org.matcher.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.matcher.face.Box;
import org.matcher.folder.FileFace;
import org.matcher.image.DecodedImage;
import org.matcher.image.Decoding;
import org.matcher.image.ImageDecoder;
import org.matcher.image.ImageLimits;

/** Cuts what a report shows out of the files of one folder. Remembers the cut pictures, not the files. */
final class Pictures {
    /** Hair, ears and chin around the detector's box. */
    private static final float CROP_MARGIN = 1.8f;

    private static final int CROP_PX = 240;
    private static final int CONTEXT_PX = 560;

    private final Path folder;
    private final ImageDecoder decoder = new ImageDecoder(ImageLimits.DEFAULT);
    private final Map<Face, String> crops = new HashMap<>();
    private final Map<Face, String> contexts = new HashMap<>();

    private record Face(Path file, int turnedClockwise, Optional<Box> box) {}

    Pictures(Path folder) {
        this.folder = folder;
    }

    /** The face as a data URI; empty if the file is gone or was changed. */
    Optional<String> crop(FileFace face) {
        Face key = new Face(
                face.file().in(folder),
                face.turnedClockwise(),
                Optional.of(face.face().box()));
        return cached(crops, key, photo -> photo.around(face.face().box(), CROP_MARGIN, CROP_PX), face);
    }

    /** The whole picture as a data URI; empty if the file is gone or was changed. */
    Optional<String> context(FileFace face) {
        Face key = new Face(face.file().in(folder), face.turnedClockwise(), Optional.empty());
        return cached(contexts, key, photo -> photo.whole(CONTEXT_PX), face);
    }

    private interface Cut {
        String from(Photo photo);
    }

    private Optional<String> cached(Map<Face, String> cuts, Face key, Cut cut, FileFace face) {
        Optional<String> known = Optional.ofNullable(cuts.get(key));
        if (known.isPresent()) {
            return known;
        }
        Optional<String> made = photo(face).map(cut::from);
        made.ifPresent(uri -> cuts.put(key, uri));
        return made;
    }

    private Optional<Photo> photo(FileFace face) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(face.file().in(folder));
        } catch (IOException _) {
            return Optional.empty();
        }
        return switch (decoder.decode(bytes)) {
            case Decoding.Rejected _ -> Optional.empty();
            case Decoding.Decoded(DecodedImage image) ->
                image.id().equals(face.image())
                        ? Optional.of(new Photo(image.turned(face.turnedClockwise())))
                        : Optional.empty();
        };
    }
}
