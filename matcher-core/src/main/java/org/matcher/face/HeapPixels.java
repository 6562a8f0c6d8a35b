package org.matcher.face;

import org.matcher.image.DecodedImage;
import org.matcher.image.Mats;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;

/** Brings a piece of a picture from the heap into native memory, and no more than that piece. */
final class HeapPixels {
    private static final int BYTES_PER_PIXEL = 3;

    private HeapPixels() {}

    /** @param area lies within the picture and has area */
    static Mat copy(DecodedImage image, Rect area, Mats mats) {
        Mat piece = mats.own(new Mat(area.height, area.width, CvType.CV_8UC3));
        int rowBytes = area.width * BYTES_PER_PIXEL;
        if (area.width == image.width()) {
            piece.put(0, 0, image.bgr(), area.y * rowBytes, area.height * rowBytes);
            return piece;
        }
        for (int row = 0; row < area.height; row++) {
            int from = ((area.y + row) * image.width() + area.x) * BYTES_PER_PIXEL;
            piece.put(row, 0, image.bgr(), from, rowBytes);
        }
        return piece;
    }
}
