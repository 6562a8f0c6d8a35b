package org.matcher.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.matcher.gallery.FaceId;
import org.matcher.gallery.GalleryFace;
import org.matcher.gallery.WatchList;
import org.matcher.gallery.fusion.FusedHit;
import org.matcher.gallery.fusion.FusedWatchList;
import org.matcher.pipeline.Purpose;
import org.matcher.pipeline.Reading;

/**
 * Compares every face of a folder of images with every reference, exactly; a child is scored by all of its references ({@link
 * org.matcher.gallery.fusion.FusedScore}). Candidates come in the order of the images' paths, then of the faces in the image, then
 * by falling score, then by the path of the best reference: the same on every run. One run per instance, in the calling thread.
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
    private final FusedWatchList children;
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
        this.children = new FusedWatchList(watchList);
        children.add(IntStream.range(0, enrolled.size())
                .mapToObj(index -> watched(index, enrolled.get(index)))
                .toList());
    }

    private static GalleryFace watched(int index, FileFace face) {
        return FusedWatchList.reference(
                new FaceId(index + 1L), face.file().child(), face.template().vector());
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
        List<List<FusedHit>> answers = children.search(
                probes.stream().map(probe -> probe.template().vector()).toList(), options.minScore());
        for (int i = 0; i < probes.size(); i++) {
            FileFace probe = probes.get(i);
            for (FusedHit hit : answers.get(i)
                    .subList(0, Math.min(options.top(), answers.get(i).size()))) {
                counts.candidate();
                listener.candidate(candidate(hit, probe));
            }
        }
        probes.clear();
    }

    private FolderCandidate candidate(FusedHit hit, FileFace probe) {
        FileFace reference = enrolled.get((int) hit.bestReference().value() - 1);
        return new FolderCandidate(
                hit.child(), reference, probe, hit.scores(), weighing.weigh(reference, probe, hit.scores()));
    }
}
