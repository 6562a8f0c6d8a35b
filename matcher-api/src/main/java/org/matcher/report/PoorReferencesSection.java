package org.matcher.report;

import java.util.List;
import java.util.stream.Collectors;
import org.matcher.folder.FileFace;

/** The references that are not good, also those without a candidate: with them silence is even less of an answer. */
record PoorReferencesSection(RunFacts facts) {
    private static final int MOST_LISTED = 200;

    /** Nothing if all are good. */
    String html() {
        List<FileFace> poor = facts.references().poor();
        if (poor.isEmpty()) {
            return "";
        }
        String list = poor.stream()
                .limit(MOST_LISTED)
                .map(face -> "<li><span class=\"path\">%s</span>:%s</li>\n"
                        .formatted(Html.escape(face.file().path()), QualityLine.html(face)))
                .collect(Collectors.joining());
        return """
                <section>
                <h2>References of poor quality</h2>
                <p>%s compared like the others, but more often without finding the child who is there. A better photo helps more
                than anything on this page.</p>
                <ul>
                %s</ul>
                %s</section>
                """.formatted(
                        poor.size() == 1 ? "One reference was" : "%,d references were".formatted(poor.size()),
                        list,
                        poor.size() > MOST_LISTED ? "<p>and %,d more</p>\n".formatted(poor.size() - MOST_LISTED) : "");
    }
}
