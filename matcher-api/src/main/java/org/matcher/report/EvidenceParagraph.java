package org.matcher.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.matcher.evidence.AgeGap;
import org.matcher.evidence.Evidence;
import org.matcher.evidence.Party;
import org.matcher.evidence.Stratum;
import org.matcher.folder.CandidateEvidence;

/** What a candidate's score is worth, in words; then what that rests on, the years apart, and what the score costs. */
record EvidenceParagraph(CandidateEvidence candidate) {
    String html() {
        Evidence evidence = candidate.evidence();
        return """
                <p class="evidence"><b>%s</b>
                <span>Years between the ages: %s.</span>
                <span>Compared as %s: %s. Calibration %s.</span>%s</p>
                """.formatted(
                        Html.escape(evidence.words()),
                        years(),
                        Html.escape(strata(evidence)),
                        Html.escape(evidence.strata().assumption()),
                        Html.escape(evidence.calibration()),
                        alerts());
    }

    private static String strata(Evidence evidence) {
        Map<Party, List<String>> gaps = new EnumMap<>(Party.class);
        for (Stratum stratum : evidence.strata().possible()) {
            gaps.computeIfAbsent(stratum.party(), _ -> new ArrayList<>())
                    .add(stratum.gap().label());
        }
        return gaps.entrySet().stream()
                .map(entry -> "%s, %s years apart".formatted(entry.getKey().label(), oneOf(entry.getValue())))
                .collect(Collectors.joining("; or "));
    }

    private static String oneOf(List<String> gaps) {
        return gaps.size() == AgeGap.values().length ? "any" : String.join(" or ", gaps);
    }

    private String years() {
        return candidate
                .yearsApart()
                .map(years -> Math.round(years.low()) == Math.round(years.high())
                        ? "about %d, as read from the faces".formatted(Math.round(years.low()))
                        : "%d to %d, as read from the faces"
                                .formatted(Math.round(years.low()), Math.round(years.high())))
                .orElse("unknown, as an age was not read");
    }

    private String alerts() {
        String costs = candidate
                .alert()
                .perDay()
                .map(day -> " At the highest threshold that it reaches, %s a day are to be expected."
                        .formatted(Counts.decimal(day.expected(), "false alert", "false alerts")))
                .orElse("");
        return "\n<span>%s%s</span>".formatted(Html.escape(candidate.alert().words()), costs);
    }
}
