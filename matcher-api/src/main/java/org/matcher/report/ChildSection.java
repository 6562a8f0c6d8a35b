package org.matcher.report;

import java.util.List;
import java.util.Optional;
import org.matcher.embed.AgeEstimate;
import org.matcher.face.Box;
import org.matcher.folder.FileFace;
import org.matcher.folder.FolderCandidate;
import org.matcher.gallery.fusion.FusedScore;

/** One child: the references, then a card per candidate. */
record ChildSection(Pictures references, Pictures images, RunFacts facts, String child, int number) {
    private static final int HASH_SHOWN = 12;

    /** The read-out tells children's ages apart; of an adult it says no more than that. */
    private static final float ADULT_YEARS = 18;

    String open(int candidates) {
        List<FileFace> own = facts.references().enrolled().stream()
                .filter(reference -> reference.file().child().equals(child))
                .toList();
        return """
                <section id="child-%d">
                <h2>%s</h2>
                <p class="sub">%s, %s shown</p>
                """.formatted(
                        number,
                        Html.escape(child),
                        Counts.of(own.size(), "reference", "references"),
                        Counts.of(candidates, "candidate", "candidates"));
    }

    String close() {
        return "</section>\n";
    }

    String candidate(FolderCandidate candidate, int rank) {
        FileFace reference = candidate.reference();
        FileFace sighting = candidate.sighting();
        return """
                <article aria-label="Candidate %d">
                <h3><span class="rank">%d</span> <span class="path">%s</span> <span class="score">score %.2f</span></h3>
                <div class="pictures" tabindex="0">
                %s%s%s<dl>
                <dt>Score</dt><dd>%s</dd>
                <dt>Face</dt><dd>%s</dd>
                <dt>Age read from the reference</dt><dd>%s</dd>
                <dt>Age read from the sighting</dt><dd>%s</dd>
                <dt>SHA-256 of the image</dt><dd><code title="%s">%s&hellip;</code></dd>
                </dl>
                </div>
                %s<p class="verdict"><span>&#9744; candidate confirmed</span> <span>&#9744; rejected</span> <span>&#9744; inconclusive</span>
                <span class="line">by</span> <span class="line">on</span></p>
                </article>
                """.formatted(
                rank,
                rank,
                Html.escape(sighting.file().path()),
                candidate.score(),
                figure("Reference", references.crop(reference), reference.file().path(), reference),
                figure(
                        "Sighting",
                        images.crop(sighting),
                        "face %d of the image".formatted(sighting.index() + 1),
                        sighting),
                context(sighting),
                scores(candidate),
                size(sighting),
                age(reference),
                age(sighting),
                sighting.image().sha256(),
                sighting.image().sha256().substring(0, HASH_SHOWN),
                new EvidenceParagraph(candidate.evidence()).html());
    }

    private static String figure(String title, Optional<String> picture, String detail, FileFace face) {
        String image = picture.map(
                        uri -> "<span class=\"frame\"><img src=\"%s\" alt=\"%s face\"></span>".formatted(uri, title))
                .orElse("<p class=\"gone\">the file is gone or was changed</p>");
        return "<figure>%s<figcaption><b>%s</b> %s%s</figcaption></figure>\n"
                .formatted(image, title, Html.escape(detail), QualityLine.html(face));
    }

    /** The whole image with the face marked: where, with whom, doing what. */
    private String context(FileFace face) {
        Box box = face.face().box();
        return images.context(face)
                .map(uri -> """
                        <figure class="context"><span class="frame"><img src="%s" alt="The whole image">\
                        <svg viewBox="0 0 %d %d" aria-hidden="true">\
                        <rect x="%.1f" y="%.1f" width="%.1f" height="%.1f"/></svg></span>\
                        <figcaption><b>Whole image</b> %d &times; %d px%s</figcaption></figure>
                        """.formatted(
                                uri,
                                face.width(),
                                face.height(),
                                box.x(),
                                box.y(),
                                box.width(),
                                box.height(),
                                face.width(),
                                face.height(),
                                face.turnedClockwise() == 0 ? "" : ", turned"))
                .orElse("");
    }

    private String scores(FolderCandidate candidate) {
        FusedScore scores = candidate.scores();
        if (scores.references() == 1) {
            return "%.2f with the one reference".formatted(scores.fused());
        }
        int doubts = facts.fits().doubts(candidate.child());
        return "%.2f, the mean over %d references; %.2f with the one shown, the best%s"
                .formatted(
                        scores.fused(),
                        scores.references(),
                        scores.best(),
                        doubts == 0
                                ? ""
                                : "; <a href=\"#doubts\">%s maybe of another person</a>"
                                        .formatted(Counts.of(doubts, "is", "are")));
    }

    private static String size(FileFace face) {
        Box box = face.face().box();
        return "%.0f &times; %.0f px, %.0f px between the eyes"
                .formatted(box.width(), box.height(), face.face().landmarks().interEyeDistancePx());
    }

    private static String age(FileFace face) {
        Optional<AgeEstimate> age = face.template().age();
        if (age.isEmpty()) {
            return "not read";
        }
        AgeEstimate read = age.get();
        return read.years() >= ADULT_YEARS
                ? "adult"
                : "about %.0f (%.0f&ndash;%.0f)".formatted(read.years(), read.lowYears(), read.highYears());
    }
}
