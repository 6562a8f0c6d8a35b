package org.matcher.gallery.lucene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.matcher.gallery.FaceFilter.ALL;
import static org.matcher.gallery.GalleryFixtures.people;
import static org.matcher.gallery.GalleryFixtures.seeded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matcher.embed.ModelId;
import org.matcher.gallery.FaceFilter;
import org.matcher.gallery.FaceId;
import org.matcher.gallery.GalleryException;
import org.matcher.gallery.GalleryFace;
import org.matcher.gallery.GalleryHealth;
import org.matcher.gallery.Hits;
import org.matcher.gallery.SearchMode;
import org.matcher.gallery.Visibility;

/** What of the index is there after it was closed, killed, damaged or taken by another. */
final class LuceneGalleryRecoveryTest {
    private static final ModelId MODEL = new ModelId("recovery-1");
    private static final int DIMENSION = 12;
    private static final GalleryHealth EMPTY = new GalleryHealth(0, 0, 0);

    @TempDir
    private Path folder;

    @Test
    void open_afterClose_findsAll() {
        List<GalleryFace> faces = people(300, DIMENSION, 1);
        try (LuceneGallery gallery = open(folder)) {
            gallery.upsert(faces, Visibility.SOON);
        }

        try (LuceneGallery gallery = open(folder)) {
            assertEquals(new GalleryHealth(300, 0, 300), gallery.health());
            for (GalleryFace face : faces) {
                GalleryFace kept = gallery.get(face.id()).orElseThrow();
                assertArrayEquals(face.vector(), kept.vector());
                assertEquals(face.tags(), kept.tags());
            }
            assertEquals(
                    300,
                    gallery.search(faces.getFirst().vector(), ALL, 1_000, -1, SearchMode.EXACT)
                            .hits()
                            .size());
        }
        assertFalse(Files.exists(setAside()));
    }

    @Test
    void open_afterClose_keepsVectorsLongerThanLuceneAllowsByDefault() {
        List<GalleryFace> faces = people(800, 1_536, 1);
        try (LuceneGallery gallery = LuceneGallery.open(folder, MODEL, 1_536)) {
            gallery.upsert(faces, Visibility.NOW);
        }

        try (LuceneGallery gallery = LuceneGallery.open(folder, MODEL, 1_536)) {
            Hits hits = gallery.search(faces.get(6).vector(), ALL, 1, -1, SearchMode.EXACT);
            assertEquals(new FaceId(7), hits.hits().getFirst().id());
        }
    }

    @Test
    void health_beforeRefresh_claimsOnlyWhatWasMadeDurable() {
        try (LuceneGallery gallery = open(folder)) {
            assertEquals(EMPTY, gallery.health());
            gallery.upsert(people(10, DIMENSION, 1), Visibility.NOW);
            assertEquals(new GalleryHealth(10, 0, 0), gallery.health());
            gallery.refresh();
            assertEquals(new GalleryHealth(10, 0, 10), gallery.health());
        }
    }

    @Test
    void open_afterKill_keepsWhatRefreshMadeDurableAndClaimsNoMore() throws IOException {
        List<GalleryFace> faces = people(60, DIMENSION, 1);
        try (LuceneGallery gallery = open(folder)) {
            gallery.upsert(faces.subList(0, 40), Visibility.SOON);
            gallery.refresh();
            gallery.upsert(faces.subList(40, 60), Visibility.NOW);

            try (LuceneGallery after = open(killed("first"))) {
                assertEquals(new GalleryHealth(40, 0, 40), after.health());
                after.upsert(faces.subList(40, 60), Visibility.NOW);
                after.refresh();
                assertEquals(new GalleryHealth(60, 0, 60), after.health());
            }
        }
    }

    @Test
    void open_afterKillsWhileWritersRun_neverClaimsAFaceThatIsNotThere() throws Exception {
        List<GalleryFace> faces = people(2_000, DIMENSION, 1);
        AtomicBoolean stop = new AtomicBoolean();
        AtomicLong acknowledged = new AtomicLong();
        try (LuceneGallery gallery = open(folder)) {
            Thread writer = Thread.ofPlatform().start(() -> {
                for (int i = 0; i < faces.size() && !stop.get(); i++) {
                    gallery.upsert(List.of(faces.get(i)), i % 100 == 0 ? Visibility.NOW : Visibility.SOON);
                    acknowledged.set(i + 1L);
                }
            });
            for (int round = 0; round < 12; round++) {
                long before = acknowledged.get();
                gallery.refresh();
                GalleryHealth live = gallery.health();
                assertTrue(live.lastSequence() >= before, "refresh makes all earlier changes durable");
                requireReplayable(killed("round" + round), faces, before);
            }
            stop.set(true);
            writer.join();
        }
    }

    /** Every claimed face is there, and the replay of the rest doubles none. */
    private static void requireReplayable(Path copy, List<GalleryFace> faces, long durable) {
        try (LuceneGallery after = open(copy)) {
            int claimed = (int) after.health().lastSequence();
            assertTrue(claimed >= durable, claimed + " of " + durable);
            for (GalleryFace face : faces.subList(0, claimed)) {
                assertTrue(after.get(face.id()).isPresent(), "claimed " + claimed + ", missing " + face.id());
            }
            int end = Math.min(faces.size(), claimed + 200);
            after.upsert(faces.subList(claimed, end), Visibility.NOW);
            assertEquals(end, after.health().faces());
        }
    }

    @Test
    void delete_all_takesTheClaimBack() throws IOException {
        List<GalleryFace> faces = people(50, DIMENSION, 1);
        try (LuceneGallery gallery = open(folder)) {
            gallery.upsert(faces, Visibility.NOW);
            gallery.refresh();
            gallery.delete(ALL, Visibility.NOW);
            gallery.upsert(faces.subList(0, 20), Visibility.NOW);
            gallery.refresh();

            assertEquals(new GalleryHealth(20, 0, 20), gallery.health());
            try (LuceneGallery after = open(killed("refill"))) {
                assertEquals(new GalleryHealth(20, 0, 20), after.health());
            }
        }
    }

    @Test
    void delete_refreshed_staysDeletedAndKeepsTheClaim() {
        try (LuceneGallery gallery = open(folder)) {
            gallery.upsert(people(10, DIMENSION, 1), Visibility.NOW);
            gallery.delete(new FaceFilter.Ids(Set.of(new FaceId(10))), Visibility.NOW);
            gallery.refresh();
        }

        try (LuceneGallery gallery = open(folder)) {
            assertEquals(new GalleryHealth(9, 0, 10), gallery.health());
            assertTrue(gallery.get(new FaceId(10)).isEmpty());
        }
    }

    @Test
    void open_anyFileCutShort_setsTheIndexAsideAndBeginsEmpty() throws IOException {
        for (Path file : filled()) {
            Path copy = killed("cut-" + file.getFileName());
            Path victim = copy.resolve("lucene").resolve(file.getFileName());
            byte[] bytes = Files.readAllBytes(victim);
            Files.write(victim, java.util.Arrays.copyOf(bytes, bytes.length / 2));

            requireSetAsideOnce(copy, "cut short: " + file.getFileName());
        }
    }

    @Test
    void open_anyFileWithAFlippedBit_setsTheIndexAsideAndBeginsEmpty() throws IOException {
        RandomGenerator random = seeded(21);
        for (Path file : filled()) {
            for (int round = 0; round < 5; round++) {
                Path copy = killed("flip-" + round + file.getFileName());
                Path victim = copy.resolve("lucene").resolve(file.getFileName());
                byte[] bytes = Files.readAllBytes(victim);
                int place = random.nextInt(bytes.length);
                bytes[place] ^= (byte) (1 << random.nextInt(8));
                Files.write(victim, bytes);

                requireSetAsideOnce(copy, "seed 21, %s at %d".formatted(file.getFileName(), place));
            }
        }
    }

    @Test
    void open_anyFileMissing_beginsEmpty() throws IOException {
        for (Path file : filled()) {
            Path copy = killed("missing-" + file.getFileName());
            Files.delete(copy.resolve("lucene").resolve(file.getFileName()));

            try (LuceneGallery gallery = open(copy)) {
                assertEquals(EMPTY, gallery.health(), "missing: " + file.getFileName());
                gallery.upsert(people(3, DIMENSION, 1), Visibility.NOW);
                assertEquals(3, gallery.health().faces());
            }
        }
    }

    @Test
    void open_damagedTwice_keepsOnlyTheLastOneAside() throws IOException {
        for (int time = 1; time <= 2; time++) {
            fill(folder, 10 * time);
            Path commit = commitFile(folder);
            Files.write(commit, new byte[] {1, 2, 3});
            open(folder).close();
        }

        try (Stream<Path> kept = Files.list(folder)) {
            assertEquals(
                    Set.of("gallery.lock", "lucene", "set-aside"),
                    kept.map(path -> path.getFileName().toString())
                            .filter(name -> !name.equals("checked"))
                            .collect(Collectors.toSet()));
        }
        assertEquals(3, Files.size(commitFile(setAside(), "")));
    }

    @Test
    void open_anotherModel_setsTheIndexAside() throws IOException {
        fill(folder, 10);

        try (LuceneGallery gallery = LuceneGallery.open(folder, new ModelId("recovery-2"), DIMENSION)) {
            assertEquals(EMPTY, gallery.health());
        }
        assertTrue(Files.exists(setAside()));
    }

    @Test
    void open_anotherDimension_setsTheIndexAside() {
        fill(folder, 10);

        try (LuceneGallery gallery = LuceneGallery.open(folder, MODEL, DIMENSION + 1)) {
            assertEquals(EMPTY, gallery.health());
        }
        assertTrue(Files.exists(setAside()));
    }

    @Test
    void open_indexWithoutOurRecord_setsTheIndexAside() throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder.resolve("lucene"));
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.commit();
        }

        open(folder).close();

        assertTrue(Files.exists(setAside()));
    }

    @Test
    void open_olderFormat_setsTheIndexAside() throws IOException {
        fill(folder, 10);
        recordFormat(CommitRecord.FORMAT_VERSION - 1);

        requireSetAsideOnce(folder, "older format");
    }

    @Test
    void open_newerFormat_isRefusedAndLeftAsItIs() throws IOException {
        fill(folder, 10);
        recordFormat(CommitRecord.FORMAT_VERSION + 1);
        List<Path> before = filesOfIndex();

        GalleryException refused = assertThrows(GalleryException.class, () -> open(folder));

        assertEquals(GalleryException.Kind.NEWER_FORMAT, refused.kind());
        assertEquals(
                "index was written by a newer version of this program, this one reads up to format 2: start the newer"
                        + " version, or give this one another data directory",
                refused.getMessage());
        assertEquals(before, filesOfIndex());
        assertFalse(Files.exists(setAside()));
    }

    @Test
    void open_commitOfANewerLucene_isRefusedAndLeftAsItIs() throws IOException {
        fill(folder, 10);
        Path commit = commitFile(folder);
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(commit));
        bytes.putInt(Integer.BYTES + 1 + "segments".length(), 1_000); // behind magic and name: the version
        CRC32 checksum = new CRC32();
        checksum.update(bytes.array(), 0, bytes.limit() - Long.BYTES);
        bytes.putLong(bytes.limit() - Long.BYTES, checksum.getValue());
        Files.write(commit, bytes.array());

        GalleryException refused = assertThrows(GalleryException.class, () -> open(folder));

        assertEquals(GalleryException.Kind.NEWER_FORMAT, refused.kind());
        assertFalse(Files.exists(setAside()));
    }

    private void recordFormat(int version) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder.resolve("lucene"));
                IndexWriter writer =
                        new IndexWriter(directory, new IndexWriterConfig().setSoftDeletesField(FaceDocuments.HIDDEN))) {
            writer.setLiveCommitData(new CommitRecord(version, MODEL.value(), "" + DIMENSION, 10)
                    .toMap()
                    .entrySet());
            writer.commit();
        }
    }

    private List<Path> filesOfIndex() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("lucene"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void open_afterHiding_keepsTheHiddenHiddenThroughMerges() {
        List<GalleryFace> faces = people(300, DIMENSION, 1);
        FaceFilter hidden = new FaceFilter.Tag("crawl", Set.of("c1", "c2"));
        long count = faces.stream()
                .filter(face -> hidden.passes(face.id(), face.attributes()))
                .count();
        try (LuceneGallery gallery = open(folder)) {
            for (int from = 0; from < faces.size(); from += 10) { // some thirty segments: merges must come
                gallery.upsert(faces.subList(from, from + 10), Visibility.NOW);
                gallery.hide(hidden, Visibility.NOW);
                gallery.refresh();
            }
        }

        try (LuceneGallery gallery = open(folder)) {
            assertEquals(new GalleryHealth(300 - count, count, 300), gallery.health());
            gallery.restore(FaceFilter.ALL, Visibility.NOW);
            assertEquals(new GalleryHealth(300, 0, 300), gallery.health());
            for (GalleryFace face : faces) {
                assertArrayEquals(
                        face.vector(), gallery.get(face.id()).orElseThrow().vector());
            }
        }
    }

    @Test
    void open_whileOpen_isRefusedAndLeavesTheFirstAlone() {
        try (LuceneGallery first = open(folder)) {
            first.upsert(people(5, DIMENSION, 1), Visibility.NOW);

            GalleryException refused = assertThrows(GalleryException.class, () -> open(folder));

            assertEquals(
                    "index is in use by another process: stop that one, or give this one another data directory",
                    refused.getMessage());
            assertEquals(GalleryException.Kind.IN_USE, refused.kind());
            assertEquals(5, first.health().faces());
        }
        open(folder).close();
    }

    @Test
    void open_pathIsAFile_isRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");

        GalleryException refused = assertThrows(GalleryException.class, () -> open(file));

        assertInstanceOf(IOException.class, refused.getCause());
        assertEquals("no folder", Files.readString(file));
    }

    private static LuceneGallery open(Path folder) {
        return LuceneGallery.open(folder, MODEL, DIMENSION);
    }

    private static void fill(Path folder, int count) {
        try (LuceneGallery gallery = open(folder)) {
            gallery.upsert(people(count, DIMENSION, 1), Visibility.NOW);
        }
    }

    /** Two segments, one of them with a removed face; gives the files of the index. */
    private List<Path> filled() throws IOException {
        List<GalleryFace> faces = people(1_000, DIMENSION, 1);
        try (LuceneGallery gallery = open(folder)) {
            gallery.upsert(faces.subList(0, 900), Visibility.NOW);
            gallery.refresh();
            gallery.upsert(faces.subList(900, 1_000), Visibility.NOW);
            gallery.delete(new FaceFilter.Ids(Set.of(new FaceId(3))), Visibility.NOW);
        }
        try (Stream<Path> files = Files.list(folder.resolve("lucene"))) {
            return files.filter(file -> !file.endsWith(IndexWriter.WRITE_LOCK_NAME))
                    .sorted()
                    .toList();
        }
    }

    /** What a killed process leaves: a copy of the files, without closing. */
    private Path killed(String name) throws IOException {
        Path copy = folder.resolve("killed").resolve(name);
        Path index = Files.createDirectories(copy.resolve("lucene"));
        try (Stream<Path> files = Files.list(folder.resolve("lucene"))) {
            for (Path file : files.sorted().toList()) {
                try {
                    Files.copy(file, index.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
                } catch (NoSuchFileException _) {
                    // of no commit: a merge under way dropped it
                }
            }
        }
        if (Files.exists(folder.resolve("checked"))) {
            Files.copy(folder.resolve("checked"), copy.resolve("checked"));
        }
        return copy;
    }

    private static void requireSetAsideOnce(Path copy, String what) {
        try (LuceneGallery gallery = open(copy)) {
            assertEquals(EMPTY, gallery.health(), what);
            assertTrue(Files.exists(copy.resolve("set-aside")), what);
            gallery.upsert(people(30, DIMENSION, 1), Visibility.NOW);
        }
        try (LuceneGallery gallery = open(copy)) {
            assertEquals(new GalleryHealth(30, 0, 30), gallery.health(), what);
        }
    }

    private Path setAside() {
        return folder.resolve("set-aside");
    }

    private static Path commitFile(Path folder) throws IOException {
        return commitFile(folder, "lucene");
    }

    private static Path commitFile(Path folder, String index) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(index))) {
            return files.filter(file -> file.getFileName().toString().startsWith("segments_"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
