package org.matcher.face;

/**
 * How hard to look.
 *
 * @param threshold least detector score, 0..1 exclusive
 * @param minFaceHeightPx faces below this height in the original may be passed over; decides how large a picture is looked
 *     at in full
 */
public record DetectionOptions(float threshold, int minFaceHeightPx) {
    /** For reference photos: a person checks what is found, so look harder. */
    public static final DetectionOptions REFERENCE = new DetectionOptions(0.35f, 20);

    /** For scraped images, where each false box costs work for ever. */
    public static final DetectionOptions CRAWL = new DetectionOptions(0.5f, 20);

    /** In range. */
    public DetectionOptions {
        if (!(threshold > 0 && threshold < 1)) {
            throw new IllegalArgumentException("detection threshold must lie between 0 and 1, got " + threshold);
        }
        if (minFaceHeightPx < 8) {
            throw new IllegalArgumentException("faces under 8 px cannot be found, got " + minFaceHeightPx);
        }
    }
}
