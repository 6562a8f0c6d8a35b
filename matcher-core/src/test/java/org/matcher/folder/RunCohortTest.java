package org.matcher.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.matcher.evidence.Calibration;
import org.matcher.evidence.alert.DailyBudget;
import org.matcher.evidence.alert.OperatingPoints;
import org.matcher.evidence.cohort.CohortNormalisation;
import org.matcher.evidence.cohort.CohortScores;
import org.matcher.evidence.cohort.NormalisedScore;
import org.matcher.evidence.cohort.NormalisedScore.Method;
import org.matcher.evidence.cohort.NormalisedScore.Normalised;
import org.matcher.evidence.cohort.NormalisedScore.Plain;
import org.matcher.gallery.VectorBlock;
import org.matcher.gallery.fusion.FusedScore;
import org.matcher.pipeline.Reading;

/** One child, ada, with two references. */
final class RunCohortTest {
    private static final Weighing WEIGHING = new Weighing(
            Calibration.none(),
            new OperatingPoints(Calibration.none()).plan(DailyBudget.DEFAULT.of(1), Optional.empty()));
    private static final String TOO_FEW = "fewer than 1000 different images show a face: a cohort needs that many";

    private final List<FileFace> references = List.of(reference("1", "ada"), reference("2", "ada~2"));
    private final List<FolderCandidate> handedOut = new ArrayList<>();
    private final List<NormalisedScore> scores = new ArrayList<>();

    @Test
    void face_shortRun_isHandedOutAtOnceAndPlain() {
        RunCohort cohort = cohort(Optional.of(Method.S_NORM), 999);
        meet(cohort, "ada~3");
        assertEquals(List.of(new Plain(handedOut.getFirst().score(), TOO_FEW)), scores);
    }

    @Test
    void face_switchedOff_isHandedOutAtOnceAndPlain() {
        RunCohort cohort = cohort(Optional.empty(), 100_000);
        meet(cohort, "ada~3");
        assertEquals(
                "score normalisation is switched off",
                assertInstanceOf(Plain.class, scores.getFirst()).reason());
    }

    @Test
    void face_longRun_waitsForTwoThousandImagesAndIsThenHandedOutAtOnce() {
        RunCohort cohort = cohort(Optional.of(Method.S_NORM), 5_000);
        meet(cohort, "ada~3");
        for (int i = 1; i < RunCohort.MOST_FACES; i++) {
            assertEquals(List.of(), handedOut, "after " + i);
            meet(cohort, "stranger" + i);
        }
        assertEquals("first-2000", cohortOf(scores.getFirst()));
        int before = handedOut.size();
        meet(cohort, "ada~4");
        assertEquals(before + 1, handedOut.size());
        cohort.end();
        assertEquals(before + 1, handedOut.size());
    }

    @Test
    void end_thousandImages_areTheCohortAndTheChildsSideIsOfTheMeans() {
        RunCohort cohort = cohort(Optional.of(Method.Z_NORM), 1_000);
        List<float[]> crowd = new ArrayList<>();
        for (int i = 0; i < 999; i++) {
            crowd.add(meet(cohort, "stranger" + i));
        }
        crowd.add(meet(cohort, "ada~3"));
        cohort.end();

        VectorBlock block = new VectorBlock(crowd);
        CohortScores ada = CohortScores.ofMeans(block.scores(
                references.stream().map(face -> face.template().vector()).toList()));
        FolderCandidate last = handedOut.getLast();
        CohortScores probe = CohortScores.ofMeans(
                block.scores(List.of(last.sighting().template().vector())));
        assertEquals(
                new CohortNormalisation(Method.Z_NORM, "first-1000").normalise(last.score(), ada, probe),
                scores.getLast());
    }

    @Test
    void end_fewerDifferentImages_isPlainInTheOrderOfTheFaces() {
        RunCohort cohort = cohort(Optional.of(Method.S_NORM), 3_000);
        for (int i = 0; i < 3_000; i++) {
            meet(cohort, "ada~" + i % 999); // the same pictures again
        }
        assertEquals(List.of(), handedOut);
        cohort.end();
        assertEquals(3_000, handedOut.size());
        assertEquals(TOO_FEW, assertInstanceOf(Plain.class, scores.getFirst()).reason());
    }

    @Test
    void face_furtherFacesOfAnImage_areNoneOfTheCohort() {
        RunCohort cohort = cohort(Optional.of(Method.S_NORM), 1_000);
        for (int i = 0; i < 1_000; i++) {
            Reading.Read picture = picture("stranger%d other%d third%d".formatted(i, i, i));
            for (int index = 0; index < 3; index++) {
                cohort.face(FileFace.of(new PictureFile(i + ".png"), picture, index), List.of());
            }
        }
        meet(cohort, "ada~3");
        cohort.end();
        assertEquals("first-1001", cohortOf(scores.getFirst()));
    }

    @Test
    void handOut_severalChildren_areOrderedByTheNormalisedScore() {
        List<FileFace> children = IntStream.range(0, 8)
                .mapToObj(i -> face("child%d/1.png".formatted(i), "child" + i))
                .toList();
        RunCohort cohort = new RunCohort(Optional.of(Method.S_NORM), children, 1_000, listener());
        for (int i = 0; i < 1_000; i++) {
            cohort.face(face(i + ".png", "stranger" + i), List.of());
        }
        FileFace sighting = face("last.png", "child3~5");
        cohort.face(
                sighting,
                children.stream()
                        .map(child -> candidate(child, sighting, List.of(child)))
                        .sorted(Comparator.comparingDouble(FolderCandidate::score)
                                .reversed())
                        .toList());
        cohort.end();
        List<Double> values = scores.stream().map(NormalisedScore::value).toList();
        assertEquals(8, values.size());
        assertEquals(values.stream().sorted(Comparator.reverseOrder()).toList(), values);
        assertTrue(handedOut.getFirst().child().equals("child3"), handedOut.toString());
    }

    private RunCohort cohort(Optional<Method> method, int images) {
        return new RunCohort(method, references, images, listener());
    }

    /** The next image of the run shows this one face, a candidate for ada; its vector. */
    private float[] meet(RunCohort cohort, String name) {
        FileFace face = face(name + ".png", name);
        cohort.face(face, List.of(candidate(references.getFirst(), face, references)));
        return face.template().vector();
    }

    private static FolderCandidate candidate(FileFace best, FileFace sighting, List<FileFace> references) {
        FusedScore score = FusedScore.of(references.stream()
                .map(reference -> reference.template().score(sighting.template()))
                .toList());
        return new FolderCandidate(best.file().child(), best, sighting, score, WEIGHING.weigh(best, sighting, score));
    }

    private MatchListener listener() {
        return new MatchListener() {
            @Override
            public void started(int images) {}

            @Override
            public void imageDone() {}

            @Override
            public void candidate(FolderCandidate candidate, NormalisedScore normalised) {
                handedOut.add(candidate);
                scores.add(normalised);
            }
        };
    }

    private static String cohortOf(NormalisedScore score) {
        return assertInstanceOf(Normalised.class, score).cohort();
    }

    private static FileFace reference(String number, String name) {
        return face("ada/%s.png".formatted(number), name);
    }

    private static FileFace face(String path, String name) {
        return FileFace.of(new PictureFile(path), picture(name), 0);
    }

    private static Reading.Read picture(String names) {
        return (Reading.Read) Readings.of(names.getBytes(StandardCharsets.UTF_8));
    }
}
