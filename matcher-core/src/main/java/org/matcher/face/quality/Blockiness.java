package org.matcher.face.quality;

import org.matcher.face.Box;
import org.matcher.image.DecodedImage;

/**
 * Traces of JPEG's 8x8 blocks in the original pixels about a face: how much bigger the steps from pixel to pixel are at
 * every eighth column and row than elsewhere. The grid is looked for at all of its eight places, as a picture may have
 * been turned or cut since; in one that was resized since it cannot be seen.
 */
final class Blockiness {
    private static final int BLOCK = 8;

    /** A smaller window holds too few blocks to tell chance from a grid. */
    private static final int LEAST_SIDE = 64;

    /** More pixels cost time and tell no more. */
    private static final int MOST_SIDE = 128;

    /** Grey levels added below the line, so that a grid in a flat wall is not infinite. */
    private static final double FLOOR = 1;

    private Blockiness() {}

    /** The weaker of both directions, 0 (none) and up; 0 too where the picture is too small to tell. */
    static double of(DecodedImage picture, Box face) {
        int width = side(face.width(), picture.width());
        int height = side(face.height(), picture.height());
        if (Math.min(width, height) < 3 * BLOCK) {
            return 0;
        }
        int left = from(face.x() + face.width() / 2, width, picture.width());
        int top = from(face.y() + face.height() / 2, height, picture.height());
        double[] columns = new double[BLOCK];
        double[] rows = new double[BLOCK];
        int[] above = new int[width];
        for (int y = 0; y < height; y++) {
            int at = ((top + y) * picture.width() + left) * 3;
            int before = 0;
            for (int x = 0; x < width; x++) {
                int value = Luma.of(picture.bgr(), at + 3 * x);
                if (x > 0 && y > 0) {
                    columns[(left + x) % BLOCK] += Math.abs(value - before);
                    rows[(top + y) % BLOCK] += Math.abs(value - above[x]);
                }
                above[x] = value;
                before = value;
            }
        }
        double perPlace = (double) (width - 1) * (height - 1) / BLOCK;
        return Math.min(excess(columns, perPlace), excess(rows, perPlace));
    }

    private static double excess(double[] steps, double perPlace) {
        double greatest = 0;
        double sum = 0;
        for (double step : steps) {
            greatest = Math.max(greatest, step);
            sum += step;
        }
        double elsewhere = (sum - greatest) / (BLOCK - 1);
        return (greatest - elsewhere) / (elsewhere + FLOOR * perPlace);
    }

    private static int side(float face, int picture) {
        return Math.min((int) Math.clamp(face, LEAST_SIDE, MOST_SIDE), picture);
    }

    private static int from(float centre, int window, int picture) {
        return (int) Math.clamp(centre - window / 2f, 0, picture - window);
    }
}
