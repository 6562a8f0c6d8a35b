package org.matcher.evidence.alert;

import java.util.Optional;
import org.matcher.evidence.Stratum;

/** What a plan says of one stratum. */
public sealed interface OperatingPoint {
    /** Which. */
    Stratum stratum();

    /**
     * A threshold and what to expect of it.
     *
     * @param threshold cosine; a comparison at or above it is an alert
     * @param share of all comparisons that are of this stratum; 1 if the composition is unknown, so that the figures are those
     *     of a crawl that is all of this stratum
     * @param rate false match rate of a comparison
     * @param falseAlertsPerDay expected
     * @param meanPerDay 95 % interval of that expectation
     * @param countPerDay 95 % interval of the count of one day: the expectation is uncertain and a day is a chance
     * @param perMillionFaces expected false alerts per million faces of this stratum's share, each compared with all references
     * @param perMillionInterval 95 % interval of that expectation
     * @param missRate empty where the stratum has no mated scores
     */
    record Planned(
            Stratum stratum,
            double threshold,
            double share,
            FalseMatchRate rate,
            double falseAlertsPerDay,
            Interval meanPerDay,
            Interval countPerDay,
            double perMillionFaces,
            Interval perMillionInterval,
            Optional<MissRate> missRate)
            implements OperatingPoint {}

    /** No threshold can be given. Its comparisons take the highest threshold of the others (see {@link AlertPlan}). */
    record Unplanned(Stratum stratum, String reason) implements OperatingPoint {}
}
