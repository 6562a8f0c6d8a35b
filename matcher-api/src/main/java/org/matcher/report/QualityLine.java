package org.matcher.report;

import org.matcher.face.quality.Quality;
import org.matcher.face.quality.Verdict;
import org.matcher.folder.FileFace;

/** One plain line on a face whose picture is not good. */
final class QualityLine {
    private QualityLine() {}

    /** Nothing if it is good. */
    static String html(FileFace face) {
        Quality quality = face.quality();
        return quality.verdict() == Verdict.GOOD
                ? ""
                : " <span class=\"poor\">%s</span>".formatted(Html.escape(quality.words()));
    }
}
