package org.matcher.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.matcher.embed.ModelId;
import org.matcher.evaluate.openset.Figures;
import org.matcher.evaluate.openset.Identification;
import org.matcher.evaluate.openset.ScoreFusion;

/**
 * The page of an open-set evaluation: the curves, the figures by stratum, and how they were got. It shows no picture and
 * names no person; it has no script and may load nothing.
 *
 * @param version Matcher's
 */
public record EvaluationPage(
        Instant created, String version, ModelId model, ScoreFusion fusion, Identification result) {
    /** The file's name in the folder that is written to. */
    public static final String FILE_NAME = "evaluation.html";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /**
     * Writes {@value #FILE_NAME}, over an older one if need be.
     *
     * @param folder made if it does not exist
     * @return the file
     * @throws IOException if the disk does not take it
     */
    public Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(FILE_NAME), html());
    }

    String html() throws IOException {
        Figures figures = result.figures();
        return PageHead.html("Matcher: evaluation", "report.css", "evaluation.css")
                + """
                <header>
                <h1>Open-set identification</h1>
                <p class="facts"><b>%s</b> searched among <b>%s</b> (N) and <b>%s</b>. Score of a person: %s of the pictures' scores.</p>
                <p class="made">Made %s by Matcher %s with the model %s.</p>
                </header>
                <main>
                %s<section><h2>Misses and false alarms</h2>
                <p class="sub">Each point is a threshold. Lower and further left is better.</p>
                %s</section>
                <section><h2>The right person in the first ranks</h2>
                <p class="sub">Of equal scores the right person comes last.</p>
                %s</section>
                <section><h2>By stratum</h2>
                <p class="sub">Small print: the 0.95 interval over subjects. A stratum has the threshold of its own strangers.</p>
                %s</section>
                </main>
                </body>
                </html>
                """.formatted(
                                Counts.of(figures.probes(), "probe", "probes"),
                                Counts.of(figures.gallery(), "person", "people"),
                                Counts.of(figures.distractors(), "distractor", "distractors"),
                                switch (fusion) {
                                    case BEST -> "the best";
                                    case MEAN -> "the mean";
                                },
                                MINUTE.format(created),
                                Html.escape(version),
                                Html.escape(model.value()),
                                notes(),
                                Curves.det(result.curve()),
                                Curves.cmc(result.curve()),
                                new FigureTable(result).html());
    }

    private String notes() {
        if (result.notes().isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<div class=\"reading\"><h2>Before you believe it</h2><ul>\n");
        result.notes()
                .forEach(note -> html.append("<li>").append(Html.escape(note)).append("</li>\n"));
        return html.append("</ul></div>\n").toString();
    }
}
