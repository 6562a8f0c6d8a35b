package org.matcher.report;

import java.util.List;
import org.matcher.folder.FileResult;

/** What was not compared, so that nobody takes silence for an answer. */
record LeftOutSection(RunFacts facts) {
    private static final int MOST_LISTED = 200;

    String html() {
        List<FileResult.Failed> references = facts.references().refused();
        List<FileResult.Failed> images = facts.summary().failed();
        long faceless = facts.summary().imagesWithoutFace();
        return """
                <footer>
                <h2>What was not compared</h2>
                <p>%s without a face that was found. %s and %s could not be used.</p>
                %s%s</footer>
                """.formatted(
                        Counts.of(faceless, "image", "images"),
                        Counts.of(references.size(), "reference", "references"),
                        Counts.of(images.size(), "image", "images"),
                        list("References", references),
                        list("Images", images));
    }

    private static String list(String title, List<FileResult.Failed> failed) {
        if (failed.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<h3>%s</h3>\n<ul>\n".formatted(title));
        failed.stream()
                .limit(MOST_LISTED)
                .forEach(failure -> html.append("<li><span class=\"path\">%s</span>: %s</li>\n"
                        .formatted(Html.escape(failure.file().path()), Html.escape(failure.detail()))));
        html.append("</ul>\n");
        if (failed.size() > MOST_LISTED) {
            html.append("<p>and %,d more</p>\n".formatted(failed.size() - MOST_LISTED));
        }
        return html.toString();
    }
}
