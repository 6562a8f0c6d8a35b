package org.matcher.face.quality;

/**
 * Energy of a face's finest structure by the energy of all of its structure: the mean square of the Laplacian by the
 * variance of luma, so that neither light nor skin moves it. Where the crop enlarges the picture, the Laplacian's step is
 * a pixel of the picture: a small face can be sharp, that it is small is said elsewhere.
 */
final class Sharpness {
    private static final int LONGEST_STEP = 8;

    /** Mean square that rounding to whole grey levels puts into the Laplacian: 1/12 times its squared weights, 20. */
    private static final double ROUNDING = 20 / 12.0;

    /** Fewer pixels tell nothing. */
    private static final int LEAST_PIXELS = 64;

    private Sharpness() {}

    /** 0 in a flat or unseen face; .01 looks blurred, .3 crisp. */
    static double of(Luma luma, double picturePixelsPerCropPixel) {
        int step = Math.clamp(Math.round(1 / picturePixelsPerCropPixel), 1, LONGEST_STEP);
        long count = 0;
        double sum = 0;
        double squares = 0;
        double fine = 0;
        for (int y = Luma.TOP; y < Luma.BOTTOM; y++) {
            for (int x = Luma.LEFT; x < Luma.RIGHT; x++) {
                int centre = luma.at(x, y);
                int left = luma.at(x - step, y);
                int right = luma.at(x + step, y);
                int above = luma.at(x, y - step);
                int below = luma.at(x, y + step);
                if ((centre | left | right | above | below) >= 0) { // all are seen
                    double laplacian = 4 * centre - left - right - above - below;
                    fine += laplacian * laplacian;
                    sum += centre;
                    squares += centre * centre;
                    count++;
                }
            }
        }
        if (count < LEAST_PIXELS) {
            return 0;
        }
        double variance = squares / count - (sum / count) * (sum / count);
        double energy = fine / count - ROUNDING;
        return variance < 1 || energy < 0 ? 0 : energy / variance;
    }
}
