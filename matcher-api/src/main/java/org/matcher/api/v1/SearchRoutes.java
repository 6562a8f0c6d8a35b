package org.matcher.api.v1;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.matcher.api.edge.Answer;
import org.matcher.api.edge.Call;
import org.matcher.api.edge.Picture;
import org.matcher.api.edge.Route;
import org.matcher.casework.Casework;
import org.matcher.casework.Lookup;

/** {@code /search}: a probe photo against sightings and children. Nothing of it is kept. */
public final class SearchRoutes {
    private static final int MOST_HITS = 1000;
    private static final int USUAL_HITS = 50;

    private final Casework casework;
    private final Sightings sightings;
    private final PictureMeter meter;
    private final float minScore;

    /**
     * Searches these.
     *
     * @param minScore least cosine where a request names none
     */
    public SearchRoutes(Casework casework, Sightings sightings, PictureMeter meter, float minScore) {
        this.casework = casework;
        this.sightings = sightings;
        this.meter = meter;
        this.minScore = minScore;
    }

    /** The routes. */
    public List<Route> routes() {
        return List.of(Route.post("/api/v1/search", Set.of("face"), 1, this::search));
    }

    record SearchRequest(
            @Nullable Picture image,
            @Nullable Integer face,
            @Nullable Integer limit,
            @Nullable Float minScore) {}

    /**
     * What was found.
     *
     * @param face which face of the photo was searched with; absent if there is none
     * @param truncated there may be more sightings over the threshold
     * @param mode {@code exact}, or {@code ann} for approximate nearest neighbours
     * @param reason {@code no-face}, if nothing was searched for want of a face
     */
    record SearchAnswer(
            PictureView photo,
            @Nullable Integer face,
            List<SightingHit> sightings,
            List<ChildHit> children,
            boolean truncated,
            @Nullable String mode,
            @Nullable String reason) {}

    record SightingHit(float score, SightingView sighting) {}

    record ChildHit(float score, String child, ReferenceView reference) {}

    private Answer search(Call call) throws IOException {
        SearchRequest request = call.body(SearchRequest.class);
        Lookup lookup = casework.search(
                Fields.picture("image", request.image()),
                Fields.face(call, "face", request.face()),
                Fields.limit("limit", request.limit(), MOST_HITS, USUAL_HITS),
                request.minScore() == null ? minScore : Call.cosine("minScore", request.minScore()));
        return switch (meter.counted(lookup)) {
            case Lookup.Found found -> Answer.ok(answer(found));
            case Lookup.NoFace none ->
                Answer.ok(new SearchAnswer(
                        PictureView.of(none.photo()), null, List.of(), List.of(), false, null, PictureView.NO_FACE));
            case Lookup.SeveralFaces several ->
                throw PhotoProblems.severalFaces(several.photo()).asException();
            case Lookup.NoSuchFace other ->
                throw PhotoProblems.noSuchFace(other.photo()).asException();
            case Lookup.Unreadable unreadable ->
                throw PhotoProblems.unreadable(unreadable.photo()).asException();
        };
    }

    private SearchAnswer answer(Lookup.Found found) {
        return new SearchAnswer(
                PictureView.of(found.photo()),
                found.face(),
                found.sightings().stream()
                        .map(hit -> new SightingHit(hit.score(), sightings.view(hit.sighting())))
                        .toList(),
                found.children().stream()
                        .map(hit -> new ChildHit(
                                hit.score(), hit.reference().child().value(), ReferenceView.of(hit.reference())))
                        .toList(),
                found.truncated(),
                found.usedMode().name().toLowerCase(Locale.ROOT),
                null);
    }
}
