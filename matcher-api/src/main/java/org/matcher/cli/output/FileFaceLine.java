package org.matcher.cli.output;

import org.matcher.folder.FileFace;

/**
 * One face of one file.
 *
 * @param width pixels across, of the picture as turned
 * @param height pixels down, of the picture as turned
 * @param turnedClockwise quarter turns before the face was found; the box is given for the picture as turned
 */
public record FileFaceLine(String file, String sha256, int width, int height, int turnedClockwise, FaceLine face) {
    static FileFaceLine of(FileFace face) {
        return new FileFaceLine(
                face.file().path(),
                face.image().sha256(),
                face.width(),
                face.height(),
                face.turnedClockwise(),
                FaceLine.of(face.index(), face.face(), face.template().age(), face.quality()));
    }
}
