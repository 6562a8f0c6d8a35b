package org.matcher.gallery;

import static org.matcher.gallery.Visibility.NOW;
import static org.matcher.gallery.Visibility.SOON;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every engine behind the {@link Gallery} port does, promise by promise: an engine's test has a nested class per
 * subclass of this, which hands over the {@link GalleryEngine}.
 */
public abstract class GalleryContract {
    static final int DIMENSION = 4;
    static final float[] EAST = {1, 0, 0, 0};
    static final float[] NORTH = {0, 1, 0, 0};
    static final float[] NORTH_EAST = {0.6f, 0.8f, 0, 0};

    private final GalleryEngine engine;

    @TempDir
    private Path folder;

    Gallery gallery;

    GalleryContract(GalleryEngine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void openEmpty() {
        gallery = open("small", DIMENSION);
    }

    @AfterEach
    void close() {
        gallery.close();
    }

    Gallery open(String name, int dimension) {
        return engine.open(folder.resolve(name), GalleryFixtures.MODEL, dimension);
    }

    double leastRecall(int k) {
        return engine.leastRecall(k);
    }

    void put(GalleryFace... faces) {
        gallery.upsert(List.of(faces), NOW);
    }

    /** In several calls, as a replay does, so that engines with segments have several. */
    static void fill(Gallery gallery, List<GalleryFace> faces) {
        for (int from = 0; from < faces.size(); from += 1_000) {
            gallery.upsert(faces.subList(from, Math.min(faces.size(), from + 1_000)), from < 2_000 ? NOW : SOON);
        }
        gallery.refresh();
    }

    static FaceFilter tag(String name, String... anyOf) {
        return new FaceFilter.Tag(name, Set.of(anyOf));
    }

    static Set<FaceId> ids(long... ids) {
        return LongStream.of(ids).mapToObj(FaceId::new).collect(Collectors.toSet());
    }

    static List<Long> ids(Hits hits) {
        return hits.hits().stream().map(hit -> hit.id().value()).toList();
    }
}
