package org.matcher.face;

import java.util.List;
import org.matcher.image.DecodedImage;
import org.matcher.image.Mats;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Warps a face onto the ArcFace template, once, from the original pixels, bilinear. Stateless and thread-safe. Brings
 * only the pixels under the crop into native memory, so a face costs the same in a small picture and in a huge one.
 */
public final class FaceAligner {
    /** Where the five points lie in a crop (Deng et al., CVPR 2019; the insightface project's arcface_dst). */
    static final List<Point> TEMPLATE = List.of(
            new Point(38.2946f, 51.6963f),
            new Point(73.5318f, 51.5014f),
            new Point(56.0252f, 71.7366f),
            new Point(41.5493f, 92.3655f),
            new Point(70.7299f, 92.2041f));

    /** Pixels around the crop's footprint that bilinear reading may touch. */
    private static final int MARGIN = 2;

    /**
     * The crop of one face. Pixels from beyond the picture's border are black.
     *
     * @throws IllegalArgumentException if the landmarks coincide
     */
    public AlignedFace align(DecodedImage image, Landmarks landmarks) {
        SimilarityTransform toCrop = SimilarityTransform.between(landmarks.points(), TEMPLATE);
        byte[] crop = new byte[AlignedFace.SIDE * AlignedFace.SIDE * 3];
        Rect area = footprint(toCrop.inverse(), image);
        if (area.width > 0 && area.height > 0) {
            warp(image, area, toCrop.fromOrigin(area.x, area.y), crop);
        }
        return new AlignedFace(crop);
    }

    private static void warp(DecodedImage image, Rect area, SimilarityTransform toCrop, byte[] crop) {
        try (Mats mats = new Mats()) {
            Mat source = HeapPixels.copy(image, area, mats);
            Mat matrix = mats.own(new Mat(2, 3, CvType.CV_64F));
            matrix.put(0, 0, toCrop.a(), -toCrop.b(), toCrop.shiftX(), toCrop.b(), toCrop.a(), toCrop.shiftY());
            Mat warped = mats.own(new Mat());
            Size size = new Size(AlignedFace.SIDE, AlignedFace.SIDE);
            Imgproc.warpAffine(source, warped, matrix, size, Imgproc.INTER_LINEAR, Core.BORDER_CONSTANT, new Scalar(0));
            warped.get(0, 0, crop);
        }
    }

    /** The part of the picture that the crop shows; without area if it shows none. */
    private static Rect footprint(SimilarityTransform toImage, DecodedImage image) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int x = 0; x <= AlignedFace.SIDE; x += AlignedFace.SIDE) {
            for (int y = 0; y <= AlignedFace.SIDE; y += AlignedFace.SIDE) {
                left = Math.min(left, toImage.x(x, y));
                right = Math.max(right, toImage.x(x, y));
                top = Math.min(top, toImage.y(x, y));
                bottom = Math.max(bottom, toImage.y(x, y));
            }
        }
        int fromX = (int) Math.clamp(Math.floor(left) - MARGIN, 0, image.width());
        int fromY = (int) Math.clamp(Math.floor(top) - MARGIN, 0, image.height());
        int toX = (int) Math.clamp(Math.ceil(right) + MARGIN, 0, image.width());
        int toY = (int) Math.clamp(Math.ceil(bottom) + MARGIN, 0, image.height());
        return new Rect(fromX, fromY, toX - fromX, toY - fromY);
    }
}
