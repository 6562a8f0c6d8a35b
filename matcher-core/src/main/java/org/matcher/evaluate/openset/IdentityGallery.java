package org.matcher.evaluate.openset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.matcher.embed.ModelId;
import org.matcher.embed.Template;
import org.matcher.folder.InputException;
import org.matcher.gallery.FaceFilter;
import org.matcher.gallery.FaceId;
import org.matcher.gallery.GalleryFace;
import org.matcher.gallery.Hit;
import org.matcher.gallery.Hits;
import org.matcher.gallery.TopHits;
import org.matcher.gallery.VectorSpace;
import org.matcher.gallery.Visibility;
import org.matcher.gallery.WatchList;

/**
 * Identities and distractors, searched exactly. Filled first, then searched by many threads at once.
 *
 * <p>The mate's own score is that of the scan to the last bit ({@link VectorSpace#score}), so that comparing it with the
 * hits is sound.
 */
final class IdentityGallery implements AutoCloseable {
    /** Probes of one scan: eight times the eight that share a row. */
    private static final int BATCH = 64;

    private final ScoreFusion fusion;
    private final CohortUse.Split split;
    private final VectorSpace space;
    private final WatchList watchList;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<List<float[]>> pictures = new ArrayList<>(); // by identity
    private final List<Integer> owners = new ArrayList<>(); // identity of each picture; its face id is its place + 1

    /** One answer: the identities' scores, as far as the hits tell them. */
    record Answer(OptionalDouble mateScore, OptionalInt mateRank, OptionalDouble topScore) {
        static final Answer NOTHING = new Answer(OptionalDouble.empty(), OptionalInt.empty(), OptionalDouble.empty());
    }

    /** A probe's vector and who it is. */
    record Search(String identity, Template template) {}

    IdentityGallery(ModelId model, int dimension, ScoreFusion fusion, CohortUse.Split split) {
        this.fusion = fusion;
        this.split = split;
        this.space = new VectorSpace(model, dimension);
        this.watchList = new WatchList(model, dimension);
    }

    void add(String identity, Template template) {
        add(numbers.computeIfAbsent(identity, _ -> newIdentity()), template);
    }

    void addDistractor(Template template) {
        add(newIdentity(), template);
    }

    private int newIdentity() {
        pictures.add(new ArrayList<>());
        return pictures.size() - 1;
    }

    private void add(int number, Template template) {
        float[] vector = template.vector();
        pictures.get(number).add(vector);
        owners.add(number);
        watchList.upsert(List.of(new GalleryFace(new FaceId(owners.size()), vector, Map.of())), Visibility.NOW);
    }

    /**
     * Searches, on all processors; one answer per probe, in order.
     *
     * @throws InputException if the scan cannot give as many hits as the ranks need, or the cohort cannot be normalised by
     */
    List<Answer> search(List<Search> probes) {
        if (owners.isEmpty()) {
            return probes.stream().map(_ -> Answer.NOTHING).toList();
        }
        int hits = hitsNeeded();
        Optional<IdentityCohort> cohort =
                split.use().method().map(method -> new IdentityCohort(method, split.cohort(), pictures, fusion));
        int batches = Math.ceilDiv(probes.size(), BATCH);
        return IntStream.range(0, batches)
                .parallel()
                .mapToObj(batch -> probes.subList(batch * BATCH, Math.min(probes.size(), (batch + 1) * BATCH)))
                .flatMap(batch -> searchBatch(batch, hits, cohort).stream())
                .toList();
    }

    private int hitsNeeded() {
        int most = pictures.stream().mapToInt(List::size).max().orElseThrow();
        long needed = split.use().method().isPresent()
                ? owners.size()
                : fusion.hitsNeeded(Figures.LAST_RANK, owners.size(), most);
        if (needed > TopHits.MAX_K) {
            throw new InputException(
                    "this gallery needs %,d hits of a search and gets at most %,d: give fewer pictures of one identity or, for the mean and for normalised scores, in all"
                            .formatted(needed, TopHits.MAX_K));
        }
        return (int) needed;
    }

    private List<Answer> searchBatch(List<Search> batch, int hits, Optional<IdentityCohort> cohort) {
        List<float[]> probes =
                batch.stream().map(probe -> probe.template().vector()).toList();
        List<Hits> found = watchList.search(probes, FaceFilter.ALL, hits, -1);
        List<Measure> measures = cohort.map(known -> known.probes(probes).stream()
                        .<Measure>map(side -> (score, identity) -> known.normalised(score, identity, side))
                        .toList())
                .orElseGet(() -> Collections.nCopies(probes.size(), (score, _) -> score));
        List<Answer> answers = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            answers.add(answer(batch.get(i), found.get(i).hits(), measures.get(i)));
        }
        return answers;
    }

    /** What a probe's score with an identity counts. */
    private interface Measure {
        double of(double score, int identity);
    }

    private Answer answer(Search probe, List<Hit> hits, Measure measure) {
        double[] scores = identityScores(hits);
        for (int identity = 0; identity < scores.length; identity++) {
            if (scores[identity] >= -1) {
                scores[identity] = measure.of(scores[identity], identity);
            }
        }
        double top = Arrays.stream(scores).max().orElseThrow();
        Integer mate = numbers.get(probe.identity());
        if (mate == null) {
            return new Answer(OptionalDouble.empty(), OptionalInt.empty(), OptionalDouble.of(top));
        }
        double own = measure.of(ownScore(probe.template().vector(), pictures.get(mate)), mate);
        int rank = 1;
        for (int identity = 0; identity < scores.length; identity++) {
            rank += identity != mate && scores[identity] >= own ? 1 : 0;
        }
        return new Answer(
                OptionalDouble.of(own),
                rank <= Figures.LAST_RANK ? OptionalInt.of(rank) : OptionalInt.empty(),
                OptionalDouble.of(top));
    }

    /** By identity; that of one without a hit is below all scores. */
    private double[] identityScores(List<Hit> hits) {
        double[] sums = new double[pictures.size()];
        double[] best = new double[pictures.size()];
        int[] counts = new int[pictures.size()];
        BitSet seen = new BitSet(pictures.size());
        for (Hit hit : hits) { // falling score, so an identity's first is its best
            int identity = owners.get((int) hit.id().value() - 1);
            if (!seen.get(identity)) {
                seen.set(identity);
                best[identity] = hit.score();
            }
            sums[identity] += hit.score();
            counts[identity]++;
        }
        for (int identity = 0; identity < best.length; identity++) {
            best[identity] = seen.get(identity)
                    ? fusion.fuse(best[identity], sums[identity], counts[identity])
                    : Double.NEGATIVE_INFINITY;
        }
        return best;
    }

    private double ownScore(float[] probe, List<float[]> own) {
        double[] scores = own.stream()
                .mapToDouble(picture -> Math.clamp(space.score(probe, picture), -1f, 1f))
                .sorted()
                .toArray();
        double sum = 0;
        for (int i = scores.length - 1; i >= 0; i--) { // falling, as in the hits: the same rounding
            sum += scores[i];
        }
        return fusion.fuse(scores[scores.length - 1], sum, scores.length);
    }

    @Override
    public void close() {
        watchList.close();
    }
}
