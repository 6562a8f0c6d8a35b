package org.matcher.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.matcher.embed.ModelId;
import org.matcher.embed.Template;
import org.matcher.gallery.FaceId;
import org.matcher.gallery.Hit;
import org.matcher.gallery.fusion.FusedScore;
import org.matcher.image.ImageId;

/**
 * Looks back through the sightings for a reference that is about to be kept, and scores the child's earlier candidates anew, as
 * a further reference changes their means. Only a sighting that the new reference itself resembles can become a candidate by
 * it: below the threshold it lifts neither the mean nor the best score over it.
 */
final class LookBack {
    /** At most this many sightings per reference: the nearest. */
    private static final int MAX_SIGHTINGS = 1_000;

    private static final int PAGE = 1_000;

    private final CaseStore store;
    private final SightingIndex sightings;
    private final ReferenceWatch watch;
    private final ModelId model;

    LookBack(CaseStore store, SightingIndex sightings, ReferenceWatch watch, ModelId model) {
        this.store = store;
        this.sightings = sightings;
        this.watch = watch;
        this.model = model;
    }

    /**
     * What to keep with the reference.
     *
     * @param nearSightings new candidates, and earlier ones with their new scores
     * @param near sightings at or over the threshold for the new reference
     */
    record Found(List<CaseStore.NearSighting> nearSightings, Set<FaceId> near) {
        /** Whether looking back for this reference found it. */
        boolean raised(Candidate candidate) {
            return near.contains(candidate.sighting());
        }
    }

    /** For a face of a photo of that child, which may have been enrolled before. */
    Found of(ChildId child, ImageId photo, CaseStore.NewFace face, float minScore) {
        Set<FaceId> near = sightings.search(face.template().vector(), MAX_SIGHTINGS, minScore).hits().stream()
                .map(Hit::id)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<FaceId> candidates = candidates(child);
        Set<FaceId> all = new TreeSet<>(candidates);
        all.addAll(near);
        boolean isNew = store.reference(child, photo, model, face.number()).isEmpty();
        List<CaseStore.NearSighting> scored = scored(child, face.template(), isNew, all).stream()
                .filter(sighting -> candidates.contains(sighting.sighting())
                        || sighting.scores().reaches(minScore))
                .toList();
        return new Found(scored, near);
    }

    private Set<FaceId> candidates(ChildId child) {
        Set<FaceId> candidates = new TreeSet<>();
        OptionalLong before = OptionalLong.empty();
        List<Candidate> page;
        do {
            page = store.candidates(new CandidateQuery(Optional.of(child), -1, before, PAGE));
            page.forEach(candidate -> candidates.add(candidate.sighting()));
            before = page.isEmpty() ? before : OptionalLong.of(page.getLast().id());
        } while (page.size() == PAGE);
        return candidates;
    }

    private List<CaseStore.NearSighting> scored(
            ChildId child, Template reference, boolean isNew, Collection<FaceId> ids) {
        List<FaceId> all = List.copyOf(ids);
        List<CaseStore.NearSighting> scored = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PAGE) {
            List<StoredFace> faces = store.faces(all.subList(from, Math.min(from + PAGE, all.size()))).stream()
                    .filter(face -> face.template().model().equals(model))
                    .toList();
            List<List<Hit>> earlier = watch.scores(
                    child, faces.stream().map(face -> face.template().vector()).toList());
            for (int i = 0; i < faces.size(); i++) {
                Optional<Float> own =
                        isNew ? Optional.of(reference.score(faces.get(i).template())) : Optional.empty();
                scored.add(scored(faces.get(i).id(), earlier.get(i), own));
            }
        }
        return scored;
    }

    private static CaseStore.NearSighting scored(FaceId sighting, List<Hit> earlier, Optional<Float> own) {
        List<Float> scores = new ArrayList<>(earlier.stream().map(Hit::score).toList());
        own.ifPresent(scores::add);
        FusedScore fused = FusedScore.of(scores);
        Optional<FaceId> best = earlier.stream()
                .findFirst()
                .filter(hit -> own.isEmpty() || hit.score() >= own.get())
                .map(Hit::id);
        return new CaseStore.NearSighting(sighting, best, fused);
    }
}
