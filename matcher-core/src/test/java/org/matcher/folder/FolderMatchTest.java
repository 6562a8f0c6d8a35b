package org.matcher.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matcher.evidence.Calibration;
import org.matcher.evidence.alert.DailyBudget;
import org.matcher.evidence.alert.LeastScore;
import org.matcher.evidence.alert.OperatingPoints;
import org.matcher.evidence.cohort.NormalisedScore;
import org.matcher.evidence.cohort.NormalisedScore.Method;
import org.matcher.face.quality.Qualities;
import org.matcher.gallery.fusion.FusedScore;
import org.matcher.pipeline.Reading;

final class FolderMatchTest {
    private static final Weighing PLAIN = new Weighing(
            Calibration.none(),
            new OperatingPoints(Calibration.none()).plan(DailyBudget.DEFAULT.of(1), Optional.empty()));

    private final List<FolderCandidate> found = new ArrayList<>();
    private final List<String> candidates = new ArrayList<>();
    private final List<NormalisedScore> normalisedScores = new ArrayList<>();

    @TempDir
    Path root;

    private Path references;
    private Path images;

    @BeforeEach
    void makeFolders() throws IOException {
        references = Files.createDirectory(root.resolve("references"));
        images = Files.createDirectory(root.resolve("images"));
    }

    @Test
    void run_mixedFolder_countsWhereEveryImageWent() throws Exception {
        write(references, "ada/1.png", "ada");
        write(references, "ada/2.png", "ada~2");
        write(references, "bob_1.png", "bob");
        write(images, "1-both.png", "bob~9 stranger ada");
        write(images, "2-none.png", "");
        write(images, "3-broken.png", "!");
        write(images, "4-stranger.png", "other");

        MatchSummary summary = run(0.7f, 10, Runnable::run);

        assertEquals(4, summary.images());
        assertEquals(2, summary.imagesWithFaces());
        assertEquals(1, summary.imagesWithoutFace());
        assertEquals(4, summary.faces());
        assertEquals(
                List.of("broken"),
                summary.failed().stream().map(FileResult.Failed::reason).toList());
        assertEquals(
                List.of("1-both.png#0 bob_1.png", "1-both.png#2 ada/1.png"),
                candidates.stream()
                        .map(line -> line.replaceFirst(" \\S+ \\S+ \\S+$", ""))
                        .toList(),
                "one candidate per face and child, with the child's best reference");
        assertEquals(2, summary.candidates());
    }

    @Test
    void run_severalReferences_giveOneLineWithTheirMeanAndTheBest() throws Exception {
        write(references, "ada/1.png", "ada~1");
        write(references, "ada/2.png", "ada~2");
        write(references, "ada/3.png", "stranger");
        write(references, "bob_1.png", "bob");
        write(images, "1.png", "ada");

        run(0.5f, 10, Runnable::run);

        References enrolled = References.read(Readings.on(Runnable::run), references, FaceChoice.ONLY, 1);
        Reading.Read image = (Reading.Read) Readings.of("ada".getBytes(StandardCharsets.UTF_8));
        List<Float> ofAda = enrolled.enrolled().subList(0, 3).stream()
                .map(face -> face.template().score(image.faces().getFirst().template()))
                .toList();
        FusedScore expected = FusedScore.of(ofAda);
        FolderCandidate candidate = found.getFirst();
        assertEquals(1, found.size(), "one line for the child");
        assertEquals(expected.fused(), candidate.score(), 1e-6f);
        assertEquals(expected.best(), candidate.scores().best(), 1e-6f);
        assertEquals(3, candidate.scores().references());
        assertEquals(
                "ada/%d.png".formatted(ofAda.indexOf(expected.best()) + 1),
                candidate.reference().file().path());
        assertTrue(expected.fused() < 0.7f, "the third photo, of another person, lowers the mean: " + expected);
    }

    @Test
    void run_top_keepsTheBestChildren() throws Exception {
        for (String child : List.of("ada", "bob", "eve")) {
            write(references, child + ".png", child);
        }
        write(images, "1.png", "eve~1");

        run(-1, 2, Runnable::run);

        assertEquals(2, candidates.size());
        assertTrue(candidates.getFirst().startsWith("1.png#0 eve.png"), candidates.toString());
    }

    @Test
    void run_anyNumberOfWorkers_givesTheSameOutput() throws Exception {
        for (int i = 0; i < 9; i++) {
            write(references, "child%d_1.png".formatted(i), "child" + i);
        }
        for (int i = 0; i < 60; i++) {
            write(images, "%02d.png".formatted(i), "child%d~%d stranger%d".formatted(i % 9, i, i));
        }
        run(0.2f, 3, Runnable::run);
        List<String> alone = List.copyOf(candidates);

        for (int workers : new int[] {1, 2, 7}) {
            candidates.clear();
            try (ExecutorService executor = Executors.newFixedThreadPool(workers)) {
                run(0.2f, 3, executor);
            }
            assertEquals(alone, candidates, workers + " workers");
        }
        assertTrue(alone.size() >= 60, "too few candidates to tell: " + alone.size());
    }

    @Test
    void run_thousandImages_normalisesAllByOneCohortTheSameOnEveryRun() throws Exception {
        for (String child : List.of("ada", "bob", "eve")) {
            write(references, child + "/1.png", child);
            write(references, child + "/2.png", child + "~2");
        }
        for (int i = 0; i < 1_000; i++) {
            write(images, "%04d.png".formatted(i), i == 500 ? "ada~3 bob~4" : "stranger%d".formatted(i));
        }
        run(0.3f, 3, Runnable::run);
        List<String> once = List.copyOf(candidates);
        List<NormalisedScore> scores = List.copyOf(normalisedScores);

        candidates.clear();
        normalisedScores.clear();
        try (ExecutorService executor = Executors.newFixedThreadPool(3)) {
            run(0.3f, 3, executor);
        }

        assertEquals(once, candidates);
        assertEquals(scores, normalisedScores);
        assertTrue(
                scores.stream()
                        .allMatch(score -> score instanceof NormalisedScore.Normalised normalised
                                && normalised.cohort().equals("first-1000")),
                scores.toString());
        String ada = candidates.stream()
                .filter(line -> line.startsWith("0500.png#0"))
                .findFirst()
                .orElseThrow();
        assertTrue(ada.contains("ada/"), ada);
    }

    @Test
    void read_referencesWithoutOrWithSeveralFaces_areRefusedWithTheBoxes() throws Exception {
        write(references, "none.png", "");
        write(references, "two.png", "ada bob");

        References strict = References.read(Readings.on(Runnable::run), references, FaceChoice.ONLY, 2);

        assertEquals(0, strict.children());
        assertEquals(
                List.of("no-face", "several-faces"),
                strict.refused().stream().map(FileResult.Failed::reason).toList());
        assertEquals(2, strict.refused().getLast().faces().size());
        assertThrows(
                IllegalArgumentException.class,
                () -> new FolderMatch(
                        Readings.on(Runnable::run),
                        strict,
                        new MatchOptions(LeastScore.asked(0), 1, Optional.empty(), 1),
                        PLAIN,
                        listener()));

        References largest = References.read(Readings.on(Runnable::run), references, FaceChoice.LARGEST, 2);

        assertEquals(1, largest.enrolled().size());
        assertEquals(0, largest.enrolled().getFirst().index());
    }

    @Test
    void run_weakReferenceAndWeakSighting_areComparedAndMarked() throws Exception {
        write(references, "ada/1.png", "ada?");
        write(references, "bob_1.png", "bob");
        write(images, "1.png", "ada bob?");

        References enrolled = References.read(Readings.on(Runnable::run), references, FaceChoice.ONLY, 4);
        run(0.7f, 10, Runnable::run);

        assertEquals(
                List.of(Qualities.WEAK),
                enrolled.poor().stream().map(FileFace::quality).toList());
        assertEquals("ada/1.png", enrolled.poor().getFirst().file().path());
        assertEquals(
                List.of("1.png#0 ada/1.png 1.000000 weak good", "1.png#1 bob_1.png 1.000000 good weak"), candidates);
    }

    private MatchSummary run(float minScore, int top, Executor executor) throws Exception {
        PictureQueue pictures = Readings.on(executor);
        References enrolled = References.read(pictures, references, FaceChoice.ONLY, 4);
        return new FolderMatch(
                        pictures,
                        enrolled,
                        new MatchOptions(LeastScore.asked(minScore), top, Optional.of(Method.S_NORM), 4),
                        PLAIN,
                        listener())
                .run(images);
    }

    private MatchListener listener() {
        return new MatchListener() {
            @Override
            public void started(int count) {}

            @Override
            public void imageDone() {}

            @Override
            public void candidate(FolderCandidate candidate, NormalisedScore normalised) {
                normalisedScores.add(normalised);
                found.add(candidate);
                candidates.add("%s#%d %s %.6f %s %s"
                        .formatted(
                                candidate.sighting().file().path(),
                                candidate.sighting().index(),
                                candidate.reference().file().path(),
                                candidate.score(),
                                candidate.reference().quality().verdict().code(),
                                candidate.sighting().quality().verdict().code()));
            }
        };
    }

    private static void write(Path folder, String path, String people) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, people);
    }
}
