package org.matcher.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matcher.evidence.AgeGapYears;
import org.matcher.evidence.AgeRange;
import org.matcher.evidence.BundledCalibration;
import org.matcher.evidence.Calibration;
import org.matcher.evidence.Evidence;
import org.matcher.evidence.Weight;
import org.matcher.evidence.age.AgeEvidence;
import org.matcher.evidence.alert.AlertPlan;
import org.matcher.evidence.alert.AlertStanding;
import org.matcher.evidence.alert.FalseMatchRate;
import org.matcher.evidence.alert.Interval;
import org.matcher.evidence.alert.OperatingPoints;
import org.matcher.face.quality.Qualities;
import org.matcher.folder.CandidateEvidence;
import org.matcher.folder.FileFace;
import org.matcher.folder.FileResult;
import org.matcher.folder.FolderCandidate;
import org.matcher.folder.MatchSummary;
import org.matcher.folder.PictureFile;
import org.matcher.folder.ReferenceFits;
import org.matcher.folder.References;
import org.matcher.folder.Weighing;
import org.matcher.gallery.fusion.FusedScore;

final class HtmlReportTest {
    private static final String HOSTILE = "\"><script>alert(1)</script>&'";

    @TempDir
    Path root;

    private byte[] png;
    private List<FileFace> enrolled = List.of();
    private CandidateEvidence evidence = ReportFixtures.evidence();

    @BeforeEach
    void drawPicture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(80, 60, BufferedImage.TYPE_3BYTE_BGR), "png", bytes);
        png = bytes.toByteArray();
        enrolled = List.of(ReportFixtures.face("ada_1.png", png));
    }

    @Test
    void write_twoChildren_showsEachCandidateWithThreePictures() throws Exception {
        String html = write(
                candidate("ada", "crawl/1.png", 0.71f),
                candidate("ada", "2.png", 0.55f),
                candidate("bob", "2.png", 0.42f));

        assertEquals(2, count(html, "<section id=\"child-\\d\">"));
        assertEquals(3, count(html, "<article "));
        assertEquals(9, count(html, "<img src=\"data:image/jpeg;base64,"));
        assertEquals(3, count(html, "alt=\"The whole image\""));
        assertEquals(3, count(html, "<rect x=\"30.0\" y=\"20.0\" width=\"20.0\" height=\"24.0\""));
        assertTrue(html.indexOf("score 0.71") < html.indexOf("score 0.55"), "highest score first");
        assertTrue(html.contains("<h1>3 candidates for a person to judge</h1>"), "the head counts");
        assertTrue(html.contains("about 7 (5&ndash;10)"), "ages with their spread");
        assertTrue(html.contains("crawl/1.png"), "where the image lies");
    }

    @Test
    void write_anyReport_loadsNothingAndRunsNothing() throws Exception {
        String html = write(candidate("ada", "1.png", 0.5f));

        assertFalse(Pattern.compile("(src|href)=\"(?!data:|#)").matcher(html).find(), "loads something");
        assertFalse(html.contains("<script") || html.contains("style=\""), "script or inline style");
        Matcher policy = Pattern.compile("style-src 'sha256-([^']+)'").matcher(html);
        assertTrue(policy.find(), "no content security policy");
        String style = html.substring(html.indexOf("<style>") + "<style>".length(), html.indexOf("</style>"));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        assertEquals(Base64.getEncoder().encodeToString(hash), policy.group(1), "the policy would block the style");
    }

    @Test
    void write_hostileNames_areTextOnly() throws Exception {
        FileResult.Failed failed = new FileResult.Failed(new PictureFile(HOSTILE), "broken", HOSTILE, List.of());
        String html = write(List.of(candidate(HOSTILE, "x" + HOSTILE, 0.5f)), List.of(failed));

        assertFalse(html.contains("<script>"), "a file's name became a tag");
        assertTrue(html.contains("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;&#39;"), "and is readable");
    }

    @Test
    void write_weighedCandidate_saysWordsYearsAndWhatTheyRestOn() throws Exception {
        String html = write(candidate("ada", "1.png", 0.5f));

        assertTrue(html.contains("<b>The score has moderate weight for the faces being of one person.</b>"), "words");
        assertTrue(html.contains("<span>6 to 10 years between the two faces, an age being read from a face."), "years");
        assertTrue(
                html.contains("Compared as child-child, 6-10 years apart; or child-adult, 6-10 or &gt;10 years apart: "
                        + "ages &lt;were&gt; guessed. Calibration names-1.cal-1."),
                "strata and assumption");
        assertTrue(
                html.contains("Alert budget: <b>0.50 false alerts a day</b> from <b>20,000 faces a day</b>"), "budget");
        assertTrue(html.contains("<span>An alert, as no threshold can be planned.</span>"), "no plan, no false alerts");
    }

    @Test
    void write_severalReferences_saysTheMeanTheBestAndHowMany() throws Exception {
        String html = write(candidate("ada", "1.png", new FusedScore(0.52f, 0.61f, 3)));

        assertTrue(html.contains("<span class=\"score\">score 0.52</span>"), "the mean is the score");
        assertTrue(html.contains("0.52, the mean over 3 references; 0.61 with the one shown, the best"), html);
    }

    @Test
    void write_referenceOfAnotherPerson_isSaidAtTheHeadAndBesideTheScore() throws Exception {
        enrolled = List.of(ReportFixtures.face("ada/1.png", png, 1, 0), ReportFixtures.face("ada/2<.png", png, 0, 1));

        String html = write(candidate("ada", "1.png", new FusedScore(0.52f, 0.61f, 2)));

        assertTrue(html.contains("2 references resemble none of the child's others."), html);
        assertTrue(
                html.contains(
                        "<li>ada: <span class=\"path\">ada/2&lt;.png</span>, highest score with the others 0.00</li>"),
                html);
        assertTrue(html.contains("<a href=\"#doubts\">2 are maybe of another person</a>"), html);
        assertTrue(html.indexOf("id=\"doubts\"") < html.indexOf("<article "), "before what was found with them");
    }

    @Test
    void write_referencesWithoutDoubt_saysNothingOfIt() throws Exception {
        assertFalse(write(candidate("ada", "1.png", 0.5f)).contains("another person"));
    }

    @Test
    void write_notCalibratedCandidate_saysWhyAndWhatItsScoreCosts() throws Exception {
        FalseMatchRate rate = new FalseMatchRate(
                1234.4 / 20_000, FalseMatchRate.Basis.COUNTED, new Interval(0.06, 0.063), 100, 100_000);
        evidence = new CandidateEvidence(
                new Evidence.NotCalibrated("too few scores", ReportFixtures.strata(), "names-1.cal-1"),
                AgeGapYears.between(AgeRange.UNKNOWN, AgeRange.UNKNOWN),
                Optional.empty(),
                new AlertStanding(ReportFixtures.BUDGET, OptionalDouble.of(0.81), false, Optional.of(rate)));

        String html = write(candidate("ada", "1.png", 0.5f));

        assertTrue(html.contains("<b>Not calibrated: too few scores.</b>"), "reason");
        assertTrue(html.contains("<span>The age gap is unknown: an age is.</span>"), "years");
        assertTrue(
                html.contains("No alert: below the threshold of the alert budget, 0.81. "
                        + "At the highest threshold that it reaches, 1,234 false alerts a day are to be expected."),
                "false alerts and threshold");
    }

    @Test
    void write_ageEvidence_standsApartFromTheScores() throws Exception {
        evidence = ReportFixtures.evidence(new AgeEvidence.Weighed(-1.2, 5.2, 7.4));
        String weighed = write(candidate("ada", "1.png", 0.5f));
        evidence = ReportFixtures.evidence(new AgeEvidence.Silent(AgeEvidence.Reason.BEFORE_BIRTH));
        String silent = write(candidate("ada", "1.png", 0.5f));

        assertTrue(
                weighed.contains(
                        "<p class=\"evidence\"><b>The age of the face has moderate weight against its being the child.</b>"),
                weighed);
        assertTrue(weighed.contains("By the dates the child was 5 to 7 years old in this image."), weighed);
        assertTrue(
                silent.contains(
                        "The age of the face is not weighed: the picture is dated before the child&#39;s birth."),
                silent);
    }

    @Test
    void write_ageEvidenceSwitchedOff_saysNothingOfIt() throws Exception {
        assertFalse(write(candidate("ada", "1.png", 0.5f)).contains("The age of the face"));
    }

    @Test
    void write_anyReport_explainsEveryWordAndGivesNoPercentage() throws Exception {
        String html = write(candidate("ada", "1.png", 0.5f));

        for (Weight weight : Weight.values()) {
            assertTrue(html.replaceAll("\\s+", " ").contains(weight.words()), weight.words() + " is not explained");
        }
        String text = html.substring(html.indexOf("</style>")).replaceAll("<[^>]*>", " ");
        assertFalse(
                Pattern.compile("\\d\\s*(%|&#37;|percent|per cent)|certaint|likelihood of", Pattern.CASE_INSENSITIVE)
                        .matcher(text)
                        .find(),
                "a percentage of certainty");
    }

    @Test
    void write_facesThatAreNotGood_sayWhyUnderThePictureAndInAList() throws Exception {
        FileFace weak = ReportFixtures.face("ada_1.png", png, Qualities.WEAK);
        FileFace silent = ReportFixtures.face("<bob>_1.png", png, Qualities.NOT_SEARCHABLE);
        FolderCandidate candidate = new FolderCandidate("ada", weak, face("1.png"), FusedScore.single(0.5f), evidence);

        String html = write(List.of(candidate), List.of(), List.of(weak, silent, face("eve_1.png")));

        assertEquals(2, count(html, "<span class=\"poor\">Weak picture: The face is blurred.</span>"));
        assertEquals(3, count(html, "class=\"poor\""));
        assertTrue(html.contains("<h2>References of poor quality</h2>\n<p>2 references were compared like"), "list");
        assertTrue(
                html.contains("&lt;bob&gt;_1.png</span>: <span class=\"poor\">Picture too poor"), "without candidate");
    }

    @Test
    void write_goodFaces_needNoWord() throws Exception {
        String html = write(candidate("ada", "1.png", 0.5f));

        assertFalse(html.contains("class=\"poor\"") || html.contains("poor quality"), "a word on a good face");
    }

    @Test
    void write_aFileHasGone_saysSoInsteadOfThePicture() throws Exception {
        FolderCandidate gone = ReportFixtures.candidate("ada", "gone.png", 0.5f);

        String html = write(List.of(gone), List.of());

        assertEquals(2, count(html, "the file is gone or was changed"));
    }

    @Test
    void write_noCandidates_saysSoAndWhatWasNotCompared() throws Exception {
        FileResult.Failed failed =
                new FileResult.Failed(new PictureFile("a.heic"), "unsupported-format", "convert it", List.of());

        String html = write(List.of(), List.of(failed));

        assertTrue(html.contains("No face reached the least score."), "nothing found");
        assertTrue(html.contains("a.heic</span>: convert it"), "what failed");
    }

    private FolderCandidate candidate(String child, String image, float score) throws IOException {
        return candidate(child, image, FusedScore.single(score));
    }

    private FolderCandidate candidate(String child, String image, FusedScore scores) throws IOException {
        FileFace reference = ReportFixtures.face(child.replace("/", "") + "_1.png", png);
        FileFace sighting = ReportFixtures.face(image, png);
        put("references", reference);
        put("images", sighting);
        return new FolderCandidate(child, reference, sighting, scores, evidence);
    }

    private void put(String folder, FileFace face) throws IOException {
        Path file = face.file().in(root.resolve(folder));
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, png);
    }

    private String write(FolderCandidate... candidates) throws IOException {
        return write(List.of(candidates), List.of());
    }

    private FileFace face(String file) {
        return ReportFixtures.face(file, png);
    }

    private String write(List<FolderCandidate> candidates, List<FileResult.Failed> failed) throws IOException {
        return write(candidates, failed, enrolled);
    }

    private String write(List<FolderCandidate> candidates, List<FileResult.Failed> failed, List<FileFace> enrolled)
            throws IOException {
        Shortlist shortlist = new Shortlist();
        candidates.forEach(shortlist::add);
        References references = new References(enrolled, List.of());
        MatchSummary summary = new MatchSummary(9 + failed.size(), 7, 2, 8, candidates.size(), failed);
        RunFacts facts = new RunFacts(
                Instant.parse("2026-01-02T03:04:05Z"),
                "1.0",
                0.4f,
                "names-1.cal-1",
                ReportFixtures.BUDGET,
                references,
                ReferenceFits.of(references, weighing()),
                summary);
        Path file = new HtmlReport(root.resolve("references"), root.resolve("images"))
                .write(root.resolve("out"), facts, shortlist);
        assertEquals(HtmlReport.FILE_NAME, file.getFileName().toString());
        return Files.readString(file);
    }

    private static Weighing weighing() throws IOException {
        Calibration calibration = BundledCalibration.open();
        AlertPlan plan = new OperatingPoints(calibration).plan(ReportFixtures.BUDGET, Optional.empty());
        return new Weighing(calibration, plan);
    }

    private static long count(String html, String pattern) {
        return Pattern.compile(pattern).matcher(html).results().count();
    }
}
