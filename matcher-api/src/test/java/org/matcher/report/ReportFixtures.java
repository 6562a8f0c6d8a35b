package org.matcher.report;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.matcher.embed.AgeEstimate;
import org.matcher.embed.ModelId;
import org.matcher.embed.Template;
import org.matcher.evidence.AgeGapYears;
import org.matcher.evidence.AgeRange.Source;
import org.matcher.evidence.Evidence;
import org.matcher.evidence.Strata;
import org.matcher.evidence.Stratum;
import org.matcher.evidence.age.AgeEvidence;
import org.matcher.evidence.alert.AlertBudget;
import org.matcher.evidence.alert.AlertStanding;
import org.matcher.face.Box;
import org.matcher.face.DetectedFace;
import org.matcher.face.Landmarks;
import org.matcher.face.Point;
import org.matcher.face.quality.Qualities;
import org.matcher.face.quality.Quality;
import org.matcher.folder.CandidateEvidence;
import org.matcher.folder.FileFace;
import org.matcher.folder.FolderCandidate;
import org.matcher.folder.PictureFile;
import org.matcher.gallery.fusion.FusedScore;
import org.matcher.image.ImageId;

/** Candidates that nobody had to be photographed for. */
final class ReportFixtures {
    static final AlertBudget BUDGET = new AlertBudget(1, 20_000, 0.5);

    private ReportFixtures() {}

    static FolderCandidate candidate(String child, String image, float score) {
        return new FolderCandidate(
                child,
                face(child + "/reference.png", child.getBytes(StandardCharsets.UTF_8)),
                face(image, image.getBytes(StandardCharsets.UTF_8)),
                FusedScore.single(score),
                evidence());
    }

    /** Of a child whose photos are years apart. */
    static CandidateEvidence evidence() {
        return evidence(Optional.empty());
    }

    /** As above, with what the age says. */
    static CandidateEvidence evidence(AgeEvidence age) {
        return evidence(Optional.of(age));
    }

    private static CandidateEvidence evidence(Optional<AgeEvidence> age) {
        return new CandidateEvidence(
                new Evidence.Weighed(1.4, -1.9, 3.5, strata(), "names-1.cal-1"),
                new AgeGapYears(6, 10, Source.FACE),
                age,
                AlertStanding.unplanned(BUDGET));
    }

    static Strata strata() {
        return new Strata(
                new TreeSet<>(Set.of(Stratum.of(3, 10), Stratum.of(10, 19), Stratum.of(10, 21))),
                "ages <were> guessed");
    }

    /** A face in the middle of a picture of 80 x 60. */
    static FileFace face(String file, byte[] content) {
        return face(file, content, Qualities.GOOD, 1, 0);
    }

    /** As above, with that template. */
    static FileFace face(String file, byte[] content, float... vector) {
        return face(file, content, Qualities.GOOD, vector);
    }

    /** As above, with that quality. */
    static FileFace face(String file, byte[] content, Quality quality) {
        return face(file, content, quality, 1, 0);
    }

    private static FileFace face(String file, byte[] content, Quality quality, float... vector) {
        Point left = new Point(36, 28);
        Point right = new Point(44, 28);
        return new FileFace(
                new PictureFile(file),
                ImageId.of(content),
                80,
                60,
                0,
                0,
                new DetectedFace(new Box(30, 20, 20, 24), new Landmarks(left, right, left, left, right), 0.9f),
                new Template(new ModelId("names-1"), vector, vector, Optional.of(new AgeEstimate(7.4f, 5, 10))),
                quality,
                Optional.empty());
    }
}
