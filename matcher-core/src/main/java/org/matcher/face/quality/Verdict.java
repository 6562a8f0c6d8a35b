package org.matcher.face.quality;

/** What a face's quality means for the work. */
public enum Verdict {
    /** Compared as it is. */
    GOOD("good", "Good picture", "Comparisons are as good as they get."),
    /** Comparisons miss the person more often: enrol only knowingly; in a crawl, keep it and say so. */
    WEAK("weak", "Weak picture", "Comparisons with it miss the person more often than with a good picture."),
    /** Comparisons mostly miss the person: a better picture is needed. */
    NOT_SEARCHABLE(
            "not-searchable",
            "Picture too poor to search with",
            "Comparisons with it mostly miss the person, so that finding nothing means nothing.");

    /** Scores from here on are good. */
    public static final int GOOD_FROM = 50;

    /** Scores from here up to {@link #GOOD_FROM} are weak, lower ones not searchable. */
    public static final int WEAK_FROM = 15;

    private final String code;
    private final String words;
    private final String consequence;

    Verdict(String code, String words, String consequence) {
        this.code = code;
        this.words = words;
        this.consequence = consequence;
    }

    /** Stable, for programs. */
    public String code() {
        return code;
    }

    /** For a person; no full stop. */
    public String words() {
        return words;
    }

    /** What it means for comparisons: one sentence for a person. */
    public String consequence() {
        return consequence;
    }

    static Verdict of(int score) {
        if (score >= GOOD_FROM) {
            return GOOD;
        }
        return score >= WEAK_FROM ? WEAK : NOT_SEARCHABLE;
    }
}
