package org.matcher.bench.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.matcher.embed.ModelId;
import org.matcher.gallery.Attributes;
import org.matcher.gallery.FaceFilter;
import org.matcher.gallery.FaceId;
import org.matcher.gallery.GalleryFace;
import org.matcher.gallery.Hits;
import org.matcher.gallery.SearchMode;
import org.matcher.gallery.Visibility;
import org.matcher.gallery.lucene.LuceneGallery;

/**
 * The gallery of sightings. Each face has a number {@code share}, spread evenly over 0..1, to filter by. The build goes on
 * where it was cut off, unless {@link #change} was called: then it begins anew.
 */
@NullUnmarked // built before it is searched
final class LuceneEngine implements Engine {
    private static final int BATCH = 1_000;
    private static final int COMMIT_EVERY = 50_000;
    private static final int QUIET_MILLIS = 2_000;
    private static final int SPREAD = 7_919; // a prime that divides none of the sizes

    private final Path folder;
    private LuceneGallery gallery;
    private boolean atRest;

    LuceneEngine(Path folder) {
        this.folder = folder;
    }

    @Override
    public boolean build(ScaleData data, int faces) throws IOException {
        if (Files.exists(changed())) {
            deleteFolder();
        }
        gallery = LuceneGallery.open(Files.createDirectories(folder), new ModelId("scale-1"), ScaleData.DIMENSION);
        int begun = (int) gallery.health().lastSequence();
        for (int from = begun; from < faces; from += BATCH) {
            List<float[]> vectors = data.vectors(from, Math.min(BATCH, faces - from));
            List<GalleryFace> batch = new ArrayList<>(vectors.size());
            for (int i = 0; i < vectors.size(); i++) {
                double share = ((from + i) * (long) SPREAD % faces + 0.5) / faces;
                batch.add(face(from + i + 1L, vectors.get(i), Map.of("share", share)));
            }
            gallery.upsert(batch, Visibility.SOON);
            if ((from + BATCH) % COMMIT_EVERY == 0) {
                gallery.refresh();
            }
        }
        rest();
        return begun == 0;
    }

    private static GalleryFace face(long id, float[] vector, Map<String, Double> numbers) {
        return new GalleryFace(new FaceId(id), vector, new Attributes(Map.of(), numbers));
    }

    /** Waits until merges are done. */
    void rest() {
        atRest = false;
        while (!atRest) {
            gallery.refresh();
            atRest = true;
            for (int waited = 0; waited < QUIET_MILLIS; waited += 100) {
                pause(100);
                atRest &= Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().contains("Merge Thread"));
            }
        }
    }

    static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    @Override
    public int[] widths() {
        return new int[] {0};
    }

    @Override
    public int[] search(float[] probe, int k, int width) {
        return search(probe, FaceFilter.ALL, k, SearchMode.ANN);
    }

    int[] search(float[] probe, FaceFilter filter, int k, SearchMode mode) {
        Hits hits = gallery.search(probe, filter, k, -1, mode);
        return hits.hits().stream().mapToInt(hit -> (int) hit.id().value() - 1).toArray();
    }

    /** Says that the index is no longer what was built, before it changes. */
    void change() throws IOException {
        Files.writeString(changed(), "");
    }

    /** Adds a thousand faces that no probe is after. */
    void addStrangers(FaceLikeVectors stream, long firstId) {
        List<GalleryFace> batch = new ArrayList<>(BATCH);
        for (int i = 0; i < BATCH; i++) {
            batch.add(face(firstId + i, stream.next().vector(), Map.of()));
        }
        gallery.upsert(batch, Visibility.SOON);
    }

    void delete(FaceFilter filter) {
        gallery.delete(filter, Visibility.NOW);
    }

    private Path changed() {
        return folder.resolveSibling(folder.getFileName() + ".changed");
    }

    @Override
    public long diskBytes() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private void deleteFolder() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        Files.delete(changed());
    }

    @Override
    public void close() {
        gallery.close();
    }
}
