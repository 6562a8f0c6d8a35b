package org.matcher.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matcher.casework.cohort.CrawlCohort;
import org.matcher.casework.cohort.Normaliser;
import org.matcher.embed.ModelId;
import org.matcher.embed.Template;
import org.matcher.evidence.cohort.CohortScores;
import org.matcher.evidence.cohort.NormalisedScore;
import org.matcher.evidence.cohort.NormalisedScore.Method;
import org.matcher.evidence.cohort.NormalisedScore.Normalised;
import org.matcher.evidence.cohort.NormalisedScore.Plain;
import org.matcher.gallery.FaceId;
import org.matcher.store.DataDirectory;

/** On a crawl of 999 images of a face each, one short of a cohort. */
final class CrawlCohortTest {
    private static final int CRAWLED = 999;

    @TempDir
    private static Path crawl;

    @TempDir
    private Path folder;

    private Desk desk;
    private CrawlCohort cohort;

    @BeforeAll
    static void crawl() {
        try (DataDirectory data = DataDirectory.open(crawl)) {
            for (int i = 0; i < CRAWLED; i++) {
                data.cases().addImage(Cases.image("crawled" + i, Templates.synthetic(i)));
            }
        }
        Desk.open(crawl).close(); // makes the index once for all tests
    }

    @BeforeEach
    void openDesk() throws IOException {
        try (Stream<Path> files = Files.walk(crawl)) {
            for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
                Path copy = folder.resolve(crawl.relativize(file));
                if (!Files.exists(copy)) {
                    Files.copy(file, copy);
                }
            }
        }
        open();
    }

    private void open() {
        desk = Desk.open(folder);
        cohort = cohort(Optional.of(Method.S_NORM));
    }

    private CrawlCohort cohort(Optional<Method> method) {
        return new CrawlCohort(desk.data.cases(), Templates.MODEL, method, desk.casework::sightings);
    }

    @AfterEach
    void closeDesk() {
        desk.close();
    }

    @Test
    void current_thousandthFaceWhileRunning_endsThePlainScoresAndARestartFindsTheSame() {
        desk.addChild("a");
        desk.enrolled("a", "one: 5001");
        Lookup.Found before = desk.search("probe: 5001~0.9");
        float plain = before.children().getFirst().scores().fused();
        assertEquals(
                List.of(new Plain(plain, "fewer than 1000 faces were crawled: a cohort needs that many")),
                children(before));

        Candidate candidate = desk.takeIn("beach: 5001~0.7").candidates().getFirst();

        Normalised now = normalised(candidate);
        assertEquals("c1001-1000", now.cohort());
        desk.close();
        open();
        assertEquals(now, normalised(candidate));
    }

    @Test
    void of_childWithSeveralReferences_isOfTheMeansOfEachFace() {
        desk.addChild("a");
        desk.enrolled("a", "one: 5001");
        desk.enrolled("a", "two: 5001~0.6");
        Candidate candidate = desk.takeIn("beach: 5001~0.8").candidates().getFirst();
        assertEquals(2, candidate.scores().references());

        List<Template> references = desk.casework.references(new ChildId("a")).stream()
                .map(reference -> template(reference.face()))
                .toList();
        double z = standardised(candidate.score(), crowd(references, 1000));
        double top = standardised(candidate.score(), crowd(List.of(template(candidate.sighting())), 200));
        assertEquals((z + top) / 2, normalised(candidate).value(), 1e-3);
        cohort = cohort(Optional.of(Method.Z_NORM));
        assertEquals(z, normalised(candidate).value(), 1e-3);
    }

    @Test
    void of_scoresOfEarlierReferences_isPlainUntilTheyAreReadAgain() {
        desk.addChild("a");
        desk.enrolled("a", "one: 5001");
        desk.enrolled("a", "two: 5001~0.9");
        Candidate before = desk.takeIn("beach: 5001~0.8").candidates().getFirst();
        normalised(before);
        desk.enrolled("a", "three: 5001~0.8");

        Plain plain = assertInstanceOf(Plain.class, score(before));

        assertEquals("the child's references have changed since it was scored", plain.reason());
        assertEquals(before.score(), plain.value());
        normalised(desk.candidates().getFirst());
    }

    @Test
    void of_scoreWithOneReference_staysComparableWhenTheChildHasMore() {
        Candidate alone = candidate("one: 5001");
        Normalised before = normalised(alone);
        desk.enrolled("a", "two: 5001~0.9");
        assertEquals(before, normalised(alone));
    }

    @Test
    void ofSightings_photoTakesTheChildsSide() {
        Candidate candidate = candidate("one: 5001");
        Lookup.Found found = desk.search("one: 5001");
        NormalisedScore score =
                cohort.current().ofSightings(found.sightings(), probe(found)).getFirst();
        assertEquals(normalised(candidate).value(), score.value(), 1e-3);
        assertEquals(
                List.of(score.getClass()),
                children(found).stream().map(Object::getClass).toList());
    }

    @Test
    void of_candidateOfAnotherModel_isPlain() {
        ModelId other = new ModelId("synthetic-2");
        Candidate candidate = candidate("one: 5001");
        StoredFace sighting = desk.data.cases().face(candidate.sighting()).orElseThrow();
        StoredFace asOther = new StoredFace(
                sighting.id(),
                sighting.image(),
                0,
                sighting.face(),
                new Template(
                        other, sighting.template().vector(), sighting.template().embedding(), Optional.empty()),
                sighting.quality());
        Plain plain = assertInstanceOf(Plain.class, cohort.current().of(candidate, asOther));
        assertEquals("it was found with another model than the one at work", plain.reason());
    }

    @Test
    void current_switchedOff_isPlainAndSaysSo() {
        Candidate candidate = candidate("one: 5001");
        cohort = cohort(Optional.empty());
        Plain plain = assertInstanceOf(Plain.class, score(candidate));
        assertEquals("score normalisation is switched off", plain.reason());
    }

    @Test
    void current_fromManyThreadsAtAMilestone_isOneCohort() throws Exception {
        candidate("one: 5001");
        List<Future<Normaliser>> asked = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 16; i++) {
                asked.add(threads.submit(() -> cohort.current()));
            }
        }
        for (Future<Normaliser> normaliser : asked) {
            assertSame(cohort.current(), normaliser.get());
        }
    }

    @Test
    void current_thousandFacesOfFewImages_isPlainAndSaysSo(@TempDir Path crowds) {
        try (DataDirectory data = DataDirectory.open(crowds)) {
            for (long image = 0; image < 10; image++) {
                Template[] faces = LongStream.range(100 * image, 100 * (image + 1))
                        .mapToObj(Templates::synthetic)
                        .toArray(Template[]::new);
                data.cases().addImage(Cases.image("crowd" + image, faces));
            }
            CrawlCohort ofCrowds =
                    new CrawlCohort(data.cases(), Templates.MODEL, Optional.of(Method.S_NORM), () -> 1000);
            Candidate candidate = candidate("one: 5001");
            Plain plain = assertInstanceOf(
                    Plain.class,
                    ofCrowds.current()
                            .of(
                                    candidate,
                                    desk.data.cases().face(candidate.sighting()).orElseThrow()));
            assertEquals("the cohort c1000-10 has faces of 10 images, normalisation needs 1000", plain.reason());
        }
    }

    /** Of a child whose only reference this is; with its image there are a thousand. */
    private Candidate candidate(String reference) {
        desk.addChild("a");
        desk.enrolled("a", reference);
        return desk.takeIn("beach: 5001~0.7").candidates().getFirst();
    }

    private NormalisedScore score(Candidate candidate) {
        return cohort.current()
                .of(candidate, desk.data.cases().face(candidate.sighting()).orElseThrow());
    }

    private Normalised normalised(Candidate candidate) {
        return assertInstanceOf(Normalised.class, score(candidate));
    }

    private List<NormalisedScore> children(Lookup.Found found) {
        return cohort.current().ofChildren(found.children(), probe(found));
    }

    private static Template probe(Lookup.Found found) {
        return found.photo().faces().get(found.face()).template();
    }

    private Template template(FaceId face) {
        return desk.data.cases().face(face).orElseThrow().template();
    }

    /** The mean scores of these with the crowd, the highest; the sighting itself is in the crowd and does not count. */
    private double[] crowd(List<Template> templates, int highest) {
        return desk
                .data
                .cases()
                .sightings(
                        Templates.MODEL,
                        LongStream.rangeClosed(1, 1002).mapToObj(FaceId::new).toList())
                .stream()
                .mapToDouble(face -> templates.stream()
                        .mapToDouble(template -> template.score(face.template()))
                        .average()
                        .orElseThrow())
                .filter(score -> score < CohortScores.SAME_PERSON)
                .map(score -> -score)
                .sorted()
                .limit(highest)
                .map(score -> -score)
                .toArray();
    }

    private static double standardised(double score, double[] crowd) {
        double mean = Arrays.stream(crowd).average().orElseThrow();
        double variance = Arrays.stream(crowd)
                .map(one -> (one - mean) * (one - mean))
                .average()
                .orElseThrow();
        return (score - mean) / Math.sqrt(variance);
    }
}
