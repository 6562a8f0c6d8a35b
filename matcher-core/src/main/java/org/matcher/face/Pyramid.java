package org.matcher.face;

import org.matcher.image.DecodedImage;
import org.matcher.image.Mats;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * One picture at full size, half, a quarter and so on. The full size stays on the heap and is never copied whole: the
 * first halving is made strip by strip, so a picture of 100 megapixels takes 75 MB of native memory and not 375. Each
 * pixel of a level is the mean of four of the level below (INTER_AREA); an odd last row or column is left out of the
 * halvings.
 */
final class Pyramid implements AutoCloseable {
    private static final int STRIP_ROWS = 256;

    private final Mats halvings = new Mats();
    private final DecodedImage image;
    private int level;
    private Mat half = halvings.own(new Mat());

    /** Stands at full size. */
    Pyramid(DecodedImage image) {
        this.image = image;
    }

    /** How often the picture was halved. */
    int level() {
        return level;
    }

    int width() {
        return level == 0 ? image.width() : half.cols();
    }

    int height() {
        return level == 0 ? image.height() : half.rows();
    }

    /** Goes to the next level. Both sides must have two pixels. */
    void halve() {
        Mat next = halvings.own(new Mat(height() / 2, width() / 2, CvType.CV_8UC3));
        if (level == 0) {
            halveFullSize(next);
        } else {
            try (Mats mats = new Mats()) {
                Mat even = mats.own(half.submat(new Rect(0, 0, next.cols() * 2, next.rows() * 2)));
                Imgproc.resize(even, next, next.size(), 0, 0, Imgproc.INTER_AREA);
            }
            half.release();
        }
        half = next;
        level++;
    }

    private void halveFullSize(Mat next) {
        int width = next.cols() * 2;
        int end = next.rows() * 2;
        for (int y = 0; y < end; y += STRIP_ROWS) {
            int rows = Math.min(STRIP_ROWS, end - y);
            try (Mats mats = new Mats()) {
                Mat strip = HeapPixels.copy(image, new Rect(0, y, width, rows), mats);
                Mat target = mats.own(next.rowRange(y / 2, (y + rows) / 2));
                Imgproc.resize(strip, target, target.size(), 0, 0, Imgproc.INTER_AREA);
            }
        }
    }

    /** A piece of this level; valid while both the caller's Mats and this level last. */
    Mat piece(Rect area, Mats mats) {
        return level == 0 ? HeapPixels.copy(image, area, mats) : mats.own(half.submat(area));
    }

    /** The whole full-size picture enlarged twice. */
    static Mat doubled(DecodedImage image, Mats mats) {
        Mat whole = HeapPixels.copy(image, new Rect(0, 0, image.width(), image.height()), mats);
        Mat doubled = mats.own(new Mat());
        Imgproc.resize(whole, doubled, new Size(image.width() * 2.0, image.height() * 2.0), 0, 0, Imgproc.INTER_LINEAR);
        return doubled;
    }

    @Override
    public void close() {
        halvings.close();
    }
}
