package org.matcher.api.v1;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.matcher.api.edge.ProblemException;
import org.matcher.casework.QualityAcceptance;
import org.matcher.face.quality.Verdict;

/** The fields by which a case team enrols a photo that is not good: what it accepts, and why. */
final class AcceptFields {
    private static final String QUALITY = "acceptQuality";
    private static final String REASON = "acceptReason";

    private AcceptFields() {}

    /** Both or neither. */
    static Optional<QualityAcceptance> acceptance(@Nullable String quality, @Nullable String reason) {
        if (quality == null && reason == null) {
            return Optional.empty();
        }
        if (quality == null) {
            throw ProblemException.field(
                    QUALITY, "a reason accepts nothing alone: send weak or not-searchable with it");
        }
        Verdict worst = worst(quality);
        if (reason == null || !QualityAcceptance.isReason(reason)) {
            throw ProblemException.field(
                    REASON,
                    "say why the photo is enrolled all the same, in 1 to %d characters, none of them a control character"
                            .formatted(QualityAcceptance.LONGEST_REASON));
        }
        return Optional.of(new QualityAcceptance(worst, reason));
    }

    private static Verdict worst(String quality) {
        if (quality.equals(Verdict.WEAK.code())) {
            return Verdict.WEAK;
        }
        if (quality.equals(Verdict.NOT_SEARCHABLE.code())) {
            return Verdict.NOT_SEARCHABLE;
        }
        throw ProblemException.field(QUALITY, "must be weak, or not-searchable, which accepts weak too");
    }
}
