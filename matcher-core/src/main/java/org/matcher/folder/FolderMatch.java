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
 * by falling normalised score, or by falling score where there is none, then by the path of the best reference: the same on every
 * run. In a run of a thousand images and more, candidates wait for the first two thousand faces, by which scores are normalised.
 * One run per instance, in the calling thread.
 */
public final class FolderMatch {
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
            RunCohort cohort = new RunCohort(options.normalisation(), enrolled, files.size(), listener);
            new OrderedReader(pictures, Purpose.CRAWL, options.inFlight())
                    .read(images, files, result -> accept(result, cohort));
            compare(cohort);
            cohort.end();
            return counts.summary();
        }
    }

    private void accept(FileResult result, RunCohort cohort) {
        switch (result) {
            case FileResult.Failed failed -> counts.failed(failed);
            case FileResult.Read(PictureFile file, Reading.Read picture) -> {
                counts.read(picture.faces().size());
                IntStream.range(0, picture.faces().size())
                        .mapToObj(index -> FileFace.of(file, picture, index))
                        .forEach(probes::add);
                if (probes.size() >= BATCH) {
                    compare(cohort);
                }
            }
        }
        listener.imageDone();
    }

    private void compare(RunCohort cohort) {
        if (probes.isEmpty()) {
            return;
        }
        List<List<FusedHit>> answers = children.search(
                probes.stream().map(probe -> probe.template().vector()).toList(), weighing.least(options.leastScore()));
        for (int i = 0; i < probes.size(); i++) {
            FileFace probe = probes.get(i);
            List<FolderCandidate> candidates = answers.get(i).stream()
                    .limit(options.top())
                    .map(hit -> candidate(hit, probe))
                    .toList();
            candidates.forEach(_ -> counts.candidate());
            cohort.face(probe, candidates);
        }
        probes.clear();
    }

    private FolderCandidate candidate(FusedHit hit, FileFace probe) {
        FileFace reference = enrolled.get((int) hit.bestReference().value() - 1);
        return new FolderCandidate(
                hit.child(), reference, probe, hit.scores(), weighing.weigh(reference, probe, hit.scores()));
    }
}
