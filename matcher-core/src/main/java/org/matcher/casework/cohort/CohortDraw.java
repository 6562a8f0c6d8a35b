package org.matcher.casework.cohort;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.matcher.casework.CaseStore;
import org.matcher.casework.StoredFace;
import org.matcher.embed.ModelId;
import org.matcher.gallery.FaceId;
import org.matcher.image.ImageId;

/**
 * Draws faces from the sightings of one model, at most one of an image: the same ones whenever the same sightings are kept.
 * Ids are drawn and those that are no sightings of the model are passed over, so it costs by the faces drawn and not by the
 * faces kept.
 *
 * @param mostFaces wanted, 1 and up
 */
record CohortDraw(CaseStore store, ModelId model, int mostFaces) {
    /** What the product draws: z-norm's mean and spread are known to 2 % of the spread then. */
    static final int FACES = 2_000;

    private static final int IDS_AT_ONCE = 500;

    /** Ids tried for each face wanted: a store whose faces are mostly of other models or of few images gives fewer. */
    private static final int MOST_TRIES = 10;

    /**
     * A cohort.
     *
     * @param version names the draw: the last sighting it was drawn from, and how many faces it has
     * @param vectors of the faces, in the order of being drawn
     */
    record Drawn(String version, List<float[]> vectors) {}

    /** From the first {@code sightings} of the model, which the store keeps. */
    Drawn from(long sightings) {
        long first = id(0);
        long last = id(sightings - 1);
        IdOrder ids = new IdOrder(first, last);
        Set<ImageId> images = new HashSet<>();
        List<float[]> vectors = new ArrayList<>();
        for (int tried = 0; vectors.size() < mostFaces && tried < MOST_TRIES * mostFaces; tried += IDS_AT_ONCE) {
            List<FaceId> some = ids.next(IDS_AT_ONCE);
            if (some.isEmpty()) {
                break;
            }
            for (StoredFace face : store.sightings(model, some)) {
                if (vectors.size() < mostFaces && images.add(face.image())) {
                    vectors.add(face.template().vector());
                }
            }
        }
        return new Drawn("c%d-%d".formatted(last, vectors.size()), vectors);
    }

    private long id(long place) {
        return store.sightingAt(model, place)
                .orElseThrow(() -> new IllegalArgumentException("the store keeps no sighting at place " + place))
                .value();
    }

    /**
     * Ids of a range in an order that the range decides, each once (Durstenfeld 1964, with the swapped places kept in a map).
     * {@code java.util.Random} is the same on every JDK.
     */
    private static final class IdOrder {
        private final long first;
        private final Map<Long, Long> moved = new HashMap<>();
        private final Random random;
        private long left;

        IdOrder(long first, long last) {
            this.first = first;
            this.left = last - first + 1;
            this.random = new Random(last);
        }

        List<FaceId> next(int count) {
            List<FaceId> ids = new ArrayList<>(count);
            while (ids.size() < count && left > 0) {
                long place = Math.floorMod(random.nextLong(), left--);
                long drawn = moved.getOrDefault(place, place);
                moved.put(place, moved.getOrDefault(left, left));
                moved.remove(left);
                ids.add(new FaceId(first + drawn));
            }
            return ids;
        }
    }
}
