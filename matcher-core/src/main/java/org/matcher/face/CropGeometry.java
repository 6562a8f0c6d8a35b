package org.matcher.face;

import java.util.Optional;

/** Where the pixels of a face's 112x112 crop lie in its picture, and the other way round. Immutable. */
public final class CropGeometry {
    /** Cells across and down the crop that are asked whether they show the picture. */
    private static final int CELLS = 28;

    private final SimilarityTransform toCrop;
    private final SimilarityTransform toPicture;

    private CropGeometry(SimilarityTransform toCrop) {
        this.toCrop = toCrop;
        this.toPicture = toCrop.inverse();
    }

    /** That of the crop which {@link FaceAligner} makes; empty if the points coincide, so that there is no crop. */
    public static Optional<CropGeometry> of(Landmarks landmarks) {
        try {
            return Optional.of(new CropGeometry(SimilarityTransform.between(landmarks.points(), FaceAligner.TEMPLATE)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Side of a crop's pixel in pixels of the picture: above 1 the face was shrunk, below 1 it was enlarged. */
    public double picturePixelsPerCropPixel() {
        return Math.hypot(toPicture.a(), toPicture.b());
    }

    /** A place of the picture in the crop, where the face stands upright. */
    public Point inCrop(Point inPicture) {
        return new Point(
                (float) toCrop.x(inPicture.x(), inPicture.y()), (float) toCrop.y(inPicture.x(), inPicture.y()));
    }

    /** Whether this place of the crop shows a pixel of a picture of that size, and not the black beyond its border. */
    public boolean isWithin(double cropX, double cropY, int width, int height) {
        double x = toPicture.x(cropX, cropY);
        double y = toPicture.y(cropX, cropY);
        return x >= 0 && y >= 0 && x <= width - 1 && y <= height - 1;
    }

    /** Share of the crop, 0..1, that lies beyond the border of a picture of that size. */
    public double shareBeyondBorder(int width, int height) {
        double step = (double) AlignedFace.SIDE / CELLS;
        int beyond = 0;
        for (int row = 0; row < CELLS; row++) {
            for (int column = 0; column < CELLS; column++) {
                if (!isWithin((column + .5) * step, (row + .5) * step, width, height)) {
                    beyond++;
                }
            }
        }
        return (double) beyond / (CELLS * CELLS);
    }
}
