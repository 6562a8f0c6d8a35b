package org.matcher.api.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matcher.face.Box;

/**
 * A face in a scraped image.
 *
 * @param id the face in the store
 * @param image SHA-256 of the file
 * @param turnedClockwise quarter turns of the upright picture in which the box lies
 * @param quality absent if an earlier version took the image in
 * @param sources every source the image was seen at, oldest first
 */
record SightingView(
        long id,
        String image,
        Box box,
        int turnedClockwise,
        @Nullable QualityView quality,
        List<SourceView> sources) {}
