package org.matcher.cli.output;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.matcher.api.v1.EvidenceView.AgeGapView;
import org.matcher.api.v1.EvidenceView.AgeView;
import org.matcher.api.v1.OperatingPointView.Estimate;
import org.matcher.evidence.AgeGapYears;
import org.matcher.evidence.AgeRange.Source;
import org.matcher.evidence.Evidence;
import org.matcher.evidence.Evidence.NotCalibrated;
import org.matcher.evidence.Evidence.Weighed;
import org.matcher.evidence.Stratum;
import org.matcher.folder.CandidateEvidence;

/**
 * What the score of a candidate is worth. Either {@code notCalibrated} is given or the weight is.
 *
 * @param words for people
 * @param log10LikelihoodRatio above 0 for one person, below 0 for two
 * @param low the least that the calibration can support to say
 * @param high the most
 * @param notCalibrated why no weight is said
 * @param strata the kinds of comparison that it may be
 * @param assumption what their choice rests on
 * @param yearsApart between the ages of the faces; absent if one is not known
 * @param ageGap the same in words, with what it rests on
 * @param age what the age of the face in the image says, apart from the score; absent if it is switched off
 * @param alert it reaches the threshold, or there is none
 * @param threshold that keeps the alert budget; absent without scores of strangers to plan with
 * @param falseAlertsPerDay to expect if the threshold were the highest that the candidate reaches; absent as the threshold
 * @param falseAlertsPerMillionFaces the same for a million faces, with its 95 % interval
 */
public record EvidenceLine(
        String words,
        @Nullable Double log10LikelihoodRatio,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable String notCalibrated,
        List<String> strata,
        String assumption,
        String calibration,
        @Nullable YearsLine yearsApart,
        AgeGapView ageGap,
        @Nullable AgeView age,
        boolean alert,
        @Nullable Double threshold,
        @Nullable Double falseAlertsPerDay,
        @Nullable Estimate falseAlertsPerMillionFaces) {
    private static final int WEIGHT_DECIMALS = 2;

    /** Least and most. */
    public record YearsLine(double low, double high) {
        static @Nullable YearsLine of(AgeGapYears gap) {
            return gap.basis() == Source.NONE
                    ? null
                    : new YearsLine(Decimals.round(gap.leastYears(), 1), Decimals.round(gap.mostYears(), 1));
        }
    }

    static EvidenceLine of(CandidateEvidence candidate) {
        Evidence evidence = candidate.evidence();
        return switch (evidence) {
            case Weighed weighed -> of(candidate, weighed.log10(), weighed.low(), weighed.high(), null);
            case NotCalibrated silent -> of(candidate, null, null, null, silent.reason());
        };
    }

    private static EvidenceLine of(
            CandidateEvidence candidate,
            @Nullable Double log10,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable String notCalibrated) {
        Evidence evidence = candidate.evidence();
        return new EvidenceLine(
                evidence.words(),
                rounded(log10),
                rounded(low),
                rounded(high),
                notCalibrated,
                evidence.strata().possible().stream().map(Stratum::label).toList(),
                evidence.strata().assumption(),
                evidence.calibration(),
                YearsLine.of(candidate.ageGap()),
                AgeGapView.of(candidate.ageGap()),
                candidate.age().map(AgeView::of).orElse(null),
                candidate.alert().alert(),
                value(candidate.alert().threshold()),
                candidate
                        .alert()
                        .perDay()
                        .map(day -> Decimals.significant(day.expected()))
                        .orElse(null),
                candidate
                        .alert()
                        .perMillionFaces()
                        .map(million -> Estimate.of(million.expected(), million.interval()))
                        .orElse(null));
    }

    private static @Nullable Double rounded(@Nullable Double value) {
        return value == null ? null : Decimals.round(value, WEIGHT_DECIMALS);
    }

    private static @Nullable Double value(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
