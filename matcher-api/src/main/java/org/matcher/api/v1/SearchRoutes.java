package org.matcher.api.v1;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.matcher.api.edge.Answer;
import org.matcher.api.edge.Call;
import org.matcher.api.edge.Picture;
import org.matcher.api.edge.Route;
import org.matcher.casework.Casework;
import org.matcher.casework.Lookup;
import org.matcher.casework.ProbeDates;
import org.matcher.casework.cohort.Normaliser;
import org.matcher.embed.Template;
import org.matcher.evidence.cohort.Ranking;
import org.matcher.pipeline.TemplatedFace;

/** {@code /search}: a probe photo against sightings and children. Nothing of it is kept. */
public final class SearchRoutes {
    private static final int MOST_HITS = 1000;
    private static final int USUAL_HITS = 50;

    private final Casework casework;
    private final Sightings sightings;
    private final PictureMeter meter;
    private final DoubleSupplier leastScore;

    /**
     * Searches these.
     *
     * @param leastScore least cosine where a request names none, asked for at every request
     */
    public SearchRoutes(Casework casework, Sightings sightings, PictureMeter meter, DoubleSupplier leastScore) {
        this.casework = casework;
        this.sightings = sightings;
        this.meter = meter;
        this.leastScore = leastScore;
    }

    /** The routes. */
    public List<Route> routes() {
        return List.of(Route.post("/api/v1/search", Set.of("face", Fields.AGE_EVIDENCE), 1, this::search));
    }

    record SearchRequest(
            @Nullable Picture image,
            @Nullable Integer face,
            @Nullable Integer limit,
            @Nullable Float minScore,
            @Nullable LocalDate birthDate,
            @Nullable LocalDate takenOn) {
        ProbeDates dates() {
            return new ProbeDates(Optional.ofNullable(birthDate), Optional.ofNullable(takenOn));
        }
    }

    /**
     * What was found.
     *
     * @param face which face of the photo was searched with; absent if there is none
     * @param sightingsBy what the sightings are ordered by, {@code score} or {@code normalised}; absent without a search
     * @param childrenBy the same of the children
     * @param truncated there may be more sightings over the threshold
     * @param mode {@code exact}, or {@code ann} for approximate nearest neighbours
     * @param reason {@code no-face}, if nothing was searched for want of a face
     */
    record SearchAnswer(
            PictureView photo,
            @Nullable Integer face,
            List<SightingHit> sightings,
            List<ChildHit> children,
            @Nullable String sightingsBy,
            @Nullable String childrenBy,
            boolean truncated,
            @Nullable String mode,
            @Nullable String reason) {}

    record SightingHit(float score, EvidenceView evidence, NormalisedView normalised, SightingView sighting) {}

    /**
     * One child.
     *
     * @param score mean of the cosines with the child's references
     * @param bestScore cosine with {@code bestReference}, the most alike one
     * @param references how many were compared
     */
    record ChildHit(
            float score,
            String child,
            ReferenceView bestReference,
            float bestScore,
            int references,
            EvidenceView evidence,
            NormalisedView normalised) {}

    private Answer search(Call call) throws IOException {
        SearchRequest request = call.body(SearchRequest.class);
        boolean ageEvidence = Fields.ageEvidence(call);
        Lookup lookup = casework.search(
                Fields.picture("image", request.image()),
                Fields.face(call, "face", request.face()),
                Fields.limit("limit", request.limit(), MOST_HITS, USUAL_HITS),
                request.minScore() == null
                        ? (float) leastScore.getAsDouble()
                        : Call.cosine("minScore", request.minScore()));
        return switch (meter.counted(lookup)) {
            case Lookup.Found found -> Answer.ok(answer(found, request.dates(), ageEvidence));
            case Lookup.NoFace none ->
                Answer.ok(new SearchAnswer(
                        PictureView.of(none.photo()),
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        false,
                        null,
                        PictureView.NO_FACE));
            case Lookup.SeveralFaces several ->
                throw PhotoProblems.severalFaces(several.photo()).asException();
            case Lookup.NoSuchFace other ->
                throw PhotoProblems.noSuchFace(other.photo()).asException();
            case Lookup.Unreadable unreadable ->
                throw PhotoProblems.unreadable(unreadable.photo()).asException();
        };
    }

    private SearchAnswer answer(Lookup.Found found, ProbeDates dates, boolean ageEvidence) {
        TemplatedFace face = found.photo().faces().get(found.face());
        Template probe = face.template();
        Normaliser normaliser = sightings.normaliser();
        Ranking<Lookup.SightingHit> seen =
                Ranking.of(found.sightings(), normaliser.ofSightings(found.sightings(), probe));
        Ranking<Lookup.ChildHit> children =
                Ranking.of(found.children(), normaliser.ofChildren(found.children(), probe));
        return new SearchAnswer(
                PictureView.of(found.photo()),
                found.face(),
                seen.items().stream()
                        .map(hit -> new SightingHit(
                                hit.item().score(),
                                sightings.evidence(hit.item(), face, dates, ageEvidence),
                                NormalisedView.of(hit.normalised()),
                                sightings.view(hit.item().sighting())))
                        .toList(),
                children.items().stream()
                        .map(hit -> child(
                                hit.item(),
                                sightings.evidence(hit.item(), face, dates, ageEvidence),
                                NormalisedView.of(hit.normalised())))
                        .toList(),
                lowerCase(seen.by()),
                lowerCase(children.by()),
                found.truncated(),
                lowerCase(found.usedMode()),
                null);
    }

    private static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private ChildHit child(Lookup.ChildHit hit, EvidenceView evidence, NormalisedView normalised) {
        return new ChildHit(
                hit.scores().fused(),
                hit.bestReference().child().value(),
                sightings.view(hit.bestReference()),
                hit.scores().best(),
                hit.scores().references(),
                evidence,
                normalised);
    }
}
