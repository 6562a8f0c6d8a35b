package org.matcher.casework;

import java.util.List;
import org.matcher.gallery.SearchMode;
import org.matcher.gallery.fusion.FusedScore;
import org.matcher.pipeline.Reading;

/** What came of searching with a probe photo; nothing of it is kept. */
public sealed interface Lookup {
    /**
     * The answer.
     *
     * @param face 0-based number of the face that was searched with
     * @param sightings faces of scraped images, cosine descending
     * @param children one line per child, with its best reference, fused score descending
     * @param truncated there may be more sightings over the threshold
     * @param usedMode how the sightings were searched
     */
    record Found(
            Reading.Read photo,
            int face,
            List<SightingHit> sightings,
            List<ChildHit> children,
            boolean truncated,
            SearchMode usedMode)
            implements Lookup {
        /** Copies the lists. */
        public Found {
            sightings = List.copyOf(sightings);
            children = List.copyOf(children);
        }
    }

    /** A sighting and its cosine with the probe. */
    record SightingHit(StoredFace sighting, float score) {}

    /** A child by its reference that is most alike, and the probe's scores against all of its references. */
    record ChildHit(Reference bestReference, FusedScore scores) {}

    /** The photo was read, and there is no face in it. */
    record NoFace(Reading.Read photo) implements Lookup {}

    /** Several faces, and none was picked. */
    record SeveralFaces(Reading.Read photo) implements Lookup {}

    /** The picked face does not exist. */
    record NoSuchFace(Reading.Read photo, int picked) implements Lookup {}

    /** The photo was not decoded. */
    record Unreadable(Reading.Unreadable photo) implements Lookup {}
}
