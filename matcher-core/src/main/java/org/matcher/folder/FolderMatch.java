package org.matcher.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.matcher.gallery.FaceFilter;
import org.matcher.gallery.FaceId;
import org.matcher.gallery.GalleryFace;
import org.matcher.gallery.Hit;
import org.matcher.gallery.Hits;
import org.matcher.gallery.Visibility;
import org.matcher.gallery.WatchList;
import org.matcher.pipeline.Purpose;
import org.matcher.pipeline.Reading;

/**
 * Compares every face of a folder of images with every reference, exactly. Candidates come in the order of the images'
 * paths, then of the faces in the image, then by falling score, then by child: the same on every run. One run per
 * instance, in the calling thread.
 */
public final class FolderMatch {
    /**
     * The least score that makes a candidate unless told otherwise. With the bundled models it passes about 8 in 1,000
     * comparisons of two unrelated children of like age, 4 in 100,000 of a child with an unrelated adult, and finds 87 %
     * of the photos of a child taken within two years of the reference, 52 % within six to ten (FG-NET, UTKFace and LFW;
     * one reference per child).
     */
    public static final float DEFAULT_MIN_SCORE = 0.40f;

    /** Probes compared at once: two passes of the scan's eight. */
    private static final int BATCH = 16;

    private final PictureQueue pictures;
    private final MatchOptions options;
    private final Weighing weighing;
    private final MatchListener listener;
    private final List<FileFace> enrolled;
    private final WatchList watchList;
    private final List<FileFace> probes = new ArrayList<>(BATCH);
    private final MatchCounts counts = new MatchCounts();

    /**
     * A run against these references.
     *
     * @throws IllegalArgumentException if no reference is enrolled
     */
    public FolderMatch(
            PictureQueue pictures,
            References references,
            MatchOptions options,
            Weighing weighing,
            MatchListener listener) {
        this.enrolled = references.enrolled();
        if (enrolled.isEmpty()) {
            throw new IllegalArgumentException("a run needs at least one enrolled reference");
        }
        this.pictures = pictures;
        this.options = options;
        this.weighing = weighing;
        this.listener = listener;
        FileFace first = enrolled.getFirst();
        this.watchList =
                new WatchList(first.template().model(), first.template().vector().length);
        watchList.upsert(
                IntStream.range(0, enrolled.size())
                        .mapToObj(index -> new GalleryFace(
                                new FaceId(index + 1L),
                                enrolled.get(index).template().vector(),
                                Map.of()))
                        .toList(),
                Visibility.NOW);
    }

    /**
     * Reads and compares all images.
     *
     * @throws InputException if the folder cannot be read
     */
    public MatchSummary run(Path images) throws InterruptedException {
        try (watchList) {
            List<PictureFile> files = PictureFolder.list(images, "images");
            listener.started(files.size());
            new OrderedReader(pictures, Purpose.CRAWL, options.inFlight()).read(images, files, this::accept);
            compare();
            return counts.summary();
        }
    }

    private void accept(FileResult result) {
        switch (result) {
            case FileResult.Failed failed -> counts.failed(failed);
            case FileResult.Read(PictureFile file, Reading.Read picture) -> {
                counts.read(picture.faces().size());
                IntStream.range(0, picture.faces().size())
                        .mapToObj(index -> FileFace.of(file, picture, index))
                        .forEach(probes::add);
                if (probes.size() >= BATCH) {
                    compare();
                }
            }
        }
        listener.imageDone();
    }

    private void compare() {
        if (probes.isEmpty()) {
            return;
        }
        List<Hits> answers = watchList.search(
                probes.stream().map(probe -> probe.template().vector()).toList(),
                FaceFilter.ALL,
                enrolled.size(),
                options.minScore());
        for (int i = 0; i < probes.size(); i++) {
            for (FolderCandidate candidate :
                    perChild(probes.get(i), answers.get(i).hits())) {
                counts.candidate();
                listener.candidate(candidate);
            }
        }
        probes.clear();
    }

    /** The best reference of each child, best child first. */
    private List<FolderCandidate> perChild(FileFace probe, List<Hit> hits) {
        Map<String, Hit> best = new LinkedHashMap<>();
        for (Hit hit : hits) { // falling score, so a child's first is its best
            best.putIfAbsent(reference(hit).file().child(), hit);
        }
        return best.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Hit> entry) ->
                                entry.getValue().score())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(options.top())
                .map(entry -> candidate(entry.getKey(), entry.getValue(), probe))
                .toList();
    }

    private FolderCandidate candidate(String child, Hit hit, FileFace probe) {
        FileFace reference = reference(hit);
        return new FolderCandidate(child, reference, probe, hit.score(), weighing.weigh(reference, probe, hit.score()));
    }

    private FileFace reference(Hit hit) {
        return enrolled.get((int) hit.id().value() - 1);
    }
}
