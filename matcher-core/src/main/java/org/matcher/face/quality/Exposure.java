package org.matcher.face.quality;

/**
 * The light on a face.
 *
 * @param mean mean luma, 0..255
 * @param dark luma that 5 % of the pixels do not exceed
 * @param bright luma that 95 % of the pixels do not exceed
 * @param burntShare share of pixels, 0..1, that are as good as white and so show nothing
 */
record Exposure(double mean, int dark, int bright, double burntShare) {
    private static final double TAIL = .05;
    private static final int AS_GOOD_AS_WHITE = 250;

    static Exposure of(Luma luma) {
        int[] histogram = new int[256];
        int count = 0;
        long sum = 0;
        for (int y = Luma.TOP; y < Luma.BOTTOM; y++) {
            for (int x = Luma.LEFT; x < Luma.RIGHT; x++) {
                int value = luma.at(x, y);
                if (value != Luma.UNSEEN) {
                    histogram[value]++;
                    sum += value;
                    count++;
                }
            }
        }
        if (count == 0) {
            return new Exposure(0, 0, 0, 0);
        }
        int burnt = 0;
        for (int value = AS_GOOD_AS_WHITE; value < histogram.length; value++) {
            burnt += histogram[value];
        }
        return new Exposure(
                (double) sum / count,
                percentile(histogram, TAIL * count),
                percentile(histogram, (1 - TAIL) * count),
                (double) burnt / count);
    }

    private static int percentile(int[] histogram, double pixels) {
        int below = 0;
        for (int value = 0; value < histogram.length; value++) {
            below += histogram[value];
            if (below >= pixels) {
                return value;
            }
        }
        return histogram.length - 1;
    }
}
