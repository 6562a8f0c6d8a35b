package org.matcher.casework.cohort;

/**
 * When a cohort is drawn anew: at 1,000 sightings and then at each half more. So a crawl of a million faces draws some
 * eighteen, each of which the next outgrows by no more than a half.
 */
final class Milestone {
    /** Fewer cannot give a cohort. */
    static final long FIRST = 1_000;

    private Milestone() {}

    /** The highest that so many sightings reach; 0 if they reach none. */
    static long reached(long sightings) {
        if (sightings < FIRST) {
            return 0;
        }
        long reached = FIRST;
        while (reached + reached / 2 <= sightings) {
            reached += reached / 2;
        }
        return reached;
    }
}
