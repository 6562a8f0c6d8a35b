package org.matcher.evaluate.openset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.matcher.embed.Template;
import org.matcher.evaluate.Faces;
import org.matcher.evaluate.PictureTemplates;
import org.matcher.evaluate.TemplateCache;
import org.matcher.evidence.cohort.NormalisedScore.Method;
import org.matcher.folder.InputException;
import org.matcher.folder.PictureFile;

/** Pictures are angles in a plane: the nearer two are, the higher their score. */
final class IdentificationTest {
    private final Bootstrap bootstrap = new Bootstrap(1, 20);

    @TempDir
    Path images;

    @Test
    void of_mateBehindTwo_hasRankThree() throws Exception {
        put(Map.of("a", "0", "b", "10", "c", "20", "p", "21"));

        Identification result = run("a,ada|b,bob|c,cy", "p,ada", ScoreFusion.BEST);

        assertEquals(0, hitRate(result, 1));
        assertEquals(0, result.curve().hitRates().get(1));
        assertEquals(1, result.curve().hitRates().get(2));
        assertEquals(3, result.figures().gallery());
    }

    @Test
    void of_tie_putsTheMateLast() throws Exception {
        put(Map.of("a", "0", "b", "0 again", "p", "5"));

        Identification result = run("a,ada|b,bob", "p,ada", ScoreFusion.BEST);

        assertEquals(List.of(0.0, 1.0), result.curve().hitRates().subList(0, 2));
    }

    @Test
    void of_severalPictures_fusionDecides() throws Exception {
        put(Map.of("a1", "0", "a2", "80", "b1", "20", "b2", "20 too", "p", "1"));

        Identification best = run("a1,ada|a2,ada|b1,bob|b2,bob", "p,ada", ScoreFusion.BEST);
        Identification mean = run("a1,ada|a2,ada|b1,bob|b2,bob", "p,ada", ScoreFusion.MEAN);

        assertEquals(1, hitRate(best, 1), "her best is one degree away");
        assertEquals(0, hitRate(mean, 1), "her mean is behind his");
        assertEquals(2, best.figures().gallery(), "identities, not pictures");
    }

    @Test
    void of_distractors_hideTheMateAndAreCounted() throws Exception {
        put(Map.of("a", "0", "p", "10", "d1", "11", "d2", "180", "d3", ""));

        Identification result = run("a,ada", "p,ada", ScoreFusion.BEST, "d1", "d2", "d3");

        assertEquals(List.of(0.0, 1.0), result.curve().hitRates().subList(0, 2));
        assertEquals(2, result.figures().distractors(), "one shows no face");
        assertEquals(0, result.figures().failedToEnrol(), "of the lists");
        assertEquals(1, result.failed().size());
    }

    @Test
    void of_distractorOfListedContent_isLeftOutAndSaid() throws Exception {
        put(Map.of("a", "0", "p", "10", "d1", "10"));

        Identification result = run("a,ada", "p,ada", ScoreFusion.BEST, "d1");

        assertEquals(1, hitRate(result, 1));
        assertTrue(said(result, "1 distractors have the content of a listed picture"), result.notes()::toString);
    }

    @Test
    void of_failuresToEnrol_areMissesAtEveryRank() throws Exception {
        put(Map.of("a", "", "b", "10", "p1", "0", "p2", "", "p3", "10 too"));

        Identification result = run("a,ada|b,bob", "p1,ada|p2,bob|p3,bob", ScoreFusion.BEST);

        assertEquals(1.0 / 3, hitRate(result, 100), 1e-12, "no face of ada, none in p2");
        assertEquals(2, result.figures().failedToEnrol());
    }

    @Test
    void of_strangers_areNotMated() throws Exception {
        put(Map.of("a", "0", "p", "10", "x", "60"));

        Identification result = run("a,ada", "p,ada|x,eve", ScoreFusion.BEST);

        assertEquals(1, result.figures().mated());
        assertEquals(1, result.figures().nonMated());
        assertEquals(
                Math.cos(Math.toRadians(60)), result.curve().points().getFirst().threshold(), 1e-6);
        assertTrue(said(result, "no FNIR at an FPIR of 1e-1: it needs 30 non-mated probes, got 1"));
    }

    @Test
    void of_probeIsAGalleryPicture_isSaidWithItsLine() throws Exception {
        put(Map.of("a", "0", "p", "0"));

        Identification result = run("a,ada", "p,ada", ScoreFusion.BEST);

        assertTrue(said(result, "1 probes have the very content of a gallery picture"), result.notes()::toString);
        assertTrue(said(result, "see lines 2 of the probes"), result.notes()::toString);
    }

    @Test
    void of_strata_areTheProbesOfEachValue() throws Exception {
        put(Map.of("a", "0", "b", "90", "p1", "1", "p2", "80", "p3", ""));

        Identification result = run(
                list("gallery", "path,identity", "a,ada|b,bob"),
                list("probes", "path,identity,camera", "p1,ada,phone|p2,ada,film|p3,bob"),
                ScoreFusion.BEST);

        assertEquals(List.of("(none)", "film", "phone"), values(result, "camera"));
        assertEquals(1, rank1(stratum(result, "camera", "phone")));
        assertEquals(0, rank1(stratum(result, "camera", "film")));
        assertEquals(1, stratum(result, "camera", "(none)").failedToEnrol());
        assertEquals(2, stratum(result, "camera", "film").gallery(), "the whole gallery is searched");
    }

    @Test
    void of_ages_giveBandsAndGapsWithAllStrangers() throws Exception {
        put(Map.of("a", "0", "p1", "1", "p2", "2", "x", "50"));

        Identification result = run(
                list("gallery", "path,identity,age", "a,ada,2"),
                list("probes", "path,identity,age", "p1,ada,3.9|p2,ada,13|x,eve,30"),
                ScoreFusion.BEST);

        assertEquals(List.of("0-3", "13-17", "18+"), values(result, Identification.AGE));
        assertEquals(List.of("0-2", ">10"), values(result, Identification.AGE_GAP));
        Figures longGap = stratum(result, Identification.AGE_GAP, ">10");
        assertEquals(1, longGap.mated());
        assertEquals(1, longGap.nonMated(), "eve, who has no gap");
    }

    @Test
    void of_aHundredAhead_isBeyondTheLastRank() throws Exception {
        for (int i = 0; i < 100; i++) {
            Files.writeString(images.resolve("d" + i), "10 " + i);
        }
        put(Map.of("a", "0", "p", "10"));
        String[] distractors = IntStream.range(0, 100).mapToObj(i -> "d" + i).toArray(String[]::new);

        Identification result = run("a,ada", "p,ada", ScoreFusion.BEST, distractors);

        assertEquals(0, hitRate(result, 100));
        assertEquals(0, result.curve().hitRates().getLast(), "101st");
    }

    @Test
    void search_galleryTooLargeForTheMean_isRefused() {
        CohortUse.Split plain = CohortUse.Split.of(List.of(), Optional.empty());
        try (IdentityGallery gallery = new IdentityGallery(Faces.MODEL, 2, ScoreFusion.MEAN, plain)) {
            for (int i = 0; i <= 10_000; i++) {
                gallery.addDistractor(Faces.at(i / 100.0));
            }
            List<IdentityGallery.Search> probes = List.of(new IdentityGallery.Search("ada", Faces.at(0)));

            assertThrows(InputException.class, () -> gallery.search(probes));
        }
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void search_normalised_putsWhoIsNearTheCrowdBehind(Method method) {
        List<Template> crowd = IntStream.range(0, 1_000)
                .mapToObj(i -> Faces.at(137 + i / 100.0))
                .toList();
        CohortUse use = new CohortUse(Optional.of(method), crowd.size(), false);

        IdentityGallery.Answer plain = searchAda(new CohortUse.Split(CohortUse.NONE, List.of(), List.of()));
        IdentityGallery.Answer normalised = searchAda(new CohortUse.Split(use, crowd, List.of()));

        assertEquals(2, plain.mateRank().orElseThrow(), "bob is five degrees nearer");
        assertEquals(1, normalised.mateRank().orElseThrow(), "but all of the crowd is on his side");
        assertTrue(normalised.mateScore().orElseThrow() > 1, "no cosine");
    }

    private static IdentityGallery.Answer searchAda(CohortUse.Split split) {
        try (IdentityGallery gallery = new IdentityGallery(Faces.MODEL, 2, ScoreFusion.MEAN, split)) {
            gallery.add("ada", Faces.at(1));
            gallery.add("ada", Faces.at(-1));
            gallery.add("bob", Faces.at(75));
            return gallery.search(List.of(new IdentityGallery.Search("ada", Faces.at(40))))
                    .getFirst();
        }
    }

    @Test
    void of_normalised_saysTheCohortAndCountsWhoIsSearched() throws Exception {
        put(Map.of("a", "0", "p", "10"));
        LabelledList gallery = list("gallery", "path,identity", "a,ada");
        LabelledList probes = list("probes", "path,identity", "p,ada");
        List<PictureFile> others = IntStream.range(0, 2_400)
                .mapToObj(i -> new PictureFile("d%04d".formatted(i)))
                .toList();
        Map<PictureFile, Template> templates = new HashMap<>();
        templates.put(new PictureFile("a"), Faces.at(0));
        templates.put(new PictureFile("p"), Faces.at(10));
        for (int i = 0; i < others.size(); i++) {
            templates.put(others.get(i), Faces.at(i * 0.15));
        }

        Identification result = Identification.of(
                new OpenSetLists(gallery, probes, images, others),
                new PictureTemplates(templates, Map.of(), List.of()),
                ScoreFusion.BEST,
                Optional.of(Method.S_NORM),
                bootstrap);

        assertEquals(new CohortUse(Optional.of(Method.S_NORM), 1_200, false), result.cohort());
        assertEquals(1_200, result.figures().distractors());
        assertTrue(
                said(result, "scores are normalised (s-norm) by 1,200 of the distractors, which are not searched"),
                result.notes()::toString);
    }

    private Identification run(String gallery, String probes, ScoreFusion fusion, String... distractors)
            throws Exception {
        return run(
                list("gallery", "path,identity", gallery),
                list("probes", "path,identity", probes),
                fusion,
                distractors);
    }

    private Identification run(LabelledList gallery, LabelledList probes, ScoreFusion fusion, String... distractors)
            throws InterruptedException {
        List<PictureFile> others = List.of(distractors).stream()
                .map(name -> new PictureFile(images.resolve(name).toString()))
                .toList();
        OpenSetLists lists = new OpenSetLists(gallery, probes, images, others);
        PictureTemplates read =
                PictureTemplates.read(Faces.pipeline(() -> {}), TemplateCache.NONE, images, lists.files(), 4, () -> {});
        return Identification.of(lists, read, fusion, Optional.empty(), bootstrap);
    }

    private static LabelledList list(String name, String header, String lines) throws IOException {
        return LabelledList.read(new StringReader(header + "\n" + lines.replace('|', '\n')), name);
    }

    private void put(Map<String, String> pictures) throws IOException {
        for (Map.Entry<String, String> picture : pictures.entrySet()) {
            Files.writeString(images.resolve(picture.getKey()), picture.getValue());
        }
    }

    private static double hitRate(Identification result, int rank) {
        return result.curve().hitRates().get(rank - 1);
    }

    private static List<String> values(Identification result, String column) {
        return List.copyOf(byValue(result, column).keySet());
    }

    private static Figures stratum(Identification result, String column, String value) {
        return Optional.ofNullable(byValue(result, column).get(value)).orElseThrow();
    }

    private static SortedMap<String, Figures> byValue(Identification result, String column) {
        return result.strata().getOrDefault(column, Collections.emptySortedMap());
    }

    private static double rank1(Figures figures) {
        return figures.hitRates().getFirst().rate().value().orElseThrow();
    }

    private static boolean said(Identification result, String part) {
        return result.notes().stream().collect(Collectors.joining("\n")).contains(part);
    }
}
