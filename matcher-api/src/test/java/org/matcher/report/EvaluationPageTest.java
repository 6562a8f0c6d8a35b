package org.matcher.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matcher.embed.ModelId;
import org.matcher.evaluate.openset.CohortUse;
import org.matcher.evaluate.openset.DetCurve;
import org.matcher.evaluate.openset.Figures;
import org.matcher.evaluate.openset.Identification;
import org.matcher.evaluate.openset.Rate;
import org.matcher.evaluate.openset.ScoreFusion;

final class EvaluationPageTest {
    private static final String HOSTILE = "\"><script>alert(1)</script>&'";
    private static final DetCurve CURVE = new DetCurve(
            List.of(
                    new DetCurve.Point(0.6, 0.01, 0.5),
                    new DetCurve.Point(0.5, 0.1, 0.1),
                    new DetCurve.Point(0.1, 1, 0)),
            Collections.nCopies(Figures.LAST_RANK, 0.75));

    @TempDir
    Path folder;

    @Test
    void write_curvesAndStrata_areOnThePage() throws Exception {
        String html = write(result(CURVE, "phone", List.of("a note")));

        assertEquals(2, html.split("<svg ", -1).length - 1, "two curves");
        // Powers of ten from 1e-4 lie 127.5 apart across and 82.5 down: .01 is half way, 0 is drawn at the border.
        assertTrue(html.contains("points=\"325.0,39.8 452.5,97.5 580.0,345.0 \""), html);
        assertTrue(html.contains("<th scope=\"row\">camera: phone</th><td>4</td><td>40</td><td>1</td>"), html);
        assertTrue(html.contains("<td>0.750<small>0.600 to 0.900</small></td>"), html);
        assertTrue(html.contains("<small>threshold 0.410</small>"), html);
        assertTrue(html.contains("<td>too few</td>"), "a rate without value");
        assertTrue(html.contains("<li>a note</li>"), html);
        assertFalse(html.substring(html.indexOf("<body>")).contains("%"), "rates are no percentages");
    }

    @Test
    void write_anyPage_loadsNothingAndRunsNothing() throws Exception {
        String html = write(result(CURVE, "phone", List.of()));

        assertFalse(Pattern.compile("(src|href)=\"").matcher(html).find(), "loads something");
        assertFalse(html.contains("<script") || html.contains("style=\""), "script or inline style");
        Matcher policy = Pattern.compile("style-src 'sha256-([^']+)'").matcher(html);
        assertTrue(policy.find(), "no content security policy");
        String style = html.substring(html.indexOf("<style>") + "<style>".length(), html.indexOf("</style>"));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        assertEquals(Base64.getEncoder().encodeToString(hash), policy.group(1), "the policy would block the style");
    }

    @Test
    void write_hostileStratum_isTextOnly() throws Exception {
        String html = write(result(CURVE, HOSTILE, List.of(HOSTILE)));

        assertFalse(html.contains("<script>"), "a value became a tag");
        assertEquals(2, html.split("&lt;script&gt;alert\\(1\\)&lt;/script&gt;&amp;&#39;", -1).length - 1);
    }

    @Test
    void write_noCurve_saysWhatIsMissing() throws Exception {
        String html = write(result(new DetCurve(List.of(), List.of()), "phone", List.of()));

        assertFalse(html.contains("<svg"), html);
        assertTrue(html.contains("it needs probes of the gallery and strangers"), html);
    }

    @Test
    void write_drawings_areWellFormedAndOfBoundedSize() throws Exception {
        List<DetCurve.Point> points = new ArrayList<>();
        for (int i = 1; i <= 20_000; i++) {
            points.add(new DetCurve.Point(1 - i / 20_000.0, i / 20_000.0, 0.5));
        }

        String html = write(result(new DetCurve(points, CURVE.hitRates()), "phone", List.of()));

        Matcher svg = Pattern.compile("(?s)<svg.*?</svg>").matcher(html);
        while (svg.find()) {
            byte[] xml = svg.group().getBytes(StandardCharsets.UTF_8);
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        }
        assertTrue(html.length() < 30_000, "a page of " + html.length() + " characters");
    }

    private String write(Identification result) throws Exception {
        Path file = new EvaluationPage(
                        Instant.parse("2026-01-02T03:04:05Z"), "1.0", new ModelId("m-1"), ScoreFusion.BEST, result)
                .write(folder.resolve("out"));
        assertEquals("evaluation.html", file.getFileName().toString());
        return Files.readString(file);
    }

    private static Identification result(DetCurve curve, String value, List<String> notes) {
        SortedMap<String, SortedMap<String, Figures>> strata = new TreeMap<>();
        strata.computeIfAbsent("camera", _ -> new TreeMap<>()).put(value, figures());
        return new Identification(figures(), strata, curve, CohortUse.NONE, List.of(), notes);
    }

    private static Figures figures() {
        Rate rate = new Rate(OptionalDouble.of(0.75), Optional.of(new Rate.Interval(0.6, 0.9)));
        Rate none = new Rate(OptionalDouble.empty(), Optional.empty());
        return new Figures(
                3,
                4,
                40,
                0,
                List.of(new Figures.HitRate(1, rate)),
                List.of(
                        new Figures.AtFpir(0.1, 30, OptionalDouble.of(0.41), rate),
                        new Figures.AtFpir(0.01, 300, OptionalDouble.empty(), none)),
                1);
    }
}
