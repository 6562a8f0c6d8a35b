package org.matcher.api.v1;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.matcher.casework.Assessment;
import org.matcher.evidence.AgeGapYears;
import org.matcher.evidence.AgeRange;
import org.matcher.evidence.Evidence;
import org.matcher.evidence.Stratum;
import org.matcher.evidence.age.AgeEvidence;

/**
 * What a score is worth. The parts stand alone and are not added up.
 *
 * @param age what the age of the face says, apart from the score; absent if it was switched off
 * @param alerting how the score stands to the alert budget; absent of pictures that are only compared
 */
public record EvidenceView(
        ScoreView score,
        AgeGapView ageGap,
        @Nullable AgeView age,
        @Nullable AlertView alerting) {
    /**
     * Of the best reference's score.
     *
     * @param words one sentence for a person
     * @param weight as in the words; absent, as the numbers, where it is not calibrated
     * @param log10LikelihoodRatio within {@code least} and {@code most}, which the calibration can support
     * @param reason why it is not calibrated
     * @param strata the kinds of comparison that it may be
     * @param assumption what the strata rest on
     */
    public record ScoreView(
            boolean calibrated,
            String words,
            @Nullable String weight,
            @Nullable Double log10LikelihoodRatio,
            @Nullable Double least,
            @Nullable Double most,
            @Nullable String reason,
            List<String> strata,
            String assumption,
            String calibration) {
        static ScoreView of(Evidence evidence) {
            List<String> strata =
                    evidence.strata().possible().stream().map(Stratum::label).toList();
            String assumption = evidence.strata().assumption();
            return switch (evidence) {
                case Evidence.Weighed weighed ->
                    new ScoreView(
                            true,
                            weighed.words(),
                            weighed.weight().words(),
                            rounded(weighed.log10()),
                            rounded(weighed.low()),
                            rounded(weighed.high()),
                            null,
                            strata,
                            assumption,
                            weighed.calibration());
                case Evidence.NotCalibrated not ->
                    new ScoreView(
                            false,
                            not.words(),
                            null,
                            null,
                            null,
                            null,
                            not.reason(),
                            strata,
                            assumption,
                            not.calibration());
            };
        }
    }

    /**
     * Years between the ages of the two faces.
     *
     * @param basis {@code dates}, {@code given} if an age was, {@code face} if an age was read from a face, or {@code unknown}: then the years are absent
     */
    public record AgeGapView(
            String words,
            String basis,
            @Nullable Double leastYears,
            @Nullable Double mostYears) {
        /** Of an age gap. */
        public static AgeGapView of(AgeGapYears gap) {
            return switch (gap.basis()) {
                case DATES, GIVEN, FACE ->
                    new AgeGapView(
                            gap.words(),
                            gap.basis().name().toLowerCase(Locale.ROOT),
                            rounded(gap.leastYears()),
                            rounded(gap.mostYears()));
                case AgeRange.Source.NONE -> new AgeGapView(gap.words(), "unknown", null, null);
            };
        }
    }

    /**
     * Of the age that the face shows.
     *
     * @param reason why it is silent; the numbers are absent then
     * @param expectedFromYears the child's age on the first possible day of the picture
     */
    public record AgeView(
            boolean weighed,
            String words,
            @Nullable Double log10LikelihoodRatio,
            @Nullable Double expectedFromYears,
            @Nullable Double expectedToYears,
            @Nullable String reason) {
        /** Of what an age says. */
        public static AgeView of(AgeEvidence evidence) {
            return switch (evidence) {
                case AgeEvidence.Weighed weighed ->
                    new AgeView(
                            true,
                            weighed.words(),
                            rounded(weighed.log10()),
                            rounded(weighed.fromYears()),
                            rounded(weighed.toYears()),
                            null);
                case AgeEvidence.Silent silent ->
                    new AgeView(false, silent.words(), null, null, null, code(silent.reason()));
            };
        }

        private static String code(AgeEvidence.Reason reason) {
            return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Of an assessment; {@code ageEvidence} false leaves out what the age says. */
    public static EvidenceView of(Assessment assessment, boolean ageEvidence) {
        return new EvidenceView(
                ScoreView.of(assessment.score()),
                AgeGapView.of(assessment.ageGap()),
                ageEvidence ? AgeView.of(assessment.age()) : null,
                assessment.alert().map(AlertView::of).orElse(null));
    }

    /** No more digits than it is known to. */
    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
