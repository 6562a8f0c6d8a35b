package org.matcher.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import org.matcher.embed.Template;
import org.matcher.folder.FaceChoice;
import org.matcher.folder.FileResult;
import org.matcher.folder.OrderedReader;
import org.matcher.folder.PictureFile;
import org.matcher.folder.PictureQueue;
import org.matcher.folder.References;
import org.matcher.pipeline.Purpose;
import org.matcher.pipeline.Reading;

/**
 * The pairs' scores.
 *
 * @param scored one per pair, in their order
 * @param pictures distinct pictures that were read
 * @param failed the pictures that gave no face (failures to enrol), in the order of their paths
 */
public record PairScores(List<ScoredPair> scored, int pictures, List<FileResult.Failed> failed) {
    /** Copies. */
    public PairScores {
        scored = List.copyOf(scored);
        failed = List.copyOf(failed);
    }

    /**
     * Reads each distinct picture once, as a reference, and compares the pairs. Of several faces the one nearest the
     * picture's centre is taken, as in the LFW benchmark, whose pictures are centred on the person named.
     *
     * @param pictureDone called in the calling thread after each picture
     */
    public static PairScores of(
            PictureQueue pictures, List<Pair> pairs, Path images, int inFlight, Runnable pictureDone)
            throws InterruptedException {
        SortedSet<PictureFile> files = distinct(pairs);
        Map<PictureFile, Template> templates = new HashMap<>();
        List<FileResult.Failed> failed = new ArrayList<>();
        new OrderedReader(pictures, Purpose.REFERENCE, inFlight).read(images, files, result -> {
            switch (result) {
                case FileResult.Failed failure -> failed.add(failure);
                case FileResult.Read(PictureFile file, Reading.Read picture) ->
                    FaceChoice.MOST_CENTRAL
                            .choose(picture)
                            .ifPresentOrElse(
                                    index -> templates.put(
                                            file, picture.faces().get(index).template()),
                                    () -> failed.add(References.unchosen(file, picture)));
            }
            pictureDone.run();
        });
        List<ScoredPair> scored = pairs.stream()
                .map(pair -> new ScoredPair(pair.same(), pair.fold(), score(templates, pair)))
                .toList();
        return new PairScores(scored, files.size(), failed);
    }

    /** How many pictures the pairs name. */
    public static int pictures(List<Pair> pairs) {
        return distinct(pairs).size();
    }

    private static SortedSet<PictureFile> distinct(List<Pair> pairs) {
        SortedSet<PictureFile> files = new TreeSet<>();
        for (Pair pair : pairs) {
            files.add(pair.a());
            files.add(pair.b());
        }
        return files;
    }

    private static OptionalDouble score(Map<PictureFile, Template> templates, Pair pair) {
        Template a = templates.get(pair.a());
        Template b = templates.get(pair.b());
        return a == null || b == null ? OptionalDouble.empty() : OptionalDouble.of(a.score(b));
    }
}
