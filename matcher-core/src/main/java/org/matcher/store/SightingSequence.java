package org.matcher.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.matcher.embed.ModelId;
import org.matcher.gallery.FaceId;

/** Ids of sightings, from the index {@code face_in_sequence} alone. */
final class SightingSequence {
    private SightingSequence() {}

    static Optional<FaceId> at(Handle handle, ModelId model, long place) {
        return handle.createQuery("""
                SELECT id FROM face WHERE role = 'sighting' AND model = :model
                ORDER BY id LIMIT 1 OFFSET :place""")
                .bind("model", model.value())
                .bind("place", place)
                .mapTo(Long.class)
                .findOne()
                .map(FaceId::new);
    }

    /** Those of the ids that are sightings of the model, in any order. */
    static List<FaceId> among(Handle handle, ModelId model, Collection<FaceId> ids) {
        return handle.createQuery("""
                SELECT id FROM face WHERE role = 'sighting' AND model = :model AND id IN (<ids>)""")
                .bind("model", model.value())
                .bindList("ids", ids.stream().map(FaceId::value).toList())
                .mapTo(Long.class)
                .map(FaceId::new)
                .list();
    }
}
