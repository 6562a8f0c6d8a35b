package org.matcher.casework;

import org.matcher.face.quality.Verdict;

/**
 * A case team's word that a photo is to be enrolled although comparisons with it will often miss the child.
 *
 * @param worst the worst verdict that is accepted: weak, or not searchable, which accepts weak too
 * @param reason why, for whoever reads the case later: 1 to {@value #LONGEST_REASON} characters, not only blanks, none of
 *     them a control character
 */
public record QualityAcceptance(Verdict worst, String reason) {
    /** Characters of a reason, at most. */
    public static final int LONGEST_REASON = 500;

    /** There is something to accept, and a reason. */
    public QualityAcceptance {
        if (worst == Verdict.GOOD) {
            throw new IllegalArgumentException("a good face needs no acceptance");
        }
        if (!isReason(reason)) {
            throw new IllegalArgumentException("the reason must be 1 to %d characters, none a control character, got %d"
                    .formatted(LONGEST_REASON, reason.length()));
        }
    }

    /** Whether a text can be a reason. */
    public static boolean isReason(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_REASON
                && text.chars().noneMatch(Character::isISOControl);
    }

    /** Whether a face of that verdict is enrolled. */
    boolean covers(Verdict verdict) {
        return verdict.compareTo(worst) <= 0;
    }
}
