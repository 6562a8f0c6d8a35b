package org.matcher.report;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.matcher.folder.FolderCandidate;
import org.matcher.folder.MatchSummary;

/** What was done, what a score is and is not, and a table of contents. */
record HeadSection(RunFacts facts, Shortlist shortlist) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    String html() {
        MatchSummary summary = facts.summary();
        return """
                <header>
                <p class="confidential">Confidential: for the case team only</p>
                <h1>%s for a person to judge</h1>
                <p class="facts"><b>%s</b> of <b>%s</b> compared with <b>%s</b> in <b>%s</b>. Least score shown: <b>%.2f</b>.%s</p>
                <div class="reading">
                <h2>How to read this page</h2>
                <p>Each candidate is a face that may be the child's. <b>None is a finding.</b> Look at both faces, and
                write down a verdict only for what you can see yourself.</p>
                <ul>
                <li>The score is the cosine of two templates, from &minus;1 to 1. It is no probability and no percentage.
                Strangers can reach high scores, above all small children, relatives, and in large sets of images.</li>
                <li>A child changes. The more years lie between the two pictures, the lower the score of the right one.</li>
                <li>The evidence says in words how much more a score is to be expected if both faces are of one person than
                if they are of two: no weight below 2 times as much, slight weight from there, moderate weight from 10 times,
                considerable weight from 100, strong weight from 1,000, very strong weight from 10,000, extremely strong
                weight from 1,000,000; &ldquo;against&rdquo; if it is the other way round. It is of the score alone: how likely
                the child is to be in these images at all is not in it, nor is anything else you know.</li>
                <li>&ldquo;Not calibrated&rdquo; means that no weight can be said, not that there is none.</li>
                <li>Under a face may stand that its picture is weak, and why: scores with it are lower, also of the right child.</li>
                <li>Ages come from the dates of birth and of the pictures where those are known and agree, else they are read
                from the faces, by the same net, with a wide error. They say with whose scores a score is compared. Where they
                leave several kinds of comparison open, what is said holds in all of them that are calibrated and have scores as
                high or low as this; the others are named.</li>
                <li>Where the dates are known, the age that a face shows is weighed apart from the score: how much more it is to
                be expected of the child on those days than of a stranger. It hides nobody and moves nobody in the list.</li>
                <li>A child who is not listed may still be in the images.</li>
                </ul>
                <p class="hint">Pictures are blurred until you point at them, tap them or move to them with the tab key.
                In print they are clear.</p>
                </div>
                %s<p class="made">Made %s by Matcher %s with the model %s and the calibration %s. %s</p>
                </header>
                """.formatted(
                        Counts.of(summary.candidates(), "candidate", "candidates"),
                        Counts.of(facts.references().enrolled().size(), "reference", "references"),
                        Counts.of(facts.references().children(), "child", "children"),
                        Counts.of(summary.faces(), "face", "faces"),
                        Counts.of(summary.images(), "image", "images"),
                        facts.minScore(),
                        budget(),
                        contents(),
                        MINUTE.format(facts.created()),
                        Html.escape(facts.version()),
                        Html.escape(model()),
                        Html.escape(facts.calibration()),
                        shown());
    }

    private String model() {
        return facts.references().enrolled().getFirst().template().model().value();
    }

    private String budget() {
        return " Alert budget: <b>%s a day</b> from <b>%s a day</b>, each compared with all references."
                .formatted(
                        Counts.decimal(facts.budget().alertsPerDay(), "false alert", "false alerts"),
                        Counts.of(facts.budget().facesPerDay(), "face", "faces"));
    }

    private String shown() {
        long left = facts.summary().candidates() - shortlist.size();
        return left == 0
                ? "All candidates are shown."
                : "The %,d candidates with the highest scores are shown, at most %d of a child; %,d more stand in the run's data."
                        .formatted(shortlist.size(), Shortlist.PER_CHILD, left);
    }

    private String contents() {
        if (shortlist.size() == 0) {
            return "<p class=\"none\">No face reached the least score.</p>\n";
        }
        StringBuilder html = new StringBuilder("<nav aria-label=\"Children\"><ul>\n");
        int number = 0;
        for (Map.Entry<String, List<FolderCandidate>> child :
                shortlist.byChild().entrySet()) {
            number++;
            html.append("<li><a href=\"#child-%d\">%s</a> <span>%d, highest %.2f</span></li>\n"
                    .formatted(
                            number,
                            Html.escape(child.getKey()),
                            child.getValue().size(),
                            child.getValue().getFirst().score()));
        }
        return html.append("</ul></nav>\n").toString();
    }
}
