package org.matcher.gallery;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The attributes that a sighting bears in a gallery, and the filters that ask for them.
 *
 * <p>What a program estimated never hides a face for being absent: {@link #qualityAtLeast} and {@link #agesOverlapping}
 * leave out only faces that are known to lie outside. What is a fact of the crawl has to be there to pass.
 */
public final class SightingAttributes {
    /** Tag: who sent the crawl. */
    public static final String AGENCY = "agency";
    /** Tag: the case that the crawl was made for. */
    public static final String CASE = "case";
    /** Tag: the crawl's name. */
    public static final String CRAWL = "crawl";
    /** Tag: the host that the picture was fetched from, in lower case. */
    public static final String HOST = "host";
    /** Number: when the picture was fetched, {@link #time}. */
    public static final String CAPTURED = "captured";
    /** Number: the face's quality, 0..1. */
    public static final String QUALITY = "quality";
    /** Number: the least age in years that the face may have. */
    public static final String AGE_LOW = "ageLow";
    /** Number: the greatest age in years that the face may have. */
    public static final String AGE_HIGH = "ageHigh";

    private SightingAttributes() {}

    /** Milliseconds since 1970, which a double holds exactly for 285,000 years. */
    public static double time(Instant instant) {
        return instant.toEpochMilli();
    }

    /** Sightings that one of these agencies sent. */
    public static FaceFilter ofAgencies(Set<String> agencies) {
        return new FaceFilter.Tag(AGENCY, agencies);
    }

    /** Sightings of crawls that were made for one of these cases. */
    public static FaceFilter ofCases(Set<String> cases) {
        return new FaceFilter.Tag(CASE, cases);
    }

    /** Sightings of these crawls. */
    public static FaceFilter ofCrawls(Set<String> crawls) {
        return new FaceFilter.Tag(CRAWL, crawls);
    }

    /** Sightings from these hosts. */
    public static FaceFilter fromHosts(Set<String> hosts) {
        return new FaceFilter.Tag(HOST, hosts);
    }

    /** Sightings captured from the first moment to the last, both included; without a time of capture none passes. */
    public static FaceFilter capturedBetween(Instant first, Instant last) {
        return new FaceFilter.Range(CAPTURED, time(first), time(last));
    }

    /** Sightings that are not known to be of lower quality. */
    public static FaceFilter qualityAtLeast(double quality) {
        return new FaceFilter.Not(below(QUALITY, quality));
    }

    /**
     * Sightings that may be of one of these ages: those whose range of ages touches this one, and those without an
     * estimate. An age read from a picture of a child is often years off, so ask with the range that a person could
     * have, not with one number.
     *
     * @throws IllegalArgumentException if the ages are not numbers, or the first is above the second
     */
    public static FaceFilter agesOverlapping(double lowYears, double highYears) {
        if (!(lowYears <= highYears)) { // no NaN
            throw new IllegalArgumentException(
                    "ages go from the lowest to the highest, got %s to %s".formatted(lowYears, highYears));
        }
        FaceFilter tooYoung = below(AGE_HIGH, lowYears);
        FaceFilter tooOld = new FaceFilter.Range(AGE_LOW, Math.nextUp(highYears), Double.POSITIVE_INFINITY);
        return new FaceFilter.And(List.of(new FaceFilter.Not(tooYoung), new FaceFilter.Not(tooOld)));
    }

    private static FaceFilter below(String name, double limit) {
        return new FaceFilter.Range(name, Double.NEGATIVE_INFINITY, Math.nextDown(limit));
    }
}
