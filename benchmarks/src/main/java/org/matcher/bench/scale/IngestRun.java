package org.matcher.bench.scale;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.matcher.casework.CaseStore.NewFace;
import org.matcher.casework.CaseStore.NewImage;
import org.matcher.casework.CaseStore.NewSighting;
import org.matcher.casework.Intake.TakenIn;
import org.matcher.casework.Provenance;
import org.matcher.casework.ScrapedImage;
import org.matcher.casework.StoredFace;
import org.matcher.embed.AgeEstimate;
import org.matcher.embed.ModelId;
import org.matcher.embed.Template;
import org.matcher.face.Box;
import org.matcher.face.DetectedFace;
import org.matcher.face.Landmarks;
import org.matcher.face.Point;
import org.matcher.face.quality.Quality;
import org.matcher.face.quality.QualityMeasures;
import org.matcher.gallery.FaceFilter;
import org.matcher.gallery.GalleryFace;
import org.matcher.gallery.SearchMode;
import org.matcher.gallery.Visibility;
import org.matcher.gallery.lucene.LuceneGallery;
import org.matcher.image.ImageFormat;
import org.matcher.image.ImageId;
import org.matcher.image.ImageMetadata;
import org.matcher.store.DataDirectory;

/**
 * How fast templates get into the store and the index, and how soon a search sees them. Makes a data directory, keeps
 * images of one face each (the dearest case: four rows a face) with rows as large as real ones, and gives each batch to the
 * index once the store has acknowledged it.
 *
 * <p>Run: {@code java -cp ... org.matcher.bench.scale.IngestRun DIR [faces [faces a transaction]]}; the folder must not be
 * there. Prints faces a second to the last acknowledgement by store and index, and the longest and the median time from an
 * acknowledgement by the store until a search without a refresh finds the face, asked for after every twentieth batch.
 */
public final class IngestRun {
    private static final ModelId MODEL = new ModelId("synthetic-1");
    private static final Instant RECEIVED = Instant.parse("2026-03-01T12:00:00Z");
    private static final int ASKED_EVERY = 20;

    private final FaceLikeVectors vectors = new FaceLikeVectors(20260301);
    private int made;

    private IngestRun() {}

    /** Folder, faces (20,000 unless given), faces a transaction (500). */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        if (Files.exists(folder)) {
            throw new IllegalArgumentException("folder is there already: name one that is not");
        }
        int faces = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000;
        int batch = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 500;
        new IngestRun().run(folder, faces, batch);
    }

    private void run(Path folder, int faces, int batch) throws InterruptedException {
        List<Double> delays = new ArrayList<>();
        double working = 0;
        double storing = 0;
        try (DataDirectory data = DataDirectory.open(folder);
                LuceneGallery gallery = LuceneGallery.open(data.index(), MODEL, FaceLikeVectors.DIMENSION)) {
            int batches = Math.ceilDiv(faces, batch);
            for (int number = 0; number < batches; number++) {
                List<NewImage> images = images(Math.min(batch, faces - number * batch));
                long start = System.nanoTime();
                List<TakenIn> taken = data.cases().addImages(images);
                long stored = System.nanoTime();
                gallery.upsert(taken.stream().map(IngestRun::indexed).toList(), Visibility.SOON);
                storing += (stored - start) / 1e9;
                working += (System.nanoTime() - start) / 1e9;
                if (number % ASKED_EVERY == ASKED_EVERY - 1) {
                    awaitFound(gallery, face(taken.getLast()));
                    delays.add((System.nanoTime() - stored) / 1e9);
                }
            }
            long start = System.nanoTime();
            gallery.refresh();
            working += (System.nanoTime() - start) / 1e9;
            requireAll(data, gallery, faces);
        }
        delays.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%,d faces, %d a transaction: %.0f faces/s into store and index, %.0f into the store alone; seen after %.2f s (median), %.2f s (longest)%n",
                faces,
                batch,
                faces / working,
                faces / storing,
                delays.get(delays.size() / 2),
                delays.getLast());
    }

    private static void requireAll(DataDirectory data, LuceneGallery gallery, int faces) {
        long stored = data.cases().sightings(MODEL);
        long indexed = gallery.health().faces();
        if (stored != faces || indexed != faces) {
            throw new IllegalStateException(
                    "gave %d faces, the store has %d, the index %d".formatted(faces, stored, indexed));
        }
    }

    private static void awaitFound(LuceneGallery gallery, StoredFace face) throws InterruptedException {
        while (gallery.search(face.template().vector(), FaceFilter.ALL, 1, -1, SearchMode.ANN).hits().stream()
                .noneMatch(hit -> hit.id().equals(face.id()))) {
            Thread.sleep(5);
        }
    }

    private static StoredFace face(TakenIn taken) {
        return taken.image().faces().getFirst();
    }

    private static GalleryFace indexed(TakenIn taken) {
        StoredFace face = face(taken);
        return new GalleryFace(face.id(), face.template().vector(), Map.of("crawl", "week-47"));
    }

    private List<NewImage> images(int count) {
        List<NewImage> images = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int number = made++;
            ImageId id =
                    ImageId.of(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
            Provenance provenance = new Provenance(
                    Optional.of("week-47"),
                    Optional.of(URI.create("https://pictures.example/albums/%d/large.jpg".formatted(number))),
                    Optional.of(URI.create("https://pages.example/albums/%d/".formatted(number))),
                    Optional.of(RECEIVED));
            ScrapedImage image =
                    new ScrapedImage(id, ImageFormat.JPEG, 1280, 960, ImageMetadata.NONE, provenance, RECEIVED);
            images.add(new NewImage(image, MODEL, List.of(new NewSighting(newFace(), List.of()))));
        }
        return images;
    }

    private NewFace newFace() {
        float[] vector = vectors.next().vector();
        Landmarks landmarks = new Landmarks(
                new Point(120, 130),
                new Point(160, 131),
                new Point(140, 150),
                new Point(122, 172),
                new Point(158, 171));
        Quality quality = Quality.of(new QualityMeasures(40, .15, 128, 60, 180, 0, 3, -2, 1, 2.5, 0, .1));
        return new NewFace(
                0,
                0,
                new DetectedFace(new Box(100, 90, 80, 110), landmarks, .97f),
                new Template(
                        MODEL, vector, Arrays.copyOf(vector, vector.length), Optional.of(new AgeEstimate(9, 5, 14))),
                quality);
    }
}
