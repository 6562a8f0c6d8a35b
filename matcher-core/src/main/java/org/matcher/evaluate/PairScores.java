package org.matcher.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.matcher.embed.Template;
import org.matcher.folder.FileResult;
import org.matcher.folder.PictureFile;
import org.matcher.folder.PictureQueue;

/**
 * The pairs' scores.
 *
 * @param scored one per pair, in their order
 * @param failed the pictures that gave no face (failures to enrol), in the order of their paths
 */
public record PairScores(List<Pair> pairs, List<ScoredPair> scored, List<FileResult.Failed> failed) {
    /** Copies. */
    public PairScores {
        pairs = List.copyOf(pairs);
        scored = List.copyOf(scored);
        failed = List.copyOf(failed);
        if (pairs.size() != scored.size()) {
            throw new IllegalArgumentException(
                    "each pair needs its score, got %d for %d pairs".formatted(scored.size(), pairs.size()));
        }
    }

    /**
     * Reads each distinct picture once, as a reference, and compares the pairs.
     *
     * @param pictureDone called in the calling thread after each picture
     * @see PictureTemplates which face of a picture counts
     */
    public static PairScores of(
            PictureQueue pictures,
            TemplateCache cache,
            List<Pair> pairs,
            Path images,
            int inFlight,
            Runnable pictureDone)
            throws InterruptedException {
        PictureTemplates read = PictureTemplates.read(pictures, cache, images, distinct(pairs), inFlight, pictureDone);
        List<ScoredPair> scored = pairs.stream()
                .map(pair -> new ScoredPair(pair.same(), pair.fold(), score(read, pair)))
                .toList();
        return new PairScores(pairs, scored, read.failed());
    }

    /** How many distinct pictures the pairs name. */
    public int pictures() {
        return pictures(pairs);
    }

    /** How many distinct pictures these pairs name. */
    public static int pictures(List<Pair> pairs) {
        return distinct(pairs).size();
    }

    /** The pairs of each stratum: column, value, its pairs and their pictures that failed. */
    public SortedMap<String, SortedMap<String, PairScores>> strata() {
        List<Integer> places = IntStream.range(0, pairs.size()).boxed().toList();
        return Strata.map(Strata.of(places, place -> pairs.get(place).strata()), this::at);
    }

    private PairScores at(List<Integer> places) {
        List<Pair> some = places.stream().map(pairs::get).toList();
        SortedSet<PictureFile> files = distinct(some);
        return new PairScores(
                some,
                places.stream().map(scored::get).toList(),
                failed.stream()
                        .filter(failure -> files.contains(failure.file()))
                        .toList());
    }

    private static SortedSet<PictureFile> distinct(List<Pair> pairs) {
        SortedSet<PictureFile> files = new TreeSet<>();
        for (Pair pair : pairs) {
            files.add(pair.a());
            files.add(pair.b());
        }
        return files;
    }

    private static OptionalDouble score(PictureTemplates read, Pair pair) {
        Optional<Template> a = read.of(pair.a());
        Optional<Template> b = read.of(pair.b());
        return a.isEmpty() || b.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(a.get().score(b.get()));
    }
}
