package org.matcher.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.matcher.evidence.AgeGap;
import org.matcher.evidence.Evidence;
import org.matcher.evidence.PairQuality;
import org.matcher.evidence.Party;
import org.matcher.evidence.Stratum;
import org.matcher.evidence.age.AgeEvidence;
import org.matcher.folder.CandidateEvidence;

/** What a candidate's score is worth, in words; then what that rests on, the years apart, and what the score costs; apart from it the age. */
record EvidenceParagraph(CandidateEvidence candidate) {
    /** Of comparisons that differ by the years apart only. */
    private record Kind(Party party, PairQuality quality) {
        String apart(String years) {
            String ages = "%s, %s years apart".formatted(party.label(), years);
            return quality == PairQuality.USUAL ? ages : ages + ", " + quality.words();
        }
    }

    String html() {
        Evidence evidence = candidate.evidence();
        return """
                <p class="evidence"><b>%s</b>
                <span>%s.</span>
                <span>Compared as %s: %s. Calibration %s.</span>%s</p>
                %s""".formatted(
                        Html.escape(evidence.words()),
                        Html.escape(sentence(candidate.ageGap().words())),
                        Html.escape(strata(evidence)),
                        Html.escape(evidence.strata().assumption()),
                        Html.escape(evidence.calibration()),
                        alerts(),
                        candidate.age().map(EvidenceParagraph::html).orElse(""));
    }

    private static String strata(Evidence evidence) {
        Map<Kind, List<String>> gaps = new LinkedHashMap<>();
        for (Stratum stratum : evidence.strata().possible()) {
            gaps.computeIfAbsent(new Kind(stratum.party(), stratum.quality()), _ -> new ArrayList<>())
                    .add(stratum.gap().label());
        }
        return gaps.entrySet().stream()
                .map(entry -> entry.getKey().apart(oneOf(entry.getValue())))
                .collect(Collectors.joining("; or "));
    }

    private static String oneOf(List<String> gaps) {
        return gaps.size() == AgeGap.values().length ? "any" : String.join(" or ", gaps);
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String html(AgeEvidence age) {
        return switch (age) {
            case AgeEvidence.Weighed weighed ->
                """
                <p class="evidence"><b>%s</b>
                <span>By the dates the child was %s old in this image. This is apart from the score and not added to it.</span></p>
                """.formatted(Html.escape(weighed.words()), years(weighed.fromYears(), weighed.toYears()));
            case AgeEvidence.Silent silent -> """
                <p class="evidence"><span>%s</span></p>
                """.formatted(Html.escape(silent.words()));
        };
    }

    private static String years(double from, double to) {
        long first = Math.round(from);
        long last = Math.round(to);
        return first == last
                ? "about %s".formatted(Counts.of(first, "year", "years"))
                : "%d to %d years".formatted(first, last);
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
