package org.matcher.face;

/**
 * How hard to look.
 *
 * @param threshold least detector score, 0..1 exclusive
 * @param minFaceHeightPx least height of a face's box in the original, in pixels; a large picture is looked at no closer
 *     than this asks for
 * @param secondLook if nothing is found, look once more at half and, unless the picture is large, at double size
 */
public record DetectionOptions(float threshold, int minFaceHeightPx, boolean secondLook) {
    /** For reference photos: a person checks what is found, so look harder. */
    public static final DetectionOptions REFERENCE = new DetectionOptions(0.35f, 20, true);

    /** For scraped images, where each false box costs work for ever. */
    public static final DetectionOptions CRAWL = new DetectionOptions(0.5f, 20, false);

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
