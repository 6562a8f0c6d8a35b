package org.matcher.report;

import java.util.List;
import org.matcher.folder.ReferenceFits;

/** The references that are maybe of another person, whether or not anything was found with them. */
record DoubtSection(RunFacts facts) {
    private static final int MOST_LISTED = 200;

    String html() {
        List<ReferenceFits.Doubt> doubts = facts.fits().doubts();
        if (doubts.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder(
                """
                <section id="doubts">
                <h2>Maybe another person</h2>
                <p class="sub">%s none of the child's others. Each was compared all the same, and lowers the child's scores if it
                shows somebody else. If two do not resemble each other, either may be the wrong one: look at them side by side.</p>
                <ul>
                """.formatted(Counts.of(doubts.size(), "reference resembles", "references resemble")));
        doubts.stream()
                .limit(MOST_LISTED)
                .forEach(doubt ->
                        html.append("<li>%s: <span class=\"path\">%s</span>, highest score with the others %.2f</li>\n"
                                .formatted(
                                        Html.escape(doubt.reference().file().child()),
                                        Html.escape(doubt.reference().file().path()),
                                        doubt.highestScore())));
        html.append("</ul>\n");
        if (doubts.size() > MOST_LISTED) {
            html.append("<p>and %,d more</p>\n".formatted(doubts.size() - MOST_LISTED));
        }
        return html.append("</section>\n").toString();
    }
}
