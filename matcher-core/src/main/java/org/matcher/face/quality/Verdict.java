package org.matcher.face.quality;

/** What a face's quality means for the work. */
public enum Verdict {
    /** Compared as it is. */
    GOOD,
    /** Comparisons miss the person more often: enrol only knowingly; in a crawl, keep it and say so. */
    WEAK,
    /** Comparisons mostly miss the person: a better picture is needed. */
    NOT_SEARCHABLE;

    /** Scores from here on are good. */
    public static final int GOOD_FROM = 50;

    /** Scores from here up to {@link #GOOD_FROM} are weak, lower ones not searchable. */
    public static final int WEAK_FROM = 15;

    static Verdict of(int score) {
        if (score >= GOOD_FROM) {
            return GOOD;
        }
        return score >= WEAK_FROM ? WEAK : NOT_SEARCHABLE;
    }
}
