package org.matcher.evidence.age;

import java.time.LocalDate;
import java.util.Optional;
import org.matcher.embed.AgeEstimate;
import org.matcher.evidence.AgeRange;
import org.matcher.evidence.DateInterval;
import org.matcher.evidence.age.AgeEvidence.Reason;
import org.matcher.evidence.age.AgeEvidence.Silent;
import org.matcher.evidence.age.AgeEvidence.Weighed;

/**
 * Weighs the age read from a face. Immutable and thread-safe.
 *
 * <p>LR = (1 - e) p(reading | child) / p(reading | stranger) + e. For the child, the mean of the read-out's density over the
 * ages of the possible days, all equally likely; for a stranger, the mean over {@link CrawlAges}. e = {@value #FAILURE} is
 * the chance that the read-out fails altogether (blur, make-up, a covered face) and says nothing; it keeps a wrong reading
 * from weighing more than {@code log10 e}. The read-out's error was measured on some 1,000 faces, 130 to 230 a band, so
 * tails are not known better than that.
 */
public final class AgeWeighing {
    /** The most against: log10 of {@value #FAILURE}, rounded outward. */
    public static final double LOW = -1.31;

    /** The most for. */
    public static final double HIGH = 1;

    static final double FAILURE = 0.05;

    private static final double STEP_YEARS = 0.5;

    private final AgeReadoutModel readout;
    private final CrawlAges strangers;

    /** With the read-out of the model whose estimates come in. */
    public AgeWeighing(AgeReadoutModel readout, CrawlAges strangers) {
        this.readout = readout;
        this.strangers = strangers;
    }

    /** What an age says, or why nothing is said. */
    public AgeEvidence weigh(Optional<AgeEstimate> read, KnownDates dates) {
        if (dates.birth().isEmpty()) {
            return new Silent(Reason.NO_BIRTH_DATE);
        }
        if (dates.sighting().isEmpty()) {
            return new Silent(Reason.NO_SIGHTING_DATE);
        }
        LocalDate birth = dates.birth().get();
        DateInterval sighting = dates.sighting().get();
        if (dates.reference().filter(reference -> reference.isBefore(birth)).isPresent()) {
            return new Silent(Reason.REFERENCE_BEFORE_BIRTH);
        }
        Optional<AgeRange> expected = AgeRange.atDates(birth, sighting);
        if (expected.isEmpty()) {
            return new Silent(Reason.BEFORE_BIRTH);
        }
        if (dates.reference().filter(sighting.last()::isBefore).isPresent()) {
            return new Silent(Reason.BEFORE_REFERENCE);
        }
        if (expected.get().highYears() > AgeReadoutModel.MAX_YEARS) {
            return new Silent(Reason.TOO_OLD);
        }
        if (read.isEmpty()) { // last, as a wrong date can be put right
            return new Silent(Reason.NO_AGE_READ);
        }
        return weighed(read.get(), expected.get());
    }

    private Weighed weighed(AgeEstimate read, AgeRange expected) {
        double reading = readout.reading(read.years());
        double ofChild = meanDensity(reading, expected.lowYears(), expected.highYears());
        double ofStranger = 0;
        for (CrawlAges.Band band : strangers.bands()) {
            ofStranger += band.share() * meanDensity(reading, band.fromYears(), band.toYears());
        }
        double ratio = ofStranger > 0 ? (1 - FAILURE) * ofChild / ofStranger + FAILURE : 1;
        return new Weighed(Math.clamp(Math.log10(ratio), LOW, HIGH), expected.lowYears(), expected.highYears());
    }

    /** Over ages, by midpoints at most half a year wide. */
    private double meanDensity(double reading, double fromYears, double toYears) {
        int steps = Math.max(1, (int) Math.ceil((toYears - fromYears) / STEP_YEARS));
        double width = (toYears - fromYears) / steps;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            sum += readout.density(reading, fromYears + (i + 0.5) * width);
        }
        return sum / steps;
    }
}
